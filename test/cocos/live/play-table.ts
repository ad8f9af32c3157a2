import type { CocosPage } from "./cocos-page.js";

/** What is clicked on where it can be: the first of these that there is. */
const CHOICES = ["to-lobby", "ready", "suit", "answer"] as const;

/** Plays with real clicks until the match is over; `seen` gets what can be done, each time. */
export async function playTable(
  cocos: CocosPage,
  seen: (touchable: readonly string[]) => Promise<void>,
): Promise<void> {
  for (;;) {
    const touchable = await cocos.touchable();
    await seen(touchable);
    if (touchable.includes("to-lobby")) return;
    const choice = CHOICES.find((one) => touchable.includes(one));
    if (choice) await cocos.touch(choice);
    else await discard(cocos);
    await cocos.page.waitForTimeout(150);
  }
}

/** Taps the last tile that may go: once to raise it, and again. */
async function discard({ page }: CocosPage): Promise<void> {
  const refused =
    "new Set((app().current?.drawn?.table.pictures ?? []).filter((p) => p.tint === '#9d9d9d').map((p) => p.key.split(' ')[1]))";
  const free = `(() => { const no = ${refused}; return spots().filter((s) => s.touch.type === "tile" && !no.has(String(s.touch.tile))).at(-1) })()`;
  const tile = (await page.evaluate(free)) as { readonly x: number; readonly y: number } | undefined;
  if (!tile) return;
  await page.mouse.click(tile.x, tile.y);
  await page.waitForTimeout(80);
  await page.mouse.click(tile.x, tile.y);
}
