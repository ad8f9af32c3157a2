import { FAN_AT_LIMIT, type PlayerResult, type RoundEnd } from "@shaddock/contract/nanoserver";
import { FAN_NAMES, type FanName } from "@shaddock/mahjong";
import type { DeskSeat } from "./desk-state.js";
import type { MatchResultView, MatchSeatView, RoundResultView, RoundSeatView } from "./result-view.js";
import { type Look, meldView, playerView, sortTiles, wonView } from "./select-seats.js";
import type { FanView } from "./table-view.js";

const OUTCOMES = ["none", "self-draw", "win", "dealt-in", "paid"] as const;
const NO_RESULT: PlayerResult = { fanshu: 0, feng: 0, yu: 0, total: 0, bannerType: 0, desc: "" };

/** The round that has just ended. */
export function roundView(look: Look, result: RoundEnd): RoundResultView {
  const { state } = look;
  const seats = state.seats.map((seat): RoundSeatView => roundSeat(look, seat, result));
  return {
    ...{ round: state.round, rounds: state.rounds, title: result.title },
    dissolved: state.match !== null && !state.match.isNormalFinished,
    seats: byPlace(seats),
  };
}

function roundSeat(look: Look, seat: DeskSeat, { tiles, stats }: RoundEnd): RoundSeatView {
  const { state, placeOf } = look;
  // The statistics have no uid: they stand in the order of the hands.
  const index = tiles.findIndex(({ acId }) => acId === seat.uid);
  const { fanshu, feng: wind, yu: rain, total, bannerType, desc } = stats[index] ?? NO_RESULT;
  return {
    ...{ place: placeOf(seat.uid) ?? 0, player: playerView(state, seat), banker: seat.uid === state.banker },
    hand: sortTiles(seat.hand, seat.missing),
    melds: seat.melds.map((meld) => meldView(look, seat, meld)),
    won: seat.won && wonView(look, seat.won),
    ready: tiles[index]?.isTing ?? false,
    fan: seat.won && fanshu >= 0 ? fanshu : null,
    limit: fanshu === FAN_AT_LIMIT,
    ...{ fans: fansOf(desc), wind, rain, total, score: seat.score + (seat.delta ?? 0), outcome: OUTCOMES[bannerType] },
  };
}

const NAMES: ReadonlyMap<string, FanName> = new Map(
  (Object.keys(FAN_NAMES) as FanName[]).map((name) => [FAN_NAMES[name], name]),
);

/** The fan that the server names, parted by blanks; that of roots has a number behind it. */
function fansOf(desc: string): readonly FanView[] {
  return desc
    .split(" ")
    .filter(Boolean)
    .map((text) => {
      const [, word = text, times] = /^(.*?)(?:x(\d+))?$/.exec(text) ?? [];
      return { name: NAMES.get(word) ?? null, times: times ? Number(times) : 1, text };
    });
}

/** The match that has just ended. */
export function matchView({ state, placeOf }: Look): MatchResultView | null {
  const { match, seats, self, owner } = state;
  if (!match) return null;
  const views = match.stats.map((stats, index): MatchSeatView => {
    const { uid, account: name, ziMo, hu, pao, anGang, mingGang, totalScore, isBigWinner, isPaoWang } = stats;
    return {
      ...{ place: placeOf(uid) ?? index, uid, name, avatar: seats.find((seat) => seat.uid === uid)?.avatar ?? "" },
      ...{ self: uid === self, owner: uid === owner || stats.isCreator, wins: hu, selfDraws: ziMo, dealtIn: pao },
      ...{ concealedKongs: anGang, openKongs: mingGang, total: totalScore },
      ...{ biggestWinner: isBigWinner, dealInKing: isPaoWang },
    };
  });
  return { title: match.title, dissolved: !match.isNormalFinished, seats: byPlace(views) };
}

function byPlace<T extends { readonly place: number }>(views: readonly T[]): readonly T[] {
  return [...views].sort((one, other) => one.place - other.place);
}
