import type { Box } from "../../draw/box";
import type { TableGeometry } from "../board/table-geometry";

type Size = Pick<Box, "width" | "height">;

/** From a plate, and between two that talk. */
const GAP = 6;

/** The most that a bubble may take, in points: all four have room beside their plates, or on a high screen below them. */
export function largestBubble({ upright, plates: [, right, , left] }: TableGeometry): Size {
  if (upright) return { width: right.width, height: 116 };
  return { width: Math.min(240, (right.x - left.x - left.width - 4 * GAP) / 3), height: 76 };
}

/**
 * Where what somebody says is shown: over no button, no other words and no tile of the own hand, also where everybody
 * talks. `place` is null where nobody sits who says it.
 */
export function bubbleBox(place: number | null, size: Size, geometry: TableGeometry): Box {
  const { within, plates, prompts, upright } = geometry;
  if (place === null) {
    return { ...size, x: within.x + (within.width - size.width) / 2, y: within.y + within.height * 0.6 };
  }
  const { x, y, width, height } = plates[place]!;
  // On a high screen above what may be done, on others beside that.
  if (place === 0) return { ...size, x, y: prompts.y + (upright ? -GAP : prompts.height) - size.height };
  if (upright) return { ...size, x: x + (width - size.width) / 2, y: y + height + GAP };
  if (place === 1) return { ...size, x: x - GAP - size.width, y };
  if (place === 3) return { ...size, x: x + width + GAP, y };
  const aside = largestBubble(geometry).width + 2 * GAP;
  const [, right, , left] = plates;
  const most = right.x - aside - size.width;
  return { ...size, x: Math.max(left.x + left.width + aside, Math.min(x, most)), y: y + height + GAP };
}
