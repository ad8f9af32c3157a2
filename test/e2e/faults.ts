/// <reference lib="dom" />
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds to be serious or critical: rule and elements. */
export async function faults(page: Page): Promise<string[]> {
  // Its own source, evaluated from outside: the page's policy forbids it any other way in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run({ preload: false, rules: { "target-size": { enabled: true } } })`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`);
}

/** What does not fit: a page that scrolls sideways, controls that reach out of it, or that lie over each other. */
export function crowding(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** As much of it as is not scrolled away. */
    const inSight = (element: Element): DOMRect => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const scroller = element.closest(".dialog-body")?.getBoundingClientRect();
      const y = Math.max(top, scroller?.top ?? top);
      return new DOMRect(left, y, right - left, Math.min(bottom, scroller?.bottom ?? bottom) - y);
    };
    const width = document.documentElement.clientWidth;
    const dialog = document.querySelector("dialog[open]");
    const controls = [...(dialog ?? document).querySelectorAll("button, input, select, textarea, a[href]")]
      .map((element) => ({ element, box: inSight(element) }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const name = (element: Element) => element.outerHTML.slice(0, 120);
    const wrong = document.documentElement.scrollWidth > width ? ["The page scrolls sideways"] : [];
    for (const [index, { element, box }] of controls.entries()) {
      if (box.left < 0 || box.right > width) wrong.push(`Out of the page: ${name(element)}`);
      for (const other of controls.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 1) wrong.push(`Over each other: ${name(element)} ${name(other.element)}`);
      }
    }
    return wrong;
  });
}
