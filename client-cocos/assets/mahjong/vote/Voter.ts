import { _decorator, Color, Component, Label, Sprite, SpriteAtlas } from "cc";
import { write } from "../../draw/place";
import type { VoterView } from "./vote-view";

const { ccclass, property } = _decorator;

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

  show({ face, name, status, agreed }: VoterView): void {
    this.face.spriteFrame = this.sheet.getSpriteFrame(face);
    this.face.grayscale = !agreed;
    write(this.who, name);
    write(this.status, status);
    this.status.color = agreed ? this.agreed : this.open;
  }
}
