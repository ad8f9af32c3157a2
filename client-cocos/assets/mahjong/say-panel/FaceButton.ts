import { _decorator, Button, Component, Sprite, SpriteAtlas } from "cc";
import { EMOJI_ART, type Face } from "../../shaddock/shaddock.mjs";

const { ccclass, property } = _decorator;

/** A face that is shown to everybody with one touch. */
@ccclass("FaceButton")
export class FaceButton extends Component {
  @property(SpriteAtlas) sheet: SpriteAtlas = null!;
  @property(Sprite) picture: Sprite = null!;
  @property(Button) button: Button = null!;

  show(face: Face): void {
    this.picture.spriteFrame = this.sheet.getSpriteFrame(EMOJI_ART[face]);
  }
}
