import { type Label, type Node, UITransform } from "cc";
import { UNITS } from "../draw/place";

/** Makes a label that grows with its text as wide as this; gives how high it is then, both in points. */
export function fitHeight(label: Label, width: number): number {
  const transform = label.node.getComponent(UITransform)!;
  transform.width = width * UNITS;
  label.updateRenderData(true);
  return transform.height / UNITS;
}

/** The width of a node, in points. */
export function widthOf(node: Node): number {
  return node.getComponent(UITransform)!.width / UNITS;
}
