import type { DeskStatus, DeskSync, Hint } from "@shaddock/contract/nanoserver";
import {
  type Action,
  applyAction,
  Bot,
  type Claim,
  endRound,
  kindOf,
  legalActions,
  type Round,
  type RoundEvent,
  type SeatState,
  SUITS,
  type Suit,
  seatsToAct,
  suitOf,
  type Tile,
  viewOf,
} from "@shaddock/mahjong";
import { type Answer, hintOf, readAnswer } from "./hints.js";
import type { Settings } from "./options.js";
import type { Player } from "./players.js";
import { type Push, pushesOf } from "./pushes.js";
import { syncOf, turnOf } from "./sync.js";
import type { Violation } from "./violations.js";
import { createWinQueue, type WinQueue } from "./win-queue.js";

/** What a round needs of its desk. */
export interface PlaySurroundings {
  readonly settings: Settings;
  /** In the order of the seats. */
  readonly players: readonly Player[];
  readonly dice: readonly [number, number];
  /** What was discarded last at the desk, be it rounds ago. */
  readonly lastDiscard: LastDiscard;
  /** Tells the desk. */
  broadcast(push: Push): void;
  /** The round has ended by itself. */
  over(): void;
}

/** The newest discard; before the round's first one its player is 0 or -1. */
export interface LastDiscard {
  readonly tile: Tile;
  readonly uid: number;
}

/** One round at a desk: turns what happens into pushes, and answers into actions. */
export interface Play {
  readonly round: Round;
  readonly lastDiscard: LastDiscard;
  /** The hint that a seat has not answered. */
  pending(seat: number): Hint | undefined;
  /** The suit that a seat has chosen. */
  chosen(seat: number): Suit | undefined;
  /** The suit that a seat might give up. */
  suggest(seat: number): Suit;
  /** A seat chooses its missing suit, or another one; gives true when all have. */
  choose(seat: number, suit: Suit): boolean;
  /** Play begins. */
  begin(): void;
  /** Takes an answer, or says what is wrong with it. */
  answer(seat: number, choice: Answer): Violation | undefined;
  /** A bot answers for a seat. */
  answerFor(seat: number): void;
  /** The round is broken off: who waits for an answer is asked no more. */
  stop(): void;
  sync(seat: number, status: DeskStatus): DeskSync;
}

/** Ms that an answer may have been under way. */
const UNDER_WAY = 1000;

/** Bots have no state but what they have computed. */
const bot = new Bot();

