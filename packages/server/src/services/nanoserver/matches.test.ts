import { type GameEnd, type RoundEnd, type Snapshot, WinType } from "@shaddock/contract/nanoserver";
import { createRandom } from "@shaddock/mahjong";
import { expect, test } from "vitest";
import { enter, sitDown } from "../../testing/mahjong-client.js";
import { createPlayer, playOn } from "../../testing/mahjong-player.js";
import { mahjongServer } from "../../testing/mahjong-server.js";
import { replaySnapshot } from "../../testing/mahjong-snapshot.js";
import { createChance } from "./chance.js";
import type { Store } from "./store.js";

/** One whole match with its own seed; everything about it is checked on the way. Gives what kinds of payments it had. */
function playMatch(seed: number): ReadonlySet<string> {
  const random = createRandom(seed);
  const imitate = random.below(2) === 0;
  const { server, service, store, faults, accounts } = mahjongServer({ imitate, chance: createChance(random) });
  const mode = random.below(2) === 0 ? 3 : 4;
  const flag = (): boolean => random.below(2) === 0;
  const uids = accounts(mode);
  const clients = uids.map((uid) => enter(server, uid));
  sitDown(clients, {
    mode,
    round: 4,
    maxFan: 3 + random.below(3),
    zimo: flag() ? "fan" : "di",
    menqing: flag(),
    jiangdui: flag(),
    jiaxin: flag(),
    pengpeng: flag(),
    pinghu: flag(),
    yaojiu: flag(),
  });
  const kinds = new Set<string>();
  const ends: RoundEnd[] = [];
  const suits: number[][] = [];
  let end: GameEnd | undefined;
  /** Whom cha-jiao was paid to, in a round without a win: the first one is the next banker. */
  let paid: number[] = [];
  let hasWinner = false;
  for (const client of clients) client.tell("DeskManager.Ready");
  const players = clients.map((client) => createPlayer(client, random, mode));
  playOn(players, random, ({ route, body }, player) => {
    if (player > 0) return;
    if (route === "onHuScoreChange") {
      kinds.add(`win ${body.huPaiType}`);
      if (body.huPaiType !== WinType.ReadyHand) hasWinner = true;
      else if (!hasWinner) paid.push(body.acId);
    }
    if (route === "onDuanPai") {
      const [first] = paid;
      if (first !== undefined) expect(body.markerId).toBe(first);
      paid = [];
      hasWinner = false;
    }
    if (route === "onGangScoreChange") kinds.add(`kong by ${body.changes.length - 1}: ${body.isXiaYu}`);
    if (route === "onDingQue") suits.push(body.map(({ que }) => que));
    if (route === "onRoundEnd") {
      ends.push(body);
      // Whoever has seen the end of a round can rely on its record.
      expect(store.roundsOf(store.matchesOf(uids[0] as number)[0]?.id ?? 0)).toHaveLength(ends.length);
    }
    if (route === "onGameEnd") end = body;
  });
  expect(faults).toEqual([]);
  expect([...service.violations]).toEqual([]);
  if (!end) throw new Error(`The table of seed ${seed} is stuck`);
  ends.push(end.roundStats);
  expect(end).toMatchObject({ isNormalFinished: true });
  expect(service.deskCount).toBe(0);
  checkRecord(store, uids[0] as number, ends, end).forEach((snapshot, i) => {
    expect(replaySnapshot(snapshot, suits[i] ?? [])).toEqual(ends[i]?.scoreChange.map(({ score }) => score));
  });
  store.close();
  return kinds;
}

/** Checks what is kept of a match, and gives the snapshots. */
function checkRecord(store: Store, uid: number, ends: readonly RoundEnd[], end: GameEnd): Snapshot[] {
  const [match] = store.matchesOf(uid);
  expect(match).toMatchObject({ rounds: ends.length, scores: end.stats.map(({ totalScore }) => totalScore) });
  const rounds = store.roundsOf(match?.id ?? 0);
  expect(rounds.map(({ scores }) => scores)).toEqual(ends.map(({ scoreChange }) => scoreChange.map((c) => c.score)));
  for (const { scores } of rounds) expect(scores.reduce((sum, score) => sum + score, 0)).toBe(0);
  const snapshots = rounds.map(({ id }): Snapshot => JSON.parse(store.round(id)?.snapshot ?? "null"));
  expect(snapshots.map((snapshot) => snapshot.end)).toEqual(ends);
  return snapshots;
}

const MATCHES = 40;

test("matches of bots: no stuck table, no violation, sums of zero, records that play again to the same scores", () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= MATCHES; seed++) {
    for (const kind of playMatch(seed)) kinds.add(kind);
  }
  // Discard, self-draw, cha-jiao; kongs paid by one, by two, by all.
  expect([...kinds].sort()).toEqual([
    "kong by 1: false",
    "kong by 1: true",
    "kong by 2: false",
    "kong by 2: true",
    "kong by 3: false",
    "kong by 3: true",
    "win 0",
    "win 1",
    "win 2",
  ]);
}, 60_000);
