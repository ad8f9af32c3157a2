import {
  type DeskBasicInfo,
  DeskStatus,
  type DeskSync,
  type RoundEnd,
  type Seats,
} from "@shaddock/contract/nanoserver";
import { dealRound, type Round, type Suit } from "@shaddock/mahjong";
import { type Awaited, createAutopilot } from "./autopilot.js";
import type { Answer } from "./hints.js";
import { createMatchRecord, type MatchPlan } from "./match-record.js";
import type { Settings } from "./options.js";
import { createPlay, type LastDiscard, type Play } from "./play.js";
import type { Player } from "./players.js";
import type { Push } from "./pushes.js";
import { addResults, matchResults, NO_TOTAL, roundEndOf } from "./results.js";
import type { Seating } from "./seating.js";
import { createRecorder, type Recorder } from "./snapshot.js";
import { roundOf, rules } from "./texts.js";
import type { Violation } from "./violations.js";

/** What a match needs of its desk. */
export interface MatchSurroundings {
  readonly settings: Settings;
  readonly seating: Seating;
  /** A player has so many cards now. */
  setCards(player: Player, cards: number): void;
  /** A round has ended, and another one follows. */
  cleaned(): void;
  /** The match has ended: the desk is to be taken away. */
  over(): void;
}

/** The rounds of a desk, from the first "ready" to the last settlement. [nanoserver: 6.2 to 6.4] */
export interface MatchPlay {
  readonly status: DeskStatus;
  /** Counts from 1; 0 before the first deal. */
  readonly round: number;
  basicInfo(mode: DeskBasicInfo["mode"]): DeskBasicInfo;
  tellSeats(): void;
  /** A player is ready; the last one of a full desk begins the round. */
  ready(player: Player): void;
  seen(player: Player): Violation | undefined;
  chooseSuit(player: Player, suit: Suit): Violation | undefined;
  answer(player: Player, answer: Answer): Violation | undefined;
  /** The running round for who comes back; undefined between rounds. */
  sync(player: Player): DeskSync | undefined;
  /** Settles what is running, and ends the match. */
  interrupt(): void;
  /** Looks whom the desk waits for. */
  update(): void;
  /** Stops everything; gives false when it is stopped already. */
  end(): boolean;
}

