import { _decorator, Color, Component, Label, Sprite, SpriteAtlas, UITransform } from "cc";
import { placeChildren, UNITS, write } from "../../draw/place";
import { matchCardLayout } from "./match-card-layout";
import type { MatchCardView } from "./match-card-view";
import { Points } from "./Points";

const { ccclass, property } = _decorator;

/** What a match has brought one seat. */
@ccclass("MatchCard")
export class MatchCard extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) frame: Sprite = null!;
  @property(Sprite) face: Sprite = null!;
  @property(Sprite) crown: Sprite = null!;
  @property(Label) who: Label = null!;
  @property(Label) title: Label = null!;
  @property(Points) points: Points = null!;
  @property(Label) counted: Label = null!;
  @property(Label) counts: Label = null!;
  /** The frame's colour, of the biggest winner, of oneself and of the others. */
  @property(Color) winner: Color = null!;
  @property(Color) own: Color = null!;
  @property(Color) others: Color = null!;

  /** Shows it, in the size that the node has; `titled` is whether any of the cards has a title. */
  show(view: MatchCardView, titled: boolean): void {
    this.frame.color = view.crown ? this.winner : view.self ? this.own : this.others;
    this.face.spriteFrame = this.sheet.getSpriteFrame(view.face);
    this.crown.node.active = view.crown;
    write(this.who, view.name);
    write(this.title, view.title);
    this.points.show(view.points, view.gain);
    write(this.counted, view.counted);
    write(this.counts, view.counts);
    const { width, height } = this.node.getComponent(UITransform)!;
    const size = { width: width / UNITS, height: height / UNITS };
    placeChildren(this.node, matchCardLayout(size, titled), size);
  }
}
