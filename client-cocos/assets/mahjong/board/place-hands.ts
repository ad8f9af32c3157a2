import type { Box } from "../../draw/box";
import { fourthTile, type MeldView, type Script, type SeatView } from "../../shaddock/shaddock.mjs";
import { feederOn, type PlacedTile, sealOn } from "../tile/placed-tile";
import {
  acrossOf,
  hiddenTile,
  isTurned,
  lyingSize,
  lyingTile,
  type Marks,
  type Side,
  sideOf,
  tileSizes,
} from "../tile/tile-looks";
import { STACKED, type TableGeometry } from "./table-geometry";

/** What tiles look like, whatever they are. */
export interface TileWords {
  readonly marks: Marks;
  /** What is written on seals. */
  readonly script: Script;
  /** Where tiles come from that nobody has shown yet. */
  readonly wall: Box;
}

/** One thing in the row before a seat, and how long it is along the row. */
interface Piece {
  readonly length: number;
  readonly place: (box: Box) => PlacedTile[];
}

interface Row {
  readonly side: Side;
  readonly area: Box;
  /** Width of an upright tile, and of one that shows its back. */
  readonly width: number;
  readonly back: number;
  readonly gap: number;
  /** Whether it lies below its plate. */
  readonly upright: boolean;
}

/** What a piece is made of. */
interface Before {
  readonly seat: SeatView;
  readonly row: Row;
  readonly words: TileWords;
}

/** What lies and stands before another seat: melds, the hand as far as one may see it, the tile it won with. */
export function placeOthers(seat: SeatView, geometry: TableGeometry, words: TileWords): PlacedTile[] {
  if (!seat.player) return [];
  const { upright, u, concealed: width, back } = geometry;
  const area = geometry.tiles[seat.place]!;
  const row = { side: sideOf(seat.place, upright), area, width, back, gap: (upright ? 3 : 5) * u, upright };
  const laid = (before: Before): Piece[] => [...meldPieces(before), ...wonPiece(before)];
  if (!upright) return placeRow({ seat, row, words }, (before) => [...laid(before), ...handPieces(before)]);
  // Side by side there is little room: what was laid down lies below the hand.
  const height = tileSizes(width).height;
  const below = { ...area, y: area.y + height, height: area.height - height };
  return [
    ...placeRow({ seat, row: { ...row, area: { ...area, height } }, words }, handPieces),
    ...placeRow({ seat, row: { ...row, area: below }, words }, laid),
  ];
}

/** Places a row of pieces; where it would be longer than its place, its tiles are smaller. */
function placeRow(before: Before, piecesOf: (before: Before) => Piece[]): PlacedTile[] {
  const { row } = before;
  const room = isTurned(row.side) ? row.area.height : row.area.width;
  const scale = Math.min(1, room / lengthOf(piecesOf(before), row.gap));
  const { width, back, gap } = row;
  const fitting = { ...row, width: width * scale, back: back * scale, gap: gap * scale };
  return layRow(piecesOf({ ...before, row: fitting }), fitting);
}

function lengthOf(pieces: readonly Piece[], gap: number): number {
  return pieces.reduce((sum, { length }) => sum + length, gap * (pieces.length - 1));
}

/** Lays pieces from the side's own left to its right. */
function layRow(pieces: readonly Piece[], { side, area, width, gap, upright }: Row): PlacedTile[] {
  const { height, turnedWidth } = tileSizes(width);
  const total = lengthOf(pieces, gap);
  // Before the one opposite, the row begins beside the plate; below plates it lies in the middle.
  const across = area.x + (upright ? (area.width - total) / 2 : 0);
  let start = 0;
  const laid = pieces.map(({ length, place }) => {
    const at = start;
    start += length + gap;
    if (side === "left") return place({ x: area.x, y: area.y + at, width: turnedWidth, height: length });
    if (side === "right")
      return place({ x: area.x, y: area.y + total - at - length, width: turnedWidth, height: length });
    return place({ x: across + total - at - length, y: area.y + area.height - height, width: length, height });
  });
  // The nearer ones lie over the farther ones.
  if (side === "right") laid.reverse();
  return laid.reduce((all, tiles) => all.concat(tiles), []);
}

function meldPieces({ seat, row: { side, width, area }, words }: Before): Piece[] {
  const { turnedHeight } = tileSizes(width);
  const length = isTurned(side) ? 2 * width + turnedHeight : 3 * width;
  return seat.melds.map((meld, i) => ({
    length,
    place: (box) => placeMeld(meld, { key: `meld ${seat.place} ${i}`, box, width, side, from: area, words }),
  }));
}

/** Where and how a meld lies. */
export interface MeldPlace {
  readonly key: string;
  readonly box: Box;
  /** Width of an upright tile. */
  readonly width: number;
  readonly side: Side;
  /** Where its tiles come from that nobody has shown yet. */
  readonly from: Box;
  readonly words: TileWords;
}

/**
 * Three tiles of a meld, and on them the fourth of a kong: across them where it was added to a pong. Of a concealed kong
 * only that one shows its face. An arrow at its lower edge points to who fed it.
 */
