import { _decorator, Component, Label } from "cc";
import type { Box, Stage } from "../../draw/box";
import { place, placeScaled, tint, write } from "../../draw/place";
import { waitLayout } from "./table-layout";
import { NONE, type WaitTileView } from "./waits-view";

const { ccclass, property } = _decorator;

/** Beside a tile that the hand waits for: how many of it are unseen, and what it is worth. */
@ccclass("Wait")
export class Wait extends Component {
  @property(Label) remaining: Label = null!;
  @property(Label) worth: Label = null!;

  /** Puts it into this box of the stage. */
  lay(box: Box, stage: Stage): void {
    place(this.node, box, stage);
    const { remaining, worth, scale } = waitLayout(box);
    placeScaled(this.remaining.node, remaining, box, scale);
    placeScaled(this.worth.node, worth, box, scale);
  }

  show({ remaining, worth, none }: WaitTileView): void {
    write(this.remaining, remaining);
    tint(this.remaining, none ? NONE : "#ffffff");
    write(this.worth, worth);
  }
}
