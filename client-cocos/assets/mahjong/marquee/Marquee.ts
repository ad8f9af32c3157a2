import { _decorator, Component, Label, Tween, tween, UITransform, Vec3 } from "cc";
import { write } from "../../draw/place";

const { ccclass, property } = _decorator;

/** Units that a long line runs in a second, and seconds that a new one takes to come. */
const SPEED = 120;
const COMING = 0.5;

/** What the operator tells everybody: the newest line, which runs where it is too long to stand. */
@ccclass("Marquee")
export class Marquee extends Component {
  @property(Label) line: Label = null!;

  private shown: number | null = null;

  /** Shows the line of this id; none where there is none. */
  show(newest: { readonly id: number; readonly text: string } | null): void {
    this.node.active = newest !== null;
    if (newest?.id === this.shown) return;
    this.shown = newest?.id ?? null;
    if (!newest) return;
    write(this.line, newest.text);
    this.run();
  }

  /** Begins anew, as after a change of the stage. */
  run(): void {
    const { node } = this.line;
    Tween.stopAllByTarget(node);
    this.line.updateRenderData(true);
    const room = node.parent!.getComponent(UITransform)!.width;
    const { width } = node.getComponent(UITransform)!;
    const far = (room + width) / 2;
    node.setPosition(width > room ? far : 60, 0);
    if (width <= room) {
      tween(node).to(COMING, { position: Vec3.ZERO }, { easing: "quartOut" }).start();
      return;
    }
    const pass = tween(node)
      .to((2 * far) / SPEED, { position: new Vec3(-far, 0) })
      .set({ position: new Vec3(far, 0) });
    tween(node).repeatForever(pass).start();
  }
}
