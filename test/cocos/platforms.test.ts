import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { keepScreenOn } from "../../client-cocos/assets/app/device.js";
import type { Platform, RunningGame } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { type Site, startSite } from "../e2e/site.js";
import { type Bundle, dialled, runBundleNatively } from "./native-javascript.js";
import { bundle, until } from "./play.js";

let site: Site;
beforeAll(async () => {
  site = await startSite({ dist: import.meta.dirname });
});
afterAll(() => site.close());

const nothing = { get: () => null, set: () => {} };

/** Starts a game that ends with the test. */
function start({ startGame }: Bundle, platform: Partial<Platform>): RunningGame {
  const game = startGame({ storage: nothing, language: "en", hints: () => () => {}, ...platform });
  onTestFinished(game.stop);
  return game;
}

/** Goes into the chat as Ann. */
async function chat(game: RunningGame, address = `ws://127.0.0.1:${site.port}/nano`): Promise<void> {
  game.dispatch(bundle.intents.chat.enter({ room: { kind: "chat", address }, nickname: "Ann" }));
  await until(game, ({ connection }) => connection.name === "open");
}

test("WeChat: the game talks through wx.connectSocket, in whole buffers", async () => {
  const sent: ArrayBuffer[] = [];
  const game = start(await runBundleNatively({ wx: fakeWx(sent) }), {});
  dialled.length = 0;
  await chat(game);
  game.dispatch(bundle.intents.chat.say("你好"));
  await until(game, ({ chat }) => chat.lines.some(({ kind }) => kind === "message"));
  expect(dialled).toEqual([]);
  expect(sent.every((data) => Object.prototype.toString.call(data) === "[object ArrayBuffer]")).toBe(true);
});

test("WeChat: a socket that it refuses is said, with its own words", async () => {
  const refusing = {
    connectSocket({ fail }: { fail(error: object): void }) {
      setTimeout(() => fail({ errMsg: "connectSocket:fail url not in domain list" }));
      return { onOpen() {}, onMessage() {}, onError() {}, onClose() {}, send() {}, close() {} };
    },
  };
  const game = start(await runBundleNatively({ wx: refusing }), {});
  game.dispatch(
    bundle.intents.chat.enter({ room: { kind: "chat", address: "wss://x.example/nano" }, nickname: "Ann" }),
  );
  await until(game, ({ connection }) => connection.name === "closed");
  expect(game.getState().connection.reason?.message).toBe("connectSocket:fail url not in domain list");
});

test("native: the certificate's path is the socket's third argument, and only where there is one", async () => {
  dialled.length = 0;
  await chat(start(bundle, {}));
  await chat(start(bundle, { caPath: "assets/main/native/ca.pem" }));
  const url = `ws://127.0.0.1:${site.port}/nano`;
  expect(dialled).toEqual([[url], [url, [], "assets/main/native/ca.pem"]]);
});

test("who comes back to the foreground has the connection looked after at once", async () => {
  let asleep = 0;
  const clock = class extends Date {
    static override now = (): number => Date.now() + asleep;
  };
  const wakes = new Set<() => void>();
  const hints = (wake: () => void) => {
    wakes.add(wake);
    return () => wakes.delete(wake);
  };
  const game = start(await runBundleNatively({ Date: clock }), { hints });
  await chat(game);
  // No timer ran meanwhile, and the server has long given up.
  asleep = 600_000;
  for (const wake of wakes) wake();
  expect(game.getState().connection.name).not.toBe("open");
  await until(game, ({ connection }) => connection.name === "open");
  game.dispatch(bundle.intents.chat.leave());
  expect(wakes.size).toBe(0);
});

