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
  /** Above the hand: what may be done now. */
  readonly prompts: Box;
}

/** A tile lies as high as a face of 72 by 96 units is wide. */
const LYING = 96 / 72;

/** The whole layout for a stage; `large` where one wants large tiles. */
export function tableGeometry(stage: Stage, large: boolean): TableGeometry {
  return stage.width < stage.height ? upright(stage, large) : wide(stage, large);
}

function wide(stage: Stage, large: boolean): TableGeometry {
  const within = safeBox(stage);
  const { width, height } = within;
  const u = Math.min(width / 1280, height / 720);
  const lying = (large ? 36 : 33) * u;
  const concealed = (large ? 32 : 30) * u;
  const least = Math.min(44, (width - 90) / 14.8);
  const hand = clamp(least, height * (large ? 0.106 : 0.094), (width - 150 * u) / 14.8);
  const ring = ringBoxes({ lying, gap: 6 * u, top: within.y + 62 * u, rows: [3.15, 6.35], columns: [5, 10] }, within);
  const plate = { width: Math.max(72, 104 * u), height: Math.max(74, 106 * u) };
  const long = { width: Math.max(104, 164 * u), height: Math.max(40, 58 * u) };
  const edge = 10 * u;
  const handHeight = (hand * 110) / 72;
  const bottom = within.y + height - Math.max(8 * u, 4);
  const rowWidth = long.width + 8 * u + concealed * 14.3;
  const across = within.x + (width - rowWidth) / 2;
  const right = within.x + width - edge;
  const sideTop = within.y + Math.max(70 * u, 48);
  const plates = [
    { ...plate, x: within.x + edge, y: bottom - plate.height },
    { ...plate, x: right - plate.width, y: sideTop },
    { ...long, x: across, y: within.y + 8 * u },
    { ...plate, x: within.x + edge, y: sideTop },
  ] as const;
  const sideWidth = (concealed * 96) / 72;
  const sideHeight = within.y + height - sideTop - 150 * u;
  const own = { x: plates[0].x + plate.width + 8 * u, height: handHeight };
  return {
    ...{ upright: false, u, within, lying, concealed, back: concealed, hand, ...ring, plates },
    tiles: [
      { ...own, y: bottom - handHeight, width: right - own.x },
      { x: right - plate.width - 8 * u - sideWidth, y: sideTop, width: sideWidth, height: sideHeight },
      { x: across + long.width + 8 * u, y: within.y + 10 * u, width: concealed * 14.3, height: (concealed * 110) / 72 },
      { x: within.x + edge + plate.width + 8 * u, y: sideTop, width: sideWidth, height: sideHeight },
    ],
    prompts: {
      ...{ x: within.x + 16 * u, width: width - 32 * u },
      ...{ y: bottom - handHeight - 10 * u - Math.max(56, 98 * u), height: Math.max(56, 98 * u) },
    },
  };
}

function upright(stage: Stage, large: boolean): TableGeometry {
  const within = safeBox(stage);
  const { width, height } = within;
  const u = Math.min(width / 390, height / 760);
  const lying = (large ? 21.8 : 20.5) * u;
  const concealed = 13 * u;
  const hand = Math.min((width - (large ? 12 : 28)) / 7.3, height * (large ? 0.092 : 0.082));
  const top = within.y + 150 * u;
  const ring = ringBoxes({ lying, gap: 4 * u, top, rows: [4.15, 7.35], columns: [4, 7] }, within);
  const handHeight = (hand * 110) / 72;
  const bottom = within.y + height - 6;
  const rows = 2 * handHeight + 2;
  const third = (width - 16 * u) / 3;
  const plate = { width: third, height: 42 * u, y: within.y + 50 * u };
  const left = within.x + 4 * u;
  const own = { x: left, y: bottom - rows - 48 * u, width: 118 * u, height: 44 * u };
  const below = { width: third, y: plate.y + plate.height + 4 * u, height: 50 * u };
  const columns = [left, left + third + 4 * u, left + 2 * (third + 4 * u)] as const;
  return {
    ...{ upright: true, u, within, lying, concealed, back: 8.4 * u, hand, ...ring },
    plates: [own, { ...plate, x: columns[2] }, { ...plate, x: columns[1] }, { ...plate, x: columns[0] }],
    tiles: [
      { x: within.x + 4, y: own.y, width: width - 8, height: bottom - own.y },
      { ...below, x: columns[2] },
      { ...below, x: columns[1] },
      { ...below, x: columns[0] },
    ],
    prompts: { x: within.x + 4, width: width - 8, y: own.y - 74, height: 66 },
  };
}

interface Ring {
  readonly lying: number;
  readonly gap: number;
  readonly top: number;
  /** Rows of tiles below and above the middle, and how high that is in widths of a tile. */
  readonly rows: readonly [number, number];
  /** Rows at its sides, and how wide it is. */
  readonly columns: readonly [number, number];
}

function ringBoxes({ lying, gap, top, rows, columns }: Ring, within: Box): Pick<TableGeometry, "rivers" | "centre"> {
  const deep = lying * LYING * rows[0];
  const aside = lying * LYING * columns[0];
  const [width, height] = [lying * columns[1], lying * rows[1]];
  const x = within.x + (within.width - width) / 2;
  const y = top + deep + gap;
  return {
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
