import { type Button, Color, type EventTouch, Label, type Node, type UIRenderer, UITransform } from "cc";
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

/** Puts a node where a box is, and draws all in it larger by a factor, so that it has as much less room for that. */
export function placeScaled(node: Node, box: Box, within: Size, scale: number): void {
  place(node, box, within);
  node.getComponent(UITransform)!.setContentSize((box.width * UNITS) / scale, (box.height * UNITS) / scale);
  node.setScale(scale, scale);
}

/** Puts the children of these names where the boxes are. */
export function placeChildren(parent: Node, boxes: Readonly<Record<string, Box>>, within: Size): void {
  for (const name of Object.keys(boxes)) {
    const child = parent.getChildByName(name);
    if (!child) throw new RangeError(`Cannot place ${name}: ${parent.name} has no such child`);
    place(child, boxes[name]!, within);
  }
}

/** Where a stage is touched, in points from its upper left corner. */
export function pointOf(event: EventTouch, { height }: Size): { readonly x: number; readonly y: number } {
  const { x, y } = event.getUILocation();
  return { x: x / UNITS, y: height - y / UNITS };
}

/** Says something on a button, unless it says so already: letters are drawn anew each time. */
export function caption(button: Button, text: string): void {
  write(button.getComponentInChildren(Label)!, text);
}

const colours = new Map<string, Color>();

/** Tints what a node draws: `#rrggbb`, or with its opacity `#rrggbbaa`. */
export function tint(renderer: UIRenderer, hex: string): void {
  const colour = colours.get(hex) ?? Color.fromHEX(new Color(), hex);
  colours.set(hex, colour);
  renderer.color = colour;
}

/** Writes a text, unless it is there already. */
export function write(label: Label, text: string): void {
  if (label.string !== text) label.string = text;
}
