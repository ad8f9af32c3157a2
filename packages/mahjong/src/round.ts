import { kindOfMeld, type Meld } from "./meld.js";
import { canWinTile, meldOffers, ownOffers, winOffers } from "./offers.js";
import {
  type Action,
  type Claim,
  liveSeats,
  type Round,
  type RoundEvent,
  seatAfter,
  seatOf,
  wallLeft,
} from "./round-state.js";
import { endRound, payKong, type Step, settleClaim, settleSelfDraw, withSeat } from "./settlement.js";
import { kindOf, SUITS, type Suit, type Tile } from "./tile.js";

/** Why an action is refused: the round is over, another seat is asked, or this is not what the seat is offered. */
export type Refusal = "round-over" | "not-asked" | "not-offered";

/** What {@link applyAction} gives. */
export type Applied = ({ readonly ok: true } & Step) | { readonly ok: false; readonly reason: Refusal };

/** The seats that a round waits for: none when it is over. Those that choose at the same time may do so in any order. */
export function seatsToAct(round: Round): number[] {
  return round.seats.flatMap((_, seat) => (legalActions(round, seat).length > 0 ? [seat] : []));
}

/** Everything a seat can do now; nothing when the round does not wait for it. */
export function legalActions(round: Round, seat: number): Action[] {
  const state = round.seats[seat];
  if (state === undefined) return [];
  switch (round.phase) {
    case "missing-suit":
      return state.missing === undefined ? SUITS.map((suit) => ({ type: "missing-suit", seat, suit })) : [];
    case "turn":
      return seat === round.turn ? ownOffers(round, seat) : [];
    case "discard":
      return seat === round.turn ? state.hand.map((tile) => ({ type: "discard", seat, tile })) : [];
    case "claim": {
      const { offers, answers } = round.claim as Claim;
      return answers[seat] ? [] : [...(offers[seat] ?? [])];
    }
    case "over":
      return [];
  }
}

/**
 * Does what a seat wants to do, and all that follows from it without anybody's choice.
 *
 * @param order the seats in the order in which they win the same discard; those that it leaves out come last, in turn
 *   order. The server's order is random (Q23).
 * @returns the next round and what happened, or why the action is not possible
 */
export function applyAction(round: Round, action: Action, order: readonly number[] = []): Applied {
  if (round.phase === "over") return { ok: false, reason: "round-over" };
  const offered = legalActions(round, action.seat);
  if (offered.length === 0) return { ok: false, reason: "not-asked" };
  const match = offered.find((other) => isSame(other, action));
  if (!match) return { ok: false, reason: "not-offered" };
  return { ok: true, ...perform(round, match, order) };
}

/** Any tile of a concealed kong may name it. */
function isSame(one: Action, other: Action): boolean {
  if (one.type === "missing-suit") return other.type === one.type && other.suit === one.suit;
  if (one.type === "discard") return other.type === one.type && other.tile === one.tile;
  if (one.type === "kong") return other.type === one.type && kindOf(other.tile) === kindOf(one.tile);
  return other.type === one.type;
}

function perform(round: Round, action: Action, order: readonly number[]): Step {
  if (round.phase === "claim") {
    return round.claim?.stage === "rob" ? answerRob(round, action) : answerClaim(round, action, order);
  }
  switch (action.type) {
    case "missing-suit":
      return chooseMissing(round, action.seat, action.suit);
    case "discard":
      return discard(round, action.seat, action.tile);
    case "kong":
      return ownKong(round, action.seat, action.tile);
    case "win":
      return then(settleSelfDraw(round, action.seat), nextTurn);
    default:
      // Passed: a discard follows.
      return { round: { ...round, phase: "discard" }, events: [] };
  }
}

/** Goes on from a step. */
function then(step: Step, go: (round: Round) => Step): Step {
  const next = go(step.round);
  return { round: next.round, events: [...step.events, ...next.events] };
}

/** Puts an event before a step. */
function after(event: RoundEvent, step: Step): Step {
  return { round: step.round, events: [event, ...step.events] };
}

function chooseMissing(round: Round, seat: number, suit: Suit): Step {
  const next = withSeat(round, seat, { missing: suit });
  const suits = next.seats.flatMap(({ missing }) => (missing === undefined ? [] : [missing]));
  if (suits.length < next.seats.length) return { round: next, events: [] };
  return after({ type: "missing-suits", suits }, beginTurn(next));
}

