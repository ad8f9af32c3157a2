import { _decorator, Component, instantiate, type Node, Prefab, Tween, tween, UIOpacity, Vec3 } from "cc";
import type { Stage } from "../../draw/box";
import { place, UNITS } from "../../draw/place";
import { type EventView, type FloatView, floatsOf, type Script } from "../../shaddock/shaddock.mjs";
import { Float } from "./Float";
import type { TableGeometry } from "./table-geometry";

const { ccclass, property } = _decorator;

/** Seconds that a call stays, and that points do. */
const CALL = 0.95;
const POINTS = 1.6;
/** How far points rise, and those below others lie apart, in points at the size of the editor. */
const RISE = 36;
const APART = 38;
const BELOW = 70;
/** Half the width of a call, likewise: as far from the edge it has to be. */
const HALF = 105;

/** Calls and points that fly up before the seats as they happen. What happened before one came is not shown. */
@ccclass("Floats")
export class Floats extends Component {
  @property(Prefab) float: Prefab = null!;

  private seen: number | null = null;
  private readonly spare: Node[] = [];
  private readonly risen = new Map<Node, FloatView>();

  onDestroy(): void {
    for (const node of this.spare) node.destroy();
  }

  /** Takes these as seen: nothing flies. */
  skip(events: readonly EventView[]): void {
    this.seen = events[events.length - 1]?.id ?? -1;
  }

  show(events: readonly EventView[], geometry: TableGeometry, stage: Stage, script: Script): void {
    const last = events[events.length - 1]?.id ?? -1;
    const seen = this.seen ?? last;
    // A replay that goes back tells the same once more.
    this.seen = last;
    for (const event of events) {
      if (event.id <= seen) continue;
      for (const view of floatsOf(event)) this.rise(view, geometry, stage).show(view, script);
    }
  }

  private rise(view: FloatView, geometry: TableGeometry, stage: Stage): Float {
    const node = this.spare.pop() ?? instantiate(this.float);
    node.parent = this.node;
    const scale = Math.max(geometry.upright ? 0.8 : 0.55, geometry.u);
    node.setScale(scale, scale);
    const { x, y, width, height } = geometry.rivers[view.place]!;
    const { within } = geometry;
    const half = HALF * scale;
    const middle = Math.max(within.x + half, Math.min(x + width / 2, within.x + within.width - half));
    const below = view.type === "points" ? (BELOW + APART * this.risenBefore(view.place)) * scale : 0;
    place(node, { x: middle, y: y + height / 2 + below, width: 0, height: 0 }, stage);
    this.risen.set(node, view);
    if (view.type === "points") this.liftPoints(node, scale);
    else this.call(node, scale);
    return node.getComponent(Float)!;
  }

  private call(node: Node, scale: number): void {
    node.setScale(scale * 2, scale * 2);
    tween(node)
      .to(CALL * 0.18, { scale: new Vec3(scale, scale, 1) }, { easing: "quadOut" })
      .start();
    this.fade(node, CALL);
  }

  private liftPoints(node: Node, scale: number): void {
    tween(node)
      .by(POINTS, { position: new Vec3(0, RISE * UNITS * scale) }, { easing: "quadOut" })
      .start();
    this.fade(node, POINTS);
  }

  private fade(node: Node, seconds: number): void {
    const opacity = node.getComponent(UIOpacity)!;
    opacity.opacity = 255;
    tween(opacity)
      .delay(seconds * 0.75)
      .to(seconds * 0.25, { opacity: 0 })
      .call(() => this.retire(node))
      .start();
  }

  private retire(node: Node): void {
    Tween.stopAllByTarget(node);
    node.removeFromParent();
    this.risen.delete(node);
    this.spare.push(node);
  }

  /** How many points already rise before a seat. */
  private risenBefore(seat: number): number {
    let count = 0;
    this.risen.forEach(({ place, type }) => {
      if (place === seat && type === "points") count++;
    });
    return count;
  }
}
