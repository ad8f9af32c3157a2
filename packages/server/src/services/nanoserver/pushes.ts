import { type Action, type NanoServerContract, OpType, WinType } from "@shaddock/contract/nanoserver";
import { kindOf, type Payment, queOfSuit, type Round, type RoundEvent, type Tile } from "@shaddock/mahjong";
import type { PushBody, PushRoute } from "../../contract.js";

type Route = PushRoute<NanoServerContract>;

/** A route and its body. */
export type Push = { [Name in Route]: readonly [route: Name, body: PushBody<NanoServerContract, Name>] }[Route];

/** What the pushes of a round are made with. */
export interface Table {
  /** The players' ids, by seat. */
  readonly uids: readonly number[];
  /** Whether to do as the real server does in everything. */
  readonly imitate: boolean;
}

/**
 * What a desk is told of something that happened.
 *
 * @param round as it is afterwards
 */
export function pushesOf(event: RoundEvent, round: Round, table: Table): Push[] {
  const uid = (seat: number): number => table.uids[seat] as number;
  switch (event.type) {
    case "missing-suits":
      return [["onDingQue", event.suits.map((suit, seat) => ({ uid: uid(seat), que: queOfSuit(suit) as 1 | 2 | 3 }))]];
    case "draw":
      return [["onMoPai", { acId: uid(event.seat), mjids: [event.tile] }]];
    case "discard":
      return [did(uid(event.seat), OpType.Discard, [event.tile])];
    case "pong":
      return [did(uid(event.seat), OpType.Pung, tilesOfPong(event, round, table))];
    case "kong":
      return [did(uid(event.seat), OpType.Kong, event.tiles)];
    case "kong-money":
      return [["onGangScoreChange", kongMoney(uid(event.seat), event.payments, uid)]];
    case "win": {
      const { seat, tile, from } = event.win;
      const how = from === undefined ? WinType.SelfDraw : WinType.Discard;
      return [
        did(uid(seat), OpType.Win, [tile]),
        ["onHuScoreChange", { acId: uid(seat), huPaiType: how, ...loss(event.payments, uid) }],
      ];
    }
    case "not-ready": {
      const paid = loss(event.payments, uid);
      return [["onHuScoreChange", { acId: uid(event.seat), huPaiType: WinType.ReadyHand, ...paid }]];
    }
    case "over":
      return [];
  }
}

function did(uid: number, optype: Action["optype"], mjs: readonly Tile[]): Push {
  return ["onOpTypeDo", { uid: [uid], optype, hutype: 0, mjs }];
}

/** Who has three alike is said to lay all of them down, though the third stays in his hand (Q14). */
function tilesOfPong(event: RoundEvent & { type: "pong" }, round: Round, { imitate }: Table): readonly Tile[] {
  const { tiles } = event.meld;
  if (!imitate) return tiles;
  const alike = round.seats[event.seat]?.hand.filter((tile) => kindOf(tile) === kindOf(tiles[0] as Tile)) ?? [];
  return [...tiles, ...alike];
}

function kongMoney(
  acId: number,
  payments: readonly Payment[],
  uid: (seat: number) => number,
): PushBody<NanoServerContract, "onGangScoreChange"> {
  const sum = payments.reduce((total, { points }) => total + points, 0);
  return {
    isXiaYu: payments[0]?.cause === "rain",
    changes: [{ acId, score: sum }, ...payments.map(({ from, points }) => ({ acId: uid(from), score: -points }))],
  };
}

function loss(
  payments: readonly Payment[],
  uid: (seat: number) => number,
): Pick<PushBody<NanoServerContract, "onHuScoreChange">, "scoreChange" | "totalWinScore"> {
  return {
    scoreChange: payments.map(({ from, points }) => ({ acId: uid(from), score: -points })),
    totalWinScore: payments.reduce((total, { points }) => total + points, 0),
  };
}
