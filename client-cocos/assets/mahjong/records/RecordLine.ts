import { _decorator, Button, Component, Label, UITransform } from "cc";
import { want } from "../../app/screen";
import { placeChildren, UNITS, write } from "../../draw/place";
import { Points } from "../results/Points";
import { playersText, recordLineLayout } from "./record-layout";
import type { RecordLineView } from "./record-view";

const { ccclass, property } = _decorator;

/** A match or a round of the past; a touch opens it. */
@ccclass("RecordLine")
export class RecordLine extends Component {
  @property(Button) button: Button = null!;
  @property(Label) title: Label = null!;
  @property(Label) about: Label = null!;
  @property(Label) players: Label = null!;
  /** What it brought oneself. */
  @property(Points) points: Points = null!;
  /** Or what a touch does. */
  @property(Label) watch: Label = null!;

  private view: RecordLineView | null = null;

  onLoad(): void {
    this.button.node.on(Button.EventType.CLICK, () => this.view && want(this, this.view.intent));
  }

  /** Shows it, in the size that the node has. */
  show(view: RecordLineView): void {
    this.view = view;
    write(this.title, view.title);
    write(this.about, view.about);
    this.points.node.active = view.gain !== null;
    this.watch.node.active = view.gain === null;
    if (view.gain) this.points.show(view.result, view.gain);
    else write(this.watch, view.result);
    const { width, height } = this.node.getComponent(UITransform)!;
    const size = { width: width / UNITS, height: height / UNITS };
    write(this.players, playersText(view.players, size));
    placeChildren(this.node, recordLineLayout(size), size);
  }
}
