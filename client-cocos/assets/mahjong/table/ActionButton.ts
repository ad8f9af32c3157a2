import { _decorator, Component, Node, Sprite, SpriteAtlas } from "cc";
import { tint } from "../../draw/place";
import { Tile } from "../tile/Tile";
import { lyingTile } from "../tile/tile-looks";
import type { ActionView } from "./action-view";

const { ccclass, property } = _decorator;

const OFF = "#6e6e6e";

/** A button that answers a claim, or declares a kong or the win. */
@ccclass("ActionButton")
export class ActionButton extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) picture: Sprite = null!;
  /** Which kong it is. */
  @property(Node) corner: Node = null!;
  @property(Tile) tile: Tile = null!;

  show({ art, tile, off }: ActionView): void {
    if (this.picture.spriteFrame?.name !== art) this.picture.spriteFrame = this.sheet.getSpriteFrame(art);
    const colour = off ? OFF : "#ffffff";
    tint(this.picture, colour);
    this.corner.active = tile !== null;
    if (tile !== null) this.tile.show({ look: lyingTile(tile, "self", { suit: false, rank: false }), tint: colour });
  }
}
