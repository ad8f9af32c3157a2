import { _decorator, Button, Component, Label } from "cc";
import { type Screen, want } from "../../app/screen";
import { type Stage, windowBox } from "../../draw/box";
import { caption, place, write } from "../../draw/place";
import type { RootState } from "../../shaddock/shaddock.mjs";
import { WindowFrame } from "../../window/WindowFrame";
import { closeWindow } from "../../window/Windows";
import { type LeaveView, leaveView } from "./leave-view";

const { ccclass, property } = _decorator;

const SIZE = { width: 460, height: 236 };

/** Asks once more before one leaves, or proposes to dissolve the table. */
@ccclass("LeaveTable")
export class LeaveTable extends Component implements Screen {
  @property(WindowFrame) frame: WindowFrame = null!;
  @property(Label) about: Label = null!;
  @property(Button) stay: Button = null!;
  @property(Button) leave: Button = null!;

  private view: LeaveView | null = null;

  onLoad(): void {
    this.stay.node.on(Button.EventType.CLICK, () => closeWindow(this));
    this.leave.node.on(Button.EventType.CLICK, this.go, this);
  }

  show(state: RootState): void {
    this.view = leaveView(state);
    const { title, about, stay, go, intent } = this.view;
    this.frame.entitle(title);
    write(this.about, about);
    caption(this.stay, stay);
    caption(this.leave, go);
    this.leave.interactable = intent !== null;
  }

  lay(stage: Stage): void {
    place(this.node, windowBox(stage, SIZE), stage);
  }

  back(): boolean {
    return false;
  }

  private go(): void {
    if (!this.view?.intent) return;
    want(this, this.view.intent);
    closeWindow(this);
  }
}
