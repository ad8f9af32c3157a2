import { OpType, WinType } from "@shaddock/contract/nanoserver";
import { queOfSuit, type RoundEvent, type Tile } from "@shaddock/mahjong";
import type { DeskPush } from "../desk/fold-push.js";

/** The uid of who sits at a seat. */
export function uidOf(seat: number): number {
  return seat + 1;
}

type Payments = Extract<RoundEvent, { readonly payments: unknown }>["payments"];

const time = 1000;
const act = (seat: number, optype: 1 | 2 | 3 | 4, mjs: readonly Tile[]): DeskPush => ({
  route: "onOpTypeDo",
  body: { uid: [uidOf(seat)], optype, hutype: 0, mjs },
  time,
});
const sum = (payments: Payments): number => payments.reduce((all, { points }) => all + points, 0);
const losses = (payments: Payments): { acId: number; score: number }[] =>
  payments.map(({ from, points }) => ({ acId: uidOf(from), score: -points }));

/** The pushes that the server would make of what happened. */
export function pushesOf(event: RoundEvent): DeskPush[] {
  switch (event.type) {
    case "missing-suits":
      return [
        {
          route: "onDingQue",
          body: event.suits.map((suit, seat) => ({ uid: uidOf(seat), que: queOfSuit(suit) as 1 | 2 | 3 })),
          time,
        },
      ];
    case "draw":
      return [{ route: "onMoPai", body: { acId: uidOf(event.seat), mjids: [event.tile] }, time }];
    case "discard":
      return [act(event.seat, OpType.Discard, [event.tile])];
    case "pong":
      return [act(event.seat, OpType.Pung, event.meld.tiles)];
    case "kong":
      return [act(event.seat, OpType.Kong, event.tiles)];
    case "kong-money": {
      const changes = [{ acId: uidOf(event.seat), score: sum(event.payments) }, ...losses(event.payments)];
      return [{ route: "onGangScoreChange", body: { isXiaYu: event.payments[0]?.cause === "rain", changes }, time }];
    }
    case "win": {
      const { seat, tile, from } = event.win;
      const huPaiType = from === undefined ? WinType.SelfDraw : WinType.Discard;
      return [act(seat, OpType.Win, [tile]), paid(seat, huPaiType, event.payments)];
    }
    case "not-ready":
      return [paid(event.seat, WinType.ReadyHand, event.payments)];
    default:
      return [];
  }
}

function paid(seat: number, huPaiType: WinType, payments: Payments): DeskPush {
  const body = { acId: uidOf(seat), huPaiType, scoreChange: losses(payments), totalWinScore: sum(payments) };
  return { route: "onHuScoreChange", body, time };
}
