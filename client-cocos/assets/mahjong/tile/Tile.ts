import { _decorator, Component, type Node, Sprite, SpriteAtlas, Tween, tween, Vec3 } from "cc";
import { reducesMotion } from "../../draw/motion";
import { place, tint, UNITS } from "../../draw/place";
import { type Layer, tileLayers } from "../../shaddock/shaddock.mjs";
import type { PlacedTile } from "./placed-tile";

const { ccclass, property } = _decorator;

/** How far the light around a tile reaches over each of its edges, in units of its body. */
const GLOW = 8;
/** How far what points to a tile goes up and down, in the same units, and the seconds for one way. */
const BOB = { height: 9, seconds: 0.9 } as const;

/** A tile: its body and what is on it, all of one texture. */
@ccclass("Tile")
export class Tile extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) glow: Sprite = null!;
  @property(Sprite) body: Sprite = null!;
  @property(Sprite) face: Sprite = null!;
  @property(Sprite) rank: Sprite = null!;
  @property(Sprite) suit: Sprite = null!;
  /** What points to it, or says what became of it. */
  @property(Sprite) sign: Sprite = null!;

  /** Units that its body is wide, as it is shown now. */
  width = 72;

  show({ look, tint: colour = "#ffffff", glow, sign }: Pick<PlacedTile, "look" | "tint" | "glow" | "sign">): void {
    const [body, face, ...marks] = tileLayers(look);
    const { width, height } = body!;
    this.width = width;
    const whole = { x: 0, y: 0, width, height };
    this.draw(this.body, body, whole, colour);
    this.draw(this.face, face, whole, colour);
    this.draw(this.rank, marks[0], whole, colour);
    this.draw(this.suit, marks[1], whole, colour);
    this.draw(this.sign, sign, whole, "#ffffff");
    this.stand();
    if (sign?.art === "pointer" && !reducesMotion()) this.bob();
    const [x, y, wide, high] = [-GLOW, -GLOW, width + 2 * GLOW, height + 2 * GLOW];
    const light: Layer = { art: "tile-glow", x, y, width: wide, height: high, turn: 0 };
    this.draw(this.glow, glow ? light : undefined, whole, glow ?? "");
  }

  onDisable(): void {
    this.stand();
  }

  private bob(): void {
    const { x, y } = this.sign.node.position;
    const way = { easing: "sineInOut" } as const;
    tween(this.sign.node)
      .to(BOB.seconds, { position: new Vec3(x, y + BOB.height * UNITS) }, way)
      .to(BOB.seconds, { position: new Vec3(x, y) }, way)
      .union()
      .repeatForever()
      .start();
  }

  private stand(): void {
    Tween.stopAllByTarget(this.sign.node);
  }

  private draw(sprite: Sprite, layer: Layer | undefined, whole: Parameters<typeof place>[2], colour: string): void {
    const node: Node = sprite.node;
    node.active = layer !== undefined;
    if (!layer) return;
    if (sprite.spriteFrame?.name !== layer.art) sprite.spriteFrame = this.sheet.getSpriteFrame(layer.art);
    tint(sprite, colour);
    node.angle = -layer.turn;
    place(node, layer, whole);
  }
}
