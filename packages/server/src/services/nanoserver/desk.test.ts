import { parseTiles } from "@shaddock/mahjong";
import { expect, test } from "vitest";
import { beginRound, enter, type MahjongClient, sitDown } from "../../testing/mahjong-client.js";
import { type MahjongServer, mahjongServer, stackedWall } from "../../testing/mahjong-server.js";
import type { Chance } from "./chance.js";
import type { NanoServerOptions } from "./options.js";

type Three = [MahjongClient, MahjongClient, MahjongClient];

/** Three clients at a desk. */
function three(
  chance: Partial<Chance> = {},
  options: Partial<NanoServerOptions> = {},
  rounds = 4,
): MahjongServer & { clients: Three; deskId: string } {
  const mahjong = mahjongServer(options, { banker: () => 0, dice: () => [2, 5], ...chance });
  const clients = mahjong.accounts(3).map((uid) => enter(mahjong.server, uid)) as Three;
  return { ...mahjong, clients, deskId: sitDown(clients, { mode: 3, round: rounds }) };
}

/** Answers the newest hint. */
function answer(client: MahjongClient, optype: number, tile?: number): void {
  const hint = client.last("onOpTypeHint");
  const idx = tile ?? hint.ops.find(({ op }) => op === optype)?.mjidxs?.[0] ?? 0;
  client.tell("DeskManager.OpChoose", { optype, idx });
}

/** Three hands: the second and the third wait for 6p and 9p; the first, the banker, has 9p as his fourteenth. */
const TWO_WAIT = ["333444555666p1s", "123456789s1178p", "123456789s2278p"];

test("everybody learns who sits where when somebody comes in or is ready", () => {
  const { server, accounts } = mahjongServer();
  const clients = accounts(3).map((uid) => enter(server, uid)) as Three;
  const [ann, bob] = clients;
  sitDown(clients, { mode: 3 });
  bob.tell("DeskManager.ClientInitCompleted", { isReenter: true });
  expect(ann.routes()).toEqual([]);
  bob.tell("DeskManager.Ready");
  const seat = (client: MahjongClient, deskPos: number) => ({
    deskPos,
    acId: client.uid,
    nickname: `G${client.uid}`,
    isReady: client === bob,
    sex: 1,
    isExit: false,
    headURL: "",
    score: 1000,
    ip: "127.0.0.1",
    offline: false,
  });
  expect(ann.take()).toEqual([{ route: "onPlayerEnter", body: { data: clients.map(seat) } }]);
});

test("the last one who is ready begins the round: three play at once when all have seen the deal", () => {
  const { clients, deskId } = three({ wall: () => stackedWall(TWO_WAIT, "9p") });
  const [ann, bob, cid] = clients;
  beginRound([ann, bob, cid], false);
  const received = bob.take();
  expect(received.map(({ route }) => route)).toEqual([
    "onPlayerEnter",
    "onPlayerEnter",
    "onPlayerEnter",
    "onDeskBasicInfo",
    "onDuanPai",
  ]);
  expect(received[3]?.body).toMatchObject({ deskId, title: `房号: ${deskId} 局数: 1/4`, mode: 3 });
  expect(received[4]?.body).toMatchObject({ markerId: ann.uid, dice1: 2, dice2: 5 });
  ann.take();
  for (const client of [ann, ann, bob]) client.tell("DeskManager.QiPaiFinished");
  expect(ann.routes()).toEqual([]);
  cid.tell("DeskManager.QiPaiFinished");
  expect(ann.take()).toEqual([
    { route: "onOpTypeHint", body: { ops: [{ op: 1, mjidxs: null }], tings: expect.any(Array), uid: ann.uid } },
  ]);
  expect(bob.routes()).toEqual([]);
});

