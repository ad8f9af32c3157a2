import type { Box } from "../../draw/box";
import { addTile, type Drawing } from "../../draw/drawing";
import type { TableView } from "../../shaddock/shaddock.mjs";
import type { TableGeometry } from "./table-geometry";
import { isTurned, lyingTile, type Marks, SIDES, type Side, tileSizes } from "./tile-looks";

type Pictures = Pick<Drawing<unknown>, "pictures">;

/** The discards of all seats, in rows as their players lay them, and what points to the newest one. */
export function drawRivers(drawing: Pictures, view: TableView, geometry: TableGeometry, marks: Marks): void {
  for (const { place, river } of view.seats) {
    const side = SIDES[place]!;
    const area = geometry.rivers[place]!;
    const boxes = riverBoxes(river.length, side, area, geometry.lying);
    // What grows away from the viewer is laid from behind.
    const order = river.map((_, i) => (side === "across" || side === "right" ? river.length - 1 - i : i));
    const from = geometry.plates[place]!;
    for (const i of order) {
      addTile(drawing, { key: `tile ${river[i]}`, look: lyingTile(river[i]!, side, marks), box: boxes[i]!, from });
    }
  }
  drawPointer(drawing, view, geometry);
}

function drawPointer({ pictures }: Pictures, { lastDiscard, seats }: TableView, geometry: TableGeometry): void {
  if (!lastDiscard) return;
  const { place } = lastDiscard;
  const count = seats[place]!.river.length;
  const box = riverBoxes(count, SIDES[place]!, geometry.rivers[place]!, geometry.lying)[count - 1];
  if (!box) return;
  const width = geometry.lying * 0.5;
  const height = width * 1.1;
  const glow = {
    x: box.x - box.width * 0.1,
    y: box.y - box.height * 0.08,
    width: box.width * 1.2,
    height: box.height * 1.16,
  };
  pictures.push({ key: "last glow", art: "tile-glow", box: glow });
  const pointer = { x: box.x + (box.width - width) / 2, y: box.y - height * 0.75, width, height };
  pictures.push({ key: "last", art: "pointer", box: pointer, from: pointer });
}

/** Where each of so many discards lies. */
export function riverBoxes(count: number, side: Side, area: Box, lying: number): Box[] {
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
