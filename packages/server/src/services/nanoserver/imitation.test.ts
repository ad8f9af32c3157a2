import { expect, test } from "vitest";
import { createServer } from "../../create-server.js";
import { beginRound, connect, DESK, enter, type MahjongClient, sitDown } from "../../testing/mahjong-client.js";
import { type MahjongServer, mahjongServer, stackedWall } from "../../testing/mahjong-server.js";

/** The service in a server that has Nano's silences. */
function imitation(): MahjongServer {
  const mahjong = mahjongServer({ imitate: true });
  const { service } = mahjong;
  const server = createServer({ components: [service], pipeline: service.pipeline, imitate: "nano" });
  return { ...mahjong, server };
}

/** Nano drops what is more than 16 messages at once. */
const pause = (): Promise<void> => Promise.resolve();

test("what the real server does not answer has no answer, and does no harm", async () => {
  const { server, accounts, faults } = imitation();
  const [uid] = accounts(1) as [number];
  const client = connect(server, uid);
  const create = { version: "", clubId: -1, options: DESK };
  expect(client.ask("DeskManager.CreateDesk", create)).toBeUndefined();
  expect(client.ask("DeskManager.UnCompleteDesk")).toBeUndefined();
  expect(client.ask("Manager.Login", "x")).toBeUndefined();
  client.ask("Manager.Login", { uid, name: "", headUrl: "", sex: 0, fangka: 0, ip: "" });
  for (const body of [7, { ...create, options: { ...DESK, mode: 5 } }, { ...create, clubId: "x" }]) {
    expect(client.ask("DeskManager.CreateDesk", body)).toBeUndefined();
  }
  await pause();
  expect(client.ask("DeskManager.CreateDesk", create).code).toBe(0);
  expect([faults, client.raw.closed]).toEqual([[], undefined]);
});

test("ReJoin is answered when it is refused only; a notify may come as a request", async () => {
  const { server, accounts } = imitation();
  const clients = accounts(3).map((uid) => enter(server, uid));
  const deskId = sitDown(clients, { mode: 3 });
  const [ann] = clients as [MahjongClient];
  ann.raw.leave();
  await pause();
  const back = enter(server, ann.uid);
  expect(back.ask("DeskManager.ReJoin", { deskId })).toBeUndefined();
  expect(back.routes()).toEqual(["onDeskBasicInfo", "onPlayerEnter", "onPlayerEnter"]);
  expect(back.ask("DeskManager.ReJoin", { deskId: "x" })).toEqual({ code: -1, error: "房间已解散" });
  expect(back.ask("DeskManager.Pause")).toBeUndefined();
  expect(back.routes()).toEqual(["onPlayerOfflineStatus"]);
});

test("one who is not there leaves those behind him without a hint at their suits (Q12)", () => {
  for (const imitate of [true, false]) {
    const { server, accounts } = mahjongServer({ imitate });
    const clients = accounts(4).map((uid) => enter(server, uid));
    sitDown(clients);
    beginRound(clients, false);
    for (const client of clients) client.take();
    const [ann, bob, cid, dan] = clients as [MahjongClient, MahjongClient, MahjongClient, MahjongClient];
    for (const client of [ann, bob, cid]) client.tell("DeskManager.QiPaiFinished");
    bob.raw.leave();
    dan.tell("DeskManager.QiPaiFinished");
    const hinted = [ann, cid, dan].map((client) => client.routes().includes("onDingQueHint"));
    expect(hinted).toEqual([true, !imitate, !imitate]);
  }
});

test("of two who can win, only the one who was asked last is asked again when he comes back (Q10)", () => {
  for (const imitate of [true, false]) {
    const { server, accounts } = mahjongServer(
      { imitate },
      {
        banker: () => 0,
        wall: () => stackedWall(["333444555666p1s", "123456789s1178p", "123456789s2278p"], "9p"),
      },
    );
    const clients = accounts(3).map((uid) => enter(server, uid));
    const deskId = sitDown(clients, { mode: 3 });
    beginRound(clients);
    clients[0]?.tell("DeskManager.OpChoose", { optype: 1, idx: 68 });
    const hints = clients.slice(1).map((client) => {
      client.raw.leave();
      const back = enter(server, client.uid);
      back.tell("DeskManager.ReEnter", { deskId });
      return back.last("onSyncDesk").hint?.ops.map(({ op }) => op);
    });
    expect(hints).toEqual([imitate ? undefined : [4, 5], [4, 5]]);
  }
});

test("after the first win the real server marks the next banker already", () => {
  for (const imitate of [true, false]) {
    const { server, accounts } = mahjongServer(
      { imitate },
      {
        banker: () => 0,
        wall: () => stackedWall(["333444555666p1s", "123456789s1178p", "147s258s369s123p5p"], "9p"),
      },
    );
    const clients = accounts(3).map((uid) => enter(server, uid));
    const [ann, bob] = clients as [MahjongClient, MahjongClient];
    const deskId = sitDown(clients, { mode: 3 });
    beginRound(clients);
    ann.tell("DeskManager.OpChoose", { optype: 1, idx: 68 });
    bob.tell("DeskManager.OpChoose", { optype: 4, idx: 68 });
    ann.tell("DeskManager.ReEnter", { deskId });
    const sync = ann.last("onSyncDesk");
    expect(sync.markerAcId).toBe(imitate ? bob.uid : ann.uid);
    expect(sync.players[1]).toMatchObject({ isHu: true, huPai: 68, huType: 2 });
    expect(sync.players[1]?.shouPaiIds).toHaveLength(13);
  }
});
