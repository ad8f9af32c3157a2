import type { Box } from "../../draw/box";
import type { DiscardPrompt, HandTileView, SeatView, Tile } from "../../shaddock/shaddock.mjs";
import { type PlacedTile, readyArrowOn } from "../tile/placed-tile";
import { standingTile, tileSizes } from "../tile/tile-looks";
import { placeMeld, placeWon, type TileWords } from "./place-hands";
import { LIFT, type TableGeometry } from "./table-geometry";

/** Tiles in a row of a high screen, which has two. */
const PER_ROW = 7;
/** How far a tile stands out of a hand of two rows, in its own widths. */
const SMALL_LIFT = 0.15;
const MISSING = "#b9b9b9";
const REFUSED = "#9d9d9d";

/** A tile of the own hand, and where it stands. */
export interface HeldTile extends HandTileView {
  readonly box: Box;
  readonly drawn: boolean;
}

/** How long the parts of the own row are, in points. */
interface Lengths {
  /** Of a tile of a meld: its width. */
  readonly small: number;
  readonly meld: number;
  readonly melds: number;
  readonly hand: number;
  /** How many tiles stand in the hand, with the one that is still to be drawn. */
  readonly count: number;
  /** Whether it has the tile that is drawn last, or room for it; and how far from the others that is. */
  readonly draws: boolean;
  readonly apart: number;
}

function lengthsOf(
  { hand, melds, won }: SeatView,
  { upright, u, hand: width, plates, within }: TableGeometry,
): Lengths {
  const gap = 7 * u;
  const laid = 3 * melds.length + (won ? 1 : 0);
  const gaps = (melds.length + (won ? 1 : 0)) * gap;
  const room = within.x + within.width - 4 - (plates[0].x + plates[0].width + 6 * u);
  const small = upright ? Math.min(18.5 * u, (room - gaps) / Math.max(1, laid)) : width * 0.64;
  const standing = hand.tiles?.length ?? 0;
  // There is room for the tile to be drawn always: the others do not move when it comes and goes.
  const draws = hand.drawn !== null || standing % 3 === 1;
  const count = standing + (draws ? 1 : 0);
  const apart = draws ? width * 0.22 : 0;
  return {
    ...{ small, draws, apart, count },
    meld: 3 * small + gap,
    melds: laid * small + gaps,
    hand: (upright ? Math.min(PER_ROW, count) : count) * width + apart,
  };
}

/** Where each tile of the own hand stands while none is raised. */
export function heldTiles(seat: SeatView, geometry: TableGeometry): HeldTile[] {
  const { hand } = seat;
  const { hand: width, upright, tiles } = geometry;
  const [area] = tiles;
  const lengths = lengthsOf(seat, geometry);
  const held = [...(hand.tiles ?? []), ...(hand.drawn ? [hand.drawn] : [])];
  const { height } = tileSizes(width);
  const beside = area.x + (area.width - lengths.hand - lengths.melds) / 2 + lengths.melds;
  const { left, rows, perRow } = upright ? rowsOf(lengths, geometry) : { left: beside, rows: 1, perRow: held.length };
  return held.map((tile, i) => {
    const row = Math.floor(i / perRow);
    const drawn = tile === hand.drawn;
    const x = left + (i % perRow) * width + (drawn ? lengths.apart : 0);
    const y = area.y + area.height - (rows - row) * height - (rows - 1 - row) * 2;
    return { ...tile, drawn, box: { x, y, width, height } };
  });
}

/** The rows of a high screen: two of about the same length, or one. What stands is in the middle, the drawn tile beside. */
function rowsOf(
  { count, apart, draws }: Lengths,
  { hand: width, tiles: [area] }: TableGeometry,
): { readonly left: number; readonly rows: number; readonly perRow: number } {
  const rows = count > PER_ROW ? 2 : 1;
  const perRow = Math.ceil(count / rows);
  const standing = rows === 1 && draws ? count - 1 : perRow;
  const middle = area.x + (area.width - standing * width) / 2;
  return { left: Math.min(middle, area.x + area.width - perRow * width - apart), rows, perRow };
}

/** What the own hand looks like beside what is in it. */
export interface HandLook extends TileWords {
  readonly prompt: DiscardPrompt | null;
  /** The tile that was tapped once. */
  readonly raised: Tile | null;
}

/** The own melds, hand and winning tile. */
export function placeOwnHand(seat: SeatView, geometry: TableGeometry, look: HandLook): PlacedTile[] {
  const { melds, won, hand } = seat;
  const { upright, u, plates, tiles } = geometry;
  const [area] = tiles;
  const lengths = lengthsOf(seat, geometry);
  const { small } = lengths;
  const y = upright ? area.y + (plates[0].height - tileSizes(small).height) / 2 : 0;
  const top = upright ? y : area.y + area.height - tileSizes(small).height;
  const middle = area.x + (area.width - lengths.hand - lengths.melds) / 2;
  const left = upright ? plates[0].x + plates[0].width + 6 * u : middle;
  const at = (i: number): Box => ({
    ...{ x: left + i * lengths.meld, y: top },
    ...{ width: 3 * small, height: tileSizes(small).height },
  });
  const from = hand.tiles ? { ...area, x: left + lengths.melds, width: lengths.hand } : area;
  const shared = { width: small, side: "self", words: look } as const;
  return [
    ...melds.map((meld, i) => placeMeld(meld, { ...shared, key: `meld 0 ${i}`, box: at(i), from })),
    won ? [placeWon(won.tile, { ...shared, key: "won 0", box: at(melds.length) })] : [],
    heldTiles(seat, geometry).map((held) => placeHeld(held, geometry, look)),
  ].reduce((all, some) => all.concat(some), []);
}

function placeHeld({ tile, missing, box }: HeldTile, { upright }: TableGeometry, look: HandLook): PlacedTile {
  const discard = look.prompt?.tiles.find((one) => one.tile === tile);
  const lift = look.raised === tile ? box.width * (upright ? SMALL_LIFT : LIFT) : 0;
  const tint = discard?.refusal ? REFUSED : missing && !discard ? MISSING : "#ffffff";
  const stands = standingTile(tile, look.marks);
  const arrow = discard?.waits.length ? { sign: readyArrowOn(stands) } : {};
  return { key: `${tile}`, look: stands, box: { ...box, y: box.y - lift }, tint, from: look.wall, ...arrow };
}
