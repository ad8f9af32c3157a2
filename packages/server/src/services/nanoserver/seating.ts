import { type Exit, ExitType, type NanoServerContract, type Seats } from "@shaddock/contract/nanoserver";
import { START_SCORE } from "@shaddock/mahjong";
import { createGroup } from "../../group.js";
import type { Settings } from "./options.js";
import type { Player, PlayerSession } from "./players.js";
import type { Push } from "./pushes.js";

/** Who sits at a desk, and who is told what happens there. */
export interface Seating {
  /** In the order of the seats. */
  readonly players: readonly Player[];
  readonly isFull: boolean;
  readonly allReady: boolean;
  seatOf(player: Player): number;
  sit(player: Player): void;
  /** Takes a player out; those behind him move down. */
  leave(player: Player): void;
  /** Takes all out, and tells nobody any more. */
  clear(): void;
  /** How a player who leaves is named. */
  exitOf(player: Player): Exit;
  isReady(player: Player): boolean;
  setReady(player: Player): void;
  nobodyReady(): void;
  /** Unix ms since when a player is away; undefined while he is present. */
  awaySince(player: Player): number | undefined;
  /** Everybody learns that a player is away, or is back. */
  setAway(player: Player, away: boolean): void;
  /** The seats as they are; `present` is there in any case. */
  seats(present?: Player): Seats;
  /** Tells the seats as they are, and gives them. */
  tellSeats(): Seats;
  /** A player is told from now on. */
  listen(player: Player): void;
  /** A session is not told any more. */
  drop(session: PlayerSession): void;
  broadcast(push: Push): void;
  /** Tells all but one. */
  tellOthers(session: PlayerSession, push: Push): void;
}

/** The seats of a desk for so many players. */
export function createSeating(size: number, { clock }: Settings): Seating {
  const group = createGroup<NanoServerContract>();
  // By id, because both survive that one leaves and comes back (Q26).
  const ready = new Set<number>();
  const away = new Map<number, number>();
  let players: Player[] = [];

  const broadcast = ([route, body]: Push): void => {
    group.broadcast(route, body);
  };

  const unseat = (player: Player): void => {
    player.desk = undefined;
    player.score = START_SCORE;
  };

  const seats = (present?: Player): Seats => ({
    data: players.map((player, deskPos) => ({
      deskPos,
      acId: player.uid,
      nickname: player.name,
      isReady: ready.has(player.uid),
      sex: player.sex,
      isExit: false,
      headURL: player.headUrl,
      score: player.score,
      ip: player.ip,
      offline: player !== present && away.has(player.uid),
    })),
  });

  return {
    get players() {
      return players;
    },
    get isFull() {
      return players.length >= size;
    },
    get allReady() {
      return players.length === size && players.every(({ uid }) => ready.has(uid));
    },
    seatOf: (player) => players.indexOf(player),
    sit(player) {
      if (!players.includes(player)) players = [...players, player];
    },
    leave(player) {
      if (player.session) group.leave(player.session);
      players = players.filter((other) => other !== player);
      unseat(player);
    },
    clear() {
      for (const player of players) unseat(player);
      players = [];
      group.clear();
    },
    exitOf: (player) => ({
      acid: player.uid,
      isexit: true,
      exitType: ExitType.Left,
      deskPos: players.indexOf(player),
    }),
    isReady: ({ uid }) => ready.has(uid),
    setReady: ({ uid }) => ready.add(uid),
    nobodyReady: () => ready.clear(),
    awaySince: ({ uid }) => away.get(uid),
    setAway({ uid }, isAway) {
      if (!isAway) away.delete(uid);
      else if (!away.has(uid)) away.set(uid, clock.now());
      broadcast(["onPlayerOfflineStatus", { uid, offline: isAway }]);
    },
    seats,
    tellSeats() {
      const now = seats();
      broadcast(["onPlayerEnter", now]);
      return now;
    },
    listen({ session }) {
      if (session) group.add(session);
    },
    drop: (session) => group.leave(session),
    broadcast,
    tellOthers(session, [route, body]) {
      group.multicast(route, body, (other) => other !== session);
    },
  };
}
