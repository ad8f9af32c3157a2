import type { HandView } from "@shaddock/game";
import type { ReactNode } from "react";
import { HiddenTile, type Side, Tile } from "../tile/tile.js";
import "./concealed-hand.css";

/** The hand of another seat: as many backs as it has tiles, or the tiles where the viewer may see them. */
export function ConcealedHand({
  hand: { count, tiles, hasDrawn, drawn },
  side,
  label,
}: {
  readonly hand: HandView;
  readonly side: Side;
  readonly label: string;
}): ReactNode {
  const standing = count - (hasDrawn ? 1 : 0);
  return (
    <div className="concealed" data-side={side} data-open={tiles !== null} role="img" aria-label={label}>
      {tiles
        ? tiles.map(({ tile }) => <Tile key={tile} tile={tile} side={side} />)
        : Array.from({ length: standing }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: backs are all alike
            <HiddenTile key={i} side={side} />
          ))}
      {hasDrawn && (
        <span className="concealed-drawn">
          {drawn ? <Tile tile={drawn.tile} side={side} /> : <HiddenTile side={side} />}
        </span>
      )}
    </div>
  );
}
