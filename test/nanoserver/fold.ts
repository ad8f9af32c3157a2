import type { DeskSync, RoundEnd, TableInfo } from "@shaddock/contract/nanoserver";
import {
  connectionActions,
  DESK_ROUTES,
  type DeskPush,
  type DeskState,
  deskActions,
  deskReducer,
} from "@shaddock/game";
import { check, same } from "../conformance/check.js";
import { type LoggedMessage, readMessages, type Timed } from "./log.js";
import type { AboutPlayer, MatchRecording } from "./match-recording.js";

/** What the state of the game was compared with. */
export interface FoldReport {
  /** Ends of rounds, for each player: hands. */
  readonly ends: number;
  /** As above: points, where all of them are pushed. */
  readonly scores: number;
  /** Desks told to who came back. */
  readonly syncs: number;
}

/**
 * Folds what each player got into the state of the game, and compares it with all that the server says about hands and
 * scores: at the end of each round, and when somebody comes back.
 *
 * @throws Error where they differ, or where the state has trouble
 */
export function foldMatch({ connections }: MatchRecording): FoldReport {
  const report = { ends: 0, scores: 0, syncs: 0 };
  const states = new Map<number, DeskState>();
  const tables = new Set<string>();
  const syncs: DeskSync[] = [];
  for (const connection of connections) {
    const { player } = connection.about as AboutPlayer;
    let state = deskReducer(states.get(player), connectionActions.changed({ name: "open", time: 0 }));
    let table: TableInfo | undefined;
    for (const message of readMessages(connection)) {
      if (message.kind === "push" && message.route === "onSyncDesk") syncs.push(message.body);
      if (isEnd(message)) checkEnd(state, endOf(message), report);
      [state, table] = step(state, table, message, player);
      check(state.trouble === null, `trouble of the state: ${JSON.stringify(state.trouble)}`);
      if (state.phase === "playing") tables.add(hands(state));
      if (isEnd(message)) checkScores(state, endOf(message));
    }
    states.set(player, deskReducer(state, connectionActions.changed({ name: "closed", time: 0 })));
  }
  for (const sync of syncs) {
    if (sync.status < 3) continue;
    check(tables.has(syncHands(sync)), "what who comes back is told is what another one's state was at that time");
    report.syncs++;
  }
  return report;
}

/** The state of the game after one more message of a player's connection, and the table that it belongs to. */
export function step(
  state: DeskState,
  table: TableInfo | undefined,
  message: Timed<LoggedMessage>,
  self: number,
): [DeskState, TableInfo | undefined] {
  if (message.kind === "response") {
    const { route, body } = message;
    if ((route === "DeskManager.CreateDesk" || route === "DeskManager.Join") && body.code === 0) {
      const entered = deskActions.entered({ table: body.tableInfo, self, again: false });
      return [deskReducer(state, entered), body.tableInfo];
    }
    return [state, route === "DeskManager.UnCompleteDesk" && body.exist ? body.tableInfo : table];
  }
  if (message.kind === "notify" && message.route === "DeskManager.ReEnter" && table) {
    return [deskReducer(state, deskActions.entered({ table, self, again: true })), table];
  }
  if (message.kind !== "push" || !(DESK_ROUTES as readonly string[]).includes(message.route)) return [state, table];
  const { route, body, time } = message;
  return [deskReducer(state, deskActions.pushed({ route, body, time } as DeskPush)), table];
}

type End = Extract<LoggedMessage, { kind: "push"; route: "onRoundEnd" | "onGameEnd" }>;

function isEnd(message: LoggedMessage): message is End {
  return message.kind === "push" && (message.route === "onRoundEnd" || message.route === "onGameEnd");
}

function endOf(message: End): RoundEnd {
  return message.route === "onRoundEnd" ? message.body : message.body.roundStats;
}

/** The hands and the points of the round, as they were folded, when the server tells them. */
function checkEnd(state: DeskState, { tiles, stats }: RoundEnd, report: { ends: number; scores: number }): void {
  same(
    state.seats.map(({ uid, hand, won }) => ({ acId: uid, shouPai: sorted(hand), huPai: won?.tile ?? -1 })),
    tiles.map(({ acId, shouPai, huPai }) => ({ acId, shouPai: sorted(shouPai), huPai })),
    "hands at the end of a round",
  );
  report.ends++;
  // Kong money that goes over to a winner, or back for want of a ready hand, is not pushed.
  const losers = tiles.filter(({ huPai }) => huPai < 0);
  const goesOver = stats.some(({ desc }) => desc.includes("杠上炮"));
  if (goesOver || (losers.length > 1 && losers.some(({ isTing }) => !isTing))) return;
  if (state.seats.some(({ delta }) => delta === null)) return;
  same(
    state.seats.map(({ delta }) => delta),
    stats.map(({ total }) => total),
    "points of the round",
  );
  report.scores++;
}

/** The running scores. */
function checkScores(state: DeskState, { scoreChange }: RoundEnd): void {
  same(
    state.seats.map(({ uid, score, delta }) => [uid, score + (delta ?? 0)]),
    scoreChange.map(({ acId, remain }) => [acId, remain]),
    "scores at the end of a round",
  );
}

/** Everything that lies on the table, as text. */
function hands({ seats, wall }: DeskState): string {
  const each = seats.map(({ hand, melds, river }) => [
    sorted(hand),
    sorted(melds.flatMap(({ tiles }) => tiles)),
    river,
  ]);
  return JSON.stringify([wall, each]);
}

function syncHands({ players, restCnt }: DeskSync): string {
  const each = players.map(({ shouPaiIds, gangInfos, chuPaiIds }) => [
    sorted(shouPaiIds),
    sorted(gangInfos),
    chuPaiIds,
  ]);
  return JSON.stringify([restCnt, each]);
}

function sorted(tiles: readonly number[]): number[] {
  return [...tiles].sort((a, b) => a - b);
}
