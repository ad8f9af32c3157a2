/** A box to be placed; whole pixels. */
export interface Box {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Where a box went. */
export interface Frame extends Box {
  readonly x: number;
  readonly y: number;
}

/** Between two frames, so that a filter that reads neighbours never reads another picture. */
const GAP = 2;

/**
 * Places boxes on a sheet, tallest first, in shelves from the top.
 * Throws RangeError when they do not fit.
 */
export function pack(boxes: readonly Box[], size: number): Frame[] {
  const sorted = [...boxes].sort(
    (one, other) => other.height - one.height || other.width - one.width || (one.name < other.name ? -1 : 1),
  );
  const frames: Frame[] = [];
  let [x, y, shelf] = [GAP, GAP, 0];
  for (const box of sorted) {
    if (x + box.width + GAP > size) {
      y += shelf + GAP;
      x = GAP;
      shelf = 0;
    }
    // The first on a shelf is its tallest.
    shelf ||= box.height;
    if (x + box.width + GAP > size || y + box.height + GAP > size) {
      throw new RangeError(`Cannot place ${box.name}: the sheet of ${size} pixels is full`);
    }
    frames.push({ ...box, x, y });
    x += box.width + GAP;
  }
  return frames;
}
