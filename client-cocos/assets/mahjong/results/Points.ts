import { _decorator, Color, Component, Label } from "cc";
import { write } from "../../draw/place";
import type { Gain } from "../../shaddock/shaddock.mjs";

const { ccclass, property } = _decorator;

/** Points in the colour of a gain or a loss. */
@ccclass("Points")
export class Points extends Component {
  @property(Label) label: Label = null!;
  @property(Color) gain: Color = null!;
  @property(Color) loss: Color = null!;
  @property(Color) even: Color = null!;

  show(points: string, gain: Gain): void {
    write(this.label, points);
    this.label.color = this[gain];
    this.label.outlineColor = this[gain];
  }
}
