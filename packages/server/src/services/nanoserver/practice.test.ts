import { createRandom } from "@shaddock/mahjong";
import { expect, test } from "vitest";
import { beginRound, enter, type MahjongClient, sitDown } from "../../testing/mahjong-client.js";
import { type MahjongServer, mahjongServer, stackedWall } from "../../testing/mahjong-server.js";
import { type Chance, createChance } from "./chance.js";
import type { NanoServerOptions } from "./options.js";

function table(
  options: Partial<NanoServerOptions>,
  mode: 3 | 4 = 3,
  chance: Partial<Chance> = {},
): MahjongServer & { clients: MahjongClient[]; ann: MahjongClient; deskId: string } {
  const mahjong = mahjongServer(options, { banker: () => 0, ...chance });
  const clients = mahjong.accounts(mode).map((uid) => enter(mahjong.server, uid));
  const deskId = sitDown(clients, { mode, round: 4 });
  return { ...mahjong, clients, ann: clients[0] as MahjongClient, deskId };
}

test("who takes too long is played for, this once", () => {
  const { clients, ann, clock } = table({ practice: { turnSeconds: 15 } }, 4);
  beginRound(clients, false);
  for (const client of clients) client.tell("DeskManager.QiPaiFinished");
  ann.take();
  clock.pass(14.9);
  expect(ann.routes()).toEqual([]);
  clock.pass(0.1);
  expect(ann.routes()[0]).toBe("onDingQue");
  clock.pass(14.9);
  expect(ann.routes()).toEqual([]);
  clock.pass(0.1);
  expect(ann.take().map(({ route }) => route)).toContain("onOpTypeDo");
});

test("a whole match plays itself when everybody has gone", () => {
  const { clients, clock, store, service, faults } = table({
    practice: { absentSeconds: 30 },
    limits: { idleSeconds: 100_000 },
  });
  const uid = clients[0]?.uid as number;
  beginRound(clients);
  for (const client of clients) client.raw.leave();
  clock.pass(29);
  expect(store.roundsOf(store.matchesOf(uid)[0]?.id ?? 0)).toEqual([]);
  clock.pass(3600);
  expect(store.matchesOf(uid)).toMatchObject([{ rounds: 4 }]);
  expect([service.deskCount, [...service.violations], faults]).toEqual([0, [], []]);
});

test("who comes back plays again", () => {
  const { clients, ann, clock, server, deskId } = table({ practice: { absentSeconds: 30 } });
  beginRound(clients);
  ann.raw.leave();
  clock.pass(20);
  const back = enter(server, ann.uid);
  back.tell("DeskManager.ReEnter", { deskId });
  clock.pass(1000);
  const sync = back.last("onSyncDesk");
  expect(sync.players[0]?.shouPaiIds).toHaveLength(14);
  back.tell("DeskManager.OpChoose", { optype: 1, idx: sync.players[0]?.shouPaiIds[0] });
  expect(back.routes()).toContain("onOpTypeDo");
});

test("deals count as seen, and players as ready, after a time", () => {
  const { clients, ann, clock } = table({ practice: { dealSeconds: 5, turnSeconds: 1, readySeconds: 20 } });
  beginRound(clients, false);
  ann.take();
  clock.pass(5);
  clock.pass(1000);
  expect(ann.routes().filter((route) => route === "onDuanPai").length).toBeGreaterThan(0);
});

test("an answer that comes after the time is late, and changes nothing", () => {
  const { clients, ann, clock, service } = table({ practice: { turnSeconds: 10 } });
  beginRound(clients);
  const idx = ann.last("onDuanPai").accountInfo[0]?.mjs[0];
  clock.pass(10);
  ann.tell("DeskManager.OpChoose", { optype: 1, idx });
  expect([...service.violations]).toEqual([["late-answer", 1]]);
});

/** Ann, the banker, discards a 5p that Bob may claim; he takes too long. A bot claims it, or does not, as it breaks pairs. */
const CLAIMS = ["147s147p258s258p3s", "9999s345s55667p8s", "258s36s11223344p"];
const PASSES = ["147s147p258s258p3s", "9999s8s11335577p", "258s36s22446688p"];

function overtaken(hands: readonly string[]) {
  const desk = table({ practice: { turnSeconds: 10 } }, 3, { wall: () => stackedWall(hands, "5p 1s") });
  const { ann, clients, clock } = desk;
  const bob = clients[1] as MahjongClient;
  beginRound(clients);
  ann.tell("DeskManager.OpChoose", { optype: 1, idx: ann.last("onDuanPai").accountInfo[0]?.mjs[13] });
  expect(bob.last("onOpTypeHint").ops.map(({ op }) => op)).toEqual([5, 2]);
  clock.pass(10);
  return { ...desk, bob, asked: bob.last("onOpTypeHint") };
}