test("four choose their missing suits; one may choose again until the last one has", () => {
  const { server, accounts, service } = mahjongServer();
  const clients = accounts(4).map((uid) => enter(server, uid));
  const [ann, bob, cid, dan] = clients as [MahjongClient, MahjongClient, MahjongClient, MahjongClient];
  sitDown(clients);
  beginRound(clients, false);
  for (const client of clients) client.tell("DeskManager.QiPaiFinished");
  for (const client of clients) expect(client.routes().at(-1)).toBe("onDingQueHint");
  for (const [client, que] of [
    [ann, 1],
    [bob, 2],
    [ann, 3],
    [cid, 3],
  ] as const) {
    client.tell("DeskManager.DingQue", { que });
  }
  expect(bob.routes()).toEqual([]);
  dan.tell("DeskManager.DingQue", { que: 1 });
  expect(bob.take()[0]).toEqual({
    route: "onDingQue",
    body: [
      { uid: ann.uid, que: 3 },
      { uid: bob.uid, que: 2 },
      { uid: cid.uid, que: 3 },
      { uid: dan.uid, que: 1 },
    ],
  });
  expect(service.violations.size).toBe(0);
});

test("a suit may be chosen before everybody has seen the deal (Q12)", () => {
  const { server, accounts } = mahjongServer();
  const clients = accounts(4).map((uid) => enter(server, uid));
  sitDown(clients);
  beginRound(clients, false);
  for (const client of clients) client.tell("DeskManager.DingQue", { que: 2 });
  expect(clients[0]?.routes()).toContain("onDingQue");
});

test("two win one discard: in the order of chance; the payer is the next banker", () => {
  const walls = [stackedWall(TWO_WAIT, "9p"), stackedWall(TWO_WAIT, "1s")];
  const { clients } = three({
    wall: () => walls.shift() ?? [],
    banker: () => 0,
    order: (seats) => [...seats].reverse(),
  });
  const [ann, bob, cid] = clients;
  beginRound(clients);
  const [nine] = parseTiles("9p") as [number];
  answer(ann, 1, nine);
  for (const client of [bob, cid]) {
    expect(client.last("onOpTypeHint")).toEqual({
      ops: [
        { op: 4, mjidxs: [nine] },
        { op: 5, mjidxs: null },
      ],
      tings: [],
      uid: client.uid,
    });
  }
  ann.take();
  // Settled behind the other one, who has not answered.
  bob.tell("DeskManager.OpChoose", { optype: 4, idx: nine });
  expect(ann.routes()).toEqual([]);
  cid.tell("DeskManager.OpChoose", { optype: 4, idx: nine });
  const received = ann.take();
  expect(received.map(({ route }) => route)).toEqual([
    "onOpTypeDo",
    "onHuScoreChange",
    "onOpTypeDo",
    "onHuScoreChange",
    "onRoundEnd",
  ]);
  expect(received[0]?.body).toEqual({ uid: [cid.uid], optype: 4, hutype: 0, mjs: [nine] });
  // 门清, one fan, from the only payer.
  expect(received[1]?.body).toEqual({
    acId: cid.uid,
    huPaiType: 0,
    scoreChange: [{ acId: ann.uid, score: -2 }],
    totalWinScore: 2,
  });
  expect(received[4]?.body).toMatchObject({
    title: "自摸加番 4番封顶",
    round: "局数: 1/4",
    tiles: [
      { huPai: -1, isTing: true },
      { huPai: nine, isTing: true },
      { huPai: nine, isTing: true },
    ],
    stats: [
      { fanshu: -2, total: -4, bannerType: 3, desc: "" },
      { fanshu: 1, total: 2, bannerType: 2, desc: "门清" },
      { fanshu: 1, total: 2, bannerType: 2, desc: "门清" },
    ],
    scoreChange: [{ remain: 996 }, { remain: 1002 }, { remain: 1002 }],
  });
  beginRound(clients, false);
  expect(bob.last("onDuanPai").markerId).toBe(ann.uid);
});

