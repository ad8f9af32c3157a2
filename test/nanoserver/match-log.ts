import type { Deal, DeskOptions, GameEnd, Hint, OpChoice, RoundEnd } from "@shaddock/contract/nanoserver";
import { type Players, type Tile, wallSize } from "@shaddock/mahjong";
import { same } from "../conformance/check.js";
import type { LoggedMessage, LoggedPush } from "./log.js";

/** A match as its players saw it. */
export interface MatchLog {
  readonly options: DeskOptions;
  /** Everything that each player sent and got, over all its connections, from the desk's creation to its end. */
  readonly players: readonly (readonly LoggedMessage[])[];
}

/** What the server offered a player, and the answer. */
export interface Answered {
  readonly hint: Hint;
  readonly answer: OpChoice;
}

/** A round as everybody at the table saw it. */
export interface RoundLog {
  readonly deal: Deal;
  /** What was done and paid, in order. */
  readonly pushes: readonly LoggedPush[];
  readonly end: RoundEnd;
  /** There after the last round, and when the match was broken off. */
  readonly gameEnd?: GameEnd;
}

const TABLE: readonly string[] = [
  "onDuanPai",
  "onDingQue",
  "onMoPai",
  "onOpTypeDo",
  "onGangScoreChange",
  "onHuScoreChange",
  "onRoundEnd",
  "onGameEnd",
];

/** What a player got of the play: what is pushed to everybody. */
export function tablePushes(messages: readonly LoggedMessage[]): LoggedPush[] {
  return messages.filter((message): message is LoggedPush => message.kind === "push" && TABLE.includes(message.route));
}

/** The rounds of a match, from the player who saw most of it. A round without a deal, broken off between two, is none. */
export function roundsOf({ players }: MatchLog): { readonly rounds: RoundLog[]; readonly end?: GameEnd } {
  const whole = players.map(tablePushes).reduce((most, pushes) => (pushes.length > most.length ? pushes : most));
  const rounds: RoundLog[] = [];
  let deal: Deal | undefined;
  let pushes: LoggedPush[] = [];
  let gameEnd: GameEnd | undefined;
  for (const push of whole) {
    if (push.route === "onDuanPai") {
      deal = push.body;
      pushes = [];
    } else if (push.route === "onRoundEnd" || push.route === "onGameEnd") {
      if (push.route === "onGameEnd") gameEnd = push.body;
      const end = push.route === "onRoundEnd" ? push.body : push.body.roundStats;
      if (deal) rounds.push({ deal, pushes, end, ...(push.route === "onGameEnd" && { gameEnd: push.body }) });
      deal = undefined;
    } else {
      pushes.push(push);
    }
  }
  return { rounds, ...(gameEnd && { end: gameEnd }) };
}

/**
 * The wall of a round: what was dealt and drawn, and then all that is left, whose order nobody saw.
 *
 * @throws Error where a tile came twice, or a hand has not as many tiles as it has to
 */
export function wallOf({ deal, pushes }: RoundLog): Tile[] {
  const banker = deal.accountInfo.findIndex(({ acId }) => acId === deal.markerId);
  const hands = deal.accountInfo.map(({ mjs }) => mjs);
  hands.forEach((hand, seat) => {
    same(hand.length, seat === banker ? 14 : 13, `tiles dealt to seat ${seat}`);
  });
  const draws = pushes.flatMap((push) => (push.route === "onMoPai" ? push.body.mjids : []));
  const known = [...hands.flatMap((hand) => hand.slice(0, 13)), hands[banker]?.[13] as Tile, ...draws];
  const taken = new Set(known);
  same(taken.size, known.length, "tiles dealt and drawn, each once");
  const all = Array.from({ length: wallSize(hands.length as Players) }, (_, tile) => tile);
  return [...known, ...all.filter((tile) => !taken.has(tile))];
}

/** What a player was offered and answered, in order. A hint that comes again counts once. */
export function answersOf(messages: readonly LoggedMessage[]): Answered[] {
  const answered: Answered[] = [];
  let hint: Hint | undefined;
  for (const message of messages) {
    if (message.kind === "push" && message.route === "onOpTypeHint") hint = message.body;
    else if (message.kind === "push" && message.route === "onSyncDesk") hint = message.body.hint ?? hint;
    else if (message.kind === "notify" && message.route === "DeskManager.OpChoose") {
      if (!hint) throw new Error(`An answer to nothing: ${JSON.stringify(message.body)}`);
      answered.push({ hint, answer: message.body });
      hint = undefined;
    }
  }
  return answered;
}

/** The id of a player: that of its hints, of which it has at least one. */
export function playerOf(messages: readonly LoggedMessage[]): number {
  for (const message of messages) {
    if (message.kind === "push" && message.route === "onOpTypeHint") return message.body.uid;
    if (message.kind === "request" && message.route === "Manager.Login") return message.body.uid;
    if (message.kind === "notify" && message.route === "DeskManager.ReConnect") return message.body.uid;
  }
  throw new Error("Nothing says whose messages these are");
}
