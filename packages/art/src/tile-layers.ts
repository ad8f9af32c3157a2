import { type Art, BODY_SIZES, type BodyArt, marksOf, type TileArt } from "./names.js";

/** A drawing and the box that it fills, in the units of the whole. */
export interface Layer {
  readonly art: Art;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Degrees, clockwise, about the middle of the box. */
  readonly turn: Turn;
}

/** Where the top of a face points: 0 up, 90 to the right (a tile of the player on the left), and so on. */
export type Turn = 0 | 90 | 180 | 270;

/** A tile to draw. */
export interface TileLook {
  readonly body: BodyArt;
  /** None on a body that shows its back or its side. */
  readonly face?: TileArt;
  /** 0, or 180 for the player opposite; 90 or 270 on a turned body. */
  readonly turn?: Turn;
  /** The suit's mark in a corner, for eyes that mix up colours. */
  readonly suit?: boolean;
  /** The rank in a corner, for those who do not read the numerals. */
  readonly rank?: boolean;
}

/** Size of a face, and of its corner marks. */
const FACE = { width: 72, height: 96, mark: 21 } as const;

/** The face makes room for marks: smaller, and lower. */
const MARKED = { x: 8.5, y: 21.5, width: 55, height: 73.3 } as const;

/** Where the surface of a body begins, from its top. */
const SURFACE_TOP: { readonly [body in BodyArt]?: number } = { "body-hand": 12, "body-up": 0, "body-up-turned": 0 };

/** What lies on what for one tile, from below, in units of {@link BODY_SIZES}. Both clients place their pictures so. */
export function tileLayers({ body, face, turn = 0, suit = false, rank = false }: TileLook): Layer[] {
  const [width, height] = BODY_SIZES[body];
  const layers: Layer[] = [{ art: body, x: 0, y: 0, width, height, turn: 0 }];
  if (!face) return layers;
  const top = SURFACE_TOP[body];
  if (top === undefined) throw new RangeError(`Cannot put ${face} on ${body}: it does not show its face`);
  if ((turn % 180 !== 0) !== body.endsWith("-turned")) throw new RangeError(`Cannot turn ${body} by ${turn} degrees`);
  const marks = marksOf(face);
  const { mark } = FACE;
  const place = suit || rank ? MARKED : { x: 0, y: 0, width: FACE.width, height: FACE.height };
  layers.push(turned({ art: face, ...place, turn }, top));
  if (rank) layers.push(turned({ art: marks.rank, x: 2, y: 2.5, width: mark, height: mark, turn }, top));
  if (suit)
    layers.push(turned({ art: marks.suit, x: FACE.width - mark - 2, y: 2.5, width: mark, height: mark, turn }, top));
  return layers;
}

/** Moves a layer of an upright face to where it is on the turned one; its box stays upright about its own middle. */
function turned(layer: Layer, top: number): Layer {
  const x = layer.x + layer.width / 2 - FACE.width / 2;
  const y = layer.y + layer.height / 2 - FACE.height / 2;
  const quarter = layer.turn % 180 !== 0;
  const [sin, cos] = { 0: [0, 1], 90: [1, 0], 180: [0, -1], 270: [-1, 0] }[layer.turn] as [number, number];
  const [middleX, middleY] = quarter ? [FACE.height / 2, FACE.width / 2] : [FACE.width / 2, FACE.height / 2];
  return {
    ...layer,
    x: middleX + x * cos - y * sin - layer.width / 2,
    y: top + middleY + x * sin + y * cos - layer.height / 2,
  };
}
