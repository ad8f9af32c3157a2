import { _decorator, Button, Component, Label, Node, Prefab, Widget } from "cc";
import { want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import { intents, type RootState } from "../../shaddock/shaddock.mjs";
import { keep } from "../../window/scrolled";
import { WindowFrame } from "../../window/WindowFrame";
import type { Window } from "../../window/Windows";
import { Voter } from "./Voter";
import { voteBox } from "./vote-layout";
import { voteWindowView } from "./vote-view";

const { ccclass, property } = _decorator;

/** Units below the body: with the buttons, and without. */
const FOOT = 128;
const EDGE = 24;

/** A vote to dissolve the table: who said what, how long it lasts, and one's own say. */
@ccclass("VoteWindow")
export class VoteWindow extends Component implements Window {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Prefab) voter: Prefab = null!;
  @property(Label) asked: Label = null!;
  /** Where the voters are, beside each other. */
  @property(Node) voters: Node = null!;
  @property(Label) note: Label = null!;
  @property(Button) no: Button = null!;
  @property(Button) yes: Button = null!;
  /** What is above the buttons. */
  @property(Widget) body: Widget = null!;

  /** Who has voted plays on meanwhile. */
  aside = false;

  private stage: Stage = null!;
  private readonly items: Voter[] = [];
  private state: RootState | null = null;

  onLoad(): void {
    this.no.node.on(Button.EventType.CLICK, () => want(this, intents.desk.vote(false)));
    this.yes.node.on(Button.EventType.CLICK, () => want(this, intents.desk.vote(true)));
    this.schedule(this.tick, 1);
  }

  show(state: RootState): void {
    this.state = state;
    const view = voteWindowView(state, Date.now());
    if (!view) return;
    this.frame.entitle(view.title);
    write(this.asked, view.asked);
    write(this.note, view.note);
    caption(this.no, view.no);
    caption(this.yes, view.yes);
    if (view.open === this.aside) {
      this.aside = !view.open;
      this.lay(this.stage);
    }
    keep(this.items, view.voters.length, { prefab: this.voter, of: Voter, parent: this.voters }).forEach((item, i) => {
      item.show(view.voters[i]!);
    });
  }

  lay(stage: Stage): void {
    this.stage = stage;
    this.no.node.parent!.active = !this.aside;
    this.body.bottom = this.aside ? EDGE : FOOT;
    place(this.node, voteBox(stage, !this.aside), stage);
    this.frame.settle();
  }

  /** It is there until it is decided. */
  back(): boolean {
    return true;
  }

  private tick(): void {
    if (this.state) this.show(this.state);
  }
}
