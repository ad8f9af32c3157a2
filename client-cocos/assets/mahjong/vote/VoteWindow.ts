import { _decorator, Button, Component, Label, Node, Prefab, UITransform, Widget } from "cc";
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

/** In units: what is above and below the body, and there above those who vote; and their height. */
const ASKED = { top: 96, bottom: 128, above: 76, height: 176 } as const;
/** Without head, buttons and portraits. */
const ASIDE = { top: 4, bottom: 8, above: 62, height: 76 } as const;

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
  @property(Node) head: Node = null!;
  /** What is between head and buttons. */
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
    this.aside = !view.open;
    const { height } = this.aside ? ASIDE : ASKED;
    keep(this.items, view.voters.length, { prefab: this.voter, of: Voter, parent: this.voters }).forEach((item, i) => {
      item.show(view.voters[i]!, height);
    });
    this.arrange();
  }

  lay(stage: Stage): void {
    this.stage = stage;
    this.arrange();
  }

  /** It is there until it is decided. */
  back(): boolean {
    return true;
  }

  private arrange(): void {
    const { top, bottom, above, height } = this.aside ? ASIDE : ASKED;
    for (const node of [this.head, this.no.node.parent!]) node.active = !this.aside;
    Object.assign(this.body, { top, bottom });
    this.voters.getComponent(Widget)!.top = above;
    this.voters.getComponent(UITransform)!.height = height;
    place(this.node, voteBox(this.stage, !this.aside), this.stage);
    this.frame.settle();
  }

  private tick(): void {
    if (this.state) this.show(this.state);
  }
}
