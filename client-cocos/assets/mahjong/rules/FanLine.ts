import { _decorator, Component, Label, Node, UITransform } from "cc";
import { UNITS, write } from "../../draw/place";
import { fitHeight } from "../../window/text-height";

const { ccclass, property } = _decorator;

/** Of the width, what the name has, and what the fan have. */
const SHARE = { title: 0.41, fan: 0.09 } as const;
/** Points above and below. */
const PADDING = 5;
/** Letters stand so much above the middle of their line. */
const RISE = 2;

/** A line of the fan table. */
@ccclass("FanLine")
export class FanLine extends Component {
  @property(Label) title: Label = null!;
  @property(Label) fan: Label = null!;
  @property(Label) when: Label = null!;
  /** The rule below it. */
  @property(Node) rule: Node = null!;

  /** Shows it on this width, in points, and is as high as it needs. */
  show([title, fan, when]: readonly [string, string, string], width: number): void {
    write(this.title, title);
    write(this.fan, fan);
    write(this.when, when);
    const columns = [SHARE.title, SHARE.fan, 1 - SHARE.title - SHARE.fan];
    let x = 0;
    let height = 0;
    [this.title, this.fan, this.when].forEach((label, i) => {
      const share = columns[i]! * width;
      label.node.setPosition(x * UNITS, -(PADDING + RISE) * UNITS);
      height = Math.max(height, fitHeight(label, share - 8));
      x += share;
    });
    height += 2 * PADDING;
    this.rule.getComponent(UITransform)!.width = width * UNITS;
    this.rule.setPosition((width / 2) * UNITS, -height * UNITS);
    this.node.getComponent(UITransform)!.setContentSize(width * UNITS, height * UNITS);
  }
}
