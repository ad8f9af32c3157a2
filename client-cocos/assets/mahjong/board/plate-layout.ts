import type { Box } from "../../draw/box";

/** Where the parts of a plate lie, in points from its upper left corner. */
export interface PlateLayout {
  /** What they are drawn larger than in the editor. */
  readonly scale: number;
  /** Whether the words are beside the portrait, and begin at their left. */
  readonly lies: boolean;
  readonly parts: Readonly<Record<"Portrait" | "Name" | "Score", Box>>;
}

/** Height of a plate as it is in the editor, in points, where the words are below the portrait and where beside it. */
const TALL = 106;
const LONG = 58;

/** The layout of a plate of a size; a seat that is free has no score below its word. */
export function plateLayout({ width, height }: Pick<Box, "width" | "height">, free = false): PlateLayout {
  const lies = width > height * 1.5;
  const scale = height / (lies ? LONG : TALL);
  if (!lies) {
    const face = 56 * scale;
    const words = { x: 3 * scale, width: width - 6 * scale };
    return {
      ...{ scale, lies },
      parts: {
        Portrait: { x: (width - face) / 2, y: 5 * scale, width: face, height: face },
        Name: { ...words, y: 62 * scale, height: 21 * scale },
        Score: { ...words, y: 83 * scale, height: 19 * scale },
      },
    };
  }
  const face = 46 * scale;
  const words = { x: 62 * scale, width: width - 68 * scale };
  return {
    ...{ scale, lies },
    parts: {
      Portrait: { x: 8 * scale, y: 6 * scale, width: face, height: face },
      Name: { ...words, y: (free ? 17 : 6) * scale, height: 24 * scale },
      Score: { ...words, y: 31 * scale, height: 21 * scale },
    },
  };
}
