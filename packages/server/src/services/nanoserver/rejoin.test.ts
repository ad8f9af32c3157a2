import { DeskStatus } from "@shaddock/contract/nanoserver";
import { expect, test } from "vitest";
import { beginRound, enter, type MahjongClient, sitDown } from "../../testing/mahjong-client.js";
import { type MahjongServer, mahjongServer, stackedWall } from "../../testing/mahjong-server.js";

/** Clients at a desk; the first is the banker. */
function table(
  mode: 3 | 4,
  imitate = false,
): MahjongServer & { clients: MahjongClient[]; ann: MahjongClient; bob: MahjongClient; deskId: string } {
  const mahjong = mahjongServer({ imitate }, { banker: () => 0, dice: () => [3, 4] });
  const clients = mahjong.accounts(mode).map((uid) => enter(mahjong.server, uid));
  const deskId = sitDown(clients, { mode, round: 4 });
  const [ann, bob] = clients as [MahjongClient, MahjongClient];
  return { ...mahjong, clients, ann, bob, deskId };
}

/** Loses a client's connection, and comes back with a new one. */
function comeBack({ server, deskId }: MahjongServer & { deskId: string }, client: MahjongClient): MahjongClient {
  client.raw.leave();
  const back = enter(server, client.uid);
  back.tell("DeskManager.ReEnter", { deskId });
  return back;
}

function discardFirst(client: MahjongClient): void {
  const hand = client.take().findLast(({ route }) => route === "onDuanPai")?.body as {
    accountInfo: { acId: number; mjs: number[] }[];
  };
  const idx = hand.accountInfo.find(({ acId }) => acId === client.uid)?.mjs[0];
  client.tell("DeskManager.OpChoose", { optype: 1, idx });
}

test("before the first deal one is ready again, and the round may begin", () => {
  const here = table(3);
  const [ann, bob, cid] = here.clients as [MahjongClient, MahjongClient, MahjongClient];
  bob.tell("DeskManager.Ready");
  cid.tell("DeskManager.Ready");
  for (const client of here.clients) client.take();
  const back = comeBack(here, ann);
  expect(back.routes()).toEqual([
    "onDeskBasicInfo",
    "onPlayerEnter",
    "onPlayerEnter",
    "onDeskBasicInfo",
    "onDuanPai",
    "onCoinChange",
  ]);
  expect(bob.routes()).toEqual([
    "onPlayerOfflineStatus",
    "onPlayerOfflineStatus",
    "onPlayerEnter",
    "onDeskBasicInfo",
    "onDuanPai",
  ]);
});

test.each([false, true])("what one is told of oneself and of the desk (imitating: %s)", (imitate) => {
  const here = table(3, imitate);
  const back = comeBack(here, here.bob);
  const [basic, seats] = back.take();
  expect(basic).toMatchObject({ route: "onDeskBasicInfo", body: { mode: imitate ? 0 : 3 } });
  expect(seats).toMatchObject({ route: "onPlayerEnter", body: { data: [{}, { offline: imitate }, {}] } });
});

test("dealt: the deal is seen again; with four the suit that one might give up is negative", () => {
  for (const mode of [3, 4] as const) {
    const here = table(mode);
    beginRound(here.clients, false);
    const back = comeBack(here, here.bob);
    const sync = back.last("onSyncDesk");
    expect(sync).toMatchObject({
      status: DeskStatus.Dealt,
      markerAcId: here.ann.uid,
      lastMoPaiAcId: here.ann.uid,
      restCnt: mode === 3 ? 32 : 55,
      dice1: 3,
      dice2: 4,
      hint: null,
      lastChuPaiUid: 0,
    });
    expect(sync.players[0]?.shouPaiIds).toHaveLength(14);
    expect(sync.players.map(({ que }) => Math.sign(que))).toEqual(mode === 3 ? [0, 0, 0] : [0, -1, 0, 0]);
    for (const client of [here.ann, back, ...here.clients.slice(2)]) client.tell("DeskManager.QiPaiFinished");
    expect(back.routes()).toEqual(mode === 3 ? [] : ["onDingQueHint"]);
  }
});

test("in a three-player desk the real server suggests a suit, too, and knows a tile drawn by nobody (Q20)", () => {
  const here = table(3, true);
  beginRound(here.clients, false);
  const [, bob, cid] = comeBack(here, here.bob).last("onSyncDesk").players;
  expect(bob?.que).toBeLessThan(0);
  expect(cid?.lastTile).toBe(0);
});

test("choosing suits: one's own choice is kept", () => {
  const here = table(4);
  beginRound(here.clients, false);
  for (const client of here.clients) client.tell("DeskManager.QiPaiFinished");
  here.bob.tell("DeskManager.DingQue", { que: 2 });
  const back = comeBack(here, here.bob);
  expect(back.last("onSyncDesk")).toMatchObject({ status: DeskStatus.Sorted, players: [{}, { que: 2 }, {}, {}] });
});

test("one's turn: the hint comes back, and its answer counts", () => {
  const here = table(3);
  beginRound(here.clients);
  here.ann.take();
  const back = comeBack(here, here.ann);
  const sync = back.last("onSyncDesk");
  expect(sync).toMatchObject({ status: DeskStatus.Playing, hint: { ops: [{ op: 1 }], uid: here.ann.uid } });
  back.tell("DeskManager.OpChoose", { optype: 1, idx: sync.players[0]?.shouPaiIds[0] });
  expect(back.routes()[0]).toBe("onOpTypeDo");
  expect(here.service.violations.size).toBe(0);
});

