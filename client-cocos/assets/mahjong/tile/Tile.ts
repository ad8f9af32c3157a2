import { _decorator, Component, type Node, Sprite, SpriteAtlas } from "cc";
import { place, tint } from "../../draw/place";
import { type Layer, tileLayers } from "../../shaddock/shaddock.mjs";
import type { PlacedTile } from "./placed-tile";

const { ccclass, property } = _decorator;

/** How far the light around a tile reaches over each of its edges, in units of its body. */
const GLOW = 8;

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
    const [x, y, wide, high] = [-GLOW, -GLOW, width + 2 * GLOW, height + 2 * GLOW];
    const light: Layer = { art: "tile-glow", x, y, width: wide, height: high, turn: 0 };
    this.draw(this.glow, glow ? light : undefined, whole, glow ?? "");
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
