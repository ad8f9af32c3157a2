import type { Box } from "../../draw/box";
import { type Art, type Layer, type TileLook, tileLayers } from "../../shaddock/shaddock.mjs";

/** A tile somewhere on the table. */
export interface PlacedTile {
  /** The same for the same tile, which then moves instead of being put there anew: `12` a tile, `back 1 3` a hidden one. */
  readonly key: string;
  readonly look: TileLook;
  /** Where its body lies. */
  readonly box: Box;
  /** `#rrggbb`, or with its opacity `#rrggbbaa`. Default: as it is drawn. */
  readonly tint?: string;
  /** Where it comes from when it is new. Default: it is just there. */
  readonly from?: Box;
  /** Whether it grows in its place when it is new. */
  readonly pops?: boolean;
  /** The colour of the light around it. Default: none. */
  readonly glow?: string;
  /** A picture over it, in the units of its body. */
  readonly sign?: Layer;
}

/** A gem above the newest discard. */
export function pointerOn({ body }: TileLook): Layer {
  const { width } = sizeOf(body);
  return { art: "pointer", x: (width - 36) / 2, y: -30, width: 36, height: 40, turn: 0 };
}

/** An arrow above a tile of the hand without which the hand is ready. */
export function readyArrowOn({ body }: TileLook): Layer {
  const { width } = sizeOf(body);
  return { art: "ready-arrow", x: (width - 29) / 2, y: -15, width: 29, height: 26, turn: 0 };
}

/** How large the arrow at a meld is, in units of a tile; and the least, in points. */
const FEEDER = { size: 34, least: 9.5 } as const;

/**
 * The arrow that points to who fed a meld, by place, over the middle of the meld's lower edge: on the tile that lies in
 * this box, of tiles that are so wide.
 */
export function feederOn(
  tile: Pick<Box, "x" | "y">,
  edge: Pick<Box, "x" | "y">,
  { width }: { readonly width: number },
  place: number,
): Layer {
  const unit = width / 72;
  const size = Math.max(FEEDER.size, FEEDER.least / unit);
  // As it is drawn it points down.
  const turn = ([0, 270, 180, 90] as const)[place] ?? 0;
  const [x, y] = [(edge.x - tile.x) / unit - size / 2, (edge.y - tile.y) / unit - 0.9 * size];
  return { art: "feeder", x, y, width: size, height: size, turn };
}

/** A seal on the tile that was won with. */
export function sealOn({ body }: TileLook, art: Art): Layer {
  const { width } = sizeOf(body);
  return { art, x: width - 36, y: -16, width: 52, height: 52, turn: 0 };
}

function sizeOf(body: TileLook["body"]): Layer {
  return tileLayers({ body })[0]!;
}
