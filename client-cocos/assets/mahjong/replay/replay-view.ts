import { failureText } from "../../app/failure-text";
import { shortName } from "../../app/short-name";
import {
  format,
  type ReplayView,
  type RootState,
  type RoundResultView,
  SPEEDS,
  type Speed,
  selectReplay,
  type TableView,
  texts,
} from "../../shaddock/shaddock.mjs";

/** A replay as it is written. */
export interface ReplayScreenView {
  readonly table: TableView | null;
  /** While there is no table: that it comes, or why it does not. */
  readonly note: string;
  /** That there are no missing suits, where that is all the record lacks. */
  readonly suits: string;
  /** What the record lacks, one a line; empty where {@link suits} says it. */
  readonly troubles: string;
  readonly troubleCount: number;
  /** The round's result, at its end. */
  readonly result: RoundResultView | null;
  readonly playing: boolean;
  /** Whether there is something to play. */
  readonly ready: boolean;
  /** How much of it has happened: 0 to 1. */
  readonly progress: number;
  readonly position: string;
  readonly speed: string;
  readonly nextSpeed: Speed;
  /** At whose seat one looks, and who is next. */
  readonly seat: string;
  readonly nextSeat: number;
  readonly hands: string;
  readonly openHands: boolean;
}

const NAME = 10;

/** What the screen shows of this state. */
export function replayView(state: RootState): ReplayScreenView {
  const said = texts[state.settings.language];
  const { replay, records } = said.mahjong;
  const view = selectReplay(state);
  const { table, status, failure, troubles, position, steps, speed, players, viewer } = view;
  const lacks = troubles.map(({ code, step }) => format(replay.troubles[code], { step }));
  const seat = players.findIndex(({ uid }) => uid === viewer);
  return {
    table,
    note: failure ? failureText(failure, said) : status === "loading" ? records.loading : "",
    suits: table && lacks.length === 0 ? replay.noSuits : "",
    troubles: lacks.length === 0 ? "" : [replay.noSuits, ...lacks].join("\n"),
    troubleCount: troubles.length,
    result: table && steps > 0 && position === steps ? table.result : null,
    playing: view.playing,
    ready: steps > 0,
    progress: steps > 1 ? (position - 1) / (steps - 1) : 0,
    position: `${position}/${steps}`,
    speed: `×${speed}`,
    nextSpeed: SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length]!,
    seat: shortName(players[seat]?.name ?? "", NAME),
    nextSeat: players[(seat + 1) % Math.max(1, players.length)]?.uid ?? viewer,
    hands: replay.openHands,
    openHands: view.openHands,
  };
}

/** The step at a part of the whole, 0 to 1. */
export function stepAt(progress: number, { steps }: Pick<ReplayView, "steps">): number {
  return 1 + Math.round(progress * Math.max(0, steps - 1));
}
