import type { TileId } from "@shaddock/contract/nanoserver";
import type { ReactNode } from "react";
import { type Side, Tile } from "../tile/tile.js";

const GROWS_AWAY: ReadonlySet<Side> = new Set(["right", "across"]);

/** A seat's discards, in rows as its player lays them. */
export function River({
  tiles,
  side,
  last,
  label,
}: {
  readonly tiles: readonly TileId[];
  readonly side: Side;
  /** The newest discard of the table, if it is one of these. */
  readonly last: TileId | null;
  readonly label: string;
}): ReactNode {
  return (
    <div className="river" data-side={side} role="img" aria-label={label}>
      {tiles.map((tile, i) => (
        // Where a river grows away from the viewer, the tiles laid first are nearer.
        <span key={tile} className="river-tile" style={{ zIndex: GROWS_AWAY.has(side) ? tiles.length - i : i }}>
          <Tile tile={tile} side={side} mark={tile === last ? "last" : undefined} />
        </span>
      ))}
    </div>
  );
}
