import { type Box, TOUCH } from "../../draw/box";
import type { Tip } from "../../shaddock/shaddock.mjs";
import { HEAD_RIGHT, type TableGeometry } from "../board/table-geometry";

/** The children of the table's head. */
export type HeadPart = "Leave" | "Desk" | "Clock" | "Latency" | "Say" | "Auto" | "Sound" | "Settings";

/** Along the upper edge: the way out, what desk it is, how it goes, and what can be done at any time. */
export function headLayout({ within, upright, plates }: TableGeometry): Record<HeadPart, Box> {
  const { x, width } = within;
  const y = within.y + 2;
  const right = x + width - 4;
  const button = (i: number): Box => ({ x: right - (4 - i) * TOUCH, y, width: TOUCH, height: TOUCH });
  const state = { x: right - HEAD_RIGHT, width: HEAD_RIGHT - 4 * TOUCH - 6, height: 17 };
  const desk = x + 4 + TOUCH + 4;
  // The player opposite sits beside it where the screen is wide.
  const end = upright ? state.x : plates[2].x;
  return {
    Leave: { x: x + 4, y, width: TOUCH, height: TOUCH },
    Desk: { x: desk, y, width: end - 6 - desk, height: TOUCH },
    Clock: { ...state, y: y + 5 },
    Latency: { ...state, y: y + 22 },
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

/** Where the panel of waits lies, and each wait in it. */
export interface WaitsLayout {
  readonly panel: Box;
  readonly head: Box;
  readonly waits: readonly Box[];
}

/** A wait as it is in the editor, in points, and what stands before all of them. */
export const WAIT = { width: 96, height: 48 } as const;
const WAITS_HEAD = 60;
const PADDING = 6;

/** So many waits, in as many rows as they need, drawn smaller where there is little room. */
export function waitsLayout(count: number, { prompts, upright }: TableGeometry): WaitsLayout {
  const room = { width: prompts.width - WAITS_HEAD - 2 * PADDING, height: prompts.height - 2 * PADDING };
  const scaleFor = (rows: number): number => {
    const columns = Math.ceil(count / rows);
    return Math.min(1, room.width / (columns * WAIT.width), room.height / (rows * WAIT.height));
  };
  const rows = [1, 2, 3, 4].reduce((best, rows) => (scaleFor(rows) > scaleFor(best) + 0.01 ? rows : best), 1);
  const scale = scaleFor(rows);
  const columns = Math.ceil(count / rows);
  const [width, height] = [WAIT.width * scale, WAIT.height * scale];
  const panel = { width: columns * width + WAITS_HEAD + 2 * PADDING, height: rows * height + 2 * PADDING };
  const x = upright ? prompts.x + (prompts.width - panel.width) / 2 : prompts.x + prompts.width - panel.width;
  const y = prompts.y + prompts.height - panel.height;
  return {
    panel: { ...panel, x, y },
    head: { x: x + PADDING, y: y + PADDING, width: WAITS_HEAD - PADDING, height: panel.height - 2 * PADDING },
    waits: Array.from({ length: count }, (_, i) => ({
      ...{ x: x + PADDING + WAITS_HEAD + (i % columns) * width, y: y + PADDING + Math.floor(i / columns) * height },
      ...{ width, height },
    })),
  };
}

/** Before the first deal: the panel with the number to invite by. */
export function waitingBox({ within }: TableGeometry, full: boolean): Box {
  const width = Math.min(336, within.width - 24);
  const height = full ? 76 : 234;
  const middle = within.y + within.height * 0.46;
  return { x: within.x + (within.width - width) / 2, y: Math.max(within.y + 50, middle - height / 2), width, height };
}

/** Over the own hand: a bar that ends auto play. */
export function autoPlayBox({ within, tiles, upright }: TableGeometry): Box {
  const [{ x, y, width, height }] = tiles;
  const top = upright ? y + height * 0.24 : y - 6;
  return { x: upright ? within.x : x, y: top, width: upright ? within.width : width, height: y + height - top };
}

/** What a newcomer is told: on a high screen above what it is about, and there alone where nothing else is asked. */
export function tipBox(tip: Tip, { tip: box, suits, prompts, upright }: TableGeometry): Box {
  if (!upright) return box;
  if (tip === "missing") return { ...box, y: suits.y - box.height - 4 };
  return tip === "discard" ? { ...box, y: prompts.y + prompts.height - box.height } : box;
}

/** A line that says why nothing happened. */
export function noticeBox(geometry: TableGeometry): Box {
  const { within, prompts, tip, upright } = geometry;
  const width = Math.min(460, within.width - 24);
  const y = (upright ? tip.y : Math.min(prompts.y, suitsLayout(geometry).panel.y)) - 44;
  return { x: within.x + (within.width - width) / 2, y, width, height: 40 };
}

/** Where what somebody says is shown: beside the plate; null where nobody sits who says it. */
export function bubbleBox(place: number | null, size: Pick<Box, "width" | "height">, geometry: TableGeometry): Box {
  const { within, plates, upright } = geometry;
  const gap = 6;
  if (place === null) {
    return { ...size, x: within.x + (within.width - size.width) / 2, y: within.y + within.height * 0.6 };
  }
  const plate = plates[place]!;
  const least = within.x + 4;
  const most = within.x + within.width - 4 - size.width;
  const fit = (x: number): number => Math.max(least, Math.min(x, most));
  if (place === 0 && !upright) return { ...size, x: plate.x + plate.width + gap, y: plate.y - size.height / 2 };
  if (place === 0) return { ...size, x: fit(plate.x), y: plate.y - size.height - gap };
  // Those of neighbours lie one below the other.
  const below = plate.y + plate.height + gap + (upright && place === 2 ? 50 : 0);
  if (upright || place === 2) return { ...size, x: fit(plate.x), y: below };
  const x = place === 1 ? plate.x - size.width - gap : plate.x + plate.width + gap;
  return { ...size, x, y: plate.y + plate.height * 0.85 };
}
