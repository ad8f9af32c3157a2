import { _decorator, Button, Component, instantiate, Label, Node, Prefab, Sprite, SpriteFrame, Widget } from "cc";
import { type Screen, want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place, placeChildren, write } from "../../draw/place";
import {
  type Intent,
  intents,
  type RootState,
  type RoundResultView,
  selectReplay,
  texts,
} from "../../shaddock/shaddock.mjs";
import { Board } from "../board/Board";
import { RoundSeats } from "../results/RoundSeats";
import { seatResultsHeight } from "../results/result-layout";
import { handWords } from "../results/seat-result-view";
import { replayLayout } from "./replay-layout";
import { type ReplayScreenView, replayView, stepAt } from "./replay-view";
import { SeekBar } from "./SeekBar";

const { ccclass, property } = _decorator;

/** Points around the round's result. */
const EDGE = 12;

/** A recorded round, played again. */
@ccclass("Replay")
export class Replay extends Component implements Screen {
  @property(Prefab) boardPrefab: Prefab = null!;
  /** Where the board lies. */
  @property(Node) table: Node = null!;
  @property(Label) note: Label = null!;
  /** What no record has. */
  @property(Label) suits: Label = null!;
  /** How much the record lacks; touched, it says what. */
  @property(Button) troubles: Button = null!;
  @property(Node) troubleList: Node = null!;
  @property(Label) troubleText: Label = null!;
  /** The round's result, over the board. */
  @property(Node) result: Node = null!;
  @property(RoundSeats) seats: RoundSeats = null!;
  @property(Node) bar: Node = null!;
  @property(Button) stepBack: Button = null!;
  @property(Button) play: Button = null!;
  @property(Sprite) playIcon: Sprite = null!;
  @property(SpriteFrame) iconPlay: SpriteFrame = null!;
  @property(SpriteFrame) iconPause: SpriteFrame = null!;
  @property(Button) step: Button = null!;
  @property(SeekBar) seek: SeekBar = null!;
  @property(Label) position: Label = null!;
  @property(Button) speed: Button = null!;
  @property(Button) seat: Button = null!;
  @property(Button) hands: Button = null!;
  /** Seen while all hands are open. */
  @property(Node) handsOpen: Node = null!;
  @property(Button) close: Button = null!;

  private board: Board = null!;
  private stage: Stage = null!;
  private state: RootState | null = null;
  private view: ReplayScreenView | null = null;

  onLoad(): void {
    const { replay } = intents;
    const on = (button: Button, intent: (view: ReplayScreenView) => Intent): void => {
      button.node.on(Button.EventType.CLICK, () => this.view && want(this, intent(this.view)));
    };
    on(this.stepBack, () => replay.step(-1));
    on(this.play, ({ playing }) => (playing ? replay.hold() : replay.play()));
    on(this.step, () => replay.step(1));
    on(this.speed, ({ nextSpeed }) => replay.setSpeed(nextSpeed));
    on(this.seat, ({ nextSeat }) => replay.watchFrom(nextSeat));
    on(this.hands, ({ openHands }) => replay.setOpenHands(!openHands));
    this.close.node.on(Button.EventType.CLICK, this.back, this);
    this.troubles.node.on(Button.EventType.CLICK, this.tellTroubles, this);
    this.seek.node.on("seek", this.goTo, this);
  }

  show(state: RootState): void {
    const view = replayView(state);
    this.table.active = view.table !== null;
    if (view.table) this.showTable(view.table, state);
    this.state = state;
    this.view = view;
    write(this.note, view.note);
    write(this.suits, view.suits);
    this.troubles.node.active = view.troubleCount > 0;
    caption(this.troubles, `${view.troubleCount}`);
    write(this.troubleText, view.troubles);
    if (view.troubleCount === 0) this.troubleList.active = false;
    this.result.active = view.result !== null;
    if (view.result) this.showResult(view.result, state);
    this.showBar(view);
  }

  lay(stage: Stage): void {
    const { board, nodes, bar } = replayLayout(stage);
    if (!this.board) this.board = this.makeBoard();
    place(this.table, { x: 0, y: 0, width: board.width, height: board.height }, stage);
    this.board.lay(board);
    placeChildren(this.node, nodes, stage);
    placeChildren(this.bar, bar, nodes.Bar);
    this.stage = stage;
    if (this.view?.result && this.state) this.showResult(this.view.result, this.state);
    this.seats.scroll.scrollToTop();
  }

  back(): boolean {
    want(this, intents.replay.close());
    return true;
  }

  private makeBoard(): Board {
    const node = instantiate(this.boardPrefab);
    node.parent = this.table;
    return node.getComponent(Board)!;
  }

  private showTable(table: NonNullable<ReplayScreenView["table"]>, state: RootState): void {
    const { replay: now } = state;
    const { language, marks, largeTiles } = state.settings;
    const was = this.state?.replay;
    // What flies shows one step; a jump is there at once, and so is the view from another seat.
    const still = !was || Math.abs(now.position - was.position) > 1 || now.viewer !== was.viewer;
    this.board.show(table, { language, marks, largeTiles, still });
  }

  /** Makes the result as high as it needs, as far as there is room. */
  private showResult(result: RoundResultView, state: RootState): void {
    const { Result } = replayLayout(this.stage).nodes;
    const words = handWords(result, texts[state.settings.language]);
    const height = Math.min(Result.height, seatResultsHeight(Result.width - 2 * EDGE, words) + 2 * EDGE);
    place(this.result, { ...Result, y: Result.y + (Result.height - height) / 2, height }, this.stage);
    for (const widget of this.result.getComponentsInChildren(Widget)) widget.updateAlignment();
    this.seats.show(result, state);
  }

  private showBar(view: ReplayScreenView): void {
    this.playIcon.spriteFrame = view.playing ? this.iconPause : this.iconPlay;
    for (const button of [this.stepBack, this.play, this.step]) button.interactable = view.ready;
    this.seek.show(view.progress);
    write(this.position, view.position);
    caption(this.speed, view.speed);
    caption(this.seat, view.seat);
    caption(this.hands, view.hands);
    this.handsOpen.active = view.openHands;
  }

  private tellTroubles(): void {
    this.troubleList.active = !this.troubleList.active;
  }

  private goTo(progress: number): void {
    if (!this.state) return;
    const step = stepAt(progress, selectReplay(this.state));
    if (step !== this.state.replay.position) want(this, intents.replay.seek(step));
  }
}
