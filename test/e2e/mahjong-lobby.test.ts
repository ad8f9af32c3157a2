/// <reference lib="dom" />
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { haveBrowser } from "../browser/browser.js";
import { mahjongPlayer } from "./mahjong-player.js";
import { setStage } from "./stage.js";

const still = { reducedMotion: "reduce" } as const;

/** Taps a number into the pad. */
async function tapNumber(page: Page, number: string): Promise<void> {
  for (const digit of number) await page.locator(".pad-key", { hasText: digit }).click();
}

const digits = (page: Page): Promise<string | null> => page.locator(".pad-digits").textContent();

describe.skipIf(!haveBrowser())("numbers and addresses in the lobby", () => {
  const stage = setStage({ seed: 5 });

  test("a wrong desk number is told, the next digit begins anew, and the right one leads to the desk", async () => {
    const first = await stage.open(still);
    const ann = mahjongPlayer(first.page);
    await ann.enterLobby();
    const number = await ann.createDesk();
    const wrong = number === "111111" ? "222222" : "111111";
    const { page } = await stage.openBeside(first);
    await page.bringToFront();
    await mahjongPlayer(page).enterLobby();
    await page.locator('[data-kind="join"]').click();
    await tapNumber(page, wrong.slice(0, 3));
    expect(await digits(page)).toBe(wrong.slice(0, 3));
    await page.getByRole("button", { name: "Delete" }).click();
    expect(await digits(page)).toBe(wrong.slice(0, 2));
    await page.getByRole("button", { name: "Clear" }).click();
    expect(await digits(page)).toBe("");
    await tapNumber(page, wrong);
    await page.locator(".dialog-join").getByText("There is no table with this number.").waitFor();
    await tapNumber(page, number.slice(0, 1));
    expect(await digits(page)).toBe(number.slice(0, 1));
    expect(await page.locator(".failure").count(), "what was wrong is gone with it").toBe(0);
    await tapNumber(page, number.slice(1));
    await page.locator(".waiting-number", { hasText: number }).waitFor();
    await page.locator(".plate:not(.plate-free)").nth(1).waitFor();
  });

  test("one applies to a club by its number, and belongs to it when somebody lets one in", async () => {
    const { admin } = stage.site.mahjong;
    admin.addClub({ id: 123_456, name: "Teahouse", desc: "Every evening" });
    const { page } = await stage.open(still);
    await mahjongPlayer(page).enterLobby();
    const uid = Number((await page.locator(".lobby-id").textContent())?.slice(3));
    await page.getByRole("button", { name: "Clubs" }).click();
    await page.getByText("You are not in a club yet.").waitFor();
    await page.getByRole("button", { name: "Apply to a club" }).click();
    for (const [number, sentence] of [
      ["654321", "There is no club with this number."],
      ["123456", "You have applied to club 123456."],
      ["123456", "You have already applied to this club."],
    ] as const) {
      await tapNumber(page, number);
      await page.locator(".clubs").getByText(sentence).waitFor();
      expect(await digits(page), "for the next number").toBe("");
    }
    admin.approve(123_456, uid);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Clubs" }).click();
    await page.locator(".club", { hasText: "Teahouse" }).getByText("Every evening").waitFor();
  });

  test("another server is chosen at the entrance, told to be unreachable, remembered, and given up", async () => {
    const other = await stage.startAnother({ seed: 5 });
    other.mahjong.admin.broadcast("Welcome to the other one");
    const { page } = await stage.open(still);
    const ann = mahjongPlayer(page);
    await ann.chooseServer("http://127.0.0.1:9/mahjong");
    await page.getByRole("button", { name: "Lobby" }).click();
    await page.locator(".mahjong-card").getByText("The server cannot be reached.").waitFor();
    await page.locator(".mahjong-card-server input").fill(`${other.url}mahjong`);
    expect(await page.locator(".failure").count()).toBe(0);
    await ann.enterLobby();
    await page.locator(".marquee-line", { hasText: "Welcome to the other one" }).waitFor();
    await page.reload();
    await page.locator(".marquee-line", { hasText: "Welcome to the other one" }).waitFor();
    await page.getByRole("button", { name: "Log out" }).click();
    const address = page.locator(".mahjong-card-server input");
    expect(await address.inputValue()).toBe(`${other.url}mahjong`);
    // Folded away it does not count: one is at the page's own server again.
    await page.locator(".mahjong-card-server summary").click();
    await ann.enterLobby();
    expect(await page.locator(".marquee-line").count()).toBe(0);
  });
});