export function placeMeld(meld: MeldView, at: MeldPlace): PlacedTile[] {
  const { type, tiles, from: feeder } = meld;
  const { key, box, width, side, words, from } = at;
  const turned = isTurned(side);
  const size = lyingSize(side, width);
  const boxes = [0, 1, 2].map((i) =>
    turned ? { ...size, x: box.x, y: box.y + i * width } : { ...size, x: box.x + i * width, y: box.y },
  );
  const top = fourthTile(meld);
  const [, middle, end] = boxes as [Box, Box, Box];
  const signFrom = (box: Box): Pick<PlacedTile, "sign"> =>
    feeder === null
      ? {}
      : { sign: feederOn(box, { x: middle.x + size.width / 2, y: end.y + size.height }, at, feeder) };
  const placed = tiles.slice(0, 3).map((tile, i): PlacedTile => {
    const hidden = type === "concealed-kong";
    const look = hidden ? hiddenTile(side, true) : lyingTile(tile, side, words.marks);
    // The last one lies over the others.
    const sign = i === 2 && !top ? signFrom(end) : {};
    return { key: hidden ? `${key} ${i}` : `${tile}`, look, box: boxes[i]!, from, ...sign };
  });
  if (!top) return placed;
  const lying = top.across ? acrossOf(side) : side;
  const look = lyingTile(top.tile, lying, words.marks);
  // One that may still be robbed is in the hand as well.
  const fourth = top.adding ? { key: `${key} adding`, tint: "#ffffffb0" } : { key: `${top.tile}`, tint: "#ffffff" };
  const lies = stackedOn(middle, lyingSize(lying, width), width);
  return [...placed, { ...fourth, look, box: lies, from: middle, ...signFrom(lies) }];
}

/** The box of a tile of this size in the middle of another one, on which it lies. */
export function stackedOn(below: Box, { width, height }: Pick<Box, "width" | "height">, unit: number): Box {
  const x = below.x + (below.width - width) / 2;
  return { x, y: below.y + (below.height - height) / 2 - unit * STACKED, width, height };
}

function handPieces(before: Before): Piece[] {
  const { hand } = before.seat;
  const { tiles, hasDrawn, drawn, count } = hand;
  if (tiles) {
    const open = tiles.map(({ tile }) => tile);
    return drawn ? [openPiece(before, open), openPiece(before, [drawn.tile])] : [openPiece(before, open)];
  }
  const standing = count - (hasDrawn ? 1 : 0);
  const backs = backPiece(before, 0, standing);
  if (standing === 0) return [backs];
  // There is room for a drawn tile always: the others do not move when it comes and goes.
  const drawnBack = backPiece(before, standing, 1);
  return [backs, hasDrawn ? drawnBack : { ...drawnBack, place: () => [] }];
}

function openPiece({ row: { side, width }, words }: Before, tiles: readonly number[]): Piece {
  const { height, turnedWidth, turnedHeight } = tileSizes(width);
  const turned = isTurned(side);
  const length = turned ? (tiles.length - 1) * width + turnedHeight : tiles.length * width;
  return {
    length: tiles.length === 0 ? 0 : length,
    place: ({ x, y }) =>
      tiles.map((tile, i) => {
        const box = turned
          ? { x, y: y + i * width, width: turnedWidth, height: turnedHeight }
          : { x: x + i * width, y, width, height };
        return { key: `${tile}`, look: lyingTile(tile, side, words.marks), box, from: words.wall };
      }),
  };
}

/** Backs of tiles: those at the sides stand close behind each other. */
function backPiece({ seat, row: { side, back: width }, words }: Before, from: number, many: number): Piece {
  const unit = width / 72;
  const turned = isTurned(side);
  const pitch = turned ? 42 * unit : width;
  const deep = turned ? 104 * unit : width;
  return {
    length: many === 0 ? 0 : (many - 1) * pitch + deep,
    place: ({ x, y, width: across }) =>
      Array.from({ length: many }, (_, i) => {
        const box = turned
          ? { x: x + (across - 38 * unit) / 2, y: y + i * pitch, width: 38 * unit, height: 104 * unit }
          : { x: x + i * pitch, y, width, height: 110 * unit };
        return { key: `back ${seat.place} ${from + i}`, look: hiddenTile(side, false), box, from: words.wall };
      }),
  };
}

/** The tile that a seat won with, if it has, with its seal. */
function wonPiece({ seat: { won, place }, row: { side, width }, words }: Before): Piece[] {
  if (!won) return [];
  const { turnedHeight } = tileSizes(width);
  return [
    {
      length: isTurned(side) ? turnedHeight : width,
      place: ({ x, y }) => [placeWon(won.tile, { key: `won ${place}`, box: { x, y }, width, side, words })],
    },
  ];
}

/** The winning tile; its back where it is not known. It lies elsewhere as well, so it has a key of its own. */
export function placeWon(
  tile: number,
  { key, box: { x, y }, width, side, words }: Omit<MeldPlace, "box" | "from"> & { readonly box: Pick<Box, "x" | "y"> },
): PlacedTile {
  const { height, turnedWidth, turnedHeight } = tileSizes(width);
  const box = isTurned(side) ? { x, y, width: turnedWidth, height: turnedHeight } : { x, y, width, height };
  const look = tile >= 0 ? lyingTile(tile, side, words.marks) : hiddenTile(side, true);
  return { key, look, box, pops: true, glow: "#ff6b57", sign: sealOn(look, `won-${words.script}`) };
}