/** A match that has not begun. */
export function createMatchPlay(plan: MatchPlan, surroundings: MatchSurroundings): MatchPlay {
  const { number, options, creator } = plan;
  const { settings, seating } = surroundings;
  const { chance, clock, imitate, practice } = settings;
  const record = createMatchRecord(settings, plan);
  const seen = new Set<Player>();
  let status: DeskStatus = DeskStatus.Created;
  let round = 0;
  let banker = 0;
  let totals = Array.from({ length: options.mode }, () => NO_TOTAL);
  let latestSeats: Seats = { data: [] };
  let lastDiscard: LastDiscard = { tile: 0, uid: 0 };
  let play: Play | undefined;
  let recorder: Recorder | undefined;
  let dealtAt = 0;

  const title = (): string => `房号: ${number} ${roundOf(round, options)}`;
  const basicInfo = (mode: DeskBasicInfo["mode"]): DeskBasicInfo => {
    return { deskId: number, title: title(), desc: rules(options), mode };
  };

  const broadcast = (push: Push): void => {
    recorder?.note(push);
    seating.broadcast(push);
  };

  const tellSeats = (): void => {
    latestSeats = seating.tellSeats();
  };

  const ready = (player: Player): void => {
    seating.setReady(player);
    tellSeats();
    const isBetween = status === DeskStatus.Created || status === DeskStatus.Cleaned;
    if (isBetween && seating.allReady) deal();
  };

  const deal = (): void => {
    if (round === 0) banker = chance.banker(options.mode);
    const dealt = dealRound(chance.wall(options.mode), banker, options);
    const dice = chance.dice();
    const { players } = seating;
    const cards = round === 0 ? record.begin(players) : undefined;
    round++;
    status = DeskStatus.Dealt;
    dealtAt = clock.now();
    const basic = basicInfo(options.mode);
    const duanPai = {
      markerId: (players[banker] as Player).uid,
      dice1: dice[0],
      dice2: dice[1],
      accountInfo: players.map(({ uid }, seat) => ({ acId: uid, mjs: dealt.seats[seat]?.hand ?? [] })),
    };
    recorder = createRecorder({ enter: latestSeats, basicInfo: basic, duanPai });
    play = createPlay(dealt, { settings, players, dice, lastDiscard, broadcast, over: settle });
    broadcast(["onDeskBasicInfo", basic]);
    broadcast(["onDuanPai", duanPai]);
    if (cards !== undefined) surroundings.setCards(creator, cards);
  };

  const see = (player: Player): Violation | undefined => {
    if (status === DeskStatus.Created) return "nothing-dealt";
    if (status !== DeskStatus.Dealt || !play) return undefined;
    seen.add(player);
    if (seen.size < options.mode) return undefined;
    status = DeskStatus.Sorted;
    if (options.mode === 3) begin(play);
    else hintAtSuits(play);
    return undefined;
  };

  const hintAtSuits = (current: Play): void => {
    for (const [seat, { session }] of seating.players.entries()) {
      // In the real server the first one without a connection ends it for those behind him, too (Q12).
      if (!session && imitate) return;
      session?.push("onDingQueHint", { que: (current.suggest(seat) + 1) as 1 | 2 | 3 });
    }
  };

  const begin = (current: Play): void => {
    status = DeskStatus.Playing;
    current.begin();
  };

  const chooseSuit = (player: Player, suit: Suit): Violation | undefined => {
    const isOpen = status === DeskStatus.Dealt || status === DeskStatus.Sorted;
    if (!play || !isOpen || options.mode === 3) return "extra-missing-suit";
    if (play.choose(seating.seatOf(player), suit)) begin(play);
    return undefined;
  };

  /** The round has ended by itself. */
  const settle = (): void => {
    const { round: last, lastDiscard: discard } = play as Play;
    status = DeskStatus.RoundOver;
    const end = score(last);
    const isLast = round >= options.round;
    totals = addResults(totals, last);
    banker = last.nextBanker ?? banker;
    keep(end, isLast);
    if (isLast) {
      tellEnd(end, true);
      return;
    }
    broadcast(["onRoundEnd", end]);
    status = DeskStatus.Cleaned;
    lastDiscard = { tile: discard.tile, uid: -1 };
    play = undefined;
    recorder = undefined;
    seating.nobodyReady();
    seen.clear();
    surroundings.cleaned();
  };

  /** Gives the points of a round to the players. */
  const score = (over: Round | undefined): RoundEnd => {
    const { players } = seating;
    const end = roundEndOf(over, players, options, round);
    for (const [seat, player] of players.entries()) player.score = end.scoreChange[seat]?.remain ?? player.score;
    return end;
  };

  const keep = (end: RoundEnd, isLast: boolean): void => {
    const times = { beginAt: Math.floor(dealtAt / 1000), endAt: Math.floor(clock.now() / 1000) };
    const scores = end.scoreChange.map((change) => change.score);
    record.addRound({ ...times, scores, snapshot: JSON.stringify(recorder?.end(end)) }, isLast);
  };

  const tellEnd = (end: RoundEnd, isNormalFinished: boolean): void => {
    const stats = matchResults(seating.players, totals, creator.uid);
    broadcast(["onGameEnd", { roundStats: end, stats, title: title(), isNormalFinished }]);
    surroundings.over();
  };

  /** Whom the desk waits for; before the first deal for nobody in particular. */
  const awaited = (): Awaited[] => {
    const list = (isDone: (player: Player, seat: number) => boolean, seconds: number | undefined): Awaited[] =>
      seating.players.flatMap((player, seat) => {
        if (isDone(player, seat)) return [];
        const what = play?.pending(seat) ?? `${status} of ${round}`;
        return [{ seat, what, seconds, awaySince: seating.awaySince(player) }];
      });
    switch (status) {
      case DeskStatus.Dealt:
        return list((player) => seen.has(player), practice.dealSeconds);
      case DeskStatus.Sorted:
        return list((_, seat) => play?.chosen(seat) !== undefined, practice.turnSeconds);
      case DeskStatus.Playing:
        return list((_, seat) => !play?.pending(seat), practice.turnSeconds);
      case DeskStatus.Cleaned:
        return list((player) => seating.isReady(player), practice.readySeconds);
      default:
        return [];
    }
  };

  const autopilot = createAutopilot(settings, awaited, (seat) => {
    const player = seating.players[seat] as Player;
    if (status === DeskStatus.Dealt) see(player);
    else if (status === DeskStatus.Sorted) chooseSuit(player, (play as Play).suggest(seat));
    else if (status === DeskStatus.Playing) play?.answerFor(seat);
    else ready(player);
  });

  return {
    get status() {
      return status;
    },
    get round() {
      return round;
    },
    basicInfo,
    tellSeats,
    ready,
    seen: see,
    chooseSuit,
    answer: (player, answer) => (play ? play.answer(seating.seatOf(player), answer) : "unasked-answer"),
    sync: (player) => play?.sync(seating.seatOf(player), status),
    interrupt() {
      status = DeskStatus.Interrupted;
      play?.stop();
      tellEnd(score(play?.round), false);
    },
    update: autopilot.update,
    end() {
      if (status === DeskStatus.Destroyed) return false;
      status = DeskStatus.Destroyed;
      autopilot.stop();
      record.end();
      return true;
    },
  };
}
