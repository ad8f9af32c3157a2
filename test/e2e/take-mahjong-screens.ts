import type { Page } from "playwright-core";
import { kongRound, longRound, stageRecords } from "./full-replay.js";
import { fullTables, longNames, seenFrom, voteOf } from "./full-tables.js";
import { DISCARD, mahjongPlayer, NEXT_ROUND } from "./mahjong-player.js";
import type { Site } from "./site.js";
import { stageTable } from "./staged-table.js";

const CLUBS = [
  ["柚子茶馆", "每晚八点开局，三番封顶。"],
  ["Sunday table", "Four rounds after lunch. Everybody is welcome, and nobody is in a hurry."],
] as const;

/** Takes a picture of the page as it is, under this name. */
export type Snap = (name: string) => Promise<void>;

/** Goes through mahjong from the first screen, and has a picture taken of each screen. Bots have to be fast. */
export async function goThroughMahjong(page: Page, snap: Snap, { admin }: Site["mahjong"]): Promise<void> {
  const me = mahjongPlayer(page);
  await me.enterLobby();
  const uid = Number((await page.locator(".lobby-id").textContent())?.slice(3));
  for (const [index, [name, desc]] of CLUBS.entries()) {
    admin.addClub({ id: 880_000 + (uid % 1000) * 10 + index, name, desc });
    admin.approve(880_000 + (uid % 1000) * 10 + index, uid);
  }
  await page.locator('[data-kind="practise"][aria-disabled="false"]').waitFor();
  await snap("lobby");
  for (const [index, name] of ["clubs", "records-empty", "rules", "settings-lobby"].entries()) {
    await dialog(page, page.locator(".lobby-nav-button").nth(index), () => snap(name));
  }
  await dialog(page, page.locator('[data-kind="join"]'), async () => {
    await page.keyboard.type("0123");
    await snap("join");
  });
  await page.locator('[data-kind="create"]').click();
  await snap("create");
  await page.locator(".dialog-actions button[type=submit]").click();
  await page.locator(".waiting-number").waitFor();
  await snap("waiting");
  await headButton(page, "leave").click();
  await snap("leave");
  await page.locator(".dialog-actions .button-main").click();
  await page.locator(".dialog-small .button-main").click();

  await page.locator('[data-kind="practise"]').click();
  await page.locator(".suit").first().waitFor();
  await snap("missing-suit");
  await me.playUntil(page.locator(".river[data-side=self] .river-tile").nth(3));
  // Who has won meanwhile is asked in the next round.
  await me.playUntil(page.locator(DISCARD).first());
  await page.locator(DISCARD).last().click();
  await snap("table");
  for (const name of ["chat", "settings"]) await dialog(page, headButton(page, name), () => snap(name));
  await headButton(page, "auto").click();
  await snap("auto-play");
  await page.locator(".auto-play").click();
  await me.playUntil(page.locator(NEXT_ROUND));
  await snap("round-result");
  await page.locator(NEXT_ROUND).click();
  await page.locator(".suit").first().waitFor();
  await me.playMatch();
  await snap("match-result");
  await page.locator(".dialog-results .button-main").click();
  await page.locator(".lobby-nav-button").nth(1).click();
  await page.locator(".record").first().click();
  await page.locator(".record-watch").first().waitFor();
  await snap("records");
  await page.locator(".record").first().click();
  await page.locator(".replay-seek").press("End");
  for (let i = 0; i < 12; i++) await page.locator(".replay-seek").press("ArrowLeft");
  await snap("replay");
  await page.locator(".replay-seek").press("End");
  await snap("replay-end");
}

/** Has pictures taken of tables with as much on them as there can be. */
export async function goThroughFullTables(page: Page, snap: Snap): Promise<void> {
  const table = await stageTable(page);
  const me = mahjongPlayer(page);
  await me.playNow();
  await me.playUntil(page.locator(DISCARD).first());
  const name = await page.locator('.seat[data-side="self"] .plate-name').textContent();
  const uids = seenFrom(Number(name?.slice(1)), table.uids());
  for (const { name, pushes, raises } of fullTables(uids)) {
    table.push(pushes);
    // Until what flies up has gone.
    await page.waitForTimeout(2000);
    if (raises !== undefined) await page.locator(`.own-tile[data-tile="${raises}"]`).click();
    await snap(`full-${name}`);
  }
  table.push(uids.map((uid) => ["onVoiceMessage", { v: 1, uid, kind: "phrase", phrase: "hurry" }]));
  await snap("full-talk");
  for (const [i, name] of ["full-voted", "full-vote"].entries()) {
    table.push([longNames(table.uids()), voteOf(table.uids(), uids[i] as number)]);
    await snap(name);
  }
}

/** Has pictures taken of replays with as much on the table as there can be, and every hand open. */
export async function goThroughFullReplays(page: Page, snap: Snap): Promise<void> {
  await stageRecords(page, [kongRound(4), longRound(4, 0), longRound(4, 10)]);
  await mahjongPlayer(page).enterLobby();
  await page.locator(".lobby-nav-button").nth(1).click();
  await page.locator(".record").click();
  for (const [round, name] of ["kongs", "long", "late"].entries()) {
    await page.locator(".record").nth(round).click();
    await page.locator(".replay-open input").check();
    await page.locator(".replay-seek").press("End");
    await page.locator('.table-button:has([href="#icon-step-back"])').click();
    await snap(`full-replay-${name}`);
    await page.locator(".replay-close").click();
  }
}

async function dialog(page: Page, opener: ReturnType<Page["locator"]>, body: () => Promise<void>): Promise<void> {
  await opener.click();
  await page.locator("dialog[open]").waitFor();
  await body();
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
}

const headButton = (page: Page, icon: string) => page.locator(`.table-button:has([href="#icon-${icon}"])`);
