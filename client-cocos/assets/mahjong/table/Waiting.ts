import { _decorator, Button, Component, Label, Node } from "cc";
import { copyText } from "../../app/clipboard";
import { want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import { intents, type Language, type TableView, texts } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";
import { waitingBox } from "./table-layout";
import { type WaitingView, waitingView } from "./waiting-view";

const { ccclass, property } = _decorator;

/** Before the first deal: the number to invite by, and readiness. */
@ccclass("Waiting")
export class Waiting extends Component {
  /** All that invites. */
  @property(Node) invitation: Node = null!;
  @property(Label) title: Label = null!;
  @property(Label) number: Label = null!;
  @property(Label) note: Label = null!;
  @property(Button) copy: Button = null!;
  @property(Button) ready: Button = null!;
  @property(Label) waiting: Label = null!;

  private view: WaitingView | null = null;
  private copied = "";

  onLoad(): void {
    this.copy.node.on(Button.EventType.CLICK, this.copyNumber, this);
    this.ready.node.on(Button.EventType.CLICK, () => want(this, intents.desk.ready()));
  }

  show(table: TableView, language: Language, geometry: TableGeometry, stage: Stage): void {
    const view = waitingView(table, this.copied === table.number, texts[language]);
    this.view = view;
    this.node.active = view !== null;
    if (!view) return;
    place(this.node, waitingBox(geometry, view.full), stage);
    this.invitation.active = !view.full;
    write(this.title, view.title);
    write(this.number, view.number.split("").join(" "));
    write(this.note, view.note);
    caption(this.copy, view.copy);
    this.ready.node.active = view.ready !== null;
    caption(this.ready, view.ready?.text ?? "");
    write(this.waiting, view.waiting);
  }

  private copyNumber(): void {
    const { number } = this.view ?? { number: "" };
    copyText(number, () => {
      this.copied = number;
      if (this.isValid) this.node.emit("copied");
    });
  }
}