test("whose turn it is to be settled is told at once; the other may take his time, or never answer", () => {
  for (const last of ["wins", "passes", "is gone"]) {
    const wall = stackedWall(TWO_WAIT, "9p");
    const { clients, clock, service } = three({ wall: () => wall, order: (seats) => seats });
    const [ann, bob, cid] = clients;
    beginRound(clients);
    answer(ann, 1, 68);
    ann.take();
    answer(bob, 4);
    expect(ann.routes()).toEqual(["onOpTypeDo", "onHuScoreChange"]);
    if (last === "wins") {
      answer(cid, 4);
      expect(ann.routes()).toEqual(["onOpTypeDo", "onHuScoreChange", "onRoundEnd"]);
    } else if (last === "passes") {
      answer(cid, 5);
      expect(ann.take()[0]).toMatchObject({ route: "onMoPai", body: { acId: cid.uid } });
    } else {
      cid.tell("DeskManager.Dissolve");
      clock.pass(301);
      const { roundStats } = ann.last("onGameEnd");
      expect(roundStats.stats.map(({ fanshu }) => fanshu)).toEqual([-2, 1, -2]);
      expect(roundStats.scoreChange.map(({ score }) => score)).toEqual([-2, 2, 0]);
      // He has drawn nothing for it.
      expect(roundStats.tiles[2]?.shouPai).toHaveLength(13);
    }
    expect(service.violations.size).toBe(0);
  }
});

test("a kong that is robbed is told first; its tile goes to the robber", () => {
  const hands = ["99p111333777p1s4p", "444555666p77s15s", "123456789s2278p"];
  const { clients } = three({ wall: () => stackedWall(hands, "9p 9s 9s 9p"), banker: () => 1 });
  const [ann, bob, cid] = clients;
  beginRound(clients);
  answer(bob, 1, 4 * 17 + 2);
  answer(cid, 5);
  answer(ann, 2);
  answer(ann, 1, parseTiles("1s")[0]);
  answer(bob, 1, 4 * 8 + 1);
  answer(cid, 1, 4 * 8 + 2);
  const hint = ann.last("onOpTypeHint");
  expect(hint.ops.map(({ op }) => op)).toEqual([3, 5]);
  const added = hint.ops[0]?.mjidxs?.[0] as number;
  bob.take();
  ann.tell("DeskManager.OpChoose", { optype: 3, idx: added });
  expect(bob.take()).toEqual([{ route: "onOpTypeDo", body: { uid: [ann.uid], optype: 3, hutype: 0, mjs: [added] } }]);
  answer(cid, 4);
  const received = bob.take();
  expect(received.map(({ route }) => route)).toEqual(["onOpTypeDo", "onHuScoreChange", "onMoPai"]);
  expect(received[1]?.body).toMatchObject({ acId: cid.uid, scoreChange: [{ acId: ann.uid }] });
  // Behind the robber.
  expect(received[2]?.body).toMatchObject({ acId: ann.uid });
});

test("three alike: the real server says that a pong lays all of them down (Q14)", () => {
  for (const imitate of [false, true]) {
    const hands = ["111222333444p1s", "999p456789s123p1s", "222s333s444s555s6p"];
    const { clients } = three({ wall: () => stackedWall(hands, "9p") }, { imitate });
    const [ann, bob] = clients;
    beginRound(clients);
    answer(ann, 1, 4 * 17 + 3);
    expect(bob.last("onOpTypeHint").ops.map(({ op }) => op)).toEqual([5, 2, 3]);
    ann.take();
    bob.tell("DeskManager.OpChoose", { optype: 2, idx: 4 * 17 + 3 });
    expect(ann.last("onOpTypeDo").mjs).toEqual([71, 68, 69, ...(imitate ? [70] : [])]);
  }
});

