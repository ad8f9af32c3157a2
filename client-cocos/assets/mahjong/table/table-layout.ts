import { type Box, TOUCH } from "../../draw/box";
import type { Texts } from "../../shaddock/shaddock.mjs";
import { textWidth } from "../../window/text-width";
import { HEAD_RIGHT, type TableGeometry } from "../board/table-geometry";

type Size = Pick<Box, "width" | "height">;

/** The children of the table's head. */
export type HeadPart = "Leave" | "Desk" | "Latency" | "Say" | "Auto" | "Sound" | "Settings";

/** Along the upper edge: the way out, what desk it is, how it goes, and what can be done at any time. */
export function headLayout({ within, upright, plates }: TableGeometry): Record<HeadPart, Box> {
  const { x, width } = within;
  const y = within.y + 2;
  const right = x + width - 4;
  const button = (i: number): Box => ({ x: right - (4 - i) * TOUCH, y, width: TOUCH, height: TOUCH });
  const state = { x: right - HEAD_RIGHT, y: y + 13, width: HEAD_RIGHT - 4 * TOUCH - 6, height: 18 };
  const desk = x + 4 + TOUCH + 4;
  // The player opposite sits beside it where the screen is wide.
  const end = upright ? state.x : plates[2].x;
  return {
    Leave: { x: x + 4, y, width: TOUCH, height: TOUCH },
    Desk: { x: desk, y, width: end - 6 - desk, height: TOUCH },
    Latency: state,
    ...{ Say: button(0), Auto: button(1), Sound: button(2), Settings: button(3) },
  };
}

/** Where buttons that answer lie, in their order: those that win are larger. They end at the right, or lie in the middle. */
export function actionBoxes(types: readonly string[], { prompts, u, upright }: TableGeometry): Box[] {
  const gap = upright ? 12 : 10 * u + 4;
  const plain = upright ? Math.max(TOUCH + 4, 60 * u) : Math.max(TOUCH + 4, 84 * u);
  const sizes = types.map((type) =>
    Math.min(prompts.height, type === "win" && !upright ? Math.max(56, 98 * u) : plain),
  );
  const wanted = sizes.reduce((sum, size) => sum + size, gap * (sizes.length - 1));
  // Four kongs at once are rare, but then they are smaller.
  const scale = Math.min(1, (prompts.width - 4) / wanted);
  const length = wanted * scale;
  let x = upright ? prompts.x + (prompts.width - length) / 2 : prompts.x + prompts.width - length;
  return sizes.map((whole) => {
    const size = whole * scale;
    const box = { x, y: prompts.y + prompts.height - size, width: size, height: size };
    x += size + gap * scale;
    return box;
  });
}

/** Where the choice of a suit lies: a panel, and in it the title and the three suits. */
export interface SuitsLayout {
  readonly panel: Box;
  readonly title: Box;
  readonly suits: readonly Box[];
}

/** The choice of a suit. */
export function suitsLayout({ suits, u, upright }: TableGeometry): SuitsLayout {
  const height = Math.min(suits.height, upright ? 118 : Math.max(66, 132 * u));
  const panel = { ...suits, height, y: suits.y + suits.height - height };
  const title = height < 90 ? 17 : 28;
  const each = (panel.width - 16) / 3;
  const y = panel.y + title;
  const boxes = [0, 1, 2].map((i) => ({ x: panel.x + 8 + i * each, y, width: each, height: height - title - 2 }));
  return { panel, title: { ...panel, height: title }, suits: boxes };
}

/** How far the arrow above a raised tile reaches into what may be done, in widths of a tile. */
const ARROW = 0.16;

/** Where the panel of waits lies, and each wait in it. */
export interface WaitsLayout {
  readonly panel: Box;
  readonly head: Box;
  readonly waits: readonly Box[];
}

/** The largest that a wait is, in points, and what stands before all of them. */
const WAIT = { width: 84, height: 44 } as const;
const WAITS_HEAD = 43;
const PADDING = 4;

