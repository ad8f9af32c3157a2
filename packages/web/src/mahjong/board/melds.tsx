import { fourthTile, type MeldView } from "@shaddock/game";
import type { ReactNode } from "react";
import { HiddenTile, type Side, Tile } from "../tile/tile.js";
import "./melds.css";

/** A seat's melds. An arrow points to whose tile was claimed. */
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
      data-from={meld.from}
      role="img"
      aria-label={describe(meld)}
      title={describe(meld)}
    >
      <MeldTiles meld={meld} side={side} />
      {meld.from !== null && <span className="meld-from" />}
    </div>
  ));
}

/**
 * The fourth tile of a kong lies on the other three, across them where it was added to a pong. Of a concealed kong only
 * that one shows its face.
 */
function MeldTiles({ meld, side }: { readonly meld: MeldView; readonly side: Side }): ReactNode {
  const { type, tiles } = meld;
  const fourth = fourthTile(meld);
  return (
    <>
      {tiles
        .slice(0, 3)
        .map((tile) =>
          type === "concealed-kong" ? (
            <HiddenTile key={tile} side={side} lying />
          ) : (
            <Tile key={tile} tile={tile} side={side} />
          ),
        )}
      {fourth && (
        <span className="meld-top" data-adding={fourth.adding}>
          <Tile tile={fourth.tile} side={fourth.across ? acrossOf(side) : side} />
        </span>
      )}
    </>
  );
}

/** A tile that lies turned among those of a side. */
function acrossOf(side: Side): Side {
  return side === "left" || side === "right" ? "self" : "left";
}
