import { _decorator, Button, Component, Label, Node } from "cc";
import { type Screen, want } from "../../app/screen";
import { type Stage, windowBox } from "../../draw/box";
import { caption, place } from "../../draw/place";
import { INITIAL_OPTIONS, intents, NO_CLUB, type RootState } from "../../shaddock/shaddock.mjs";
import { widthOf } from "../../window/text-height";
import { WindowFrame } from "../../window/WindowFrame";
import { contentWidth, windowAround } from "../../window/window-size";
import { writeNote } from "../../window/write-note";
import { Choices } from "../choices/Choices";
import { choicesHeight } from "../choices/choices-layout";
import { type CreateView, createView, type Deal, type DealChange, QUESTIONS } from "./create-view";

const { ccclass, property } = _decorator;

const WIDTH = 720;
/** Points between two questions, and at the ends of them all. */
const GAP = 12;

/** The rules of a new desk, what it costs, and who pays. */
@ccclass("CreateDesk")
export class CreateDesk extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Choices) players: Choices = null!;
  @property(Choices) rounds: Choices = null!;
  @property(Choices) limit: Choices = null!;
  @property(Choices) selfDraw: Choices = null!;
  @property(Choices) rules: Choices = null!;
  @property(Choices) payer: Choices = null!;
  /** What is as wide as the questions. */
  @property(Node) content: Node = null!;
  @property(Label) note: Label = null!;
  @property(Button) create: Button = null!;

  private state: RootState | null = null;
  private view: CreateView | null = null;
  private stage: Stage = null!;
  /** As it was changed last: more may be touched before that is shown. */
  private deal: Deal = { options: INITIAL_OPTIONS, clubId: NO_CLUB };

  onLoad(): void {
    for (const name of QUESTIONS) this[name].chosen = (i) => this.change(this.view!.questions[name].changes[i]!);
    this.create.node.on(Button.EventType.CLICK, this.ask, this);
  }

  about(clubId: number): void {
    this.deal = { ...this.deal, clubId };
  }

  show(state: RootState): void {
    this.state = state;
    this.deal = { ...this.deal, options: state.settings.deskOptions };
    const view = createView(state, this.deal);
    this.view = view;
    this.frame.entitle(view.title);
    writeNote(this.note, view.note);
    caption(this.create, view.create);
    this.create.interactable = !view.busy;
    this.spread(view);
  }

  lay(stage: Stage): void {
    this.stage = stage;
    if (!this.view) return;
    this.spread(this.view);
    this.frame.rewind();
  }

  back(): boolean {
    return false;
  }

  /** Makes the window as high as its questions, where there is room for them. */
  private spread({ questions }: CreateView): void {
    const inner = contentWidth(this.stage, WIDTH);
    const heights = QUESTIONS.map((name) => choicesHeight(questions[name], inner)).filter((height) => height > 0);
    const height = heights.reduce((sum, one) => sum + one + GAP, GAP);
    place(this.node, windowBox(this.stage, windowAround({ width: inner, height }, true)), this.stage);
    this.frame.settle();
    for (const name of QUESTIONS) this[name].show(questions[name], widthOf(this.content));
  }

  private change({ options, clubId = this.deal.clubId }: DealChange): void {
    this.deal = { options: { ...this.deal.options, ...options }, clubId };
    if (options) want(this, intents.settings.set({ deskOptions: this.deal.options }));
    else this.show(this.state!);
  }

  private ask(): void {
    const { options, clubId } = this.deal;
    want(this, intents.lobby.createDesk(clubId === NO_CLUB ? { options } : { options, clubId }));
  }
}
