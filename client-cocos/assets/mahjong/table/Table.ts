import { _decorator, Button, Component, type EventTouch, Label, Node } from "cc";
import { type Screen, want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import {
  DEAL_PAUSE,
  intents,
  isCalled,
  msUntilResult,
  noticesOf,
  type PromptView,
  type RootState,
  selectTable,
  selectTalk,
  selectTip,
  shownNote,
  texts,
  ticks,
} from "../../shaddock/shaddock.mjs";
import { openWindow, Windows } from "../../window/Windows";
import { Board } from "../board/Board";
import { SECOND } from "../board/Centre";
import type { TableGeometry } from "../board/table-geometry";
import { Sounds } from "../sounds/Sounds";
import { Actions } from "./Actions";
import { Bubbles } from "./Bubbles";
import { Hand, RAISED } from "./Hand";
import { Head } from "./Head";
import { Notice } from "./Notice";
import { Suits } from "./Suits";
import { TipLine } from "./TipLine";
import { autoPlayBox, noteBox } from "./table-layout";
import { windowOf } from "./table-windows";
import { Waiting } from "./Waiting";
import { Waits } from "./Waits";
import { waitsView } from "./waits-view";

const { ccclass, property } = _decorator;

/** Seconds between two looks whether a result can be told. */
const LOOK = 0.25;

/** The desk one sits at: the board, and over it what is told or asked. */
@ccclass("Table")
export class Table extends Component implements Screen {
  @property(Board) board: Board = null!;
  @property(Hand) hand: Hand = null!;
  @property(Head) head: Head = null!;
  @property(Waits) waits: Waits = null!;
  /** Why there is nothing to do, in its panel. */
  @property(Label) note: Label = null!;
  @property(Actions) actions: Actions = null!;
  @property(Suits) suits: Suits = null!;
  @property(TipLine) tip: TipLine = null!;
  @property(Waiting) waiting: Waiting = null!;
  @property(Button) autoPlay: Button = null!;
  @property(Bubbles) bubbles: Bubbles = null!;
  @property(Notice) notice: Notice = null!;
  @property(Windows) windows: Windows = null!;
  @property(Sounds) sounds: Sounds = null!;

  private state: RootState | null = null;
  private stage: Stage = null!;
  private laid: TableGeometry | null = null;
  private prompt: number | null = null;
  private talks = 0;
  /** Whether there is a result that one is not told yet. */
  private early = false;

  onLoad(): void {
    this.windows.listen(this.node);
    this.hand.node.on(RAISED, this.draw, this);
    this.waiting.node.on("copied", this.draw, this);
    this.board.centre.node.on(SECOND, this.hearSecond, this);
    this.autoPlay.node.on(Button.EventType.CLICK, () => want(this, intents.desk.setAutoPlay(false)));
    // On the way down to whatever is touched.
    this.node.on(Node.EventType.TOUCH_END, this.click, this, true);
  }

  start(): void {
    want(this, intents.desk.shown());
  }

  show(state: RootState): void {
    this.state = state;
    this.draw();
    const { prompt, events } = selectTable(state);
    this.sounds.show(events, state.settings);
    this.hear(prompt, selectTalk(state).length);
    this.showWindow();
  }

  lay(stage: Stage): void {
    this.stage = stage;
    this.laid = null;
    this.board.lay(stage);
    this.windows.lay(stage);
  }

  back(): boolean {
    if (!this.windows.back()) openWindow(this, "LeaveTable");
    return true;
  }

  private draw(): void {
    const { state, stage } = this;
    if (!state) return;
    const view = selectTable(state);
    const { language, marks, largeTiles } = state.settings;
    const words = texts[language];
    const raised = this.hand.raisedIn(view);
    this.board.show(view, { language, marks, largeTiles, raised, told: selectTip(state) !== null });
    const { geometry } = this.board;
    if (this.laid !== geometry) this.arrange(geometry);
    this.hand.show(view, state.settings, geometry);
    this.head.show(state);
    const { prompt } = view;
    const asked = prompt?.type === "claim" || prompt?.type === "own-turn" ? prompt : null;
    this.actions.show(asked, language, geometry, stage);
    this.suits.show(prompt?.type === "missing-suit" ? prompt : null, language);
    const note = shownNote(view, words);
    this.waits.show(note ? null : waitsView(view, raised, state.settings, words), language, geometry, stage);
    this.showNote(note, geometry);
    this.tip.show(state);
    this.waiting.show(state, geometry, stage);
    this.autoPlay.node.active = view.autoPlay;
    caption(this.autoPlay, words.board.autoPlaying);
    this.bubbles.show(selectTalk(state), words, geometry, stage);
    this.notice.show(noticesOf(view, words));
  }

  private showNote(note: string, geometry: TableGeometry): void {
    const panel = this.note.node.parent!;
    panel.active = note !== "";
    if (!note) return;
    write(this.note, note);
    place(panel, noteBox(note, geometry), this.stage);
  }

  private arrange(geometry: TableGeometry): void {
    const { stage } = this;
    this.laid = geometry;
    this.hand.lay(geometry, stage, this.board.tiles);
    this.head.lay(geometry, stage);
    this.actions.lay();
    this.suits.lay(geometry, stage);
    this.tip.lay(geometry, stage);
    this.bubbles.lay();
    this.notice.lay(geometry, stage);
    place(this.autoPlay.node, autoPlayBox(geometry), stage);
  }

  /** A result comes when one has seen how it came about. */
  private readonly showWindow = (): void => {
    const view = selectTable(this.state!);
    const early = msUntilResult(view, Date.now()) > 0;
    // The engine minds what is scheduled twice.
    if (early && !this.early) this.schedule(this.showWindow, LOOK);
    if (!early) this.unschedule(this.showWindow);
    this.early = early;
    this.windows.show(this.state!, early ? null : windowOf(view));
  };

  private click({ target }: EventTouch): void {
    if ((target as Node).getComponent(Button)) this.sounds.play("button");
  }

  private hearSecond(left: number): void {
    if (ticks(left, selectTable(this.state!).prompt)) this.sounds.play("tick");
  }

  /** One's own turn, and what somebody says, are heard; the deal is shown for a while. */
  private hear(prompt: PromptView | null, talks: number): void {
    if (talks > this.talks) this.sounds.play("message");
    this.talks = talks;
    const id = prompt?.id ?? null;
    if (id === this.prompt) return;
    this.prompt = id;
    if (isCalled(prompt)) this.sounds.play("turn");
    if (prompt?.type === "deal-seen") this.scheduleOnce(() => want(this, intents.desk.dealSeen()), DEAL_PAUSE / 1000);
  }
}
