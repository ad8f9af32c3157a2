import type { Hint } from "@shaddock/contract/nanoserver";
import { OpType } from "@shaddock/contract/nanoserver";
import {
  type Action,
  countTiles,
  indexOfKind,
  kindOf,
  kindsIn,
  type Payment,
  queOfSuit,
  type Round,
  type RoundEvent,
  type Tile,
  winningKinds,
} from "@shaddock/mahjong";
import type { LoggedPush } from "./log.js";

/** What happened at a table, one line each, with seats in place of ids: the same from a push and from the rules. */
export type TableText = string;

/** A push as text. */
export function textOfPush(push: LoggedPush, seatOf: (uid: number) => number): TableText {
  const change = ({ acId, score }: { acId: number; score: number }): string => `${seatOf(acId)}:${score}`;
  switch (push.route) {
    case "onDingQue":
      return `suits ${push.body.map(({ uid, que }) => `${seatOf(uid)}:${que}`)}`;
    case "onMoPai":
      return `draw ${seatOf(push.body.acId)} ${push.body.mjids}`;
    case "onGangScoreChange": {
      const [winner, ...payers] = push.body.changes.map(change);
      return `${push.body.isXiaYu ? "rain" : "wind"} ${winner} from ${payers.sort()}`;
    }
    case "onHuScoreChange": {
      const { acId, huPaiType, scoreChange, totalWinScore } = push.body;
      return `won ${seatOf(acId)}:${totalWinScore} type ${huPaiType} from ${scoreChange.map(change).sort()}`;
    }
    case "onOpTypeDo": {
      const seat = seatOf(push.body.uid[0] as number);
      const tiles = push.body.mjs ?? [];
      if (push.body.optype === OpType.Discard) return `discard ${seat} ${tiles}`;
      // With three in hand there are four, of which the last stays there (Q14).
      if (push.body.optype === OpType.Pung) return `pong ${seat} ${tiles.slice(0, 3)}`;
      if (push.body.optype === OpType.Kong) return `kong ${seat} ${[...tiles].sort((a, b) => a - b)}`;
      return `win ${seat} ${tiles}`;
    }
    default:
      throw new Error(`${push.route} is not of the play`);
  }
}

/** What the rules say happened, as text: what the pushes have to be. */
export function textOfEvent(event: RoundEvent): TableText[] {
  switch (event.type) {
    case "missing-suits":
      return [`suits ${event.suits.map((suit, seat) => `${seat}:${queOfSuit(suit)}`)}`];
    case "draw":
    case "discard":
      return [`${event.type} ${event.seat} ${event.tile}`];
    case "pong":
      return [`pong ${event.seat} ${event.meld.tiles}`];
    case "kong":
      return [`kong ${event.seat} ${[...event.tiles].sort((a, b) => a - b)}`];
    case "kong-money":
      return [`${event.payments[0]?.cause} ${event.seat}:${sum(event.payments)} from ${payers(event.payments)}`];
    case "win": {
      const { seat, tile, from } = event.win;
      const score = `won ${seat}:${sum(event.payments)} type ${from === undefined ? 1 : 0} from ${payers(event.payments)}`;
      return [`win ${seat} ${tile}`, score];
    }
    case "not-ready":
      return [`won ${event.seat}:${sum(event.payments)} type 2 from ${payers(event.payments)}`];
    case "over":
      return [];
  }
}

/** What a hint offers, as text. */
export function textOfHint({ ops, tings }: Hint): TableText {
  const offers = ops.map(({ op, mjidxs }) => {
    if (op === OpType.Kong) return `kong ${kindOf(mjidxs?.[0] as Tile)}`;
    return op === OpType.Win || op === OpType.Pung ? `${op} ${mjidxs}` : `${op}`;
  });
  const waits = tings.map(({ index, hu }) => `${index}>${[...hu].sort((a, b) => a - b)}`);
  return [...offers.sort(), ...waits.sort()].join("; ");
}

/** What the hint has to be where a seat may do this. */
export function textOfOffers(round: Round, actions: readonly Action[]): TableText {
  const seat = actions[0]?.seat as number;
  const { hand, lastDrawn } = round.seats[seat] as Round["seats"][number];
  if (actions[0]?.type === "discard") return [`${OpType.Discard}`, ...waitsOf(hand).sort()].join("; ");
  const tile = round.claim?.tile ?? lastDrawn;
  const offers = actions.map((action) => {
    if (action.type === "kong") return `kong ${kindOf(action.tile)}`;
    if (action.type === "pass") return `${OpType.Pass}`;
    return `${action.type === "win" ? OpType.Win : OpType.Pung} ${tile}`;
  });
  return offers.sort().join("; ");
}

/** What each discard leaves to wait for; the server does not look at the missing suit. */
function waitsOf(hand: readonly Tile[]): string[] {
  const counts = countTiles(hand);
  return [...new Set(hand.map(kindOf))].flatMap((kind) => {
    const rest = counts.slice();
    rest[kind] = (rest[kind] ?? 0) - 1;
    const waits = kindsIn(winningKinds(rest)).map(indexOfKind);
    return waits.length > 0 ? [`${indexOfKind(kind)}>${waits}`] : [];
  });
}

function sum(payments: readonly Payment[]): number {
  return payments.reduce((total, { points }) => total + points, 0);
}

function payers(payments: readonly Payment[]): string[] {
  return payments.map(({ from, points }) => `${from}:${-points}`).sort();
}
