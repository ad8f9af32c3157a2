import { Mode, type RecordedOpType } from "./codes.js";
import { type DeskBasicInfo, deskBasicInfo, type Seats, seats } from "./desk.js";
import {
  type Action,
  type Deal,
  deal,
  type KongScore,
  kongScore,
  recordedAction,
  type WinScore,
  winScore,
} from "./round.js";
import { type RoundEnd, roundEnd } from "./settlement.js";
import { array, type Check, integer, nullable, object, oneOf, ShapeError, text } from "./shape.js";

interface FourPlayers {
  readonly player_name0: string;
  readonly player_name1: string;
  readonly player_name2: string;
  readonly player_name3: string;
  readonly score_change0: number;
  readonly score_change1: number;
  readonly score_change2: number;
  readonly score_change3: number;
}

/** A match on record. With three players the fourth is 0 and has no name. [nanoserver: protocol/desk.go, Desk] */
export interface DeskRecord extends FourPlayers {
  readonly id: number;
  /** The owner's id. */
  readonly creator: number;
  /** Rounds that ended normally; all that were planned while the match runs. */
  readonly round: number;
  /** As in TableInfo. */
  readonly desk_no: string;
  readonly mode: Mode;
  readonly player0: number;
  readonly player1: number;
  readonly player2: number;
  readonly player3: number;
  /** Unix seconds. */
  readonly created_at: number;
  /** `YYYY-MM-DD hh:mm:ss` where the server stands; empty when asked for by id. */
  readonly created_at_str: string;
  /** The owner's id: a mistake of the server. */
  readonly dismiss_at: number;
  readonly extras: string;
}

/** A round on record, that ended normally. [nanoserver: protocol/history.go, HistoryLite] */
export interface RoundRecord extends FourPlayers {
  readonly id: number;
  /** The match: {@link DeskRecord.id}. */
  readonly desk_id: number;
  readonly mode: Mode;
  /** Unix seconds. */
  readonly begin_at: number;
  /** `MM-DD hh:mm:ss` where the server stands. */
  readonly begin_at_str: string;
  /** Unix seconds. */
  readonly end_at: number;
}

/** A round from its deal to its end. The choice of missing suits is not in it. [nanoserver: internal/game/history] */
export interface Snapshot {
  /** The seats at the beginning. */
  readonly enter: Seats;
  readonly basicInfo: DeskBasicInfo;
  readonly duanPai: Deal;
  readonly end: RoundEnd;
  /** Draws and actions, in order. */
  readonly do: readonly Action<RecordedOpType>[] | null;
  /** One for each kong that was not robbed, in order. */
  readonly gangScoreChanges: readonly KongScore[] | null;
  /** One for each win, in order, then what was paid for having no ready hand. */
  readonly huScoreChanges: readonly WinScore[] | null;
}

/** A round on record, to be played again. */
export interface RoundHistory extends RoundRecord {
  readonly snapshot: Snapshot;
}

const fourPlayers = {
  player_name0: text,
  player_name1: text,
  player_name2: text,
  player_name3: text,
  score_change0: integer(),
  score_change1: integer(),
  score_change2: integer(),
  score_change3: integer(),
};

/** Checks a {@link DeskRecord}. */
export const deskRecord: Check<DeskRecord> = object<DeskRecord>({
  ...fourPlayers,
  id: integer(),
  creator: integer(),
  round: integer(),
  desk_no: text,
  mode: oneOf(Mode),
  player0: integer(),
  player1: integer(),
  player2: integer(),
  player3: integer(),
  created_at: integer(),
  created_at_str: text,
  dismiss_at: integer(),
  extras: text,
});

const roundFields = {
  ...fourPlayers,
  id: integer(),
  desk_id: integer(),
  mode: oneOf(Mode),
  begin_at: integer(),
  begin_at_str: text,
  end_at: integer(),
};

/** Checks a {@link RoundRecord}. */
export const roundRecord: Check<RoundRecord> = object<RoundRecord>(roundFields);

const snapshot = object<Snapshot>({
  enter: seats,
  basicInfo: deskBasicInfo,
  duanPai: deal,
  end: roundEnd,
  do: nullable(array(recordedAction)),
  gangScoreChanges: nullable(array(kongScore)),
  huScoreChanges: nullable(array(winScore)),
});

const storedRound = object<RoundRecord & { readonly snapshot: string }>({ ...roundFields, snapshot: text });

/** Reads a {@link RoundHistory}, whose snapshot travels as a text of JSON. */
export const roundHistory: Check<RoundHistory> = (value, path) => {
  const stored = storedRound(value, path);
  return { ...stored, snapshot: snapshot(parse(stored.snapshot, `${path}.snapshot`), `${path}.snapshot`) };
};

function parse(json: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ShapeError(path, "JSON", json);
  }
}
