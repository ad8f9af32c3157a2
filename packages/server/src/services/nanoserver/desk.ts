import { DeskStatus, ExitType, type TableInfo } from "@shaddock/contract/nanoserver";
import type { Suit } from "@shaddock/mahjong";
import type { Answer } from "./hints.js";
import { createMatchPlay } from "./match-play.js";
import type { MatchPlan } from "./match-record.js";
import { DESK_LIFE, type Settings } from "./options.js";
import type { Player, PlayerSession } from "./players.js";
import type { Push } from "./pushes.js";
import { createSeating } from "./seating.js";
import type { Violation } from "./violations.js";
import { createVote } from "./vote.js";

/** What desks need of the service. */
export interface DeskSurroundings {
  readonly settings: Settings;
  /** A player has so many cards now. */
  setCards(player: Player, cards: number): void;
  /** The desk is no more. */
  gone(desk: Desk): void;
}

/** One desk, from its creation to its end. */
export interface Desk {
  /** Six digits. */
  readonly number: string;
  /** The club that pays, or undefined. */
  readonly clubId: number | undefined;
  readonly isFull: boolean;
  readonly freeSeats: number;
  /** As the lobby sees it. */
  info(): TableInfo;
  /** Sits down, if not there already. The desk is not full. */
  sit(player: Player): void;
  /** The table is on a player's screen: he is told from now on. */
  enter(player: Player, announce: boolean): void;
  ready(player: Player): void;
  /** A player has seen the deal. */
  seen(player: Player): Violation | undefined;
  /** A player chooses his missing suit. */
  chooseSuit(player: Player, suit: Suit): Violation | undefined;
  answer(player: Player, answer: Answer): Violation | undefined;
  /** A player comes back. */
  rejoin(player: Player): void;
  /** A player's connection or app went away. */
  setAway(player: Player): void;
  /** A player's app is back. */
  resume(player: Player): void;
  /** A player leaves; only before the first deal. */
  exit(player: Player, destroy: boolean): void;
  applyToDissolve(player: Player): void;
  sayOnDissolving(player: Player, yes: boolean): void;
  broadcast(push: Push): void;
  /** A session does not belong to the desk any more. */
  drop(session: PlayerSession): void;
  /** Ends it where nobody needs it any more. */
  tidy(now: number): void;
  /** Ends it without a word. */
  destroy(): void;
}

/** A desk where nobody sits yet. */
export function createDesk(plan: MatchPlan, { settings, setCards, gone }: DeskSurroundings): Desk {
  const { number, options, creator, clubId } = plan;
  const { clock, imitate, limits } = settings;
  const seating = createSeating(options.mode, settings);
  const createdAt = Math.floor(clock.now() / 1000);
  let touchedAt = clock.now();

  const vote = createVote({
    settings,
    needed: options.mode,
    voters: () => seating.players.map((player) => ({ uid: player.uid, away: isAway(player) })),
    broadcast: seating.broadcast,
    dissolve: () => dissolve(),
  });

  const match = createMatchPlay(plan, {
    settings,
    seating,
    setCards,
    cleaned: () => vote.end(),
    over: () => destroy(),
  });

  const isAway = (player: Player): boolean => seating.awaySince(player) !== undefined;

  /** Does what a player wants, and looks whom the desk waits for then. */
  const touch = <T>(work: () => T): T => {
    touchedAt = clock.now();
    try {
      return work();
    } finally {
      match.update();
    }
  };

  const destroy = (): void => {
    if (!match.end()) return;
    vote.end();
    seating.clear();
    gone(desk);
  };

  const dissolve = (): void => {
    if (match.status !== DeskStatus.Created) {
      match.interrupt();
      return;
    }
    seating.broadcast(["onDissolve", { acid: 0, isexit: true, exitType: ExitType.Dissolved, deskPos: 0 }]);
    destroy();
  };

  const leave = (player: Player, destroys: boolean): void => {
    if (match.status !== DeskStatus.Created) return;
    const exit = seating.exitOf(player);
    if (!seating.isReady(player)) player.session?.push("onDissolve", exit);
    seating.broadcast([destroys ? "onDissolve" : "onPlayerExit", exit]);
    seating.leave(player);
    if (player === creator) destroy();
  };

  /** [nanoserver: 6.5] */
  const rejoin = (player: Player): void => {
    const { session } = player;
    if (!session) return;
    session.push("onDeskBasicInfo", match.basicInfo(imitate ? 0 : options.mode));
    session.push("onPlayerEnter", seating.seats(imitate ? undefined : player));
    seating.setAway(player, false);
    seating.listen(player);
    const sync = match.sync(player);
    if (sync) session.push("onSyncDesk", sync);
    else match.ready(player);
    if (!vote.running) return;
    const { self, others } = vote.forReturned(player.uid);
    session.push("onDissolveAgreement", self);
    seating.tellOthers(session, others);
  };

  const desk: Desk = {
    number,
    clubId,
    get isFull() {
      return seating.isFull;
    },
    get freeSeats() {
      return options.mode - seating.players.length;
    },
    info: () => ({
      ...match.basicInfo(options.mode),
      createdAt,
      creator: creator.uid,
      status: match.status,
      round: match.round,
    }),
    sit(player) {
      touch(() => seating.sit(player));
      player.desk = desk;
    },
    enter(player, announce) {
      touch(() => {
        seating.listen(player);
        if (announce) match.tellSeats();
      });
    },
    ready: (player) => touch(() => match.ready(player)),
    seen: (player) => touch(() => match.seen(player)),
    chooseSuit: (player, suit) => touch(() => match.chooseSuit(player, suit)),
    answer: (player, answer) => touch(() => match.answer(player, answer)),
    rejoin: (player) => touch(() => rejoin(player)),
    setAway: (player) => touch(() => seating.setAway(player, true)),
    resume(player) {
      touch(() => {
        if (!isAway(player)) return;
        seating.setAway(player, false);
        if (seating.isFull && vote.running) seating.broadcast(vote.status());
      });
    },
    exit: (player, destroys) => touch(() => leave(player, destroys)),
    applyToDissolve: (player) => touch(() => vote.apply(player.uid)),
    sayOnDissolving: (player, yes) => touch(() => vote.say(player.uid, yes)),
    broadcast: (push) => touch(() => seating.broadcast(push)),
    drop: (session) => seating.drop(session),
    tidy(now) {
      if (imitate) {
        if (now > 1000 * (createdAt + DESK_LIFE)) destroy();
      } else if (now > touchedAt + 1000 * limits.idleSeconds) {
        // Until the first deal nobody waits for ever for who pays.
        if (match.status === DeskStatus.Created && isAway(creator)) dissolve();
        else if (seating.players.every(isAway)) destroy();
      }
    },
    destroy,
  };
  return desk;
}
