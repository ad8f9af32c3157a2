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

/** A box of this size in the middle of another one. */
function middleOf({ x, y, width, height }: Box, size: Box): Box {
  return { ...size, x: x + (width - size.width) / 2, y: y + (height - size.height) / 2 };
}

/** Where each of so many discards lies. */
function riverBoxes(count: number, side: Side, area: Box, lying: number): Box[] {
  const { height, pitch, turnedWidth, turnedHeight } = tileSizes(lying);
  const turned = isTurned(side);
  const size = turned ? { width: turnedWidth, height: turnedHeight } : { width: lying, height };
  const perRow = Math.max(1, Math.floor((turned ? area.height : area.width) / lying + 1e-6));
  const corner = {
    self: (row: number, at: number) => ({ x: area.x + at * lying, y: area.y + row * pitch }),
    across: (row: number, at: number) => ({
      x: area.x + area.width - (at + 1) * lying,
      y: area.y + area.height - height - row * pitch,
    }),
    left: (row: number, at: number) => ({ x: area.x + area.width - (row + 1) * turnedWidth, y: area.y + at * lying }),
    right: (row: number, at: number) => ({
      x: area.x + row * turnedWidth,
      y: area.y + area.height - turnedHeight - at * lying,
    }),
  }[side];
  return Array.from({ length: count }, (_, i) => ({ ...size, ...corner(Math.floor(i / perRow), i % perRow) }));
}