test("who leaves before the first deal: the seats behind him move down", () => {
  const { clients, deskId } = three();
  const [ann, bob, cid] = clients;
  bob.tell("DeskManager.Ready");
  for (const client of clients) client.take();
  cid.tell("DeskManager.Exit", { isDestroy: false });
  const exit = (client: MahjongClient, deskPos: number) => ({
    acid: client.uid,
    isexit: true,
    exitType: -1,
    deskPos,
  });
  // Not ready: a copy for himself comes first.
  expect(cid.take()).toEqual([
    { route: "onDissolve", body: exit(cid, 2) },
    { route: "onPlayerExit", body: exit(cid, 2) },
  ]);
  expect(ann.take()).toEqual([{ route: "onPlayerExit", body: exit(cid, 2) }]);
  expect(cid.ask("DeskManager.Join", { version: "", deskId }).code).toBe(0);
  bob.take();
  bob.tell("DeskManager.Exit", { isDestroy: false });
  expect(bob.routes()).toEqual(["onPlayerExit"]);
  expect(bob.ask("DeskManager.UnCompleteDesk").exist).toBe(false);
  bob.tell("DeskManager.Exit", { isDestroy: false });
  expect(bob.take()).toEqual([{ route: "onDissolveSuccess", body: {} }]);
  bob.ask("DeskManager.Join", { version: "", deskId });
  bob.tell("DeskManager.ClientInitCompleted", { isReenter: false });
  // He is still ready (Q26).
  expect(ann.last("onPlayerEnter").data.map(({ acId, isReady }) => [acId, isReady])).toEqual([
    [ann.uid, false],
    [cid.uid, false],
    [bob.uid, true],
  ]);
});

test("when the owner leaves, the desk is no more, whatever he says", () => {
  for (const isDestroy of [true, false]) {
    const { clients, service } = three();
    const [ann, bob] = clients;
    ann.tell("DeskManager.Ready");
    bob.take();
    ann.tell("DeskManager.Exit", { isDestroy });
    expect(bob.routes()).toEqual([isDestroy ? "onDissolve" : "onPlayerExit"]);
    expect(service.deskCount).toBe(0);
    expect(bob.ask("DeskManager.UnCompleteDesk").exist).toBe(false);
  }
});

test("after the first deal nobody leaves", () => {
  const { clients } = three();
  beginRound(clients);
  for (const client of clients) client.take();
  clients[1].tell("DeskManager.Exit", { isDestroy: false });
  expect(clients.map((client) => client.routes())).toEqual([[], [], []]);
});

test("who is away, and back", () => {
  const { clients } = three();
  const [ann, bob] = clients;
  bob.tell("DeskManager.Resume");
  bob.tell("DeskManager.Pause");
  bob.tell("DeskManager.Resume");
  bob.raw.leave();
  expect(ann.take()).toEqual(
    [true, false, true].map((offline) => ({ route: "onPlayerOfflineStatus", body: { uid: bob.uid, offline } })),
  );
});

test("what is said goes to all as it is", () => {
  const { clients } = three();
  const [ann, bob] = clients;
  ann.tell("DeskManager.VoiceMessage", ["any", { json: "é" }]);
  ann.tell("DeskManager.RecordingVoice", { fileId: "f" });
  for (const client of [ann, bob]) {
    expect(client.take()).toEqual([
      { route: "onVoiceMessage", body: ["any", { json: "é" }] },
      { route: "onRecordingVoice", body: { uid: ann.uid, fileId: "f" } },
    ]);
  }
});

test("a store that fails is told of, and the match goes on", () => {
  const { clients, store, faults } = three({ wall: () => stackedWall(TWO_WAIT, "9p") }, {}, 1);
  const [ann, bob, cid] = clients;
  store.close();
  beginRound(clients);
  answer(ann, 1, 4 * 17);
  for (const client of [bob, cid]) answer(client, 4);
  expect(ann.routes().at(-1)).toBe("onGameEnd");
  expect(faults).toHaveLength(1);
});
