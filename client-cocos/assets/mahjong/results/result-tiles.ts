import type { Box } from "../../draw/box";
import type { MeldView, RoundSeatView, TileLook } from "../../shaddock/shaddock.mjs";
import type { PlacedTile } from "../tile/placed-tile";
import { hiddenTile, lyingTile, type Marks, tileSizes } from "../tile/tile-looks";

/** Gaps between melds and hand, and before the winning tile, in widths of a tile. */
const GAP = 0.28;
/** The widest that a tile is here, in points. */
const WIDEST = 34;
/** How high a tile that lies on others is above them, of its height. */
const RAISED = 20 / 110;

/** The light around the winning tile. */
const WON = "#ff6a4a";

/** Melds, hand, and the winning tile in one row, as large as there is room for. */
export function resultTiles({ melds, hand, won }: RoundSeatView, room: Box, marks: Marks): PlacedTile[] {
  const isWon = won !== null && won.tile >= 0;
  const length = melds.length * (3 + GAP) + hand.length + (isWon ? 1 + GAP : 0);
  const highest = room.height / (1 + RAISED);
  const width = Math.min(WIDEST, room.width / Math.max(length, 1), (highest * 72) / 110);
  const { height } = tileSizes(width);
  const tiles: PlacedTile[] = [];
  let x = room.x;
  const y = room.y + room.height - height;
  const put = (look: TileLook, at = 0, up = 0): void => {
    // Nothing moves here: a tile is what it is by its place in the row.
    tiles.push({ key: `${tiles.length}`, look, box: { x: x + at * width, y: y - up * height, width, height } });
  };
  for (const meld of melds) {
    meldLooks(meld, marks).forEach((look, i) => {
      put(look, i === 3 ? 1 : i, i === 3 ? RAISED : 0);
    });
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

/** Three tiles, and the fourth of a kong. Of a concealed kong only that one shows its face. */
function meldLooks({ type, tiles, adding }: MeldView, marks: Marks): TileLook[] {
  const hidden = type === "concealed-kong";
  const looks = tiles.slice(0, 3).map((tile) => (hidden ? hiddenTile("self", true) : lyingTile(tile, "self", marks)));
  const top = tiles[3] ?? adding;
  return top === null || top === undefined ? looks : [...looks, lyingTile(top, "self", marks)];
}
