import { type Box, type Stage, safeBox } from "../../draw/box";

/** Where the parts of the table lie, in points. */
export interface TableGeometry {
  readonly upright: boolean;
  /** A 720th of the height, or a 1280th of the width where that is less: what all sizes are made of. */
  readonly u: number;
  /** Within the device's safe area. */
  readonly within: Box;
  /** Widths of tiles: lying in a river, standing before others, in the own hand. */
  readonly lying: number;
  readonly concealed: number;
  /** Where the others' hands have little room: of a tile that shows its back. */
  readonly back: number;
  readonly hand: number;
  /** Rivers by place. */
  readonly rivers: readonly [Box, Box, Box, Box];
  readonly centre: Box;
  /** Plates by place. */
  readonly plates: readonly [Box, Box, Box, Box];
  /** What melds and hand of a seat have room in, by place. */
  readonly tiles: readonly [Box, Box, Box, Box];
  /** Above the hand, beside the own river: what may be done now, or what the hand waits for. */
  readonly prompts: Box;
  /** Where the suit to give up is chosen: nothing lies there yet. */
  readonly suits: Box;
  /** Where a newcomer is told what to do. */
  readonly tip: Box;
  /** Where it is said for a moment why nothing happened. */
  readonly notice: Box;
}

/** A tile lies as high as a face of 72 by 96 units is wide. */
const LYING = 96 / 72;
/** How high a tile stands, in its own widths. */
const STANDING = 110 / 72;
/** How far a tile that was tapped stands out of a hand of one row, in its own widths. */
export const LIFT = 0.26;
/** How much higher than the others the fourth tile of a kong lies, in its own widths. */
export const STACKED = 20 / 72;

/** What the head has at the right, in points: four buttons, and beside them the latency. */
export const HEAD_RIGHT = 4 * 44 + 62;

/** How high that is what is told on a high screen, in points. */
const TOLD = 46;

/**
 * The whole layout for a stage; `large` where one wants large tiles, `told` while a newcomer is told something: on a high
 * screen the rivers make room for that.
 */
export function tableGeometry(stage: Stage, large: boolean, told = false): TableGeometry {
  return stage.width < stage.height ? upright(stage, large, told) : wide(stage, large);
}

function wide(stage: Stage, large: boolean): TableGeometry {
  const within = safeBox(stage);
  const { width, height } = within;
  const u = Math.min(width / 1280, height / 720);
  const concealed = (large ? 32 : 30) * u;
  const least = Math.min(44, (width - 90) / 14.8);
  const hand = clamp(least, height * (large ? 0.106 : 0.094), (width - 150 * u) / 14.8);
  const handHeight = hand * STANDING;
  const bottom = within.y + height - Math.max(8 * u, 4);
  const handTop = bottom - handHeight;
  const plate = { width: Math.max(72, 104 * u), height: Math.max(74, 106 * u) };
  const long = { width: Math.max(104, 164 * u), height: Math.max(40, 58 * u) };
  const top = within.y + 12 * u + long.height;
  const room = { x: within.x, width, y: top, height: handTop - top };
  const ring = ringBoxes({ gap: 6 * u, most: (large ? 36 : 33) * u, rows: [3.15, 6.35], columns: [5, 10] }, room);
  const [own] = ring.rivers;
  const edge = 10 * u;
  const row = { width: concealed * 14.3, height: concealed * (STANDING + STACKED) };
  const opposite = long.width + 8 * u + row.width;
  const right = within.x + width - edge;
  const across = Math.min(within.x + (width - opposite) / 2, within.x + width - HEAD_RIGHT - 16 - opposite);
  const sideTop = within.y + Math.max(70 * u, 48);
  const plates = [
    { ...plate, x: within.x + edge, y: bottom - plate.height },
    { ...plate, x: right - plate.width, y: sideTop },
    { ...long, x: across, y: within.y + 8 * u },
    { ...plate, x: within.x + edge, y: sideTop },
  ] as const;
  const band = { y: own.y, height: handTop - hand * (LIFT + 0.06) - own.y };
  const asked = Math.min(band.height, Math.max(64, 98 * u));
  const promptTop = band.y + band.height - asked;
  const side = { width: concealed * LYING, y: sideTop, height: promptTop - 4 - sideTop };
  const beside = own.x + own.width + 8 * u;
  const panel = Math.max(330, 400 * u);
  const suits = { x: within.x + (width - panel) / 2, width: panel, y: own.y, height: handTop - 4 - own.y };
  const told = { y: promptTop + asked - Math.min(asked, 62), height: Math.min(asked, 62) };
  const tip = { ...told, x: within.x + edge, width: suits.x - 8 - within.x - edge };
  const ownTiles = plates[0].x + plate.width + 8 * u;
  return {
    ...{ upright: false, u, within, concealed, back: concealed, hand, ...ring, plates },
    tiles: [
      { x: ownTiles, y: handTop, width: right - ownTiles, height: handHeight },
      { ...side, x: right - plate.width - 8 * u - side.width },
      { ...row, x: across + long.width + 8 * u, y: within.y + 4 * u },
      { ...side, x: within.x + edge + plate.width + 8 * u },
    ],
    prompts: { x: beside, y: promptTop, width: right - beside, height: asked },
    ...{ suits, tip, notice: tip },
  };
}

