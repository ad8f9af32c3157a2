import type { Box } from "../../draw/box";
import { fourthTile, type MeldView, type RoundSeatView, type TileLook } from "../../shaddock/shaddock.mjs";
import { stackedOn } from "../board/place-hands";
import { STACKED } from "../board/table-geometry";
import type { PlacedTile } from "../tile/placed-tile";
import { acrossOf, hiddenTile, lyingSize, lyingTile, type Marks, tileSizes } from "../tile/tile-looks";

/** Gaps between melds and hand, and before the winning tile, in widths of a tile. */
const GAP = 0.28;
/** The widest that a tile is here, in points. */
const WIDEST = 34;

/** The light around the winning tile. */
const WON = "#ff6a4a";

/** Melds, hand, and the winning tile in one row, as large as there is room for. */
export function resultTiles({ melds, hand, won }: RoundSeatView, room: Box, marks: Marks): PlacedTile[] {
  const isWon = won !== null && won.tile >= 0;
  const length = melds.length * (3 + GAP) + hand.length + (isWon ? 1 + GAP : 0);
  const highest = room.height / (tileSizes(1).height + STACKED);
  const width = Math.min(WIDEST, room.width / Math.max(length, 1), highest);
  const { height } = tileSizes(width);
  const tiles: PlacedTile[] = [];
  let x = room.x;
  const y = room.y + room.height - height;
  const put = (look: TileLook, at = 0): Box => {
    const box = { x: x + at * width, y, width, height };
    // Nothing moves here: a tile is what it is by its place in the row.
    tiles.push({ key: `${tiles.length}`, look, box });
    return box;
  };
  for (const meld of melds) {
    const [, middle] = meldLooks(meld, marks).map((look, i) => put(look, i));
    const top = fourthTile(meld);
    if (top) {
      const side = top.across ? acrossOf("self") : "self";
      const box = stackedOn(middle!, lyingSize(side, width), width);
      tiles.push({ key: `${tiles.length}`, look: lyingTile(top.tile, side, marks), box });
    }
    x += (3 + GAP) * width;
  }
  for (const tile of hand) {
    put(lyingTile(tile, "self", marks));
    x += width;
  }
  if (isWon) {
    put(lyingTile(won.tile, "self", marks), GAP);
    tiles.push({ ...tiles.pop()!, glow: WON });
  }
  return tiles;
}

/** Three tiles, which those of a concealed kong hide. */
function meldLooks({ type, tiles }: MeldView, marks: Marks): TileLook[] {
  const hidden = type === "concealed-kong";
  return tiles.slice(0, 3).map((tile) => (hidden ? hiddenTile("self", true) : lyingTile(tile, "self", marks)));
}