/** The seat whose turn it is has its tile: it is asked for a kong or the win, if it has one. */
function beginTurn(round: Round): Step {
  const phase = ownOffers(round, round.turn).length > 0 ? "turn" : "discard";
  return { round: { ...round, phase, claim: undefined }, events: [] };
}

function draw(round: Round): Step {
  const seat = round.turn;
  const tile = round.wall[round.taken] as Tile;
  const hand = [...seatOf(round, seat).hand, tile];
  const drawn = withSeat({ ...round, taken: round.taken + 1 }, seat, { hand, lastDrawn: tile });
  return after({ type: "draw", seat, tile }, beginTurn(drawn));
}

/** The next live seat draws, unless the round is over. */
function nextTurn(round: Round): Step {
  if (wallLeft(round) === 0 || liveSeats(round).length === 1) return endRound(round);
  let turn = seatAfter(round, round.turn);
  while (seatOf(round, turn).win) turn = seatAfter(round, turn);
  return draw({ ...round, turn });
}

function discard(round: Round, seat: number, tile: Tile): Step {
  const { hand, discards } = seatOf(round, seat);
  const laid = withSeat(round, seat, {
    hand: hand.filter((other) => other !== tile),
    discards: [...discards, tile],
    lastDiscard: tile,
  });
  return after({ type: "discard", seat, tile }, offer(laid, tile, "win"));
}

/** Asks those who can win; where there are none, the one who can make a meld; where there is none, play goes on. */
function offer(round: Round, tile: Tile, stage: "win" | "meld"): Step {
  const offers = stage === "win" ? winOffers(round, tile) : meldOffers(round, tile);
  if (offers.every((actions) => actions === undefined)) {
    return stage === "win" ? offer(round, tile, "meld") : nextTurn(unclaimed(round));
  }
  const answers = offers.map(() => undefined);
  const claim: Claim = { tile, from: round.turn, stage, offers, answers, robbers: 0, end: round.turn };
  return { round: { ...round, phase: "claim", claim }, events: [] };
}

/** The discard is settled, so a kong before it is forgotten. */
function unclaimed(round: Round): Round {
  return withSeat({ ...round, claim: undefined }, round.turn, { afterKong: false });
}

/** The discard leaves the river. */
function claimed(round: Round): Round {
  return withSeat(unclaimed(round), round.turn, { discards: seatOf(round, round.turn).discards.slice(0, -1) });
}

function answerClaim(round: Round, action: Action, order: readonly number[]): Step {
  const claim = round.claim as Claim;
  const answers = claim.answers.map((answer, seat) => (seat === action.seat ? action : answer));
  const answered: Round = { ...round, claim: { ...claim, answers } };
  if (claim.offers.some((actions, seat) => actions && !answers[seat])) return { round: answered, events: [] };
  const meld = answers.find((answer) => answer?.type === "pong" || answer?.type === "kong");
  if (claim.stage === "meld") return meld ? takeMeld(answered, meld) : nextTurn(unclaimed(answered));

  const marked = markKongs(answered, answers);
  if (answers.some((answer) => answer?.type === "win")) return winDiscard(marked, order);
  if (meld) return takeMeld(marked, meld);
  const asked = meldOffers(marked, claim.tile).findIndex((actions) => actions);
  return asked >= 0 && answers[asked] ? nextTurn(unclaimed(marked)) : offer(marked, claim.tile, "meld");
}

/** Who was asked for a win counts as having made a kong if he answered so, even when another wins (Q8, Q46). */
function markKongs(round: Round, answers: Claim["answers"]): Round {
  return answers.reduce<Round>(
    (next, answer) => (answer ? withSeat(next, answer.seat, { afterKong: answer.type === "kong" }) : next),
    round,
  );
}

/** All who want the discard win it; the turn goes on behind the last one. */
function winDiscard(round: Round, order: readonly number[]): Step {
  const { tile, from, answers } = round.claim as Claim;
  const inTurn = answers.map((_, i) => (from + i) % answers.length);
  const winners = [...new Set([...order, ...inTurn])].filter((seat) => answers[seat]?.type === "win");
  const won = winners.reduce<Step>(
    (step, seat) => then(step, (before) => settleClaim(before, seat, tile, from, false)),
    { round, events: [] },
  );
  const turn = winners.at(-1) as number;
  return then(won, (settled) => nextTurn({ ...claimed(payerBegins(settled, winners.length, from)), turn }));
}

