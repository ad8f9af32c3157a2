import { _decorator, Component, instantiate, type Node, Prefab, tween, UIOpacity } from "cc";
import type { Box, Stage } from "../../draw/box";
import { place } from "../../draw/place";
import type { EventView, Script } from "../../shaddock/shaddock.mjs";
import { Float } from "./Float";
import { floatsOf } from "./float-view";
import type { TableGeometry } from "./table-geometry";

const { ccclass, property } = _decorator;

/** Seconds that a call or points stay. */
const STAY = 1.2;

/** Calls and points that fly up before the seats as they happen. What happened before one came is not shown. */
@ccclass("Floats")
export class Floats extends Component {
  @property(Prefab) float: Prefab = null!;

  private seen: number | null = null;
  private readonly spare: Node[] = [];

  show(events: readonly EventView[], geometry: TableGeometry, stage: Stage, script: Script): void {
    const last = events[events.length - 1]?.id ?? -1;
    const seen = this.seen ?? last;
    this.seen = Math.max(seen, last);
    for (const event of events) {
      if (event.id <= seen) continue;
      for (const view of floatsOf(event, script)) this.rise(view, boxBefore(view.place, geometry), stage);
    }
  }

  private rise(view: ReturnType<typeof floatsOf>[number], box: Box, stage: Stage): void {
    const node = this.spare.pop() ?? instantiate(this.float);
    node.parent = this.node;
    node.active = true;
    place(node, box, stage);
    node.getComponent(Float)!.show(view);
    const opacity = node.getComponent(UIOpacity)!;
    opacity.opacity = 255;
    tween(node)
      .by(STAY, { position: { x: 0, y: 60, z: 0 } as never }, { easing: "quadOut" })
      .call(() => this.retire(node))
      .start();
    tween(opacity)
      .delay(STAY * 0.7)
      .to(STAY * 0.3, { opacity: 0 })
      .start();
  }

  private retire(node: Node): void {
    node.active = false;
    this.spare.push(node);
  }
}

/** Where a seat's calls fly up: over its river. */
function boxBefore(seat: number, { rivers, lying }: TableGeometry): Box {
  const river = rivers[seat]!;
  const height = lying * 2.2;
  return { x: river.x, y: river.y + (river.height - height) / 2, width: river.width, height };
}
