import { _decorator, Color, Component, Label, Sprite, SpriteAtlas, UITransform } from "cc";
import { write } from "../../draw/place";
import type { VoterView } from "./vote-view";

const { ccclass, property } = _decorator;

/** Units that name and status need. */
const WORDS = 76;

/** Somebody who has a say in a vote, and what it is. */
@ccclass("Voter")
export class Voter extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) face: Sprite = null!;
  @property(Label) who: Label = null!;
  @property(Label) status: Label = null!;
  /** The status' colour, of who agrees and of the others. */
  @property(Color) agreed: Color = null!;
  @property(Color) open: Color = null!;

  /** Shows it in this height, in units, where that is too little without the portrait. */
  show({ face, name, status, agreed }: VoterView, height: number): void {
    this.node.getComponent(UITransform)!.height = height;
    this.face.node.active = height > WORDS;
    this.face.spriteFrame = this.sheet.getSpriteFrame(face);
    this.face.grayscale = !agreed;
    write(this.who, name);
    write(this.status, status);
    this.status.color = agreed ? this.agreed : this.open;
  }
}
