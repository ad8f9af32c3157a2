import { type Stage, windowBox } from "../draw/box";

/** What each window has beside its content, in points: its head, a foot where it has one, and its edges. */
export const CHROME = { head: 48, foot: 64, edge: 16, end: 12 } as const;

/** A width and a height in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a window around content of this size. */
export function windowAround({ width, height }: Size, hasFoot = false): Size {
  return { width: width + 2 * CHROME.edge, height: CHROME.head + height + (hasFoot ? CHROME.foot : CHROME.end) };
}

/** How wide content may be in a window on this stage: as wide as wanted, or as there is room for. */
export function contentWidth(stage: Stage, wanted: number): number {
  return roomIn(windowBox(stage, windowAround({ width: wanted, height: 0 }))).width;
}

/** What a window of this size has room for within, in points from the upper left corner of that. */
export function roomIn({ width, height }: Size, hasFoot = false): Size & { readonly x: 0; readonly y: 0 } {
  const chrome = windowAround({ width: 0, height: 0 }, hasFoot);
  return { x: 0, y: 0, width: width - chrome.width, height: height - chrome.height };
}
