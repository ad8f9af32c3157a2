/// <reference lib="dom" />
import type { Page } from "playwright-core";

/** Selectors of what lies on a table for itself, and must not lie on anything else. */
const PARTS = [
  ...[".plate", ".meld", ".own-hand", ".seat-won", ".river:not(:empty)"],
  ...['.concealed[data-open="false"]', '.concealed[data-open="true"] .tile'],
  ...[".centre-compass", ".centre-round", ".action", ".waits", ".suits", ".board-note", ".tip"],
  ...[".table-button", ".table-desk", ".table-state"],
];

/**
 * Which parts of the table lie over each other by more than a pixel, or reach out of the page.
 *
 * @param parts selectors, without those of the same part of the page
 * @param under selectors of what none of the parts may lie on, if not on each other
 */
export function overlaps(page: Page, parts: readonly string[] = PARTS, under?: readonly string[]): Promise<string[]> {
  const all = [parts, under ?? parts] as const;
  return page.evaluate((selectors) => {
    /** Around all that is drawn of it: its own box may be larger, or smaller. */
    const around = (element: Element): DOMRect => {
      const drawn = element.querySelectorAll(".tile, .own-tile, .meld-from, .seat-won-seal");
      const isFrame = drawn.length === 0 || element.matches(".waits, .suits, .action");
      const boxes = (isFrame ? [element] : [...drawn]).map((one) => one.getBoundingClientRect());
      const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
      const right = Math.max(...boxes.map((box) => box.right));
      return new DOMRect(left, top, right - left, Math.max(...boxes.map((box) => box.bottom)) - top);
    };
    const partOf = (element: Element) => {
      const side = element.closest("[data-side]")?.getAttribute("data-side") ?? "";
      const name = `${side} .${element.classList[0]} ${element.getAttribute("aria-label")?.slice(0, 24) ?? ""}`;
      // Tiles of a hand may touch, and need not fill its box.
      return { hand: element.parentElement?.closest(".concealed") ?? element, name: name.trim(), box: around(element) };
    };
    const [upper = [], lower = []] = selectors.map((list) =>
      [...document.querySelectorAll(list.join())].map(partOf).filter(({ box }) => box.width > 0 && box.height > 0),
    );
    return upper.flatMap(({ hand, name, box }) => {
      const beyond = Math.ceil(Math.max(-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight));
      const hit = lower.flatMap((other) => {
        const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        const isOver = hand !== other.hand && width > 1 && height > 1;
        return isOver ? [`${name} over ${other.name}: ${Math.ceil(width)}x${Math.ceil(height)}`] : [];
      });
      return beyond > 0 ? [`${name} is out of the page: ${beyond}`, ...hit] : hit;
    });
  }, all);
}