test("several tabs are several players, and who returns is who he was; an app is one player", async () => {
  const kept = new Map<string, string>();
  const storage = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, text: string) => kept.set(key, text),
  };
  const guest = async (profile: string | undefined): Promise<number | undefined> => {
    const game = start(bundle, { storage, profile });
    game.dispatch(bundle.intents.account.visit(bundle.serverAt(`http://127.0.0.1:${site.port}/mahjong`)));
    game.dispatch(bundle.intents.account.logIn());
    await until(game, ({ account }) => account.status === "in");
    return game.getState().account.player?.uid;
  };
  const [app, taken] = [await bundle.playerHere(), new Set<string>()];
  expect(app).toBeUndefined();
  const locks = {
    async request(name: string, _options: object, held: (lock: object | null) => unknown) {
      if (taken.has(name)) return held(null);
      taken.add(name);
      return held({});
    },
  };
  const tab = async (): Promise<string | undefined> => {
    const of = new Map<string, string>();
    const sessionStorage = {
      getItem: (key: string) => of.get(key) ?? null,
      setItem: (key: string, text: string) => of.set(key, text),
    };
    return (await runBundleNatively({ navigator: { locks }, sessionStorage })).playerHere();
  };
  const tabs = [await tab(), await tab()];
  expect(tabs).toEqual([undefined, "2"]);
  const forbidding = {
    navigator: { locks },
    get sessionStorage(): never {
      throw new Error("SecurityError");
    },
  };
  expect(await (await runBundleNatively(forbidding)).playerHere()).toBe("3");
  const [one, other] = [await guest(tabs[0]), await guest(tabs[1])];
  expect(other).not.toBe(one);
  expect([await guest(tabs[0]), await guest(tabs[1]), await guest(app)]).toEqual([one, other, one]);
});

test("a storage that is full, forbidden or empty costs nothing but memory", async () => {
  const forbidden = (): never => {
    throw new Error("QuotaExceededError");
  };
  for (const storage of [
    { get: forbidden, set: forbidden },
    // What WeChat and the engine's own stand-in give for what is not there.
    { get: () => "", set() {} },
    { get: () => undefined as never, set: forbidden },
  ]) {
    const game = start(bundle, { storage });
    game.dispatch(bundle.intents.settings.set({ language: "zh", nickname: "柚子" }));
    await chat(game);
    expect(game.getState().settings).toMatchObject({ language: "zh", nickname: "柚子" });
  }
});

test("the screen is kept lit where the device can", () => {
  const calls: unknown[] = [];
  const world = globalThis as { jsb?: object; wx?: object };
  onTestFinished(() => {
    delete world.jsb;
    delete world.wx;
  });
  keepScreenOn(true);
  world.jsb = { device: { setKeepScreenOn: (on: boolean) => calls.push(on) } };
  keepScreenOn(true);
  delete world.jsb;
  world.wx = { setKeepScreenOn: (options: object) => calls.push(options) };
  keepScreenOn(false);
  expect(calls).toEqual([true, { keepScreenOn: false }]);
});

/** WeChat's `wx` over a socket of Node: as much of it as the game may use. */
function fakeWx(sent: ArrayBuffer[]): object {
  return {
    connectSocket({ url, tcpNoDelay }: { readonly url: string; readonly tcpNoDelay: boolean }) {
      expect(tcpNoDelay).toBe(true);
      const socket = new WebSocket(url);
      socket.binaryType = "arraybuffer";
      return {
        onOpen: (listener: () => void) => socket.on("open", listener),
        onMessage: (listener: (message: object) => void) => socket.on("message", (data) => listener({ data })),
        onError: (listener: (error: object) => void) =>
          socket.on("error", ({ message: errMsg }) => listener({ errMsg })),
        onClose: (listener: (end: object) => void) =>
          socket.on("close", (code, reason) => listener({ code, reason: `${reason}` })),
        send({ data }: { readonly data: ArrayBuffer }) {
          sent.push(data);
          socket.send(new Uint8Array(data));
        },
        close: ({ code, reason }: { readonly code?: number; readonly reason?: string }) => socket.close(code, reason),
      };
    },
  };
}
