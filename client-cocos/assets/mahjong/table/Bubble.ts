import { _decorator, Component, Label, Sprite, SpriteAtlas } from "cc";
import { write } from "../../draw/place";
import type { BubbleView } from "./bubble-view";

const { ccclass, property } = _decorator;

/** Something that is said at the table. */
@ccclass("Bubble")
export class Bubble extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) face: Sprite = null!;
  @property(Label) text: Label = null!;

  show({ text, face }: BubbleView): void {
    write(this.text, text);
    this.face.node.active = face !== null;
    if (face) this.face.spriteFrame = this.sheet.getSpriteFrame(face);
  }
}
