/** A width and a height, in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The longest that the short edge of a stage is, in points: on a larger window everything is drawn larger. */
const LONGEST = 900;

/** The size of the stage in a window of this size. */
export function sizeOfStage({ width, height }: Size): Size {
  const scale = Math.min(1, LONGEST / Math.min(width, height));
  return { width: width * scale, height: height * scale };
}
