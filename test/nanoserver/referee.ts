import type { OpChoice } from "@shaddock/contract/nanoserver";
import { OpType } from "@shaddock/contract/nanoserver";
import {
  type Action,
  addRound,
  applyAction,
  createMatch,
  endRound,
  legalActions,
  type Match,
  nextRound,
  type Round,
  type RoundEvent,
  seatsToAct,
  suitOfQue,
  type Tally,
} from "@shaddock/mahjong";
import { same } from "../conformance/check.js";
import {
  type Answered,
  answersOf,
  type MatchLog,
  playerOf,
  type RoundLog,
  roundsOf,
  tablePushes,
  wallOf,
} from "./match-log.js";
import { checkEnd, checkMatch, type SettledRound } from "./settlement-check.js";
import { textOfEvent, textOfHint, textOfOffers, textOfPush } from "./table-text.js";

/** What the referee found in a match that the rules and the server agree on. */
export interface Verdict {
  /** Rounds that were settled. */
  readonly rounds: number;
  /** What there was of wins, kongs and ends: each with how often. */
  readonly seen: ReadonlyMap<string, number>;
  /** Where the server did what the reference lists as its quirk and the rules leave open: by its number, how often. */
  readonly quirks: ReadonlyMap<string, number>;
}

/** A round that is being settled. */
interface Table extends SettledRound {
  /** By seat what is still to be answered. */
  readonly answers: readonly Answered[][];
  /** What the server said happened. */
  readonly told: readonly string[];
  /** How much of it the rules have said, too. */
  at: number;
  round: Round;
  note(name: string): void;
}

/**
 * Plays a match again on the rules, with the deals and answers of its players, and compares all that the server said:
 * hints, draws, melds, kong money, wins with fan and score, cha-jiao, the ends of the rounds, the next banker and the
 * match's statistics.
 *
 * @throws Error that says where the two differ
 */
