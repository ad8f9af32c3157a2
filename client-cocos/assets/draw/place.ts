import { type Button, Label, type Node, UITransform } from "cc";
import type { Box } from "./box";

/** Units of the canvas for a point of the screen: two, so that letters stay sharp on phones. */
export const UNITS = 2;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Puts a node where a box is, and makes it as large. `within` is what the box lies in. */
export function place(node: Node, box: Box, within: Size): void {
  const transform = node.getComponent(UITransform)!;
  const { x, y } = transform.anchorPoint;
  transform.setContentSize(box.width * UNITS, box.height * UNITS);
  node.setPosition(
    (box.x + box.width * x - within.width / 2) * UNITS,
    (within.height / 2 - box.y - box.height * (1 - y)) * UNITS,
  );
}

/** Puts the children of these names where the boxes are. */
export function placeChildren(parent: Node, boxes: Readonly<Record<string, Box>>, within: Size): void {
  for (const name of Object.keys(boxes)) {
    const child = parent.getChildByName(name);
    if (!child) throw new RangeError(`Cannot place ${name}: ${parent.name} has no such child`);
    place(child, boxes[name]!, within);
  }
}

/** Says something on a button, unless it says so already: letters are drawn anew each time. */
export function caption(button: Button, text: string): void {
  write(button.getComponentInChildren(Label)!, text);
}

/** Writes a text, unless it is there already. */
export function write(label: Label, text: string): void {
  if (label.string !== text) label.string = text;
}
