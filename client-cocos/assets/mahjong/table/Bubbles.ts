import { _decorator, Component, instantiate, Prefab, tween, Vec3 } from "cc";
import type { Stage } from "../../draw/box";
import { place } from "../../draw/place";
import type { TalkView, Texts } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "../board/table-geometry";
import { Bubble } from "./Bubble";
import { bubbleBox, largestBubble } from "./bubble-layout";
import { type BubbleView, bubbleViews } from "./bubble-view";

const { ccclass, property } = _decorator;

/** What is said at the table, beside who says it. */
@ccclass("Bubbles")
export class Bubbles extends Component {
  @property(Prefab) bubble: Prefab = null!;

  private lines: readonly TalkView[] | null = null;
  private shown: readonly number[] = [];

  show(lines: readonly TalkView[], texts: Texts, geometry: TableGeometry, stage: Stage): void {
    if (lines === this.lines) return;
    this.lines = lines;
    const views = bubbleViews(lines, texts, largestBubble(geometry));
    while (this.node.children.length < views.length) instantiate(this.bubble).parent = this.node;
    this.node.children.forEach((node, i) => {
      const view = views[i];
      node.active = view !== undefined;
      if (!view) return;
      place(node, bubbleBox(view.place, view.size, geometry), stage);
      node.getComponent(Bubble)!.show(view);
      if (!this.shown.some((id) => id === view.id))
        tween(node)
          .set({ scale: new Vec3(0.8, 0.8, 1) })
          .to(0.16, { scale: Vec3.ONE })
          .start();
    });
    this.shown = views.map(({ id }: BubbleView) => id);
  }

  /** Has the next `show` place everything anew. */
  lay(): void {
    this.lines = null;
  }
}