/** Two winners of one tile make the payer the next banker, whoever won before. [nanoserver: 7.9] */
function payerBegins(round: Round, winners: number, payer: number): Round {
  return winners === 2 ? { ...round, nextBanker: payer } : round;
}

function takeMeld(round: Round, { type, seat }: Action): Step {
  const { tile, from } = round.claim as Claim;
  const { hand, melds } = seatOf(round, seat);
  const own = hand.filter((other) => kindOf(other) === kindOf(tile)).slice(0, type === "pong" ? 2 : 3);
  const meld: Meld = { type: type === "pong" ? "pong" : "exposed-kong", tiles: [tile, ...own], from };
  const laid = withSeat({ ...claimed(round), turn: seat }, seat, {
    hand: hand.filter((other) => !own.includes(other)),
    melds: [...melds, meld],
    afterKong: type === "kong",
  });
  if (type === "pong") return { round: { ...laid, phase: "discard" }, events: [{ type: "pong", seat, meld }] };
  const event: RoundEvent = { type: "kong", seat, kong: "exposed-kong", tiles: meld.tiles };
  return after(event, then(payKong(laid, seat, "exposed-kong", tile, from), draw));
}

/** A kong of own tiles: four of the hand, or one that a pong has waited for, which the others may rob. */
function ownKong(round: Round, seat: number, tile: Tile): Step {
  const { hand, melds } = seatOf(round, seat);
  const tiles = hand.filter((other) => kindOf(other) === kindOf(tile));
  if (tiles.length === 1) {
    const answers = round.seats.map(() => undefined);
    const claim: Claim = { tile, from: seat, stage: "rob", offers: [], answers, robbers: 0, end: seat };
    const event: RoundEvent = { type: "kong", seat, kong: "added-kong", tiles };
    return after(event, askRobber({ ...round, phase: "claim", claim }, seat));
  }
  const laid = withSeat(round, seat, {
    hand: hand.filter((other) => !tiles.includes(other)),
    melds: [...melds, { type: "concealed-kong", tiles }],
    afterKong: true,
  });
  const event: RoundEvent = { type: "kong", seat, kong: "concealed-kong", tiles };
  return after(event, then(payKong(laid, seat, "concealed-kong", tile), draw));
}

/** Asks the next seat that can rob the kong. Behind each robber it begins anew, up to himself (Q13). */
function askRobber(round: Round, behind: number): Step {
  const claim = round.claim as Claim;
  const { tile, from, end, robbers } = claim;
  for (let seat = seatAfter(round, behind); seat !== end; seat = seatAfter(round, seat)) {
    if (seat === from || seatOf(round, seat).win || !canWinTile(round, seat, tile, true)) continue;
    const offers = round.seats.map((_, i): Action[] | undefined =>
      i === seat
        ? [
            { type: "win", seat },
            { type: "pass", seat },
          ]
        : undefined,
    );
    return { round: { ...round, claim: { ...claim, offers } }, events: [] };
  }
  if (robbers === 0) return addKong(round, from, tile);
  const { hand } = seatOf(round, from);
  const robbed = withSeat(round, from, { hand: hand.filter((other) => other !== tile) });
  return nextTurn({ ...payerBegins(robbed, robbers, from), claim: undefined, turn: end });
}

function answerRob(round: Round, { type, seat }: Action): Step {
  const { tile, from, robbers } = round.claim as Claim;
  const answered = withSeat(round, seat, { afterKong: false });
  if (type === "pass") return askRobber(answered, seat);
  return then(settleClaim(answered, seat, tile, from, true), (won) =>
    askRobber({ ...won, claim: { ...(round.claim as Claim), robbers: robbers + 1, end: seat } }, seat),
  );
}

function addKong(round: Round, seat: number, tile: Tile): Step {
  const { hand, melds } = seatOf(round, seat);
  const laid = withSeat(round, seat, {
    hand: hand.filter((other) => other !== tile),
    melds: melds.map((meld) =>
      kindOfMeld(meld) === kindOf(tile) ? { ...meld, type: "added-kong", tiles: [...meld.tiles, tile] } : meld,
    ),
    afterKong: true,
  });
  return then(payKong({ ...laid, claim: undefined }, seat, "added-kong", tile), draw);
}