export function settle(log: MatchLog): Verdict {
  const seen = new Map<string, number>();
  const quirks = new Map<string, number>();
  const note = (name: string): void => {
    const counts = /^Q\d/.test(name) ? quirks : seen;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  checkEverybodySawTheSame(log);
  const { rounds, end } = roundsOf(log);
  const answers = new Map(log.players.map((messages) => [playerOf(messages), answersOf(messages)]));
  const tallies: Tally[][] = [];
  let match: Match | undefined;
  let receivers: number[] = [];
  rounds.forEach((round, i) => {
    const uids = round.deal.accountInfo.map(({ acId }) => acId);
    const banker = uids.indexOf(round.deal.markerId);
    match ??= createMatch(banker, log.options);
    // Chance decides between several who got cha-jiao.
    if (receivers.includes(banker)) match = { ...match, banker };
    same(banker, match.banker, `banker of round ${i + 1}`);
    const table = createTable(match, round, uids, answers, note);
    const ended = playOut(table);
    checkEnd(table, match);
    receivers = ended.flatMap((event) => (event.type === "not-ready" ? [event.seat] : []));
    if (table.round.seats.some(({ win }) => win)) receivers = [];
    match = addRound(match, table.round);
    if (round.gameEnd?.isNormalFinished !== false) tallies.push(table.round.seats.map(({ tally }) => tally));
  });
  if (end) checkMatch(end, tallies, rounds);
  if (end && !end.isNormalFinished) note("broken off");
  for (const message of log.players.flat()) {
    if (message.kind === "push" && message.route === "onSyncDesk") note("came back");
  }
  return { rounds: rounds.length, seen, quirks };
}

/** Whatever a player got, it got in the order of the one who got all. */
function checkEverybodySawTheSame({ players }: MatchLog): void {
  const lists = players.map((messages) => tablePushes(messages).map((push) => JSON.stringify([push.route, push.body])));
  const whole = lists.reduce((most, list) => (list.length > most.length ? list : most), []);
  lists.forEach((list, player) => {
    let from = 0;
    for (const push of list) {
      const at = whole.indexOf(push, from);
      if (at < 0) throw new Error(`Player ${player} got what the others did not, or in another order: ${push}`);
      from = at + 1;
    }
  });
}

function createTable(
  match: Match,
  log: RoundLog,
  uids: readonly number[],
  answers: ReadonlyMap<number, Answered[]>,
  note: (name: string) => void,
): Table {
  const { pushes } = log;
  for (const push of pushes) {
    if (push.route !== "onOpTypeDo" || push.body.optype !== OpType.Pung) continue;
    if (push.body.mjs?.length === 4) note("Q14");
  }
  return {
    log,
    uids,
    answers: uids.map((uid) => answers.get(uid) ?? []),
    told: pushes.map((push) => textOfPush(push, (uid) => uids.indexOf(uid))),
    at: 0,
    round: nextRound(match, wallOf(log)),
    note,
  };
}

/** Plays a round to its end with the answers that there were; gives what ended it. */
function playOut(table: Table): readonly RoundEvent[] {
  const { log, told } = table;
  if (table.round.phase === "missing-suit") {
    const [first] = log.pushes;
    if (first?.route === "onDingQue") {
      for (const { uid, que } of first.body) {
        act(table, { type: "missing-suit", seat: table.uids.indexOf(uid), suit: suitOfQue(que) ?? 0 });
      }
    }
  }
  let last: readonly RoundEvent[] = [];
  while (table.round.phase !== "over" && table.round.phase !== "missing-suit") {
    const seat = seatsToAct(table.round).find((one) => (table.answers[one]?.length ?? 0) > 0);
    if (seat === undefined || (told.length === table.at && log.gameEnd?.isNormalFinished === false)) break;
    last = answer(table, seat);
  }
  if (table.round.phase !== "over") {
    if (log.gameEnd?.isNormalFinished !== false)
      throw new Error(`Nobody answered: ${JSON.stringify(seatsToAct(table.round))}`);
    const step = endRound(table.round);
    table.round = step.round;
    last = step.events;
    compare(table, last);
  }
  same(told.slice(table.at), [], "what the server said beyond the rules");
  return last;
}

/** Takes the next answer of a seat, and checks what it was offered. */
function answer(table: Table, seat: number): readonly RoundEvent[] {
  const { round, answers } = table;
  const next = answers[seat]?.shift() as Answered;
  const actions = legalActions(round, seat);
  same(textOfHint(next.hint), textOfOffers(round, actions), `hint of seat ${seat} after "${table.told[table.at - 1]}"`);
  return act(table, actionOf(next.answer, seat));
}

function actionOf({ optype, idx }: OpChoice, seat: number): Action {
  switch (optype) {
    case OpType.Discard:
      return { type: "discard", seat, tile: idx };
    case OpType.Pung:
      return { type: "pong", seat };
    case OpType.Kong:
      return { type: "kong", seat, tile: idx };
    case OpType.Win:
      return { type: "win", seat };
    case OpType.Pass:
      return { type: "pass", seat };
  }
}

function act(table: Table, action: Action): readonly RoundEvent[] {
  const applied = applyAction(table.round, action, winnersAhead(table));
  if (!applied.ok) throw new Error(`The rules refuse ${JSON.stringify(action)}: ${applied.reason}`);
  table.round = applied.round;
  compare(table, applied.events);
  return applied.events;
}

/** The order in which the server let several win the same discard (Q23). */
function winnersAhead({ told, at }: Table): number[] {
  const winners: number[] = [];
  for (const text of told.slice(at)) {
    const [, seat] = /^win (\d)/.exec(text) ?? [];
    if (seat) winners.push(Number(seat));
    else if (!text.startsWith("won")) break;
  }
  return winners;
}

function compare(table: Table, events: readonly RoundEvent[]): void {
  const said = events.flatMap(textOfEvent);
  const told = table.told.slice(table.at, table.at + said.length);
  // Who gets cha-jiao comes in any order, and nothing but the end comes after it.
  const isLast = events.some(({ type }) => type === "not-ready");
  same(
    isLast ? told.sort() : told,
    isLast ? said.sort() : said,
    `what the server said after "${table.told[table.at - 1]}"`,
  );
  table.at += said.length;
  for (const event of events) noteEvent(table, event);
  const winners = events.filter(({ type }) => type === "win").length;
  if (winners > 1) {
    table.note(`${winners} winners of one discard`);
    table.note("Q23");
  }
}

function noteEvent({ note, round }: Table, event: RoundEvent): void {
  if (event.type === "kong") note(event.kong);
  if (event.type === "pong") note("pong");
  if (event.type === "not-ready") note("cha-jiao");
  if (event.type !== "win") return;
  const { from, fans, shownFan } = event.win;
  note(from === undefined ? "self-draw" : "win on another's tile");
  if (fans.length === 0) note("plain win");
  if (shownFan === -1) note("at the limit");
  if (round.seats.filter(({ win }) => win).length === round.seats.length - 1) note("all but one won");
  for (const { name } of fans) note(name);
}
