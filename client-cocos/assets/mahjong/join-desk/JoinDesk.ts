import { _decorator, Component, Label } from "cc";
import { type Screen, want } from "../../app/screen";
import { type Stage, windowBox } from "../../draw/box";
import { place, placeChildren } from "../../draw/place";
import { intents, type RootState, texts } from "../../shaddock/shaddock.mjs";
import { WindowFrame } from "../../window/WindowFrame";
import { roomIn, windowAround } from "../../window/window-size";
import { writeNote } from "../../window/write-note";
import { NumberPad } from "../number-pad/NumberPad";
import { numberLayout, numberSize } from "../number-pad/number-pad-layout";
import { numberNote } from "./join-view";

const { ccclass, property } = _decorator;

/** The number of the desk to sit down at. */
@ccclass("JoinDesk")
export class JoinDesk extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Label) note: Label = null!;
  @property(NumberPad) pad: NumberPad = null!;

  private state: RootState | null = null;

  onLoad(): void {
    this.pad.changed = () => this.state?.lobby.failure && want(this, intents.lobby.dismiss());
    this.pad.entered = (number) => want(this, intents.lobby.join(number));
  }

  show(state: RootState): void {
    this.state = state;
    const { lobby } = texts[state.settings.language].mahjong;
    this.frame.entitle(lobby.join);
    writeNote(this.note, numberNote(state, lobby.joinNote));
    this.pad.show(state.settings.language);
  }

  lay(stage: Stage): void {
    const box = windowBox(stage, windowAround(numberSize(stage)));
    place(this.node, box, stage);
    this.frame.settle();
    const area = roomIn(box);
    const boxes = numberLayout(area);
    placeChildren(this.note.node.parent!, boxes, area);
    this.pad.lay({ x: 0, y: 0, width: boxes.Pad.width, height: boxes.Pad.height });
  }

  back(): boolean {
    return false;
  }
}
