/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** Selectors of what lies on a table for itself, and must not lie on anything else. */
const PARTS = [
  ".plate",
  ".meld",
  ".concealed",
  ".own-hand",
  ".seat-won",
  ".river",
  ".centre-compass",
  ".centre-round",
  ".action",
  ".waits",
  ".suits",
  ".tip",
  ".table-button",
  ".table-desk",
  ".table-state",
];

/** Which parts of the table lie over each other, by a pixel or more, or reach out of the page. */
export function overlaps(page: Page, parts: readonly string[] = PARTS): Promise<string[]> {
  return page.evaluate((selectors) => {
    /** Around all that is drawn of it: boxes of the layout may be larger, or smaller. */
    const around = (element: Element): DOMRect => {
      const drawn = element.querySelectorAll(".tile, .own-tile, .meld-from, .seat-won-seal");
      const boxes = (drawn.length > 0 ? [...drawn] : [element]).map((one) => one.getBoundingClientRect());
      const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
      const right = Math.max(...boxes.map((box) => box.right));
      return new DOMRect(left, top, right - left, Math.max(...boxes.map((box) => box.bottom)) - top);
    };
    const found = selectors.flatMap((selector) =>
      [...document.querySelectorAll(selector)].map((element) => {
        if (element.matches(".river:empty")) return { name: "", box: new DOMRect() };
        const side = element.closest("[data-side]")?.getAttribute("data-side") ?? "";
        const of = element.getAttribute("aria-label")?.slice(0, 24) ?? "";
        const frame = element.matches(".waits, .suits, .tip") ? element.getBoundingClientRect() : around(element);
        return { name: `${side} ${selector} ${of}`.trim(), box: frame };
      }),
    );
    const shown = found.filter(({ box }) => box.width > 0 && box.height > 0);
    const size = ({ width, height }: { width: number; height: number }) => `${Math.ceil(width)}x${Math.ceil(height)}`;
    return shown.flatMap(({ name, box }, index) => {
      const beyond = Math.max(-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight);
      const over = shown.slice(index + 1).flatMap(({ name: other, box: with_ }) => {
        const width = Math.min(box.right, with_.right) - Math.max(box.left, with_.left);
        const height = Math.min(box.bottom, with_.bottom) - Math.max(box.top, with_.top);
        return width > 1 && height > 1 ? [`${name} on ${other}: ${size({ width, height })}`] : [];
      });
      return [...(beyond > 0.5 ? [`${name} is out of the page: ${Math.ceil(beyond)}`] : []), ...over];
    });
  }, parts);
}
