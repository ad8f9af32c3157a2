import { _decorator, Component, Label, Node, Sprite, SpriteAtlas, UITransform } from "cc";
import type { Box, Stage } from "../../draw/box";
import { place, placeScaled, tint, write } from "../../draw/place";
import type { Art } from "../../shaddock/shaddock.mjs";
import { plateLayout } from "./plate-layout";
import type { PlateView } from "./plate-view";

const { ccclass, property } = _decorator;

/** Width of a portrait in the editor, in points. */
const PORTRAIT = 56;
/** Who sits at a seat: portrait, name, score, and what is special about it. */
@ccclass("Plate")
export class Plate extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) turn: Sprite = null!;
  @property(Sprite) portrait: Sprite = null!;
  /** Around a seat that nobody has taken. */
  @property(Node) free: Node = null!;
  @property(Sprite) banker: Sprite = null!;
  @property(Sprite) missing: Sprite = null!;
  @property(Sprite) offline: Sprite = null!;
  @property(Sprite) owner: Sprite = null!;
  @property(Sprite) ready: Sprite = null!;
  @property(Sprite) won: Sprite = null!;
  @property(Label) playerName: Label = null!;
  /** The coin, and the points beside it. */
  @property(Node) score: Node = null!;
  @property(Label) points: Label = null!;

  private box: Box | null = null;

  show(view: PlateView): void {
    const isFree = view.face === null;
    if (isFree !== this.free.active) this.layName(isFree);
    write(this.playerName, view.name);
    write(this.points, view.score);
    this.turn.node.active = view.turn;
    this.free.active = isFree;
    this.score.active = view.score !== "";
    this.draw(this.portrait, view.face);
    tint(this.portrait, view.offline ? "#707070" : "#ffffff");
    this.draw(this.banker, view.banker);
    this.draw(this.missing, view.missing);
    this.draw(this.won, view.won);
    this.offline.node.active = view.offline;
    this.owner.node.active = view.owner;
    this.ready.node.active = view.ready;
  }

  /** Puts it into this box of the stage. */
  lay(box: Box, stage: Stage): void {
    place(this.node, box, stage);
    const { parts, scale, lies } = plateLayout(box);
    placeScaled(this.portrait.node, parts.Portrait, box, parts.Portrait.width / PORTRAIT);
    placeScaled(this.free, parts.Portrait, box, parts.Portrait.width / PORTRAIT);
    this.box = box;
    this.layName(this.free.active);
    this.playerName.horizontalAlign = lies ? Label.HorizontalAlign.LEFT : Label.HorizontalAlign.CENTER;
    this.score.getComponent(UITransform)!.setAnchorPoint(lies ? 0 : 0.5, 0.5);
    placeScaled(this.score, parts.Score, box, scale);
  }

  private layName(isFree: boolean): void {
    const { box } = this;
    if (!box) return;
    const { parts, scale } = plateLayout(box, isFree);
    placeScaled(this.playerName.node, parts.Name, box, scale);
  }

  private draw(sprite: Sprite, art: Art | null): void {
    sprite.node.active = art !== null;
    if (art && sprite.spriteFrame?.name !== art) sprite.spriteFrame = this.sheet.getSpriteFrame(art);
  }
}
