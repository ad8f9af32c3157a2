import { type Box, TOUCH } from "../../draw/box";
import { addButton, type Drawing } from "../../draw/drawing";
import type { TableGeometry } from "./table-geometry";
import type { Touch } from "./touch";

/** A window over the table: what lies under it is not touched. */
export interface WindowLook {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Along its lower edge, from the left. */
  readonly buttons: readonly {
    readonly text: string;
    readonly touch: Touch;
    readonly main?: boolean;
    readonly off?: boolean;
  }[];
  /** Whether it can be closed without an answer. */
  readonly closes?: boolean;
}

/** Draws a window with its title and buttons. Gives the box within. */
export function drawWindow(drawing: Drawing<Touch>, { within }: TableGeometry, look: WindowLook): Box {
  const { pictures, captions, spots } = drawing;
  const width = Math.min(look.width, within.width - 16);
  const height = Math.min(look.height, within.height - 12);
  const x = within.x + (within.width - width) / 2;
  const y = within.y + (within.height - height) / 2;
  const window = { x, y, width, height };
  spots.push({ box: { x: -9999, y: -9999, width: 19999, height: 19999 }, touch: { type: "nothing" } });
  pictures.push({ key: "window", art: "frame-panel", box: window });
  const title = { x: x + 20, y: y + 8, width: width - 84, height: 32 };
  captions.push({ key: "window title", text: look.title, box: title, size: 18, align: "left", tint: "#22301a" });
  if (look.closes) {
    const close = { x: x + width - TOUCH - 6, y: y + 4, width: TOUCH, height: TOUCH };
    const cross = { x: close.x + 13, y: close.y + 13, width: 18, height: 18 };
    pictures.push({ key: "window close", art: "icon-close", box: cross, tint: "#4a5a3d" });
    spots.push({ box: close, touch: { type: "close" } });
  }
  const count = look.buttons.length;
  const each = Math.min(190, (width - 32 - 12 * (count - 1)) / Math.max(1, count));
  const left = x + (width - count * each - (count - 1) * 12) / 2;
  look.buttons.forEach(({ text, touch, main = false, off = false }, i) => {
    const box = { x: left + i * (each + 12), y: y + height - TOUCH - 12, width: each, height: TOUCH };
    addButton(drawing, { key: `window ${i}`, box, text, touch, frame: main ? "green" : "field", off });
  });
  const foot = count > 0 ? TOUCH + 22 : 14;
  return { x: x + 16, y: y + 46, width: width - 32, height: height - 46 - foot };
}
