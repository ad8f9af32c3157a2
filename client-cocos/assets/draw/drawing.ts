import { type Art, type Layer, type TileLook, tileLayers } from "../shaddock/shaddock.mjs";
import type { Box } from "./box";

/** A drawing of the sheet somewhere on the stage. */
export interface Picture {
  /** The same for the same thing, which then moves instead of being drawn anew. */
  readonly key: string;
  readonly art: Art;
  readonly box: Box;
  /** Degrees, clockwise. Default: 0. */
  readonly turn?: number;
  /** `#rrggbb`, or with its opacity `#rrggbbaa`. Default: as it is drawn. */
  readonly tint?: string;
  /** Where it comes from when it is new, or has moved: then it flies. */
  readonly from?: Box;
  /** How it comes: grows in its place. */
  readonly pops?: boolean;
}

/** A line of text, which shrinks where its box is too narrow. */
export interface Caption {
  readonly key: string;
  readonly text: string;
  readonly box: Box;
  /** Points. */
  readonly size: number;
  readonly tint?: string;
  /** Default: centre. */
  readonly align?: "left" | "centre" | "right";
  /** Whether it has several lines. */
  readonly wraps?: boolean;
}

/** Where one can touch, and what that means. */
export interface Spot<Touch> {
  readonly box: Box;
  readonly touch: Touch;
}

/** Everything that a layer of the stage shows, in the order in which it lies. Of two spots the later one is meant. */
export interface Drawing<Touch> {
  readonly pictures: Picture[];
  readonly captions: Caption[];
  readonly spots: Spot<Touch>[];
}

/** A layer with nothing on it. */
export function emptyDrawing<Touch>(): Drawing<Touch> {
  return { pictures: [], captions: [], spots: [] };
}

/** Puts a tile down; `box` is that of its body. */
export function addTile(
  { pictures }: Pick<Drawing<unknown>, "pictures">,
  { key, look, box, ...rest }: Omit<Picture, "art" | "turn"> & { readonly look: TileLook },
): void {
  const layers: Layer[] = tileLayers(look);
  const scale = box.width / layers[0]!.width;
  layers.forEach(({ art, x, y, width, height, turn }, i) => {
    const inside = (whole: Box): Box => ({
      x: whole.x + x * scale,
      y: whole.y + y * scale,
      width: width * scale,
      height: height * scale,
    });
    const from = rest.from && { from: inside(rest.from) };
    pictures.push({ ...rest, ...from, key: `${key} ${i}`, art, box: inside(box), turn });
  });
}

/** Adds a button: a frame with words on it. */
export function addButton<Touch>(
  { pictures, captions, spots }: Drawing<Touch>,
  { key, box, text, touch, frame = "green", off = false }: ButtonLook<Touch>,
): void {
  pictures.push({ key, art: `frame-${frame}`, box, ...(off && { tint: "#8a8a8a" }) });
  const tint = frame === "green" || frame === "red" || frame === "dark" ? "#ffffff" : "#24331b";
  captions.push({ key, text, box: { ...box, x: box.x + 8, width: box.width - 16 }, size: 15, tint });
  spots.push({ box, touch });
}

interface ButtonLook<Touch> {
  readonly key: string;
  readonly box: Box;
  readonly text: string;
  readonly touch: Touch;
  readonly frame?: "green" | "gold" | "field" | "red" | "dark";
  /** Whether it cannot be used now: a touch then says why. */
  readonly off?: boolean;
}

/** What a touch at this place means; null for nothing. */
export function touchAt<Touch>({ spots }: Drawing<Touch>, x: number, y: number): Touch | null {
  for (let i = spots.length - 1; i >= 0; i--) {
    const { box, touch } = spots[i]!;
    if (x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height) return touch;
  }
  return null;
}
