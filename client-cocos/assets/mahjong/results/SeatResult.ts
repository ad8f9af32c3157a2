import { _decorator, Color, Component, Label, Sprite, SpriteAtlas, UITransform } from "cc";
import { placeChildren, UNITS, write } from "../../draw/place";
import type { RoundSeatView, Texts } from "../../shaddock/shaddock.mjs";
import { Tiles } from "../tile/Tiles";
import type { Marks } from "../tile/tile-looks";
import { Points } from "./Points";
import { seatResultLayout } from "./result-layout";
import { resultTiles } from "./result-tiles";
import { seatResultView } from "./seat-result-view";

const { ccclass, property } = _decorator;

/** What a round has brought one seat. */
@ccclass("SeatResult")
export class SeatResult extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) frame: Sprite = null!;
  @property(Sprite) face: Sprite = null!;
  @property(Label) who: Label = null!;
  @property(Label) outcome: Label = null!;
  @property(Tiles) tiles: Tiles = null!;
  @property(Label) why: Label = null!;
  @property(Points) points: Points = null!;
  @property(Label) score: Label = null!;
  /** The frame's colour, of oneself and of the others. */
  @property(Color) own: Color = null!;
  @property(Color) others: Color = null!;

  /** Shows it, in the size that the node has. */
  show(seat: RoundSeatView, texts: Texts, marks: Marks): void {
    const view = seatResultView(seat, texts);
    this.frame.color = view.self ? this.own : this.others;
    this.face.node.active = view.face !== null;
    if (view.face) this.face.spriteFrame = this.sheet.getSpriteFrame(view.face);
    write(this.who, view.name);
    write(this.outcome, view.outcome);
    this.points.show(view.points, view.gain);
    write(this.score, view.score);
    write(this.why, view.why);
    const { width, height } = this.node.getComponent(UITransform)!;
    const size = { width: width / UNITS, height: height / UNITS };
    const boxes = seatResultLayout(size, view.why);
    placeChildren(this.node, boxes, size);
    const room = { ...boxes.Tiles, x: 0, y: 0 };
    this.tiles.lay(room);
    this.tiles.show(resultTiles(seat, room, marks), true);
  }
}
