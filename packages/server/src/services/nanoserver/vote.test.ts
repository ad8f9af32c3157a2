import { VoteStatus } from "@shaddock/contract/nanoserver";
import { expect, test } from "vitest";
import { beginRound, enter, type MahjongClient, sitDown } from "../../testing/mahjong-client.js";
import { type MahjongServer, mahjongServer } from "../../testing/mahjong-server.js";

type Three = [MahjongClient, MahjongClient, MahjongClient];

function three(imitate = false): MahjongServer & { clients: Three } {
  const mahjong = mahjongServer({ imitate });
  const clients = mahjong.accounts(3).map((uid) => enter(mahjong.server, uid)) as Three;
  sitDown(clients, { mode: 3, round: 4 });
  return { ...mahjong, clients };
}

const yes = (client: MahjongClient): void => client.tell("DeskManager.DissolveStatus", { result: true });
const no = (client: MahjongClient): void => client.tell("DeskManager.DissolveStatus", { result: false });
const apply = (client: MahjongClient): void => client.tell("DeskManager.Dissolve");

test("all agree before the first deal: the desk is gone, and cost nothing", () => {
  const { clients, service, store, clock } = three();
  const [ann, bob, cid] = clients;
  apply(bob);
  expect(ann.take()).toEqual([
    {
      route: "onDissolveAgreement",
      body: {
        dissolveUid: bob.uid,
        dissolveStatus: [
          { deskPos: 1, status: VoteStatus.Waiting },
          { deskPos: 2, status: VoteStatus.Applied },
          { deskPos: 3, status: VoteStatus.Waiting },
        ],
        restTime: 300,
      },
    },
  ]);
  cid.tell("DeskManager.Pause");
  yes(ann);
  expect(ann.last("onDissolveStatus")).toEqual({
    dissolveStatus: [
      { deskPos: 1, status: VoteStatus.Agreed },
      { deskPos: 2, status: VoteStatus.Applied },
      { deskPos: 3, status: VoteStatus.Offline },
    ],
    restTime: 150,
  });
  apply(cid);
  expect(ann.routes()).toEqual([]);
  cid.tell("DeskManager.Resume");
  expect(ann.routes()).toEqual(["onPlayerOfflineStatus", "onDissolveStatus"]);
  yes(cid);
  expect(ann.take()).toMatchObject([
    { route: "onDissolveStatus" },
    { route: "onDissolve", body: { acid: 0, isexit: true, exitType: 6, deskPos: 0 } },
  ]);
  expect([service.deskCount, store.account(ann.uid)?.cards, store.matchesOf(ann.uid)]).toEqual([0, 10, []]);
  for (const act of [apply, yes, no]) act(ann);
  expect(ann.routes()).toEqual(["onDissolveSuccess", "onDissolveSuccess", "onDissolveSuccess"]);
  expect(clock.waiting).toBe(1);
});

test("one refuses: it is over, and another vote may begin", () => {
  const { clients } = three();
  const [ann, bob, cid] = clients;
  apply(ann);
  yes(bob);
  no(cid);
  expect(ann.last("onDissolveFailure")).toEqual({ deskPos: 3 });
  apply(bob);
  expect(ann.last("onDissolveAgreement").dissolveStatus.map(({ status }) => status)).toEqual([
    VoteStatus.Waiting,
    VoteStatus.Applied,
    VoteStatus.Waiting,
  ]);
});

test.each([
  [300, 0],
  [150, 30],
])("time is over after %i s and one more", (seconds, agreedAfter) => {
  const { clients, clock, store } = three();
  const [ann, bob] = clients;
  beginRound(clients);
  ann.take();
  apply(ann);
  if (agreedAfter > 0) {
    clock.pass(agreedAfter);
    yes(bob);
  }
  clock.pass(seconds + 0.9);
  expect(ann.routes()).not.toContain("onGameEnd");
  clock.pass(0.1);
  const end = ann.last("onGameEnd");
  expect(end).toMatchObject({ isNormalFinished: false, title: expect.stringContaining("局数: 1/4") });
  expect(end.roundStats.scoreChange.reduce((sum, { score }) => sum + score, 0)).toBe(0);
  expect(end.stats.map(({ totalScore, isCreator }) => [totalScore, isCreator])).toEqual([
    [0, true],
    [0, false],
    [0, false],
  ]);
  // Broken off in the first round: nothing is listed.
  expect(store.matchesOf(ann.uid)).toEqual([]);
});

test("late agreement does not prolong the vote", () => {
  const { clients, clock } = three();
  const [ann, bob] = clients;
  apply(ann);
  clock.pass(250);
  yes(bob);
  expect(ann.last("onDissolveStatus").restTime).toBe(50);
  clock.pass(51);
  expect(ann.routes()).toEqual(["onDissolve"]);
});

test.each(["dealt", "between rounds"])("dissolved %s: settled without points of that round", (when) => {
  const { clients } = three();
  const [ann, bob, cid] = clients;
  beginRound(clients, when !== "dealt");
  ann.take();
  apply(ann);
  yes(bob);
  yes(cid);
  const { roundStats } = ann.last("onGameEnd");
  expect(roundStats.tiles).toHaveLength(3);
  expect(roundStats.stats.map(({ fanshu }) => fanshu)).toEqual([-2, -2, -2]);
});

test("an answer to a hint that the dissolving took back is only late", () => {
  const { clients, service } = three();
  const [ann, bob, cid] = clients;
  beginRound(clients);
  const asked = clients.find((client) => client.routes().includes("onOpTypeHint")) as MahjongClient;
  apply(ann);
  yes(bob);
  yes(cid);
  for (let i = 0; i < 2; i++) asked.tell("DeskManager.OpChoose", { optype: 5, idx: 0 });
  expect([...service.violations]).toEqual([
    ["late-answer", 1],
    ["unasked-answer", 1],
  ]);
});

test("votes without an application: the real server counts them (Q27)", () => {
  for (const imitate of [false, true]) {
    const { clients, service } = three(imitate);
    const [ann, bob, cid] = clients;
    no(ann);
    expect(bob.routes()).toEqual(imitate ? ["onDissolveFailure"] : []);
    for (const client of [ann, bob, cid]) yes(client);
    expect(service.deskCount).toBe(imitate ? 0 : 1);
  }
});
