import { _decorator, Component, Label, UITransform } from "cc";
import { UNITS, write } from "../../draw/place";
import { fitHeight } from "../../window/text-height";

const { ccclass, property } = _decorator;

/** Points between heading and text. */
const GAP = 4;

/** A chapter of the rules: a heading, and a text of any length. */
@ccclass("Chapter")
export class Chapter extends Component {
  @property(Label) title: Label = null!;
  @property(Label) text: Label = null!;

  /** Shows it on this width, in points, and is as high as it needs. */
  show(title: string, lines: readonly string[], width: number): void {
    write(this.title, title);
    write(this.text, lines.join("\n"));
    const heading = title ? fitHeight(this.title, width) + GAP : 0;
    this.text.node.setPosition(0, -heading * UNITS);
    const height = heading + fitHeight(this.text, width);
    this.node.getComponent(UITransform)!.setContentSize(width * UNITS, height * UNITS);
  }
}
