/** A rectangle on the screen: points, from the upper left corner of what it lies in. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a screen has to lie on: its size in points, and what of each edge a phone's notch or corner takes. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly safe: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
}

/** The least height and width of what is touched, in points. */
export const TOUCH = 44;

/** The part of a stage that nothing of the device covers. */
export function safeBox({ width, height, safe }: Stage): Box {
  return {
    x: safe.left,
    y: safe.top,
    width: width - safe.left - safe.right,
    height: height - safe.top - safe.bottom,
  };
}

/** A box that is smaller by this much at each edge. */
export function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

/** Boxes of these heights below each other, as wide as the box, from its upper edge. */
export function stack({ x, y, width }: Box, heights: readonly number[], gap: number): Box[] {
  let top = y;
  return heights.map((height) => {
    const box = { x, y: top, width, height };
    top += height + gap;
    return box;
  });
}

/** The height of boxes that are stacked so. */
export function stackedHeight(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, gap * (heights.length - 1));
}

/** So many boxes of one width beside each other. */
export function columns({ x, y, width, height }: Box, count: number, gap: number): Box[] {
  const each = (width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => ({ x: x + i * (each + gap), y, width: each, height }));
}

/** A box in the middle of what nothing of the device covers: as large as wanted, or as there is room for. */
export function windowBox(stage: Stage, wanted: { readonly width: number; readonly height: number }): Box {
  const room = inset(safeBox(stage), 8);
  const width = Math.min(wanted.width, room.width);
  const height = Math.min(wanted.height, room.height);
  return { x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2, width, height };
}
