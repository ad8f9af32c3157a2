import { type DeskOptions, type Fetch, Mode, Rounds, SelfDrawBonus } from "@shaddock/contract/nanoserver";
import { serverAt } from "@shaddock/game";
import { createRandom } from "@shaddock/mahjong";
import { createNanoServer, type NanoServer } from "@shaddock/server";
import { createClient, json } from "shaddock";
import { memory } from "shaddock/memory";
import { vi } from "vitest";
import type { BotEnvironment } from "../environment.js";

/** A mahjong server of a test, as strict and as unkind as the real one. */
export interface House {
  readonly mahjong: NanoServer;
  readonly environment: BotEnvironment;
  /** Cuts all connections, without a word. */
  cut(): void;
  close(): Promise<void>;
}

/** Serves mahjong in memory, in a time that goes on as soon as all that happens now has happened. */
export function openHouse(): House {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
  // Else Redux Toolkit searches each state of each bot for mistakes, which takes longer than all the rest.
  vi.stubEnv("NODE_ENV", "production");
  const mahjong = createNanoServer({ imitate: true, onError: () => {} });
  const random = createRandom(1);
  const transport = memory((peer) => mahjong.server.accept(peer));
  let isOpen = true;
  const goOn = async (): Promise<void> => {
    while (isOpen) {
      await vi.advanceTimersToNextTimerAsync();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const time = goOn();
  return {
    mahjong,
    environment: {
      server: serverAt("http://house"),
      think: 0,
      createClient: (url, options) => createClient(url, { ...options, transport }),
      fetch: async (url, init) => {
        if (!isOpen) throw new TypeError("fetch failed");
        return guestsOf(mahjong)(url, init);
      },
      serializer: json(),
      now: Date.now,
      random: () => random.below(1_000_000) / 1_000_000,
      pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    },
    cut() {
      for (const session of mahjong.server.sessions.values()) session.close();
    },
    async close() {
      isOpen = false;
      await time;
      vi.useRealTimers();
      vi.unstubAllEnvs();
      await mahjong.close();
    },
  };
}

/** As much of the HTTP API as bots need: they log in as guests. */
function guestsOf({ store }: NanoServer): Fetch {
  return async (url, { body }) => {
    const { appId, imei } = JSON.parse(body ?? "{}");
    const answer = (): object => {
      if (!url.endsWith("/guest")) return { code: 0, guest: true };
      const { uid, cards: fangka } = store.guest({ appId, imei }) ?? store.addGuest({ appId, imei });
      const config = { version: "1.9.3", heartbeat: 30, forceUpdate: true, daili1: "", daili2: "", kefu1: "" };
      const words = { android: "", ios: "", title: "", desc: "", appId: "", appKey: "" };
      return {
        ...{ code: 0, name: `G${uid}`, uid, headUrl: "", fangka, sex: 1, ip: "127.0.0.1", port: 1, playerIp: "" },
        ...{ config: { ...config, ...words }, messages: null, clubList: [], debug: 0 },
      };
    };
    return { status: 200, text: async () => JSON.stringify(answer()) };
  };
}

/** Options of a desk. */
export function deskOf(mode: DeskOptions["mode"], round: DeskOptions["round"] = Rounds.One): DeskOptions {
  const extras = {
    menqing: true,
    jiangdui: true,
    jiaxin: true,
    pengpeng: true,
    pinghu: mode === Mode.Four,
    yaojiu: true,
  };
  return { mode, round, maxFan: 4, zimo: SelfDrawBonus.Fan, ...extras };
}
