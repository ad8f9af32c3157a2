import { addTile, type Drawing } from "../../draw/drawing";
import type { DiscardPrompt, SeatView, Tile } from "../../shaddock/shaddock.mjs";
import { drawMeld } from "./draw-hands";
import type { TableGeometry } from "./table-geometry";
import { lyingTile, type Marks, standingTile, tileSizes } from "./tile-looks";
import type { Touch } from "./touch";

/** What the own hand looks like beside what is in it. */
export interface HandLook {
  readonly marks: Marks;
  readonly prompt: DiscardPrompt | null;
  /** The tile that was tapped once. */
  readonly raised: Tile | null;
}

/** Tiles in a row of a high screen, which has two. */
const PER_ROW = 7;
const MISSING = "#b9b9b9";
const REFUSED = "#9d9d9d";

/** The own melds and hand, each tile to be touched. */
export function drawOwnHand(drawing: Drawing<Touch>, seat: SeatView, geometry: TableGeometry, look: HandLook): void {
  const { hand, melds, won } = seat;
  const { tiles: areas, hand: width, upright, u } = geometry;
  const [area] = areas;
  const { marks } = look;
  const small = upright ? 18.5 * u : width * 0.64;
  const held = [...(hand.tiles ?? []), ...(hand.drawn ? [hand.drawn] : [])];
  const { height } = tileSizes(width);
  const meldLength = 3 * small + 7 * u;
  const apart = hand.drawn ? width * 0.22 : 0;
  const handLength = (upright ? Math.min(PER_ROW, held.length) : held.length) * width + apart;
  const meldsLength = melds.length * meldLength + (won ? small + 7 * u : 0);
  const foot = area.y + area.height;

  let x = upright
    ? geometry.plates[0].x + geometry.plates[0].width + 6 * u
    : area.x + (area.width - handLength - meldsLength) / 2;
  const meldTop = upright ? area.y : foot - tileSizes(small).height;
  melds.forEach((meld, i) => {
    const box = { x, y: meldTop, width: 3 * small, height: tileSizes(small).height };
    drawMeld(drawing, meld, { key: `meld 0 ${i}`, box, width: small, side: "self", marks });
    x += meldLength;
  });
  if (upright) x = area.x + (area.width - handLength) / 2;
  const rows = upright ? Math.ceil(held.length / PER_ROW) : 1;
  held.forEach((tile, i) => {
    const row = upright ? Math.floor(i / PER_ROW) : 0;
    const at = upright ? i % PER_ROW : i;
    const isDrawn = tile === hand.drawn;
    const discard = look.prompt?.tiles.find((one) => one.tile === tile.tile);
    const y = foot - (rows - row) * height - (rows - 1 - row) * 2;
    const lift = look.raised === tile.tile ? width * 0.26 : 0;
    const box = { x: x + at * width + (isDrawn ? apart : 0), y: y - lift, width, height };
    const tint = discard?.refusal ? REFUSED : tile.missing && !discard ? MISSING : "#ffffff";
    const key = `tile ${tile.tile}`;
    addTile(drawing, { key, look: standingTile(tile.tile, marks), box, tint, from: isDrawn ? geometry.centre : box });
    if (discard?.waits.length) {
      const arrow = { x: box.x + width * 0.3, y: box.y - width * 0.2, width: width * 0.4, height: width * 0.36 };
      drawing.pictures.push({ key: `${key} ready`, art: "ready-arrow", box: arrow });
    }
    drawing.spots.push({ box, touch: { type: "tile", tile: tile.tile } });
  });
  if (!won || won.tile < 0) return;
  const at = upright
    ? geometry.plates[0].x + geometry.plates[0].width + 6 * u + melds.length * meldLength
    : x + handLength + 7 * u;
  const box = { x: at, y: meldTop, width: small, height: tileSizes(small).height };
  addTile(drawing, { key: "won 0", look: lyingTile(won.tile, "self", marks), box, pops: true });
}
