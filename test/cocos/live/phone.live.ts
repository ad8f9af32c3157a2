/// <reference lib="dom" />
import type { TableView } from "@shaddock/game";
import { expect, test } from "vitest";
import type { CocosPage } from "./cocos-page.js";
import { cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { createDesk, practise, typeNumber } from "./lobby.js";

const LANDSCAPE = { width: 844, height: 390 };
const PORTRAIT = { width: 390, height: 844 };

/** Ms within which something happens that would be waited for much longer otherwise. */
const AT_ONCE = 5000;

/** Has the page be hidden, as behind another app, or be seen again. */
function hide(cocos: CocosPage, hidden: boolean): Promise<void> {
  return cocos.page.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
}

const isMyTurn = ({ prompt }: TableView): boolean => prompt?.type === "discard" && !prompt.refusal;

describeCocos("what happens to a phone, in the Cocos client", { seed: 5 }, (stage) => {
  test("it is turned, at a table and with a window open: all stays within reach", async () => {
    const cocos = await stage.enterLobby({ ...LANDSCAPE, locale: "en-GB" });
    const player = cocosPlayer(cocos);
    await practise(cocos);
    for (const size of [PORTRAIT, LANDSCAPE]) {
      await player.playUntil(isMyTurn);
      // Upright, the tips of a newcomer lie over the way to the settings.
      await cocos.attempt("Understood");
      await cocos.click("Settings");
      await cocos.window("Settings");
      await cocos.page.setViewportSize(size);
      for (const choice of ["Marks", "LargeTiles", "Language2", "Language1", "Close"]) await cocos.click(choice);
      await cocos.window(null);
      const { seats } = await player.table();
      await player.playUntil((table) => (table.seats[0]?.river.length ?? 0) > (seats[0]?.river.length ?? 0));
    }
  });

  test("another app is before it: the others at the table are told, and told when it is back", async () => {
    const owner = await stage.enterLobby({ locale: "en-GB" });
    const number = await createDesk(owner, "Rounds4");
    const guest = await stage.enterLobby(LANDSCAPE);
    await typeNumber(guest, number);
    await guest.screen("Table");
    await hide(guest, true);
    await owner.until(({ desk }) => desk.seats.some(({ offline }) => offline));
    expect(await owner.count("Offline")).toBe(1);
    await hide(guest, false);
    await owner.until(({ desk }) => !desk.seats.some(({ offline }) => offline));
    expect(await owner.count("Offline")).toBe(0);
  });

  test("it slept for long: the connection is made anew at once when one looks again", async () => {
    const cocos = await stage.enterLobby();
    await practise(cocos);
    await cocosPlayer(cocos).playUntil(isMyTurn);
    await hide(cocos, true);
    await cocos.page.evaluate(() => {
      const { now } = Date;
      Date.now = () => now() + 600_000;
    });
    await Promise.all([cocos.page.waitForEvent("websocket", { timeout: AT_ONCE }), hide(cocos, false)]);
    await cocos.until(({ connection, desk }) => connection.name === "open" && desk.freshness === "fresh");
    await cocosPlayer(cocos).playUntil(({ wall, result }) => result !== null || wall < 50);
  });

  test("one looks again while the connection is waited for: it is tried at once", async () => {
    // No delay is shortened by chance.
    const cocos = await stage.enterLobby({
      prepare: (page) => page.addInitScript(() => Object.assign(Math, { random: () => 0.999 })),
    });
    await cocos.until(({ connection }) => connection.name === "open");
    await stage.close();
    await cocos.until(({ connection }) => (connection.retryAt ?? 0) > Date.now() + AT_ONCE + 1000, 60_000);
    await hide(cocos, true);
    await stage.reopen();
    await hide(cocos, false);
    await cocos.until(({ connection }) => connection.name === "open", AT_ONCE);
  });

  test("its back key means what the screen shows", async () => {
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    await cocos.back();
    await cocos.screen("Home");
    // There is no way further back for a page.
    await cocos.back();
    await cocos.screen("Home");
    await cocos.click("MahjongEnter");
    await cocos.screen("Lobby");
    await cocos.click("Rules");
    await cocos.window("Rules");
    await cocos.back();
    await cocos.window(null);
    await practise(cocos);
    await cocos.back();
    await cocos.window("LeaveTable");
    await cocos.back();
    await cocos.window(null);
  });
});
