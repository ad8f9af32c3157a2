import type { NanoServerPushes } from "@shaddock/contract/nanoserver";
import type { DeskState } from "./desk-state.js";
import { foldAction, foldDraw } from "./fold-action.js";
import { foldBasicInfo, foldDeal, foldSuitHint, foldSuits } from "./fold-deal.js";
import { foldGameEnd, foldRoundEnd } from "./fold-end.js";
import { foldHint } from "./fold-hint.js";
import { foldKongScore, foldWinScore } from "./fold-scores.js";
import { close, foldDissolve, foldExit, foldPresence, foldSeats } from "./fold-seats.js";
import { foldSync } from "./fold-sync.js";
import { foldVoteBegun, foldVoteFailed, foldVoteProgress } from "./fold-vote.js";

type Folds = {
  readonly [Route in keyof NanoServerPushes]?: (
    state: DeskState,
    body: NanoServerPushes[Route],
    time: number,
  ) => DeskState;
};

const folds = {
  onPlayerEnter: foldSeats,
  onPlayerExit: foldExit,
  onPlayerOfflineStatus: foldPresence,
  onDissolve: foldDissolve,
  onDissolveSuccess: (state, _, time) => close(state, "gone", time),
  onDissolveAgreement: foldVoteBegun,
  onDissolveStatus: foldVoteProgress,
  onDissolveFailure: foldVoteFailed,
  onDeskBasicInfo: foldBasicInfo,
  onDuanPai: foldDeal,
  onDingQueHint: foldSuitHint,
  onDingQue: foldSuits,
  onMoPai: foldDraw,
  onOpTypeHint: foldHint,
  onOpTypeDo: foldAction,
  onGangScoreChange: foldKongScore,
  onHuScoreChange: foldWinScore,
  onRoundEnd: foldRoundEnd,
  onGameEnd: foldGameEnd,
  onSyncDesk: foldSync,
} satisfies Folds;

/** The pushes that change a desk. */
export type DeskRoute = keyof typeof folds;

/** The pushes that change a desk, to listen to. */
export const DESK_ROUTES: readonly DeskRoute[] = Object.keys(folds) as DeskRoute[];

/** A push to a desk, and when it came, Unix ms. */
export type DeskPush = {
  readonly [Route in DeskRoute]: {
    readonly route: Route;
    readonly body: NanoServerPushes[Route];
    readonly time: number;
  };
}[DeskRoute];

/**
 * What a push makes of a desk. Never throws on a body of the contract: what cannot be becomes the state's `trouble`, and
 * the rest goes on.
 */
export function foldPush(state: DeskState, { route, body, time }: DeskPush): DeskState {
  const fold = folds[route] as (state: DeskState, body: unknown, time: number) => DeskState;
  return state.phase === "none" ? state : fold(state, body, time);
}
