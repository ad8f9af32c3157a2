import { _decorator, Button, Component } from "cc";
import { caption } from "../../draw/place";

const { ccclass, property } = _decorator;

/** A phrase that is said with one touch. */
@ccclass("PhraseButton")
export class PhraseButton extends Component {
  @property(Button) button: Button = null!;

  show(text: string): void {
    caption(this.button, text);
  }
}
