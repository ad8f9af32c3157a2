import { _decorator, Button, Component, Label } from "cc";
import { type Screen, want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import { intents, type RootState, texts } from "../../shaddock/shaddock.mjs";
import { WindowFrame } from "../../window/WindowFrame";
import { RoundSeats } from "./RoundSeats";
import { resultWidth, resultWindow, seatResultsHeight } from "./result-layout";
import { roundWindowView } from "./round-result-view";
import { handWords } from "./seat-result-view";

const { ccclass, property } = _decorator;

/** How a round ended, and readiness for the next one. */
@ccclass("RoundResult")
export class RoundResult extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(RoundSeats) seats: RoundSeats = null!;
  @property(Label) note: Label = null!;
  @property(Button) next: Button = null!;

  private stage: Stage = null!;
  private state: RootState | null = null;

  onLoad(): void {
    this.next.node.on(Button.EventType.CLICK, () => want(this, intents.desk.ready()));
  }

  show(state: RootState): void {
    this.state = state;
    const view = roundWindowView(state);
    if (!view) return;
    this.frame.entitle(view.title);
    write(this.note, view.note);
    caption(this.next, view.next);
    this.next.node.active = view.open;
    const words = handWords(view.result, texts[state.settings.language]);
    place(this.node, resultWindow(this.stage, seatResultsHeight(resultWidth(this.stage), words)), this.stage);
    this.frame.settle();
    this.seats.show(view.result, state);
  }

  lay(stage: Stage): void {
    this.stage = stage;
    if (this.state) this.show(this.state);
    this.frame.rewind();
  }

  /** There is no way back into the round. */
  back(): boolean {
    return true;
  }
}