test("an answer that was under way as a bot answered is not taken for one to what is asked next", () => {
  const { bob, asked, service } = overtaken(CLAIMS);
  expect(asked.ops.map(({ op }) => op)).toEqual([1]);
  bob.tell("DeskManager.OpChoose", { optype: 5, idx: 0 });
  expect([bob.routes(), [...service.violations]]).toEqual([[], [["late-answer", 1]]]);
});

test("an answer that may be to what a bot answered, or to what is asked since, is asked for again", () => {
  const { bob, asked, service } = overtaken(PASSES);
  expect(asked.ops.map(({ op }) => op)).toEqual([3, 5]);
  const pass = (): void => bob.tell("DeskManager.OpChoose", { optype: 5, idx: 0 });
  pass();
  expect(bob.take()).toEqual([{ route: "onOpTypeHint", body: asked }]);
  pass();
  expect(bob.last("onOpTypeHint").ops.map(({ op }) => op)).toEqual([1]);
  expect([...service.violations]).toEqual([["late-answer", 1]]);
});

test.each([
  ["some time later", 5, 1],
  ["that was not possible before", 3, 0],
])("an answer %s is to what is asked now", (_, optype, seconds) => {
  const { bob, clock, service } = overtaken(PASSES);
  clock.pass(seconds);
  bob.tell("DeskManager.OpChoose", { optype, idx: 32 });
  expect(bob.routes()).toContain("onOpTypeHint");
  expect([...service.violations]).toEqual([]);
});

test("imitating, nobody is played for, and nothing is tidied up before a day is over", () => {
  const { clients, ann, clock, service, store } = table({
    imitate: true,
    practice: { turnSeconds: 1, absentSeconds: 1 },
    limits: { idleSeconds: 1 },
  });
  beginRound(clients);
  for (const client of clients) client.take();
  for (const client of clients.slice(1)) client.raw.leave();
  clock.pass(86_400 - 300);
  expect([...new Set(ann.routes())]).toEqual(["onPlayerOfflineStatus"]);
  expect(service.deskCount).toBe(1);
  clock.pass(600);
  expect([service.deskCount, ann.routes()]).toEqual([0, []]);
  // A match without rounds is not listed.
  expect(store.matchesOf(ann.uid)).toEqual([]);
});

test("a desk that everybody has left is taken away, and its number is free", () => {
  const { clients, clock, service } = table({ limits: { idleSeconds: 600 } });
  beginRound(clients);
  clients[0]?.raw.leave();
  clients[1]?.raw.leave();
  clock.pass(10_000);
  expect(service.deskCount).toBe(1);
  clients[2]?.raw.leave();
  clock.pass(1000);
  expect(service.deskCount).toBe(0);
});

test("a desk whose creator has left before the first deal is taken away, though others are there: they are told", () => {
  const { clients, ann, clock, service } = table({ limits: { idleSeconds: 600 } });
  const bob = clients[1] as MahjongClient;
  clock.pass(10_000);
  expect(service.deskCount).toBe(1);
  ann.raw.leave();
  bob.take();
  clock.pass(1000);
  expect([service.deskCount, bob.take()]).toEqual([
    0,
    [{ route: "onDissolve", body: { acid: 0, isexit: true, exitType: 6, deskPos: 0 } }],
  ]);
});

test("closing the server leaves no timer", async () => {
  const { clients, clock, server } = table({ practice: { turnSeconds: 10 } });
  beginRound(clients);
  clients[0]?.tell("DeskManager.Dissolve");
  expect(clock.waiting).toBeGreaterThan(1);
  await server.close();
  expect(clock.waiting).toBe(0);
});

test("a task of a timer that fails is a fault, and is tried again", () => {
  let walls = 0;
  const mahjong = mahjongServer(
    { practice: { readySeconds: 5, dealSeconds: 1, absentSeconds: 1 } },
    { wall: (players) => (walls++ === 1 ? [] : createChance(createRandom(1)).wall(players)) },
  );
  const clients = mahjong.accounts(3).map((uid) => enter(mahjong.server, uid));
  const uid = clients[0]?.uid as number;
  sitDown(clients, { mode: 3, round: 4 });
  beginRound(clients);
  for (const client of clients) client.raw.leave();
  mahjong.clock.pass(3600);
  expect(mahjong.faults).toEqual([expect.any(RangeError)]);
  expect(mahjong.store.matchesOf(uid)).toMatchObject([{ rounds: 4 }]);
});

test("wrong answers do not win time", () => {
  const { clients, ann, clock, service } = table({ practice: { turnSeconds: 10 } });
  beginRound(clients);
  ann.take();
  for (let i = 0; i < 3; i++) {
    clock.pass(4);
    ann.tell("DeskManager.OpChoose", { optype: 77, idx: 0 });
  }
  expect(ann.routes()).toContain("onOpTypeDo");
  expect(service.violations.get("unlisted-answer")).toBeGreaterThan(1);
});
