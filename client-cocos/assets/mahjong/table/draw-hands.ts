import type { Box } from "../../draw/box";
import { addTile, type Drawing } from "../../draw/drawing";
import type { MeldView, SeatView } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "./table-geometry";
import { hiddenTile, isTurned, lyingTile, type Marks, type Side, sideOf, tileSizes } from "./tile-looks";

type Pictures = Pick<Drawing<unknown>, "pictures">;

/** One thing in the row before a seat, and how long it is along the row. */
interface Piece {
  readonly length: number;
  readonly draw: (box: Box) => void;
}

interface Row {
  readonly side: Side;
  readonly area: Box;
  /** Width of an upright tile, and of one that shows its back. */
  readonly width: number;
  readonly back: number;
  readonly gap: number;
}

/** What lies and stands before another seat: melds, the hand as far as one may see it, the tile it won with. */
export function drawOthers(drawing: Pictures, seat: SeatView, geometry: TableGeometry, marks: Marks): void {
  if (!seat.player) return;
  const side = sideOf(seat.place, geometry.upright);
  const area = geometry.tiles[seat.place]!;
  const gap = (geometry.upright ? 2 : 5) * geometry.u;
  const row: Row = { side, area, width: geometry.concealed, back: geometry.back, gap };
  const length = lengthOf(piecesOf(drawing, seat, row, marks), gap);
  // Where a row would be longer than its place, its tiles are smaller.
  const scale = Math.min(1, (isTurned(side) ? area.height : area.width) / length);
  const fitting = { ...row, width: row.width * scale, back: row.back * scale };
  layRow(piecesOf(drawing, seat, fitting, marks), fitting);
}

function piecesOf(drawing: Pictures, seat: SeatView, row: Row, marks: Marks): Piece[] {
  const pieces = [...meldPieces(drawing, seat, row, marks), ...handPieces(drawing, seat, row, marks)];
  return seat.won ? [...pieces, wonPiece(drawing, seat, row, marks)] : pieces;
}

function lengthOf(pieces: readonly Piece[], gap: number): number {
  return pieces.reduce((sum, { length }) => sum + length, gap * (pieces.length - 1));
}

/** Lays pieces from the side's own left to its right. */
function layRow(pieces: readonly Piece[], { side, area, width, gap }: Row): void {
  const { height, turnedWidth } = tileSizes(width);
  let at = 0;
  const places = pieces.map(({ length }) => {
    const start = at;
    at += length + gap;
    return start;
  });
  const total = lengthOf(pieces, gap);
  const order = pieces.map((_, i) => i);
  // The nearer ones lie over the farther ones.
  if (side === "right") order.reverse();
  for (const i of order) {
    const { length, draw } = pieces[i]!;
    const start = places[i]!;
    if (side === "left") draw({ x: area.x, y: area.y + start, width: turnedWidth, height: length });
    else if (side === "right")
      draw({ x: area.x, y: area.y + total - start - length, width: turnedWidth, height: length });
    else draw({ x: area.x + area.width - start - length, y: area.y, width: length, height });
  }
}

function meldPieces(drawing: Pictures, { melds, place }: SeatView, row: Row, marks: Marks): Piece[] {
  const { turnedHeight } = tileSizes(row.width);
  const length = isTurned(row.side) ? 2 * row.width + turnedHeight : 3 * row.width;
  return melds.map((meld, i) => ({
    length,
    draw: (box) => drawMeld(drawing, meld, { key: `meld ${place} ${i}`, box, width: row.width, side: row.side, marks }),
  }));
}

/** Where and how a meld lies. */
export interface MeldPlace {
  readonly key: string;
  readonly box: Box;
  /** Width of an upright tile. */
  readonly width: number;
  readonly side: Side;
  readonly marks: Marks;
}

