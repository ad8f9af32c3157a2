import { _decorator, Button, Component, instantiate, Label, Node, Prefab, UITransform } from "cc";
import { type Screen, want } from "../../app/screen";
import { type Stage, windowBox } from "../../draw/box";
import { caption, place, placeChildren, UNITS, write } from "../../draw/place";
import { intents, type RootState, texts } from "../../shaddock/shaddock.mjs";
import { WindowFrame } from "../../window/WindowFrame";
import { roomIn, windowAround } from "../../window/window-size";
import { writeNote } from "../../window/write-note";
import { numberNote } from "../join-desk/join-view";
import { NumberPad } from "../number-pad/NumberPad";
import { numberLayout, numberSize } from "../number-pad/number-pad-layout";
import { Club } from "./Club";
import { clubsView } from "./clubs-view";

const { ccclass, property } = _decorator;

/** The size of the list: as wide, and as high as it has clubs but for these bounds. */
const LIST = { width: 560, least: 96, gap: 8 } as const;

/** The clubs one belongs to, and the way into another one. */
@ccclass("Clubs")
export class Clubs extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Prefab) club: Prefab = null!;
  /** What scrolls, and what the clubs lie in. */
  @property(Node) list: Node = null!;
  @property(Node) content: Node = null!;
  @property(Label) empty: Label = null!;
  /** Below the list. */
  @property(Node) foot: Node = null!;
  @property(Label) note: Label = null!;
  @property(Button) apply: Button = null!;
  /** In place of list and foot: the number of a club to apply for. */
  @property(Node) number: Node = null!;
  @property(Label) numberNote: Label = null!;
  @property(NumberPad) pad: NumberPad = null!;

  private readonly shown: Club[] = [];
  private stage: Stage = null!;
  private state: RootState | null = null;

  onLoad(): void {
    this.apply.node.on(Button.EventType.CLICK, () => this.turn(true));
    this.pad.changed = () => this.dismiss();
    this.pad.entered = (number) => {
      want(this, intents.lobby.applyForClub(number));
      this.pad.clear();
    };
    want(this, intents.lobby.refreshClubs());
  }

  show(state: RootState): void {
    // Who is taken is told in the list.
    const wasApplied = this.state?.lobby.applied;
    this.state = state;
    const { lobby } = texts[state.settings.language].mahjong;
    const { title, clubs, empty, note, apply } = clubsView(state);
    this.frame.entitle(title);
    write(this.empty, empty);
    writeNote(this.note, note);
    caption(this.apply, apply);
    while (this.shown.length < clubs.length) this.shown.push(this.create());
    this.shown.forEach((club, i) => {
      const one = clubs[i];
      club.node.active = one !== undefined;
      if (one) club.show(one);
    });
    writeNote(this.numberNote, numberNote(state, lobby.applyNote));
    this.pad.show(state.settings.language);
    if (state.lobby.applied !== null && wasApplied === null && this.number.active) this.turn(false);
    else this.spread();
  }

  lay(stage: Stage): void {
    this.stage = stage;
    this.spread();
    this.frame.rewind();
  }

  back(): boolean {
    const typing = this.number.active;
    if (typing) this.turn(false);
    return typing;
  }

  private create(): Club {
    const node = instantiate(this.club);
    node.name = `Club${this.shown.length + 1}`;
    node.parent = this.content;
    return node.getComponent(Club)!;
  }

  /** Turns to the number of another club, or back to the list. */
  private turn(typing: boolean): void {
    this.number.active = typing;
    this.empty.node.active = !typing;
    this.list.active = !typing;
    this.foot.active = !typing;
    if (typing) this.dismiss();
    this.spread();
  }

  private dismiss(): void {
    const { failure, applied } = this.state?.lobby ?? {};
    if (failure || applied) want(this, intents.lobby.dismiss());
  }

  private spread(): void {
    const typing = this.number.active;
    const size = typing ? numberSize(this.stage) : { width: LIST.width, height: this.listHeight() };
    const box = windowBox(this.stage, windowAround(size, !typing));
    place(this.node, box, this.stage);
    this.frame.settle();
    const area = roomIn(box);
    const boxes = numberLayout(area);
    if (!typing) return;
    placeChildren(this.number, boxes, area);
    this.pad.lay({ x: 0, y: 0, width: boxes.Pad.width, height: boxes.Pad.height });
  }

  private listHeight(): number {
    const clubs = this.shown.filter(({ node }) => node.active);
    const heights = clubs.map(({ node }) => node.getComponent(UITransform)!.height / UNITS + LIST.gap);
    return Math.max(
      LIST.least,
      heights.reduce((sum, height) => sum + height, 20),
    );
  }
}
