import { type FailureCode, format, texts } from "@shaddock/game";
import { encodeMessage, MessageType } from "@shaddock/protocol";
import type { Page, WebSocketRoute } from "playwright-core";
import { expect, test } from "vitest";
import { enterHostileBot } from "../../e2e/hostile-bot.js";
import type { CocosPage } from "./cocos-page.js";
import { cocosPlayer } from "./cocos-player.js";
import { describeCocos } from "./cocos-stage.js";
import { createDesk, practise, typeNumber } from "./lobby.js";

/** Sees the sentences of a failure in both languages: there is a button for the language on the screen. */
async function seeFailure(cocos: CocosPage, code: FailureCode, detail = ""): Promise<void> {
  for (const language of ["en", "zh"] as const) {
    if ((await cocos.state()).settings.language !== language) await cocos.click("Language");
    const { why, wayOn } = texts[language].mahjong.failures[code];
    await cocos.see(format(why, { detail }));
    await cocos.see(format(wayOn, { detail }));
  }
}

/** Answers for a path of the server's HTTP API. */
const answer = (page: Page, path: string, body: object, status = 200): Promise<unknown> =>
  page.route(`**${path}`, (route) =>
    route.fulfill({ status, json: body, headers: { "access-control-allow-origin": "*" } }),
  );

describeCocos("what goes wrong is said, with a way on, in the Cocos client", { seed: 9 }, (stage) => {
  /** Tries to go into the lobby of a server. */
  const tryToEnter = async (cocos: CocosPage, address: string = stage.mahjong): Promise<void> => {
    await cocos.type("MahjongAddress", address);
    await cocos.click("MahjongEnter");
  };

  test("on the way in: no address, nobody there, no mahjong server, and every refusal of a login", async () => {
    const cocos = await stage.open({ locale: "en-GB" });
    await tryToEnter(cocos, "two words");
    await cocos.see(/Not an address/);
    await tryToEnter(cocos, "http://127.0.0.1:9");
    await seeFailure(cocos, "unreachable");
    await answer(cocos.page, "/nowhere/**", {}, 404);
    await tryToEnter(cocos, `http://127.0.0.1:${stage.site.port}/nowhere`);
    await seeFailure(cocos, "status", "404");
    await answer(cocos.page, "/login/guest", { code: 1, error: "not today" }, 500);
    await tryToEnter(cocos);
    await seeFailure(cocos, "refused", "not today");
    await answer(cocos.page, "/login/guest", { code: 0, uid: "x" });
    await cocos.click("MahjongEnter");
    await cocos.until(({ account }) => account.failure?.code === "shape");
    await cocos.page.unrouteAll();
    await tryToEnter(cocos);
    await cocos.screen("Lobby");
  });

  test("the server of this machine takes no guests", async () => {
    const prepare = (page: Page): Promise<unknown> => answer(page, "/login/query", { code: 0, guest: false });
    const cocos = await stage.open({ locale: "en-GB", prepare });
    await cocos.until(({ account }) => account.guests === false);
    await cocos.click("MahjongEnter");
    await seeFailure(cocos, "guests");
  });

  test("in the lobby: an unknown number, a full desk, no cards", async () => {
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    const join = async (number: string): Promise<void> => {
      await typeNumber(cocos, number);
      await cocos.until(({ lobby }) => lobby.failure !== null);
    };
    await join("999999");
    await cocos.page.keyboard.press("Escape");
    await seeFailure(cocos, "deskNotFound");

    const owner = await stage.enterLobby();
    const number = await createDesk(owner, "Players2", "Rounds4");
    const bots = await Promise.all(["One", "Two"].map((name) => enterHostileBot(stage.site.url, name)));
    for (const bot of bots) await bot.join(number);
    await join(number);
    await cocos.page.keyboard.press("Escape");
    await seeFailure(cocos, "deskFull");
    await Promise.all(bots.map((bot) => bot.stop()));

    const { account, lobby } = await cocos.state();
    stage.site.mahjong.admin.recharge(account.player?.uid ?? 0, -lobby.cards);
    await cocos.click("Create");
    await cocos.window("CreateDesk");
    await cocos.click("MakeDesk");
    await cocos.until(({ lobby }) => lobby.failure?.code === "cards");
    await cocos.page.keyboard.press("Escape");
    await seeFailure(cocos, "cards");
    await cocos.click("Dismiss");
  });

  test("a push that cannot be read costs a sentence, and the game goes on", async () => {
    let socket: WebSocketRoute | undefined;
    const prepare = (page: Page): Promise<void> =>
      page.routeWebSocket(/mahjong/, (route) => {
        socket = route;
        route.connectToServer();
      });
    const cocos = await stage.enterLobby({ locale: "en-GB", prepare });
    await practise(cocos);
    const player = cocosPlayer(cocos);
    await player.playUntil(({ prompt }) => prompt?.type === "discard");
    for (const body of ["", "{", "AAAA", "\u0000\u00ff"]) {
      socket?.send(Buffer.from(encodeMessage({ type: MessageType.Push, route: "onDuanPai", body: Buffer.from(body) })));
      await cocos.see(format(texts.en.mahjong.malformed.why, { route: "onDuanPai" }));
    }
    await cocos.clickText("Close");
    await cocos.until(({ session }) => session.trouble === null);
    await player.playUntil(({ wall, result }) => result !== null || wall < 40);
  });

  test("a screen that cannot be loaded is said, and loaded when one taps", async () => {
    const cocos = await stage.open({ locale: "en-GB" });
    await cocos.page.route("**/assets/mahjong/config.json", (route) => route.abort());
    await tryToEnter(cocos);
    await cocos.see(texts.en.mahjong.failures.unanswered.wayOn);
    await cocos.page.unrouteAll();
    await cocos.page.mouse.click(640, 360);
    await cocos.screen("Lobby");
    cocos.trouble.splice(0);
  });

  test("settings that cannot be kept hold for the visit", async () => {
    const prepare = (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      });
    const cocos = await stage.open({ locale: "en-GB", prepare });
    await cocos.click("Language");
    await cocos.until(({ settings }) => settings.language === "zh");
    await tryToEnter(cocos);
    await cocos.screen("Lobby");
    expect((await cocos.state()).settings.mahjong).toBe(stage.mahjong);
  });
});