/** Three tiles of a meld, and on them the fourth of a kong. Of a concealed kong only that one shows its face. */
export function drawMeld(drawing: Pictures, meld: MeldView, { key, box, width, side, marks }: MeldPlace): void {
  const { height, turnedWidth, turnedHeight } = tileSizes(width);
  const turned = isTurned(side);
  const size = turned ? { width: turnedWidth, height: turnedHeight } : { width, height };
  const at = (i: number): Box =>
    turned ? { ...size, x: box.x, y: box.y + i * width } : { ...size, x: box.x + i * width, y: box.y };
  meld.tiles.slice(0, 3).forEach((tile, i) => {
    const hidden = meld.type === "concealed-kong";
    const look = hidden ? hiddenTile(side, true) : lyingTile(tile, side, marks);
    addTile(drawing, { key: hidden ? `${key} ${i}` : `tile ${tile}`, look, box: at(i), from: box });
  });
  const top = meld.tiles[3] ?? meld.adding;
  if (top === null || top === undefined) return;
  const middle = at(1);
  const look = lyingTile(top, side, marks);
  // One that may still be robbed is in the hand as well.
  addTile(drawing, {
    key: meld.tiles.length > 3 ? `tile ${top}` : `${key} adding`,
    look,
    box: { ...middle, y: middle.y - (width * 20) / 72 },
    from: middle,
  });
}

function handPieces(drawing: Pictures, { hand, place }: SeatView, row: Row, marks: Marks): Piece[] {
  const { tiles, hasDrawn, drawn, count } = hand;
  if (tiles) {
    const open = tiles.map(({ tile }) => tile);
    const pieces = [openPiece(drawing, open, row, marks)];
    return drawn ? [...pieces, openPiece(drawing, [drawn.tile], row, marks)] : pieces;
  }
  const backs = (from: number, many: number): Piece => backPiece(drawing, `back ${place}`, from, many, row);
  const standing = count - (hasDrawn ? 1 : 0);
  return hasDrawn ? [backs(0, standing), backs(standing, 1)] : [backs(0, standing)];
}

function openPiece(drawing: Pictures, tiles: readonly number[], { side, width, area }: Row, marks: Marks): Piece {
  const { height, turnedWidth, turnedHeight } = tileSizes(width);
  const turned = isTurned(side);
  return {
    length: turned ? (tiles.length - 1) * width + turnedHeight : tiles.length * width,
    draw: (box) =>
      tiles.forEach((tile, i) => {
        const place = turned
          ? { x: box.x, y: box.y + i * width, width: turnedWidth, height: turnedHeight }
          : { x: box.x + i * width, y: box.y, width, height };
        addTile(drawing, { key: `tile ${tile}`, look: lyingTile(tile, side, marks), box: place, from: area });
      }),
  };
}

/** Backs of tiles: those at the sides stand close behind each other. */
function backPiece(drawing: Pictures, key: string, from: number, many: number, { side, back: width }: Row): Piece {
  const unit = width / 72;
  const turned = isTurned(side);
  const pitch = turned ? 42 * unit : width;
  const deep = turned ? 104 * unit : width;
  return {
    length: many === 0 ? 0 : (many - 1) * pitch + deep,
    draw: (box) => {
      for (let i = 0; i < many; i++) {
        const place = turned
          ? { x: box.x + (box.width - 38 * unit) / 2, y: box.y + i * pitch, width: 38 * unit, height: 104 * unit }
          : { x: box.x + i * pitch, y: box.y, width, height: 110 * unit };
        addTile(drawing, { key: `${key} ${from + i}`, look: hiddenTile(side, false), box: place });
      }
    },
  };
}

function wonPiece(drawing: Pictures, { won, place }: SeatView, { side, width }: Row, marks: Marks): Piece {
  const { height, turnedWidth, turnedHeight } = tileSizes(width);
  const turned = isTurned(side);
  const tile = won?.tile ?? -1;
  return {
    length: turned ? turnedHeight : width,
    draw: ({ x, y }) => {
      const box = turned ? { x, y, width: turnedWidth, height: turnedHeight } : { x, y, width, height };
      const look = tile >= 0 ? lyingTile(tile, side, marks) : hiddenTile(side, true);
      addTile(drawing, { key: `won ${place}`, look, box, pops: true });
    },
  };
}
