import { type Component, instantiate, Mask, type Node, type Prefab, type ScrollView, UITransform } from "cc";
import type { Box } from "../draw/box";
import { place, UNITS } from "../draw/place";

/** What there is room for in what scrolls without scrolling, in points. */
export function roomIn({ view }: ScrollView): Pick<Box, "width" | "height"> {
  const { width, height } = view!;
  return { width: width / UNITS, height: height / UNITS };
}

/**
 * Puts components where the boxes are in what scrolls, in points from its upper left, and makes it as high as that.
 * What there is room for does not scroll.
 */
export function placeScrolled(scroll: ScrollView, items: readonly Component[], boxes: readonly Box[]): void {
  const { width, height } = roomIn(scroll);
  // Its upper edge is what its children are measured from.
  items.forEach(({ node }, i) => {
    place(node, boxes[i]!, { width, height: 0 });
  });
  const end = Math.max(0, ...boxes.map(({ y, height }) => y + height));
  scroll.content!.getComponent(UITransform)!.setContentSize(width * UNITS, end * UNITS);
  const isLonger = end > height + 0.5;
  if (!isLonger) scroll.scrollToTop();
  scroll.enabled = isLonger;
  // Each mask costs draw calls.
  scroll.view!.getComponent(Mask)!.enabled = isLonger;
}

/** Makes `items` be so many, of this prefab: those that are too many are hidden, until they are needed. */
export function keep<T extends Component>(
  items: T[],
  count: number,
  { prefab, of, parent }: { readonly prefab: Prefab; readonly of: new () => T; readonly parent: Node },
): readonly T[] {
  while (items.length < count) {
    const node = instantiate(prefab);
    node.parent = parent;
    items.push(node.getComponent(of)!);
  }
  items.forEach(({ node }, i) => {
    node.active = i < count;
  });
  return items.slice(0, count);
}
