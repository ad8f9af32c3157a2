import type { Club, DeskRecord, RoundRecord } from "@shaddock/contract/nanoserver";
import type { Store, StoredClub, StoredMatch, StoredRound } from "./store.js";

// What is stored, as it travels. Times in words are those of the place where the server stands.

/** A club as its members see it. */
export function clubRecord({ id, name, desc, maxMember }: StoredClub, store: Store): Club {
  return { id, name, desc, member: store.memberCount(id), maxMember };
}

/** A match. Nobody has noted when it was dismissed. */
export function matchRecord(match: StoredMatch): DeskRecord {
  const { id, creator, rounds, deskNo, mode, players, createdAt } = match;
  const uid = (seat: number): number => players[seat]?.uid ?? 0;
  return {
    id,
    creator,
    round: rounds,
    desk_no: deskNo,
    mode,
    player0: uid(0),
    player1: uid(1),
    player2: uid(2),
    player3: uid(3),
    ...fourPlayers(match, ""),
    created_at: createdAt,
    created_at_str: dateAndTime(createdAt),
    dismiss_at: 0,
    extras: "",
  };
}

/** A round without its snapshot. */
export function roundRecord(round: StoredRound): RoundRecord {
  const { id, matchId, mode, beginAt, endAt } = round;
  return {
    id,
    desk_id: matchId,
    mode,
    begin_at: beginAt,
    begin_at_str: dateAndTime(beginAt).slice("YYYY-".length),
    end_at: endAt,
    ...fourPlayers(round, "/"),
  };
}

type FourPlayers = Omit<RoundRecord, "id" | "desk_id" | "mode" | "begin_at" | "begin_at_str" | "end_at">;

function fourPlayers({ players, scores }: Pick<StoredRound, "players" | "scores">, nobody: string): FourPlayers {
  const name = (seat: number): string => players[seat]?.name ?? nobody;
  const score = (seat: number): number => scores[seat] ?? 0;
  return {
    player_name0: name(0),
    player_name1: name(1),
    player_name2: name(2),
    player_name3: name(3),
    score_change0: score(0),
    score_change1: score(1),
    score_change2: score(2),
    score_change3: score(3),
  };
}

/** `YYYY-MM-DD hh:mm:ss` of Unix seconds. */
function dateAndTime(seconds: number): string {
  const date = new Date(seconds * 1000);
  // As if the place were Greenwich, whose time is the one that can be written so.
  const here = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return here.toISOString().slice(0, 19).replace("T", " ");
}
