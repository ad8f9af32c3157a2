import { _decorator, Component, Label } from "cc";
import { tint, write } from "../../draw/place";
import { NONE, type WaitTileView } from "./waits-view";

const { ccclass, property } = _decorator;

/** Beside a tile that the hand waits for: how many of it are unseen, and what it is worth. */
@ccclass("Wait")
export class Wait extends Component {
  @property(Label) remaining: Label = null!;
  @property(Label) worth: Label = null!;

  show({ remaining, worth, none }: WaitTileView): void {
    write(this.remaining, remaining);
    tint(this.remaining, none ? NONE : "#ffffff");
    write(this.worth, worth);
  }
}