function upright(stage: Stage, large: boolean, told: boolean): TableGeometry {
  const within = safeBox(stage);
  const { width, height } = within;
  const u = Math.min(width / 390, height / 760);
  const hand = Math.min((width - (large ? 12 : 28)) / 7.3, height * (large ? 0.092 : 0.082));
  const bottom = within.y + height - 6;
  const rows = 2 * hand * STANDING + 2;
  const left = within.x + 4 * u;
  const own = { x: left, y: bottom - rows - 48 * u, width: 118 * u, height: 44 * u };
  const asked = Math.max(60, 66 * u);
  const prompts = { x: within.x + 4, width: width - 8, y: own.y - 8 - asked, height: asked };
  const third = (width - 16 * u) / 3;
  const plate = { width: third, height: 42 * u, y: within.y + Math.max(48, 50 * u) };
  const below = { width: third, y: plate.y + plate.height + 4 * u, height: 48 * u };
  const top = below.y + below.height + 4 * u;
  const room = { x: within.x + 4, width: width - 8, y: top, height: prompts.y - 4 - top - (told ? TOLD + 4 : 0) };
  const ring = ringBoxes({ gap: 4 * u, most: 22 * u, rows: [3.15, 7.35], columns: [4, large ? 8 : 9] }, room);
  const columns = [left, left + third + 4 * u, left + 2 * (third + 4 * u)] as const;
  return {
    ...{ upright: true, u, within, concealed: 13 * u, back: 8.4 * u, hand, ...ring },
    plates: [own, { ...plate, x: columns[2] }, { ...plate, x: columns[1] }, { ...plate, x: columns[0] }],
    tiles: [
      { x: within.x + 4, y: own.y, width: width - 8, height: bottom - own.y },
      { ...below, x: columns[2] },
      { ...below, x: columns[1] },
      { ...below, x: columns[0] },
    ],
    prompts,
    suits: { ...prompts, y: own.y - 8 - 118, height: 118 },
    tip: { ...prompts, y: prompts.y - 4 - TOLD, height: TOLD },
    notice: { ...prompts, y: within.y + 1, height: TOLD },
  };
}

interface Ring {
  readonly gap: number;
  /** The largest that a tile may lie. */
  readonly most: number;
  /** Rows of tiles below and above the middle, and how high that is in widths of a tile. */
  readonly rows: readonly [number, number];
  /** Rows at its sides, and how wide it is. */
  readonly columns: readonly [number, number];
}

/** The rivers around the middle, as large as there is room for. */
function ringBoxes({ gap, most, rows, columns }: Ring, room: Box): Pick<TableGeometry, "rivers" | "centre" | "lying"> {
  const across = (room.width - 2 * gap) / (columns[1] + 2 * columns[0] * LYING);
  const down = (room.height - 2 * gap) / (rows[1] + 2 * rows[0] * LYING);
  const lying = Math.min(most, across, down);
  const deep = lying * LYING * rows[0];
  const aside = lying * LYING * columns[0];
  const [width, height] = [lying * columns[1], lying * rows[1]];
  const x = room.x + (room.width - width) / 2;
  const top = room.y + (room.height - height - 2 * (deep + gap)) / 2;
  const y = top + deep + gap;
  return {
    lying,
    centre: { x, y, width, height },
    rivers: [
      { x, y: y + height + gap, width, height: deep },
      { x: x + width + gap, y, width: aside, height },
      { x, y: top, width, height: deep },
      { x: x - gap - aside, y, width: aside, height },
    ],
  };
}

function clamp(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
