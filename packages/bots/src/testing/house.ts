import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type DeskOptions, Mode, Rounds, SelfDrawBonus } from "@shaddock/contract/nanoserver";
import { serverAt } from "@shaddock/game";
import { createNanoServer, listenWebSocket, type NanoServer } from "@shaddock/server";
import { createClient, json, webSocket } from "shaddock";
import { vi } from "vitest";
import { WebSocket } from "ws";
import type { BotEnvironment } from "../environment.js";

/** A mahjong server of a test, as strict and as unkind as the real one. */
export interface House {
  readonly mahjong: NanoServer;
  readonly environment: BotEnvironment;
  /** Cuts all connections, without a word. */
  cut(): void;
  close(): Promise<void>;
}

/** How much faster than the clock everything goes, but not what only ends a wait that has failed. */
const HASTE = 100;
const FAILED = 10_000;

/** Serves mahjong on a free port of this machine. */
export async function openHouse(): Promise<House> {
  // Else Redux Toolkit searches each state of each bot for mistakes, which takes longer than all the rest.
  vi.stubEnv("NODE_ENV", "production");
  const mahjong = createNanoServer({ imitate: true, onError: () => {} });
  const http: Server = createServer(mahjong.handle);
  await listenWebSocket(mahjong.server, { httpServer: http });
  await once(http.listen(0, "127.0.0.1"), "listening");
  const server = serverAt(`http://127.0.0.1:${(http.address() as AddressInfo).port}`);
  return {
    mahjong,
    environment: {
      server,
      think: 0,
      createClient: (url, options) =>
        createClient(url, { ...options, reconnect: { minDelay: 10 }, transport: webSocket({ WebSocket }) }),
      fetch,
      serializer: json(),
      now: Date.now,
      random: Math.random,
      pause: (milliseconds) =>
        new Promise((resolve) => setTimeout(resolve, milliseconds >= FAILED ? milliseconds : milliseconds / HASTE)),
    },
    cut() {
      for (const session of mahjong.server.sessions.values()) session.close();
    },
    async close() {
      await mahjong.close();
      vi.unstubAllEnvs();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
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
