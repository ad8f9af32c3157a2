import { _decorator, Component, Label, Node, Sprite, SpriteAtlas, UITransform } from "cc";
import { tint, write } from "../../draw/place";
import { type Art, type FloatView, type Script, signed } from "../../shaddock/shaddock.mjs";

const { ccclass, property } = _decorator;

/** A word that is called, or points, flying up before a seat. */
@ccclass("Float")
export class Float extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Node) burst: Node = null!;
  @property(Sprite) call: Sprite = null!;
  @property(Sprite) weather: Sprite = null!;
  @property(Label) points: Label = null!;

  show(float: FloatView, script: Script): void {
    const call = float.type === "call" ? float.call : null;
    const points = float.type === "points" ? float : null;
    this.burst.active = call === "win" || call === "self-draw";
    this.draw(this.call, call && `call-${call}-${script}`);
    this.draw(this.weather, points?.weather ?? null);
    write(this.points, points ? signed(points.points) : "");
    tint(this.points, points && points.points > 0 ? "#ffd54a" : "#9fc7ff");
  }

  /** Shows a picture as high as its node, in its own proportions. */
  private draw(sprite: Sprite, art: Art | null): void {
    sprite.node.active = art !== null;
    if (!art) return;
    const frame = this.sheet.getSpriteFrame(art)!;
    sprite.spriteFrame = frame;
    const transform = sprite.node.getComponent(UITransform)!;
    const { width, height } = frame.originalSize;
    transform.setContentSize((transform.height * width) / height, transform.height);
  }
}
