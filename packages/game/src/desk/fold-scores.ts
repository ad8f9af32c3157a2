import { type KongScore, type ScoreChange, type WinScore, WinType } from "@shaddock/contract/nanoserver";
import { type DeskState, seatOf, withEvent, withSeat, withTrouble } from "./desk-state.js";
import { commitKong } from "./fold-kong.js";

/** A kong pays, so nobody robbed it. */
export function foldKongScore(state: DeskState, body: KongScore, time: number): DeskState {
  const cause = body.isXiaYu ? "rain" : "wind";
  return pay(commitKong(state, body), { cause, changes: body.changes, route: "onGangScoreChange", time });
}

/** A win pays, or the lack of a ready hand at the end. */
export function foldWinScore(state: DeskState, body: WinScore, time: number): DeskState {
  const { acId, huPaiType, scoreChange, totalWinScore } = body;
  const changes = [{ acId, score: totalWinScore }, ...scoreChange];
  const isWin = huPaiType !== WinType.ReadyHand;
  const paid = pay(state, { cause: isWin ? "win" : "not-ready", changes, route: "onHuScoreChange", time });
  const won = seatOf(paid, acId)?.won;
  return isWin && won ? withSeat(paid, acId, { won: { ...won, points: totalWinScore } }) : paid;
}

interface Payment {
  readonly cause: "win" | "rain" | "wind" | "not-ready";
  readonly changes: readonly ScoreChange[];
  readonly route: string;
  readonly time: number;
}

function pay(state: DeskState, { cause, changes, route, time }: Payment): DeskState {
  let next = state;
  for (const { acId, score } of changes) {
    const seat = seatOf(next, acId);
    if (!seat)
      return withTrouble(state, { code: "unknown-player", route, detail: `Player ${acId} is not there`, time });
    if (seat.delta !== null) next = withSeat(next, acId, { delta: seat.delta + score });
  }
  const points = changes.map(({ acId, score }) => ({ who: acId, points: score }));
  return withEvent(next, time, { type: "points", cause, changes: points });
}