/** A round that has been dealt. */
export function createPlay(dealt: Round, surroundings: PlaySurroundings): Play {
  const { settings, players } = surroundings;
  const { chance, clock, imitate } = settings;
  const table = { uids: players.map(({ uid }) => uid), imitate };
  const suits: (Suit | undefined)[] = players.map(() => undefined);
  const melded: Tile[][] = players.map(() => []);
  /** Hints to be answered, and the last ones ever given. */
  const pending: (Hint | undefined)[] = players.map(() => undefined);
  const latest: (Hint | undefined)[] = players.map(() => undefined);
  let lastHinted = -1;
  /** While several may win one discard. */
  let winQueue: WinQueue | undefined;
  let lastDiscard = surroundings.lastDiscard;
  let round = dealt;

  const hint = (seat: number): void => {
    const player = players[seat] as Player;
    const given = hintOf(round, seat, player.uid);
    pending[seat] = given;
    latest[seat] = given;
    lastHinted = seat;
    if (imitate) player.revoked = undefined;
    player.session?.push("onOpTypeHint", given);
  };

  const revoke = (seat: number): void => {
    const asked = pending[seat];
    if (asked) (players[seat] as Player).revoked = { hint: asked, at: clock.now() };
    pending[seat] = undefined;
  };

  /**
   * Whether an answer is taken for one to the hint that was taken back: hints have no number. One that may as well be to
   * the hint of now is asked for again.
   */
  const isLate = (player: Player, asked: Hint, { optype }: Answer): boolean => {
    const { revoked } = player;
    player.revoked = undefined;
    if (!revoked || clock.now() >= revoked.at + UNDER_WAY || !offers(revoked.hint, optype)) return false;
    if (offers(asked, optype)) player.session?.push("onOpTypeHint", asked);
    return true;
  };

  /** Keeps what the round itself does not tell. */
  const remember = (event: RoundEvent): void => {
    if (event.type === "draw") (players[event.seat] as Player).lastDrawn = event.tile;
    else if (event.type === "discard") lastDiscard = { tile: event.tile, uid: table.uids[event.seat] as number };
    else if (event.type === "pong") melded[event.seat]?.push(...claimedLast(event.meld.tiles));
    else if (event.type === "kong" && event.kong === "exposed-kong") {
      melded[event.seat]?.push(...claimedLast(event.tiles));
    } else if (event.type === "kong" && event.kong === "concealed-kong") melded[event.seat]?.push(...event.tiles);
    else if (event.type === "kong-money" && event.payments[0]?.cause === "wind") {
      melded[event.seat]?.push(event.payments[0].tile as Tile);
    }
  };

  const tell = (events: readonly RoundEvent[]): void => {
    for (const event of events) {
      remember(event);
      for (const push of pushesOf(event, round, table)) surroundings.broadcast(push);
    }
  };

  /** In the real server chance orders those who get cha-jiao; the first of them is banker if nobody has won. */
  const orderCharges = (events: readonly RoundEvent[]): readonly RoundEvent[] => {
    const charges = events.filter((event) => event.type === "not-ready");
    if (charges.length < 2) return events;
    const order = chance.order(charges.map(({ seat }) => seat));
    if (round.seats.every(({ win }) => !win)) round = { ...round, nextBanker: order[0] };
    const sorted = [...charges].sort((a, b) => order.indexOf(a.seat) - order.indexOf(b.seat));
    const others = events.filter((event) => event.type !== "not-ready" && event.type !== "over");
    return [...others, ...sorted, { type: "over" }];
  };

  const act = (action: Action): void => {
    const applied = applyAction(round, action, winQueue?.order);
    if (!applied.ok) throw new Error(`The rules refuse ${JSON.stringify(action)}: ${applied.reason}`);
    const wasAsked = round.claim?.stage === "win";
    round = applied.round;
    const isAsked = round.claim?.stage === "win";
    if (isAsked && wasAsked) tell(winQueue?.certain(round) ?? []);
    const events = wasAsked ? (winQueue?.rest(applied.events) ?? applied.events) : applied.events;
    if (!(isAsked && wasAsked)) winQueue = isAsked ? queueOf(round.claim as Claim) : undefined;
    tell(orderCharges(events));
    if (round.phase === "over") surroundings.over();
    else prompt();
  };

  const queueOf = ({ offers }: Claim): WinQueue | undefined => {
    const seats = [...players.keys()].filter((seat) => offers[seat]);
    return seats.length > 1 ? createWinQueue(chance.order(seats)) : undefined;
  };

  /** Asks those who have become free to act. */
  const prompt = (): void => {
    if (round.phase === "missing-suit") return;
    for (const seat of seatsToAct(round)) {
      if (!pending[seat]) hint(seat);
    }
  };

  for (const [seat, { lastDrawn }] of round.seats.entries()) {
    if (lastDrawn !== undefined) (players[seat] as Player).lastDrawn = lastDrawn;
  }

  const suggest = (seat: number): Suit => {
    const { hand } = round.seats[seat] as SeatState;
    return imitate ? fewestTiles(hand) : bot.missingSuit(hand);
  };

  return {
    get round() {
      return round;
    },
    get lastDiscard() {
      return lastDiscard;
    },
    pending: (seat) => pending[seat],
    chosen: (seat) => suits[seat],
    suggest,
    choose(seat, suit) {
      suits[seat] = suit;
      return suits.every((one) => one !== undefined);
    },
    begin() {
      if (round.phase !== "missing-suit") prompt();
      for (const [seat, suit] of suits.entries()) {
        if (round.phase === "missing-suit") act({ type: "missing-suit", seat, suit: suit as Suit });
      }
    },
    answer(seat, choice) {
      const asked = pending[seat];
      if (!asked) return "unasked-answer";
      if (isLate(players[seat] as Player, asked, choice)) return "late-answer";
      const reading = readAnswer(round, seat, asked, choice);
      if ("wrong" in reading) {
        // The real server does the same where it wants a discard (Q17); elsewhere it would be damaged.
        if (round.phase === "discard") players[seat]?.session?.push("onOpTypeHint", asked);
        return reading.wrong;
      }
      pending[seat] = undefined;
      act(reading.action);
      return undefined;
    },
    answerFor(seat) {
      const actions = legalActions(round, seat);
      const choice = bot.choose(viewOf(round, seat), actions, round.claim?.tile);
      revoke(seat);
      act(choice);
    },
    stop() {
      for (const seat of players.keys()) revoke(seat);
      const ended = endRound(winQueue?.settle(round) ?? round);
      round = ended.round;
      tell(orderCharges(ended.events));
    },
    sync(seat, status) {
      // The real server repeats an answered hint, and forgets one when another player was hinted later (Q10, Q11).
      const remembered = turnOf(round) === seat || lastHinted === seat ? latest[seat] : undefined;
      const seats = players.map(({ uid, score, lastDrawn }, i) => ({
        uid,
        score,
        lastDrawn,
        chosen: suits[i],
        melded: melded[i] as Tile[],
      }));
      return syncOf(
        { status, round, seats, dice: surroundings.dice, discard: lastDiscard, imitate },
        { seat, suggestion: suggest(seat), hint: imitate ? remembered : pending[seat] },
      );
    },
  };
}

function offers({ ops }: Hint, optype: number): boolean {
  return ops.some(({ op }) => op === optype);
}

/** The claimed tile of a meld stands behind those of the hand. */
function claimedLast([claimed, ...own]: readonly Tile[]): Tile[] {
  return [...own, claimed as Tile];
}

/** The server's suggestion: any suit with fewer tiles than bamboo, though not one without any. [nanoserver: Q20] */
function fewestTiles(hand: readonly Tile[]): Suit {
  const count = (suit: Suit): number => hand.filter((tile) => suitOf(kindOf(tile)) === suit).length;
  const present = SUITS.filter((suit) => suit === 0 || count(suit) > 0);
  return present.reduce((best, suit) => (count(suit) < count(best) ? suit : best));
}
