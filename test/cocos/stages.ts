import type { Box, Stage } from "../../client-cocos/assets/draw/box";

/** Screens that everything has to fit on: a desktop, phones lying and standing, one with a notch, and a tablet. */
export const STAGES: readonly (readonly [name: string, stage: Stage])[] = [
  ["1280x720", { width: 1280, height: 720, safe: { top: 0, right: 0, bottom: 0, left: 0 } }],
  ["844x390 with a notch", { width: 844, height: 390, safe: { top: 0, right: 44, bottom: 21, left: 44 } }],
  ["800x360", { width: 800, height: 360, safe: { top: 0, right: 0, bottom: 0, left: 0 } }],
  ["390x844 with a notch", { width: 390, height: 844, safe: { top: 47, right: 0, bottom: 34, left: 0 } }],
  ["360x640", { width: 360, height: 640, safe: { top: 0, right: 0, bottom: 0, left: 0 } }],
  ["1024x768", { width: 1024, height: 768, safe: { top: 0, right: 0, bottom: 0, left: 0 } }],
];

/** Whether a box lies within another one, up to a thousandth of a point. */
export function isWithin(inner: Box, outer: Box): boolean {
  const slack = 1e-3;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  const slack = 1e-3;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}

/** The pairs of these boxes that overlap. */
export function overlapping(boxes: Readonly<Record<string, Box>>): string[] {
  const entries = Object.entries(boxes);
  return entries.flatMap(([a, one], i) =>
    entries.slice(i + 1).flatMap(([b, other]) => (overlaps(one, other) ? [`${a} on ${b}`] : [])),
  );
}
