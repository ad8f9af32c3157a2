import { _decorator, Button, Component, Label, Node, Sprite } from "cc";
import { tint, write } from "../../draw/place";

const { ccclass, property } = _decorator;

const TRACK = { on: "#58a848", off: "#bcc6a6" } as const;
/** Units from the middle of the track to that of the knob. */
const THROW = 22;

/** Something that is on or off. */
@ccclass("Switch")
export class Switch extends Component {
  @property(Button) button: Button = null!;
  @property(Label) text: Label = null!;
  @property(Sprite) track: Sprite = null!;
  @property(Node) knob: Node = null!;

  /** What is done when it is touched. */
  turned: (on: boolean) => void = () => {};

  private on = false;

  onLoad(): void {
    this.button.node.on(Button.EventType.CLICK, () => this.turned(!this.on));
  }

  show(text: string, on: boolean): void {
    this.on = on;
    write(this.text, text);
    tint(this.track, on ? TRACK.on : TRACK.off);
    this.knob.setPosition(on ? THROW : -THROW, 0);
  }
}
