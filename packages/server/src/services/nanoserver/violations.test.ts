import { encryptBody, OpType } from "@shaddock/contract/nanoserver";
import { createRandom } from "@shaddock/mahjong";
import fc from "fast-check";
import { expect, test } from "vitest";
import { beginRound, enter, type MahjongClient, sitDown } from "../../testing/mahjong-client.js";
import { createPlayer, playOn } from "../../testing/mahjong-player.js";
import { type MahjongServer, mahjongServer, stackedWall } from "../../testing/mahjong-server.js";

const HANDS = ["111222333444p1s", "999p456789s123p1s", "222s333s444s555s6p"];

function three(imitate: boolean): MahjongServer & { ann: MahjongClient; bob: MahjongClient; clients: MahjongClient[] } {
  const mahjong = mahjongServer({ imitate }, { banker: () => 0, wall: () => stackedWall(HANDS, "9p") });
  const clients = mahjong.accounts(3).map((uid) => enter(mahjong.server, uid));
  sitDown(clients, { mode: 3 });
  return { ...mahjong, clients, ann: clients[0] as MahjongClient, bob: clients[1] as MahjongClient };
}

const choose = (client: MahjongClient, optype: number, idx: number): void =>
  client.tell("DeskManager.OpChoose", { optype, idx });

test.each([false, true])("no answer but the one that is asked for does anything (imitating: %s)", (imitate) => {
  const { clients, ann, bob, service } = three(imitate);
  choose(ann, OpType.Pass, 0);
  beginRound(clients, false);
  choose(ann, OpType.Discard, 71);
  for (const client of clients) client.tell("DeskManager.QiPaiFinished");
  choose(bob, OpType.Discard, 68);
  for (const client of clients) client.take();
  expect([...service.violations]).toEqual([["unasked-answer", 3]]);

  // Whatever it is, the player is asked again (Q17).
  for (const [optype, idx] of [
    [OpType.Pass, 0],
    [OpType.Win, 71],
    [OpType.Discard, 68],
    [OpType.Discard, -1],
    [OpType.Discard, 1e9],
    [77, 0],
  ] as const) {
    choose(ann, optype, idx);
    expect(ann.routes()).toEqual(["onOpTypeHint"]);
  }
  expect(bob.routes()).toEqual([]);
  choose(ann, OpType.Discard, 71);
  choose(ann, OpType.Discard, 71);
  bob.take();
  for (const [optype, idx] of [
    [OpType.Win, 71],
    [OpType.Discard, 71],
    [OpType.Pung, 68],
    [OpType.Kong, 0],
  ] as const) {
    choose(bob, optype, idx);
    expect(bob.routes()).toEqual([]);
  }
  choose(bob, OpType.Kong, 71);
  expect(ann.last("onOpTypeDo").mjs).toHaveLength(4);
  expect(Object.fromEntries(service.violations)).toEqual({
    "unasked-answer": 4,
    "unlisted-answer": 5,
    "wrong-tile": 5,
  });
});

test("a missing suit too many, or with three players; a deal that nobody made", () => {
  const { clients, ann, service } = three(true);
  ann.tell("DeskManager.QiPaiFinished");
  beginRound(clients);
  ann.tell("DeskManager.DingQue", { que: 1 });
  ann.tell("DeskManager.QiPaiFinished");
  const four = mahjongServer({ imitate: true });
  const others = four.accounts(4).map((uid) => enter(four.server, uid));
  sitDown(others);
  beginRound(others);
  const [first] = others as [MahjongClient];
  first.take();
  first.tell("DeskManager.DingQue", { que: 2 });
  for (const que of [0, 4, "x"]) first.tell("DeskManager.DingQue", { que });
  expect(first.routes()).toEqual([]);
  expect([...service.violations]).toEqual([
    ["nothing-dealt", 1],
    ["extra-missing-suit", 1],
  ]);
  expect([...four.service.violations]).toEqual([["extra-missing-suit", 1]]);
});

test("what is no base64 is dropped; what does not decrypt ends its session (Q1)", () => {
  const told: unknown[] = [];
  const { server, accounts, service, faults } = mahjongServer({
    onViolation: (violation, uid) => told.push([violation, uid]),
  });
  const client = enter(server, accounts(1)[0] as number);
  client.raw.notify("DeskManager.Ready", "{}");
  client.raw.notify("DeskManager.Ready", "");
  expect(client.raw.closed).toBeUndefined();
  client.raw.notify("DeskManager.Ready", "e30=e30=e30=e30=".slice(0, 12).replaceAll("=", "A"));
  expect(client.raw.closed?.[0]).toBe(1000);
  expect([...service.violations]).toEqual([["undecryptable", 1]]);
  expect([told, faults]).toEqual([[["undecryptable", client.uid]], []]);
});

const ROUTES = [
  "Manager.Login",
  "Manager.CheckOrder",
  "DeskManager.CreateDesk",
  "DeskManager.Join",
  "DeskManager.ClientInitCompleted",
  "DeskManager.Ready",
  "DeskManager.QiPaiFinished",
  "DeskManager.DingQue",
  "DeskManager.OpChoose",
  "DeskManager.UnCompleteDesk",
  "DeskManager.ReConnect",
  "DeskManager.ReJoin",
  "DeskManager.ReEnter",
  "DeskManager.Pause",
  "DeskManager.Resume",
  "DeskManager.Exit",
  "DeskManager.Dissolve",
  "DeskManager.DissolveStatus",
  "DeskManager.VoiceMessage",
  "DeskManager.RecordingVoice",
  "ClubManager.ApplyClub",
];

const body = fc.oneof(
  fc.json(),
  fc.record(
    {
      optype: fc.integer({ min: -1, max: 6 }),
      idx: fc.integer({ min: -1, max: 120 }),
      que: fc.integer({ min: 0, max: 4 }),
      uid: fc.integer({ min: 0, max: 9 }),
      name: fc.string(),
      deskId: fc.constantFrom("111111", ""),
      isReenter: fc.boolean(),
      isDestroy: fc.boolean(),
      result: fc.boolean(),
      clubId: fc.integer(),
    },
    { requiredKeys: [] },
  ),
);

test.each([false, true])("whatever others send, a match goes on to its end (imitating: %s)", (imitate) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...ROUTES), body), { maxLength: 60 }), fc.nat(), (messages, seed) => {
      const random = createRandom(seed);
      const { server, accounts, faults } = mahjongServer({ imitate }, { deskNumber: () => "111111" });
      const uids = accounts(4);
      // Ids from 1 to 3 are of others, who are not at the desk.
      const clients = accounts(3).map((uid) => enter(server, uid));
      sitDown(clients, { mode: 3 });
      const rogues = uids.slice(0, 2).map((uid) => enter(server, uid));
      const players = clients.map((client) => createPlayer(client, random, 3));
      let ended = false;
      for (const client of clients) client.tell("DeskManager.Ready");
      playOn(players, random, ({ route }) => {
        ended ||= route === "onGameEnd";
        const [route_, sent] = messages.pop() ?? [];
        const text = typeof sent === "string" ? sent : JSON.stringify(sent);
        const rogue = rogues[random.below(2)] as MahjongClient;
        const payload = encryptBody(new TextEncoder().encode(text), "");
        const isTheirs = typeof sent === "object" && Number(sent.uid) > 4;
        if (!route_ || isTheirs || rogue.raw.closed) return;
        if (random.below(2) === 0) rogue.raw.notify(route_, payload);
        else rogue.raw.request(1 + random.below(9), route_, payload);
      });
      expect([ended, faults]).toEqual([true, []]);
    }),
    { numRuns: 30 },
  );
});
