import { failureText } from "../../app/failure-text";
import { shortName } from "../../app/short-name";
import {
  format,
  type Gain,
  gainOf,
  type Intent,
  intents,
  type MatchRecordView,
  type RecordedPlayer,
  type RootState,
  type RoundSummary,
  selectRecords,
  signed,
  type Texts,
  texts,
} from "../../shaddock/shaddock.mjs";

/** Past matches, or the rounds of one, as they are written. */
export interface RecordsWindowView {
  readonly title: string;
  readonly lines: readonly RecordLineView[];
  /** In place of lines: that there are none, or none yet, or why. */
  readonly empty: string;
  /** What is said below all lines: why there are no newer ones, where that failed. */
  readonly note: string;
  readonly failed: boolean;
  readonly again: { readonly text: string; readonly intent: Intent };
  /** Whether closing leads back to the matches. */
  readonly inMatch: boolean;
}

/** A match, or a round of one. */
export interface RecordLineView {
  readonly title: string;
  readonly about: string;
  /** Who played, and what it brought them. */
  readonly players: readonly string[];
  /** What it brought oneself, or what a touch does. */
  readonly result: string;
  readonly gain: Gain | null;
  /** What a touch asks for. */
  readonly intent: Intent;
}

/** How times are written, Unix ms. */
export interface Clock {
  readonly day: (time: number) => string;
  readonly hour: (time: number) => string;
}

const NAME = 14;

/** What the window shows of this state. */
export function recordsView(state: RootState, clock: Clock): RecordsWindowView {
  const { matches, match, rounds } = selectRecords(state);
  const said = texts[state.settings.language];
  const { records } = said.mahjong;
  const { status, items, failure } = match ? rounds : matches;
  const why = failure ? failureText(failure, said) : "";
  const nothing = { loading: records.loading, loaded: match ? records.noRounds : records.empty, none: "", failed: "" };
  return {
    title: match ? format(records.desk, { number: match.deskId }) : records.title,
    lines: match
      ? rounds.items.map((round, i) => roundLine(round, i + 1, said, clock))
      : matches.items.map((one) => matchLine(one, said, clock)),
    empty: items.length > 0 ? "" : why || nothing[status],
    note: (items.length > 0 && why) || (match ? "" : records.note),
    failed: failure !== null,
    again: { text: records.again, intent: match ? intents.records.openMatch(match.id) : intents.records.listMatches() },
    inMatch: match !== null,
  };
}

function matchLine(match: MatchRecordView, { mahjong: { records } }: Texts, { day }: Clock): RecordLineView {
  const { id, deskId, rounds, time, players, score } = match;
  return {
    title: format(records.desk, { number: deskId }),
    about: `${format(records.rounds, { count: rounds })}   ${day(time)}`,
    players: scoresOf(players),
    result: score === null ? "" : signed(score),
    gain: score === null ? null : gainOf(score),
    intent: intents.records.openMatch(id),
  };
}

function roundLine(
  { id, time, players }: RoundSummary,
  round: number,
  { mahjong: { records } }: Texts,
  { hour }: Clock,
): RecordLineView {
  return {
    title: format(records.round, { round }),
    about: hour(time),
    players: scoresOf(players),
    result: records.watch,
    gain: null,
    intent: intents.replay.load(id),
  };
}

function scoresOf(players: readonly RecordedPlayer[]): string[] {
  return players.map(({ name, score }) => `${shortName(name, NAME)} ${signed(score)}`);
}
