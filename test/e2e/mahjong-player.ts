/// <reference lib="dom" />
import type { Locator, Page } from "playwright-core";

/** Somebody who plays in a tab, by clicks alone. */
export interface MahjongPlayer {
  readonly page: Page;
  /** Sits down at a table with bots, from the first screen. */
  playNow(): Promise<void>;
  /** Chooses another server than the page's own, on the first screen. */
  chooseServer(address: string): Promise<void>;
  /** Goes into the lobby, from the first screen, and waits until the server hears one there. */
  enterLobby(): Promise<void>;
  /** Chooses the rules of one's next desk, in the lobby. */
  chooseRules(...choices: readonly string[]): Promise<void>;
  /** Creates a desk in the lobby, with these things chosen, and gives its number. */
  createDesk(...choices: readonly string[]): Promise<string>;
  /** Does what is asked, one thing after the other, until there is this to be seen. */
  playUntil(sight: Locator): Promise<void>;
  /** Plays until the match has ended, and gives its scores by name. */
  playMatch(): Promise<Record<string, number>>;
}

/** Leads from the result of a round to the next one, or to that of the match. */
export const NEXT_ROUND = ".dialog-results .dialog-actions .button-main:not([aria-disabled=true])";
/** A tile that may be discarded. */
export const DISCARD = '.own-hand[data-asked="true"] .own-tile:not([data-refused="true"])';

/** What asks for a click at the table. Those before come first. */
const ASKED: readonly string[] = [
  NEXT_ROUND,
  '.suit[data-suggested="true"]',
  ".action:not([aria-disabled=true])",
  DISCARD,
  ".waiting-ready:not([aria-disabled=true])",
];

/** Makes a player of a tab that shows the first screen. It takes the first choice of all, and discards what it draws. */
export function mahjongPlayer(page: Page): MahjongPlayer {
  const anything = page.locator(ASKED.join(", "));
  const raised = page.locator('.own-tile[data-raised="true"]');
  const match = page.locator(".match-seats");
  page.setDefaultTimeout(30_000);

  const asked = (): Promise<string | undefined> =>
    page.evaluate((selectors) => selectors.find((selector) => document.querySelector(selector)), ASKED);

  const answer = async (selector: string): Promise<void> => {
    // Tabs behind others draw seldom, and a click waits until a page stands still.
    if (page.context().pages().length > 1) await page.bringToFront();
    try {
      if (selector !== DISCARD) return await page.locator(selector).first().click({ timeout: 5000 });
      await page.locator(DISCARD).last().click({ timeout: 5000 });
      await raised.click({ timeout: 5000 });
    } catch (error) {
      // Another may have won the tile meanwhile, or auto play have thrown it: then this is not asked any more.
      const isStillThere = selector === DISCARD ? (await raised.count()) > 0 : (await asked()) === selector;
      if (isStillThere) throw error;
    }
  };

  const choose = async (choices: readonly string[]): Promise<void> => {
    await page.locator('[data-kind="create"]').click();
    for (const choice of choices) await page.locator(".create-desk").getByLabel(choice).check();
  };

  const playUntil = async (sight: Locator): Promise<void> => {
    for (;;) {
      await anything.or(sight).first().waitFor();
      if ((await sight.count()) > 0) return;
      const selector = await asked();
      if (selector) await answer(selector);
    }
  };

  return {
    page,
    playUntil,
    async playNow() {
      await page.locator(".mahjong-card-play").click();
      await page.locator(".own-hand").waitFor();
    },
    async chooseServer(address) {
      await page.locator(".mahjong-card-server summary").click();
      await page.locator(".mahjong-card-server input").fill(address);
    },
    async enterLobby() {
      await page.locator(".mahjong-card-actions .button").last().click();
      await page.locator('[data-kind="create"]:not([aria-disabled="true"])').waitFor();
    },
    async chooseRules(...choices) {
      await choose(choices);
      await page.keyboard.press("Escape");
    },
    async createDesk(...choices) {
      await choose(choices);
      await page.locator(".dialog-actions button[type=submit]").click();
      return (await page.locator(".waiting-number").textContent()) ?? "";
    },
    async playMatch() {
      // The last round's result is shown first, and leads to it as others lead on.
      await playUntil(match);
      return pointsOf(match.locator(".match-seat"), ".match-total");
    },
  };
}

/** Points by name, of elements of which each is a seat's. */
export async function pointsOf(seats: Locator, points: string): Promise<Record<string, number>> {
  await seats.first().waitFor();
  const found = await seats.evaluateAll(
    (all, selector) =>
      all.map((seat) => [seat.querySelector(".result-name")?.textContent, seat.querySelector(selector)?.textContent]),
    points,
  );
  return Object.fromEntries(found.map(([name, text]) => [name, Number(text?.replace("−", "-"))]));
}

/** The uid of who plays at this page, as a guest's name has it. */
export async function ownUid(page: Page): Promise<number> {
  return Number((await page.locator('.seat[data-side="self"] .plate-name').textContent())?.slice(1));
}
