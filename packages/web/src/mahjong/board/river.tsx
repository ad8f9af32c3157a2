import type { TileId } from "@shaddock/contract/nanoserver";
import type { ReactNode } from "react";
import { Picture } from "../tile/picture.js";
import { type Side, Tile } from "../tile/tile.js";
import "./river.css";

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
  // Where a river grows away from the viewer, the tiles laid first are nearer.
  const depth = (i: number): number => (GROWS_AWAY.has(side) ? tiles.length - i : i);
  return (
    <div className="river" data-side={side} role="img" aria-label={label}>
      {tiles.map((tile, i) => (
        <span key={tile} className="river-tile" style={{ zIndex: tile === last ? tiles.length + 1 : depth(i) }}>
          <Tile tile={tile} side={side} mark={tile === last ? "last" : undefined} />
          {tile === last && <Picture className="river-pointer" name="pointer" />}
        </span>
      ))}
    </div>
  );
}
