import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, startSite } from "../e2e/site.js";
import { bundle, playMatch, start, until } from "./play.js";

const { intents, selectLines, selectTable, serverAt } = bundle;

let site: Site;
beforeAll(async () => {
  site = await startSite({ dist: fileURLToPath(new URL("../../packages/web/src", import.meta.url)), seed: 7 });
});
afterAll(() => site.close());

test("two chat in JavaScript as Cocos native has it", async () => {
  const [ann, bob] = [start(), start()];
  const room = { kind: "cluster", address: `ws://127.0.0.1:${site.port}/cluster` } as const;
  ann.dispatch(intents.chat.enter({ room, nickname: "Ann" }));
  await until(ann, ({ connection }) => connection.name === "open");
  bob.dispatch(intents.chat.enter({ room, nickname: "柚子" }));
  bob.dispatch(intents.chat.say("你好 🍊"));
  await until(ann, (state) => selectLines(state).some((line) => line.kind === "message" && line.content === "你好 🍊"));
  await until(bob, ({ chat }) => chat.outgoing.length === 0 && chat.balance !== null);
  ann.stop();
  bob.stop();
});

test("a whole match is played in JavaScript as Cocos native has it", { timeout: 60_000 }, async () => {
  const game = start();
  await playMatch(game, site.port, () => {});
  const seats = selectTable(game.getState()).match?.seats ?? [];
  expect(seats.map(({ total }) => total).reduce((sum, total) => sum + total)).toBe(0);
  expect(seats).toHaveLength(4);
  game.stop();
});

test("a server that is not there fails with its own sentence", async () => {
  const game = start();
  game.dispatch(intents.account.visit(serverAt("http://127.0.0.1:9")));
  game.dispatch(intents.account.logIn());
  await until(game, ({ account }) => account.failure !== null);
  expect(game.getState().account.failure?.code).toBe("unreachable");
  game.stop();
});
