import { type Box, type Stage, TOUCH, windowBox } from "../../draw/box";

/** Where faces and phrases lie in what scrolls, and how high all of it is. */
export interface SayLayout {
  readonly faces: readonly Box[];
  readonly phrases: readonly Box[];
  readonly height: number;
}

const FACE = 52;
const GAP = 8;
/** The least width of a phrase. */
const PHRASE = 200;

/** What the window has beside faces and phrases: head, foot and edges. */
const FRAME = { width: 32, height: 48 + 64 + 8 } as const;

/** The box of the window: as high as all of it, where there is room. */
export function sayBox(stage: Stage, faces: number, phrases: number): Box {
  const { width } = windowBox(stage, { width: 480, height: 0 });
  const { height } = sayLayout(width - FRAME.width, faces, phrases);
  return windowBox(stage, { width, height: height + FRAME.height });
}

/** Faces in rows as long as there is room for; below them phrases, two beside each other where there is room. */
export function sayLayout(width: number, faces: number, phrases: number): SayLayout {
  const across = Math.max(1, Math.min(faces, Math.floor(width / FACE)));
  // As many rows as that takes, and all of about one length.
  const columns = Math.ceil(faces / Math.ceil(faces / across));
  const faceBoxes = grid({ x: 0, y: 0, width, height: FACE }, { count: faces, columns, gap: 0 });
  const top = endOf(faceBoxes) + GAP;
  const row = { x: 0, y: top, width, height: TOUCH };
  const phraseBoxes = grid(row, { count: phrases, columns: Math.max(1, Math.floor(width / PHRASE)), gap: GAP });
  return { faces: faceBoxes, phrases: phraseBoxes, height: endOf(phraseBoxes) };
}

/** Boxes side by side and in rows below each other, of which `first` is the first. */
function grid(
  first: Box,
  { count, columns, gap }: { readonly count: number; readonly columns: number; readonly gap: number },
): Box[] {
  const width = (first.width - gap * (columns - 1)) / columns;
  return Array.from({ length: count }, (_, i) => ({
    x: first.x + (i % columns) * (width + gap),
    y: first.y + Math.floor(i / columns) * (first.height + gap),
    width,
    height: first.height,
  }));
}

function endOf(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map(({ y, height }) => y + height));
}
