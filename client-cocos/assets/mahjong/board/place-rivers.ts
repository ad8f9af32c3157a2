import type { Box } from "../../draw/box";
import type { TableView } from "../../shaddock/shaddock.mjs";
import { type PlacedTile, pointerOn } from "../tile/placed-tile";
import { isTurned, lyingTile, SIDES, type Side, tileSizes } from "../tile/tile-looks";
import type { TileWords } from "./place-hands";
import type { TableGeometry } from "./table-geometry";

/** The discards of all seats, in rows as their players lay them; the newest one is marked. */
export function placeRivers(view: TableView, geometry: TableGeometry, { marks }: TileWords): PlacedTile[] {
  const { lastDiscard } = view;
  const tiles = view.seats.map(({ place, river }) => {
    const side = SIDES[place]!;
    const boxes = riverBoxes(river.length, side, geometry.rivers[place]!, geometry.lying);
    const from = geometry.tiles[place]!;
    const laid = river.map((tile, i): PlacedTile => {
      const look = lyingTile(tile, side, marks);
      const isLast = lastDiscard?.place === place && lastDiscard.tile === tile && i === river.length - 1;
      const marked = isLast ? { glow: "#ffd54a", sign: pointerOn(look) } : {};
      return { key: `${tile}`, look, box: boxes[i]!, from: middleOf(from, boxes[i]!), ...marked };
    });
    // What grows away from the viewer is laid from behind.
    return side === "across" || side === "right" ? laid.reverse() : laid;
  });
  const all = tiles.reduce((some, more) => some.concat(more), []);
  // What points to the newest one is over everything.
  return [...all.filter(({ sign }) => !sign), ...all.filter(({ sign }) => sign)];
}

/** What of the last tile of a turned row is seen beside its face: its front, in widths of a tile. */
const FRONT = 14 / 72;

/** A box of this size in the middle of another one. */
function middleOf({ x, y, width, height }: Box, size: Box): Box {
  return { ...size, x: x + (width - size.width) / 2, y: y + (height - size.height) / 2 };
}

/** Where each of so many discards lies. Where there are more than fit, all are smaller: longer rows, not more of them. */
function riverBoxes(count: number, side: Side, area: Box, lying: number): Box[] {
  const turned = isTurned(side);
  const [along, across] = turned ? [area.height, area.width] : [area.width, area.height];
  const rows = Math.floor(across / tileSizes(lying).pitch + 1e-6);
  const perRow = Math.max(Math.floor(along / lying + 1e-6), Math.ceil(count / rows));
  const width = Math.min(lying, along / (perRow + (turned ? FRONT : 0)));
  const { height, pitch, turnedWidth, turnedHeight } = tileSizes(width);
  const size = turned ? { width: turnedWidth, height: turnedHeight } : { width, height };
  const corner = {
    self: (row: number, at: number) => ({ x: area.x + at * width, y: area.y + row * pitch }),
    across: (row: number, at: number) => ({
      x: area.x + area.width - (at + 1) * width,
      y: area.y + area.height - height - row * pitch,
    }),
    left: (row: number, at: number) => ({ x: area.x + area.width - (row + 1) * turnedWidth, y: area.y + at * width }),
    right: (row: number, at: number) => ({
      x: area.x + row * turnedWidth,
      y: area.y + area.height - turnedHeight - at * width,
    }),
  }[side];
  return Array.from({ length: count }, (_, i) => ({ ...size, ...corner(Math.floor(i / perRow), i % perRow) }));
}
