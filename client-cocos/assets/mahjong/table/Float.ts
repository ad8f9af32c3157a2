import { _decorator, Component, Label, Sprite, SpriteAtlas, UITransform } from "cc";
import { tint, write } from "../../draw/place";
import type { FloatView } from "./float-view";

const { ccclass, property } = _decorator;

/** A word that is called, or points, flying up before a seat. */
@ccclass("Float")
export class Float extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) picture: Sprite = null!;
  @property(Label) points: Label = null!;

  show({ art, text, gain }: FloatView): void {
    this.picture.node.active = art !== null;
    const { height } = this.node.getComponent(UITransform)!;
    if (art) {
      const frame = this.sheet.getSpriteFrame(art)!;
      this.picture.spriteFrame = frame;
      const { width: w, height: h } = frame.originalSize;
      this.picture.node.getComponent(UITransform)!.setContentSize((height * w) / h, height);
    }
    write(this.points, text);
    tint(this.points, gain ? "#ffd54a" : "#b8d4ff");
  }
}
