/// <reference lib="dom" />
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { DISCARD, mahjongPlayer } from "./mahjong-player.js";
import { setStage } from "./stage.js";

const still = { reducedMotion: "reduce" } as const;
const ONE_ROUND = "1 for 2 cards";

describe.skipIf(!haveBrowser())("the way to a table", () => {
  const stage = setStage({ seed: 5 });

  test("who wants to play at once and is led back to his match wants nothing more when it is over", async () => {
    const first = await stage.open(still);
    const ann = mahjongPlayer(first.page);
    await ann.playNow();
    await ann.playUntil(first.page.locator(DISCARD).first());
    const number = await first.page.locator(".table-number").textContent();
    const { page } = await stage.openBeside(first);
    // It is the first tab's player as soon as that is closed, and does not know of the match.
    await first.page.close();
    await page.evaluate(() => sessionStorage.clear());
    await page.reload();
    await mahjongPlayer(page).playNow();
    expect(await page.locator(".table-number").textContent()).toBe(number);
    await page.getByRole("button", { name: "Leave" }).click();
    await page.locator(".dialog-actions .button-main").click();
    await page.getByRole("button", { name: "To the lobby" }).click();
    await page.locator(".lobby").waitFor();
    // One could not, were another match on its way.
    const next = await mahjongPlayer(page).createDesk(ONE_ROUND);
    expect(next).not.toBe(number);
  });

  test("a link to a desk of another server says where it leads, asks nobody by itself, and leads there", async () => {
    const other = await stage.startAnother({ seed: 5 });
    const host = await stage.open({ ...still, permissions: ["clipboard-read", "clipboard-write"] });
    const ann = mahjongPlayer(host.page);
    await ann.chooseServer(`${other.url}mahjong`);
    await ann.enterLobby();
    const number = await ann.createDesk(ONE_ROUND);
    await host.page.getByRole("button", { name: "Copy link" }).click();
    await host.page.getByRole("button", { name: "Copied" }).waitFor();
    const link = await host.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${stage.site.url}?desk=${number}&mahjong=${encodeURIComponent(`${other.url}mahjong`)}`);

    const { page } = await stage.openAt(stage.site.url, still);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(link);
    const card = page.locator(".mahjong-card");
    await card.getByText(`${other.url}mahjong`).waitFor();
    const join = card.getByRole("button", { name: `${number}` });
    await join.waitFor();
    expect(asked.filter((url) => url.includes(`:${other.port}/`) && !url.startsWith(stage.site.url))).toEqual([]);
    expect(asked.filter((url) => url.includes("/v1/"))).toEqual([]);
    await join.click();
    await page.locator(".waiting").waitFor();
    expect(await page.locator(".waiting-number").textContent()).toBe(number);
    // What a link names is not kept: without it one is at the page's own server again.
    const { mahjong } = JSON.parse((await page.evaluate(() => localStorage.getItem("shaddock.settings"))) ?? "{}");
    expect(mahjong ?? "").toBe("");
  });

  test("a link is asked about in a tab that stays logged in too, and invites once", async () => {
    const host = await stage.open(still);
    const ann = mahjongPlayer(host.page);
    await ann.enterLobby();
    const number = await ann.createDesk(ONE_ROUND);
    const { page } = await stage.openBeside(host);
    const bob = mahjongPlayer(page);
    await bob.enterLobby();

    await page.goto(`${stage.site.url}?lang=en&desk=${number}`);
    await page.getByRole("button", { name: `Join table ${number}` }).click();
    await page.locator(".waiting").waitFor();
    expect(await page.locator(".waiting-number").textContent()).toBe(number);
    expect(page.url()).toBe(`${stage.site.url}?lang=en`);
    await page.reload();
    await page.locator(".waiting").waitFor();
    await page.getByRole("button", { name: "Leave" }).click();
    await page.locator(".dialog-actions .button-main").click();
    await page.getByRole("button", { name: "To the lobby" }).click();
    await page.getByRole("button", { name: "Log out" }).click();
    await page.locator(".mahjong-card").waitFor();
    expect(await page.getByText(number).count()).toBe(0);
  });

  test.each([
    ["is none", () => Object.defineProperty(navigator, "clipboard", { value: undefined })],
    ["refuses", () => Object.assign(navigator.clipboard, { writeText: () => Promise.reject(new Error("NotAllowed")) })],
  ])("where there is no copying, as the clipboard %s, the text stands there selected", async (_how, spoil) => {
    const { page } = await stage.open(still);
    await page.addInitScript(spoil);
    await page.reload();
    const ann = mahjongPlayer(page);
    await ann.enterLobby();
    const number = await ann.createDesk(ONE_ROUND);
    const selected = (): Promise<string> => page.evaluate(() => `${getSelection()}`);
    for (const [name, text] of [
      ["Copy link", `${stage.site.url}?desk=${number}`],
      ["Copy number", number],
      ["Copy number", number],
    ] as const) {
      await page.getByRole("button", { name }).click();
      await page.getByText("Ctrl+C").waitFor();
      expect(await page.locator(".waiting-text").inputValue()).toBe(text);
      expect(await selected()).toBe(text);
    }
    expect(await page.getByRole("button", { name: "Copied" }).count()).toBe(0);
  });
});
