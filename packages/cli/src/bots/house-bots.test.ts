import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBot } from "@shaddock/bots";
import { createNanoServerApi } from "@shaddock/contract/nanoserver";
import { INITIAL_OPTIONS, serverAt } from "@shaddock/game";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Serving, serve } from "../serve.js";
import { botEnvironment } from "./bot-environment.js";
import { createHouseBots, type HouseBots } from "./house-bots.js";

let folder: string;
let serving: Serving;
let bots: HouseBots;

beforeEach(async () => {
  // Else Redux Toolkit searches each state of each bot for mistakes, which takes longer than all the rest.
  vi.stubEnv("NODE_ENV", "production");
  folder = await mkdtemp(join(tmpdir(), "shaddock-house-"));
  await writeFile(join(folder, "index.html"), "");
  bots = createHouseBots(() => serving.url, 0);
  serving = await serve({
    ...{ port: 0, host: "127.0.0.1", anyOrigin: false, folder },
    seatBots: (_mahjong, deskId) => bots.seat(deskId),
  });
});
afterEach(async () => {
  await bots.stop();
  await serving.close();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test("the server's bots take the free seats of a desk, and play to the end with who created it", async () => {
  const server = serverAt(`${serving.url}mahjong`);
  const person = createBot(botEnvironment(server, 0));
  await person.enter();
  const number = await person.create({ ...INITIAL_OPTIONS, mode: 3, round: 1 });
  const api = createNanoServerApi({ fetch, url: server.api });
  expect(await api.botsWelcome()).toBe(true);
  expect(await api.seatBots(number)).toBe(2);
  const { seats, dissolved } = await person.finish();
  expect(dissolved).toBe(false);
  expect(seats).toHaveLength(3);
  expect(seats.reduce((sum, { total }) => sum + total, 0)).toBe(0);
  const others = seats.filter(({ self }) => !self);
  expect(others.map(({ name }) => name).sort()).toEqual(["Bot 小梅", "Bot 阿福"]);
  await person.stop();
  await expect(api.seatBots(number)).rejects.toMatchObject({
    code: "refused",
    message: expect.stringContaining("deskNotFound"),
  });
});
