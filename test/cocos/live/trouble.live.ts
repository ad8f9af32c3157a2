import { type FailureCode, format, type Language, texts } from "@shaddock/game";
import { encodeMessage, MessageType } from "@shaddock/protocol";
import type { Page, WebSocketRoute } from "playwright-core";
import { CloseCode } from "shaddock";
import { expect, test } from "vitest";
import { words } from "../../../client-cocos/assets/app/words";
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

/** Sees why there is no connection, and what one can do. */
async function seeReason(cocos: CocosPage, language: Language, code: CloseCode): Promise<void> {
  const { why, wayOn } = texts[language].connection.closeReasons[code];
  await cocos.see(`${why} ${wayOn}`);
}

/** The languages, and browsers that speak them. */
const LANGUAGES = [
  ["en", "en-GB"],
  ["zh", "zh-CN"],
] as const;

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
    for (const language of ["en", "zh"] as const) {
      await tryToEnter(cocos, "two words");
      await cocos.see(words[language].mahjongAddressBad);
      await cocos.click("Language");
    }
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
    await seeFailure(cocos, "shape", (await cocos.state()).account.failure?.detail);
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

  test.each(LANGUAGES)(
    "on the way into a chat, %s: no name, no address, nobody there, no such room",
    async (said, locale) => {
      const cocos = await stage.open({ locale });
      await cocos.click("ChatEnter");
      await cocos.see(texts[said].home.nicknameMissing);
      await cocos.type("Nickname", "Ann");
      const enter = async (address: string): Promise<void> => {
        await cocos.type("ChatAddress", address);
        await cocos.click("ChatEnter");
      };
      await enter("two words");
      await cocos.see(texts[said].home.addressBad);
      await enter("ws://127.0.0.1:9/nano");
      await seeReason(cocos, said, CloseCode.ConnectFailed);
      await cocos.click("Leave");
      await cocos.screen("Home");
      // Another kind of server: it does not know what is asked.
      await cocos.click("ChatKind");
      const address = `ws://127.0.0.1:${stage.site.port}/nano`;
      await enter(address);
      await seeReason(cocos, said, CloseCode.ResumeFailed);
      await cocos.back();
      await cocos.screen("Home");
      await cocos.click("ChatKind");
      await enter(address);
      await cocos.until(({ connection }) => connection.name === "open");
    },
  );

  test("one has logged in, and the game server is away", async () => {
    let away = true;
    const prepare = (page: Page): Promise<void> =>
      page.routeWebSocket(/mahjong/, (route) => {
        if (away) route.close({ code: 1011 });
        else route.connectToServer();
      });
    const cocos = await stage.enterLobby({ locale: "en-GB", prepare });
    await cocos.until(({ connection }) => connection.reason !== null);
    const { reason } = (await cocos.state()).connection;
    for (const [language] of LANGUAGES) {
      await seeReason(cocos, language, reason?.code ?? CloseCode.Closed);
      await cocos.click("Language");
    }
    away = false;
    await cocos.click("Retry");
    await cocos.until(({ connection }) => connection.name === "open");
    await practise(cocos);
  });

  test("in the lobby: an unknown number, a full desk, no cards", async () => {
    const cocos = await stage.enterLobby({ locale: "en-GB" });
    /** What is told in a window stays when it is closed. */
    const seeAfter = async (code: FailureCode): Promise<void> => {
      await cocos.until(({ lobby }) => lobby.failure?.code === code);
      await cocos.back();
      await seeFailure(cocos, code);
    };
    await typeNumber(cocos, "999999");
    await seeAfter("deskNotFound");

    const owner = await stage.enterLobby();
    const number = await createDesk(owner, "Players2", "Rounds4");
    const bots = await Promise.all(["One", "Two"].map((name) => enterHostileBot(stage.site.url, name)));
    for (const bot of bots) await bot.join(number);
    await typeNumber(cocos, number);
    await seeAfter("deskFull");
    await Promise.all(bots.map((bot) => bot.stop()));

    const { account, lobby } = await cocos.state();
    stage.site.mahjong.admin.recharge(account.player?.uid ?? 0, -lobby.cards);
    await cocos.click("Create");
    await cocos.window("CreateDesk");
    await cocos.click("MakeDesk");
    await seeAfter("cards");
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
    await cocos.click("Settings");
    await cocos.click("Language2");
    await cocos.see(format(texts.zh.mahjong.malformed.why, { route: "onDuanPai" }));
    await cocos.see(texts.zh.mahjong.malformed.wayOn);
    await cocos.clickText(texts.zh.close);
    await cocos.until(({ session }) => session.trouble === null);
    await cocos.back();
    await cocos.window(null);
    await player.playUntil(({ wall, result }) => result !== null || wall < 40);
  });

  test.each(LANGUAGES)("a screen that cannot be loaded is said, and loaded when one taps, %s", async (said, locale) => {
    const cocos = await stage.open({ locale });
    await cocos.page.route("**/assets/mahjong/config.json", (route) => route.abort());
    await tryToEnter(cocos);
    await cocos.see(words[said].screenMissing);
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
