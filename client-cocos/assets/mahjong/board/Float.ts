import { _decorator, Component, Label, Node, Sprite, SpriteAtlas, UITransform } from "cc";
import { tint, write } from "../../draw/place";
import type { FloatView } from "./float-view";

const { ccclass, property } = _decorator;

/** A word that is called, or points, flying up before a seat. */
@ccclass("Float")
export class Float extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Node) burst: Node = null!;
  @property(Sprite) call: Sprite = null!;
  @property(Sprite) weather: Sprite = null!;
  @property(Label) points: Label = null!;

  show({ art, text, gain, bursts }: FloatView): void {
    this.burst.active = bursts;
    this.draw(this.call, text ? null : art);
    this.draw(this.weather, text ? art : null);
    write(this.points, text);
    tint(this.points, gain ? "#ffd54a" : "#9fc7ff");
  }

  /** Shows a picture as high as its node, in its own proportions. */
  private draw(sprite: Sprite, art: FloatView["art"]): void {
    sprite.node.active = art !== null;
    if (!art) return;
    const frame = this.sheet.getSpriteFrame(art)!;
    sprite.spriteFrame = frame;
    const transform = sprite.node.getComponent(UITransform)!;
    const { width, height } = frame.originalSize;
    transform.setContentSize((transform.height * width) / height, transform.height);
  }
}
