import {
  type Action,
  type KongScore,
  RecordedOpType,
  type RoundEnd,
  type Snapshot,
  type WinScore,
} from "@shaddock/contract/nanoserver";
import type { Push } from "./pushes.js";

/** Writes down a round as it is played. */
export interface Recorder {
  /** Notes what the desk was told; what is not for the record is left out. */
  note(push: Push): void;
  /** The record of the round. */
  end(end: RoundEnd): Snapshot;
}

/** Begins the record of a round. [nanoserver: 2.2, snapshot] */
export function createRecorder(begin: Pick<Snapshot, "enter" | "basicInfo" | "duanPai">): Recorder {
  const actions: Action<RecordedOpType>[] = [];
  const kongs: KongScore[] = [];
  const wins: WinScore[] = [];
  return {
    note([route, body]) {
      if (route === "onMoPai") {
        actions.push({ uid: [body.acId], optype: RecordedOpType.Draw, hutype: 0, mjs: body.mjids });
      } else if (route === "onOpTypeDo") actions.push(body);
      else if (route === "onGangScoreChange") kongs.push(body);
      else if (route === "onHuScoreChange") wins.push(body);
    },
    // Go writes null for a list that nothing was put on (Q42).
    end: (end) => ({
      ...begin,
      end,
      do: orNull(actions),
      gangScoreChanges: orNull(kongs),
      huScoreChanges: orNull(wins),
    }),
  };
}

function orNull<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null;
}
