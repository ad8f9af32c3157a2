import { createSelector } from "@reduxjs/toolkit";
import { type DeskState, watchedDesk } from "../desk/desk-state.js";
import { type DeskPush, foldPush } from "../desk/fold-push.js";
import { tableView } from "../desk/select-table.js";
import type { TableView } from "../desk/table-view.js";
import type { RootState } from "../root.js";
import type { ReplayState } from "./replay-state.js";
import type { ReplayScript } from "./replay-steps.js";

/** A replay as it is shown. */
export interface ReplayView
  extends Pick<ReplayState, "status" | "failure" | "position" | "playing" | "speed" | "viewer" | "openHands"> {
  /** How many steps there are; 0 where there is no round. */
  readonly steps: number;
  /** What the record lacks. */
  readonly troubles: ReplayScript["troubles"];
  /** Those at whose seats one can look over the table, in the order of play. */
  readonly players: readonly { readonly uid: number; readonly name: string }[];
  /**
   * The table, which asks for nothing. Its events are those up to this step: one that goes back sees them once more,
   * with the ids they had.
   */
  readonly table: TableView | null;
}

/** So many steps are between two desks that are kept: a seek back folds no more than that. */
const KEPT_EVERY = 16;

/** Desks after every {@link KEPT_EVERY} steps, as far as a script was played. */
const kept = new WeakMap<ReplayScript, DeskState[]>();

/** The desk after so many steps. */
export function deskAt(script: ReplayScript, position: number): DeskState {
  const desks = kept.get(script) ?? [watchedDesk];
  kept.set(script, desks);
  const last = Math.min(Math.floor(position / KEPT_EVERY), desks.length - 1);
  let desk = desks[last] as DeskState;
  for (let step = last * KEPT_EVERY; step < position; step++) {
    for (const push of script.steps[step] ?? []) desk = foldPush(desk, { ...push, time: 0 } as DeskPush);
    if ((step + 1) % KEPT_EVERY === 0) desks[(step + 1) / KEPT_EVERY] = desk;
  }
  return desk;
}

const selectDeskOfReplay = createSelector(
  ({ replay }: RootState) => replay.script,
  ({ replay }: RootState) => replay.position,
  (script, position) => script && deskAt(script, position),
);

const selectTableOfReplay = createSelector(
  selectDeskOfReplay,
  ({ replay }: RootState) => replay.viewer,
  ({ replay }: RootState) => replay.openHands,
  (desk, viewer, open): TableView | null => desk && tableView(desk, { viewer, open }),
);

/** The replay. */
export const selectReplay: (state: RootState) => ReplayView = createSelector(
  ({ replay }: RootState) => replay,
  selectDeskOfReplay,
  selectTableOfReplay,
  ({ script, status, failure, position, playing, speed, viewer, openHands }, desk, table): ReplayView => ({
    ...{ status, failure, position, playing, speed, viewer, openHands, table },
    steps: script?.steps.length ?? 0,
    troubles: script?.troubles ?? [],
    players: desk?.seats.map(({ uid, name }) => ({ uid, name })) ?? [],
  }),
);
