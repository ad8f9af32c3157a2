import type { MeldView } from "@shaddock/game";
import type { ReactNode } from "react";
import { HiddenTile, type Side, Tile } from "../tile/tile.js";

/** A seat's melds. */
export function Melds({
  melds,
  side,
  describe,
}: {
  readonly melds: readonly MeldView[];
  readonly side: Side;
  /** A meld in words. */
  readonly describe: (meld: MeldView) => string;
}): ReactNode {
  return melds.map((meld) => (
    <div
      key={meld.tiles[0]}
      className="meld"
      data-side={side}
      data-type={meld.type}
      data-from={meld.from}
      role="img"
      aria-label={describe(meld)}
      title={describe(meld)}
    >
      <MeldTiles meld={meld} side={side} />
    </div>
  ));
}

/**
 * The fourth tile of a kong lies on the other three. Of a concealed kong only that one shows its face. An arrow on
 * the claimed tile points to whose it was.
 */
function MeldTiles({ meld: { type, tiles, claimed, adding }, side }: { meld: MeldView; side: Side }): ReactNode {
  const concealed = type === "concealed-kong";
  const top = tiles[3] ?? adding;
  return (
    <>
      {tiles
        .slice(0, 3)
        .map((tile) =>
          concealed ? (
            <HiddenTile key={tile} side={side} lying />
          ) : (
            <Tile key={tile} tile={tile} side={side} mark={tile === claimed ? "claimed" : undefined} />
          ),
        )}
      {top !== undefined && top !== null && (
        <span className="meld-top" data-adding={tiles[3] === undefined}>
          <Tile tile={top} side={side} />
        </span>
      )}
    </>
  );
}
