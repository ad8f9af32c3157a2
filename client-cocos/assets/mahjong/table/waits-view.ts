import type { Box } from "../../draw/box";
import {
  format,
  type Kind,
  remainingOf,
  shownWaits,
  type TableView,
  type Texts,
  type Tile,
  type TileLook,
  tilesOf,
  type WaitView,
  waitWorth,
} from "../../shaddock/shaddock.mjs";
import type { BoardLook } from "../board/board-look";
import type { PlacedTile } from "../tile/placed-tile";
import { lyingTile } from "../tile/tile-looks";
import { waitLayout } from "./table-layout";

/** What a hand waits for. */
export interface WaitsView {
  /** How many tiles of all kinds are unseen. */
  readonly total: string;
  readonly waits: readonly WaitTileView[];
}

/** A kind that a hand waits for. */
export interface WaitTileView {
  readonly kind: Kind;
  readonly look: TileLook;
  readonly remaining: string;
  readonly worth: string;
  /** Whether none of it is left. */
  readonly none: boolean;
}

/** The tint of what is not left. */
export const NONE = "#8c8c8c";

/** What the hand would wait for without the raised tile, or else what it waits for; null for nothing. */
export function waitsView(
  table: Pick<TableView, "prompt" | "waits">,
  raised: Tile | null,
  { marks }: Pick<BoardLook, "marks">,
  texts: Texts,
): WaitsView | null {
  const shown = shownWaits(table, raised);
  if (shown.length === 0) return null;
  return {
    total: format(texts.board.remainingAll, { count: remainingOf(shown) }),
    waits: shown.map((wait) => waitTileView(wait, marks, texts)),
  };
}

function waitTileView(wait: WaitView, marks: boolean, texts: Texts): WaitTileView {
  const { kind, remaining } = wait;
  return {
    kind,
    look: lyingTile(tilesOf(kind)[0]!, "self", { suit: marks, rank: marks }),
    remaining: format(texts.board.remaining, { count: remaining }),
    worth: waitWorth(wait, texts),
    none: remaining === 0,
  };
}

/** The tile of each wait, at the left of its box. */
export function waitTiles(waits: readonly WaitTileView[], boxes: readonly Box[]): PlacedTile[] {
  return waits.map(({ kind, look, none }, i) => {
    const { x, y } = boxes[i]!;
    const { tile } = waitLayout(boxes[i]!);
    const box = { ...tile, x: x + tile.x, y: y + tile.y };
    return { key: `wait ${kind}`, look, box, tint: none ? NONE : "#ffffff" };
  });
}