/** So many waits, in as many rows as they need, smaller where there is little room. */
export function waitsLayout(count: number, { prompts, upright, hand }: TableGeometry): WaitsLayout {
  const room = { width: prompts.width - WAITS_HEAD - 2 * PADDING, height: prompts.height - 2 * PADDING };
  const sizeIn = (rows: number): Size => {
    const columns = Math.ceil(count / rows);
    return { width: Math.min(WAIT.width, room.width / columns), height: Math.min(WAIT.height, room.height / rows) };
  };
  const lettersIn = (rows: number): number => waitLayout(sizeIn(rows)).scale;
  const rows = [1, 2, 3, 4].reduce((best, rows) => (lettersIn(rows) > lettersIn(best) + 0.01 ? rows : best), 1);
  const columns = Math.ceil(count / rows);
  const { width, height } = sizeIn(rows);
  const panel = { width: columns * width + WAITS_HEAD + 2 * PADDING, height: rows * height + 2 * PADDING };
  const x = upright ? prompts.x + (prompts.width - panel.width) / 2 : prompts.x + prompts.width - panel.width;
  // Below it is the arrow of a raised tile, where there is room.
  const y = prompts.y + Math.max(0, prompts.height - panel.height - (upright ? 0 : hand * ARROW));
  return {
    panel: { ...panel, x, y },
    head: { x: x + PADDING, y: y + PADDING, width: WAITS_HEAD - PADDING, height: panel.height - 2 * PADDING },
    waits: Array.from({ length: count }, (_, i) => ({
      ...{ x: x + PADDING + WAITS_HEAD + (i % columns) * width, y: y + PADDING + Math.floor(i / columns) * height },
      ...{ width, height },
    })),
  };
}

/** Where the parts of a wait lie, in points from its upper left corner. */
export interface WaitLayout {
  readonly tile: Box;
  readonly remaining: Box;
  readonly worth: Box;
  /** How large the letters are, of their size in the editor. */
  readonly scale: number;
}

/** In points: the lines of a wait as they are in the editor, and how far they are from the tile. */
const LINE = { width: 38, height: 15 } as const;
const ASIDE = 3;

/** A tile of the kind, and beside it two lines, which are the last to become smaller. */
export function waitLayout({ width, height }: Size): WaitLayout {
  const tile = { x: 0, y: height * 0.04, width: (height * 0.92 * 72) / 110, height: height * 0.92 };
  const left = tile.width + ASIDE;
  const scale = Math.min(1, height / 2 / LINE.height, (width - left) / LINE.width);
  const line = { x: left, width: width - left, height: LINE.height * scale };
  return { tile, scale, remaining: { ...line, y: height / 2 - line.height }, worth: { ...line, y: height / 2 } };
}

/** The letters that say it, and what lies around them, in points. */
const SAID = { size: 15, height: 36, around: 36 } as const;

/** Why there is nothing to do: where the waits would be. */
export function noteBox(note: string, { prompts, upright }: TableGeometry): Box {
  const width = Math.min(prompts.width, textWidth(note, SAID.size) + SAID.around);
  const x = upright ? prompts.x + (prompts.width - width) / 2 : prompts.x + prompts.width - width;
  return { x, y: prompts.y + prompts.height - SAID.height, width, height: SAID.height };
}

/** Before the first deal: the panel with the number to invite by. */
export function waitingBox({ within }: TableGeometry, full: boolean): Box {
  const width = Math.min(336, within.width - 24);
  const height = full ? 76 : 234;
  const middle = within.y + within.height * 0.46;
  return { x: within.x + (within.width - width) / 2, y: Math.max(within.y + 50, middle - height / 2), width, height };
}

/** What a newcomer is told: while a suit is chosen on a high screen, above that. */
export function tipBox(tip: keyof Texts["board"]["tips"], { tip: box, suits, upright }: TableGeometry): Box {
  return upright && tip === "missing" ? { ...box, y: suits.y - box.height - 4 } : box;
}

/** Over the own hand: a bar that ends auto play. */
export function autoPlayBox({ within, tiles, upright }: TableGeometry): Box {
  const [{ x, y, width, height }] = tiles;
  const top = upright ? y + height * 0.24 : y - 6;
  return { x: upright ? within.x : x, y: top, width: upright ? within.width : width, height: y + height - top };
}
