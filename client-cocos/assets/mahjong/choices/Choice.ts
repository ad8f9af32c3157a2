import { _decorator, Button, Component, Label, Node, Sprite } from "cc";
import { tint, write } from "../../draw/place";
import type { ChoiceView } from "./choices-layout";

const { ccclass, property } = _decorator;

const PAPER = { off: "#ffffff", on: "#e2f3b6" } as const;
const INK = { free: "#22301a", bound: "#8a927c" } as const;

/** One of several that there are to choose from. */
@ccclass("Choice")
export class Choice extends Component {
  @property(Button) button: Button = null!;
  @property(Sprite) frame: Sprite = null!;
  /** What marks the one that is chosen. */
  @property(Node) tick: Node = null!;
  @property(Label) text: Label = null!;
  /** Why it cannot be chosen. */
  @property(Label) why: Label = null!;

  show({ text, on, whyNot }: ChoiceView): void {
    write(this.text, text);
    write(this.why, whyNot ?? "");
    this.why.node.active = whyNot !== null;
    this.tick.active = on;
    this.button.interactable = whyNot === null;
    tint(this.frame, on ? PAPER.on : PAPER.off);
    tint(this.text, whyNot === null ? INK.free : INK.bound);
  }
}
