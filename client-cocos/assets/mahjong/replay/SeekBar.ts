import { _decorator, Component, type EventTouch, Node, UITransform, Vec3 } from "cc";

const { ccclass, property } = _decorator;

const point = new Vec3();

/** A line along which one goes to any place, with a knob that follows the finger. Raises `seek` with 0 to 1. */
@ccclass("SeekBar")
export class SeekBar extends Component {
  /** From the left end to the knob. */
  @property(Node) filled: Node = null!;
  @property(Node) knob: Node = null!;

  private held = false;
  private progress = 0;

  onLoad(): void {
    this.node.on(Node.EventType.TOUCH_START, this.take, this);
    this.node.on(Node.EventType.TOUCH_MOVE, this.take, this);
    this.node.on(Node.EventType.TOUCH_END, this.release, this);
    this.node.on(Node.EventType.TOUCH_CANCEL, this.release, this);
    this.node.on(Node.EventType.SIZE_CHANGED, this.draw, this);
    this.draw();
  }

  /** Shows how far one is, 0 to 1, unless a finger holds the knob. */
  show(progress: number): void {
    if (this.held || progress === this.progress) return;
    this.progress = progress;
    this.draw();
  }

  private take(event: EventTouch): void {
    this.held = true;
    const { x, y } = event.getUILocation();
    const transform = this.node.getComponent(UITransform)!;
    transform.convertToNodeSpaceAR(point.set(x, y, 0), point);
    const length = this.length();
    this.progress = Math.max(0, Math.min(1, (point.x + length / 2) / length));
    this.draw();
    this.node.emit("seek", this.progress);
  }

  private release(): void {
    this.held = false;
  }

  /** Of the way of the knob, which stays within. */
  private length(): number {
    const { width } = this.node.getComponent(UITransform)!;
    return width - this.knob.getComponent(UITransform)!.width;
  }

  private draw(): void {
    const length = this.length();
    const x = (this.progress - 0.5) * length;
    this.knob.setPosition(x, 0);
    const line = this.filled.getComponent(UITransform)!;
    line.setContentSize(x + length / 2 + line.height, line.height);
    this.filled.setPosition(-length / 2 - line.height / 2, 0);
  }
}
