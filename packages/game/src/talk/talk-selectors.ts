import { createSelector } from "@reduxjs/toolkit";
import { selectTable } from "../desk/select-table.js";
import type { Place } from "../desk/table-view.js";
import type { RootState } from "../root.js";
import type { Talk } from "./talk-message.js";

/** Something that was said, as it is shown. */
export interface TalkView {
  readonly id: number;
  /** Unix ms. */
  readonly time: number;
  /** At whose seat it is shown; null where who says to have said it does not sit there. Another may have said so. */
  readonly place: Place | null;
  /** As typed by whoever it is; empty without a seat. */
  readonly name: string;
  readonly talk: Talk;
}

const SILENCE: readonly TalkView[] = [];

/** What is said at the table, the oldest first. */
export const selectTalk: (state: RootState) => readonly TalkView[] = createSelector(
  ({ talk }: RootState) => talk.lines,
  selectTable,
  (lines, { seats }) => {
    // Mostly; and the table changes all the time.
    if (lines.length === 0) return SILENCE;
    return lines.map(({ id, time, uid, talk }): TalkView => {
      const seat = seats.find(({ player }) => player?.uid === uid);
      return { id, time, place: seat?.place ?? null, name: seat?.player?.name ?? "", talk };
    });
  },
);