test.each([false, true])("an answered hint comes back in the real server only (Q11; imitating: %s)", (imitate) => {
  const mahjong = mahjongServer(
    { imitate },
    { banker: () => 0, wall: () => stackedWall(["111222333444p1s", "999p456789s123p1s", "222s333s444s555s6p"], "9p") },
  );
  const clients = mahjong.accounts(3).map((uid) => enter(mahjong.server, uid));
  const deskId = sitDown(clients, { mode: 3 });
  const [ann, bob] = clients as [MahjongClient, MahjongClient];
  beginRound(clients);
  ann.tell("DeskManager.OpChoose", { optype: 1, idx: 71 });
  expect(bob.last("onOpTypeHint").ops.map(({ op }) => op)).toEqual([5, 2, 3]);
  const sync = comeBack({ ...mahjong, deskId }, ann).last("onSyncDesk");
  expect(sync).toMatchObject({ lastChuPaiId: 71, lastChuPaiUid: ann.uid });
  expect(sync.hint?.ops.map(({ op }) => op)).toEqual(imitate ? [1] : undefined);
  expect(comeBack({ ...mahjong, deskId }, bob).last("onSyncDesk").hint?.ops).toHaveLength(3);
});

test("melds in one row; what others can see of a winner", () => {
  const mahjong = mahjongServer(
    {},
    { banker: () => 0, wall: () => stackedWall(["111p222333444p1s", "9p456789s456p111s", "22s333s444s555s66p"], "1p") },
  );
  const clients = mahjong.accounts(3).map((uid) => enter(mahjong.server, uid));
  const deskId = sitDown(clients, { mode: 3 });
  const [ann] = clients as [MahjongClient];
  beginRound(clients);
  const hint = ann.last("onOpTypeHint");
  expect(hint.ops).toEqual([
    { op: 3, mjidxs: [36] },
    { op: 5, mjidxs: null },
  ]);
  ann.tell("DeskManager.OpChoose", { optype: 3, idx: 39 });
  const sync = comeBack({ ...mahjong, deskId }, ann).last("onSyncDesk");
  expect(sync.players[0]).toMatchObject({ gangInfos: [36, 37, 38, 39], isHu: false, huPai: -1, huType: 0 });
  expect(sync.players[0]?.shouPaiIds).toHaveLength(11);
  expect(sync.restCnt).toBe(31);
});

test("between rounds one is ready again", () => {
  const two = ["333444555666p1s", "123456789s1178p", "123456789s2278p"];
  const mahjong = mahjongServer({}, { banker: () => 0, wall: () => stackedWall(two, "9p") });
  const clients = mahjong.accounts(3).map((uid) => enter(mahjong.server, uid));
  const deskId = sitDown(clients, { mode: 3, round: 4 });
  const [ann, bob, cid] = clients as [MahjongClient, MahjongClient, MahjongClient];
  beginRound(clients);
  ann.tell("DeskManager.OpChoose", { optype: 1, idx: 68 });
  for (const client of [bob, cid]) client.tell("DeskManager.OpChoose", { optype: 4, idx: 68 });
  expect(bob.routes().at(-1)).toBe("onRoundEnd");
  const back = comeBack({ ...mahjong, deskId }, bob);
  expect(back.last("onPlayerEnter").data.map(({ isReady }) => isReady)).toEqual([false, true, false]);
});

test.each([false, true])("a vote runs: one learns how it stands (imitating: %s)", (imitate) => {
  const here = table(3, imitate);
  beginRound(here.clients);
  here.ann.tell("DeskManager.Dissolve");
  here.clock.pass(20);
  here.ann.take();
  const back = comeBack(here, here.bob);
  expect(back.last("onDissolveAgreement")).toMatchObject({ dissolveUid: 0, restTime: 280 });
  expect(here.ann.take().at(-1)).toMatchObject({
    route: "onDissolveStatus",
    body: { restTime: imitate ? 0 : 280, dissolveStatus: [{ deskPos: 1 }, { deskPos: 2 }, { deskPos: 3 }] },
  });
  back.tell("DeskManager.DissolveStatus", { result: true });
  expect(comeBack(here, back).last("onDissolveAgreement")).toMatchObject({
    dissolveUid: here.bob.uid,
    restTime: 150,
  });
});

test("ReJoin does the same, and answers; to those who do not sit there it says that the desk is gone", () => {
  const here = table(3);
  here.bob.raw.leave();
  const back = enter(here.server, here.bob.uid);
  expect(back.ask("DeskManager.ReJoin", { deskId: "x" })).toEqual({ code: -1, error: "房间已解散" });
  expect(back.ask("DeskManager.ReJoin", { deskId: here.deskId })).toEqual({ code: 0, error: "" });
  expect(back.routes()).toContain("onPlayerEnter");
  const stranger = enter(here.server, here.accounts(1)[0] as number);
  expect(stranger.ask("DeskManager.ReJoin", { deskId: here.deskId }).code).toBe(-1);
  stranger.tell("DeskManager.ReEnter", { deskId: here.deskId });
  expect(stranger.routes()).toEqual([]);
  back.tell("DeskManager.ReEnter", { deskId: "x" });
  expect(back.routes()).toEqual([]);
});

test("a hint for somebody who is not there waits for him", () => {
  const here = table(3);
  beginRound(here.clients, true);
  here.bob.raw.leave();
  discardFirst(here.ann);
  const back = enter(here.server, here.bob.uid);
  back.tell("DeskManager.ReEnter", { deskId: here.deskId });
  expect(back.last("onSyncDesk").hint).not.toBeNull();
});
