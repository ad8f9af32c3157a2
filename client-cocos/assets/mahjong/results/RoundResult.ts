import { _decorator, Button, Component, Label } from "cc";
import { type Screen, want } from "../../app/screen";
import type { Stage } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import { intents, type RootState } from "../../shaddock/shaddock.mjs";
import { WindowFrame } from "../../window/WindowFrame";
import { RoundSeats } from "./RoundSeats";
import { resultWindow } from "./result-layout";
import { roundWindowView } from "./round-result-view";

const { ccclass, property } = _decorator;

/** How a round ended, and readiness for the next one. */
@ccclass("RoundResult")
export class RoundResult extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(RoundSeats) seats: RoundSeats = null!;
  @property(Label) note: Label = null!;
  @property(Button) next: Button = null!;

  onLoad(): void {
    this.next.node.on(Button.EventType.CLICK, () => want(this, intents.desk.ready()));
  }

  show(state: RootState): void {
    const view = roundWindowView(state);
    if (!view) return;
    this.frame.entitle(view.title);
    write(this.note, view.note);
    caption(this.next, view.next);
    this.next.node.active = view.open;
    this.seats.show(view.result, state);
  }

  lay(stage: Stage): void {
    place(this.node, resultWindow(stage), stage);
    this.frame.settle();
    this.frame.rewind();
  }

  /** There is no way back into the round. */
  back(): boolean {
    return true;
  }
}
