import {
  type DeskResponse,
  type NanoServerContract,
  ResponseCode,
  type TableInfo,
  type UnCompleteDeskResponse,
} from "@shaddock/contract/nanoserver";
import type { Options } from "@shaddock/mahjong";
import { ErrorCode, ServerError } from "../../errors.js";
import { createGroup } from "../../group.js";
import { createDesk, type Desk } from "./desk.js";
import type { Settings } from "./options.js";
import { createPlayers, type Person, type Player, type PlayerSession, type Players } from "./players.js";
import { badClub, membersOnly, noSuchClub, Text } from "./texts.js";

/** Who is there, and which desks: what is outside the desks themselves. */
export interface Lobby {
  readonly players: Players;
  readonly desks: ReadonlyMap<string, Desk>;
  /** Logs in, and is told what all are told. */
  login(session: PlayerSession, person: Person): void;
  create(player: Player, version: string, clubId: number, readOptions: () => Options): DeskResponse;
  join(player: Player | undefined, version: string, number: string): DeskResponse;
  whereabouts(player: Player): UnCompleteDeskResponse;
  /** Asks to become a member of a club; gives why not, if not. [nanoserver: db/club.go] */
  apply(player: Player, clubId: number): string | undefined;
  /** Tells all that are logged in. */
  broadcast(message: string): void;
  close(): void;
}

/** As where there is no desk. */
const NO_TABLE: TableInfo = {
  deskId: "",
  createdAt: 0,
  creator: 0,
  title: "",
  desc: "",
  status: 0,
  round: 0,
  mode: 0,
};

/** A club's desk is refused when it owes so many cards. */
const CLUB_CREDIT = 100;
/** Seconds between two looks for what is not needed any more. */
const SWEEP_SECONDS = 300;
/** Tries to find a number that no desk has. */
const NUMBER_TRIES = 1000;

/** A lobby with nobody in it. */
export function createLobby(settings: Settings): Lobby {
  const { store, chance, clock, limits, imitate, version: wanted } = settings;
  const everybody = createGroup<NanoServerContract>();
  const desks = new Map<string, Desk>();
  const players = createPlayers(settings, (player, session) => {
    everybody.leave(session);
    player.desk?.drop(session);
  });

  const sweep = (): void => {
    const now = clock.now();
    for (const desk of desks.values()) desk.tidy(now);
    players.sweep();
    cancelSweep = clock.after(1000 * SWEEP_SECONDS, sweep);
  };
  let cancelSweep: (() => void) | undefined;

  const refuse = (code: ResponseCode, error: string): DeskResponse => ({ code, error, tableInfo: NO_TABLE });
  const accept = (desk: Desk): DeskResponse => ({ code: ResponseCode.Ok, error: "", tableInfo: desk.info() });

  const canPay = (player: Player, clubId: number | undefined, rounds: number): boolean => {
    if (clubId === undefined) return player.cards >= settings.priceOf(rounds);
    const club = store.club(clubId);
    return club !== undefined && club.balance > -CLUB_CREDIT;
  };

  const freeNumber = (): string => {
    for (let tries = 0; tries < NUMBER_TRIES; tries++) {
      const number = chance.deskNumber();
      if (!desks.has(number)) return number;
    }
    throw new ServerError(ErrorCode.Failed, "No desk number is free");
  };

  const open = (creator: Player, options: Options, clubId: number | undefined): Desk => {
    if (desks.size >= limits.desks) throw new ServerError(ErrorCode.Failed, "Too many desks");
    const surroundings = {
      settings,
      setCards: players.setCards,
      gone(desk: Desk) {
        desks.delete(desk.number);
        // The real server keeps them until they come back.
        if (!imitate) players.sweep();
      },
    };
    const desk = createDesk({ number: freeNumber(), options, creator, clubId }, surroundings);
    desks.set(desk.number, desk);
    desk.sit(creator);
    return desk;
  };

  return {
    players,
    desks,
    login(session, person) {
      players.bind(session, person);
      everybody.add(session);
      cancelSweep ??= clock.after(1000 * SWEEP_SECONDS, sweep);
    },
    create(player, version, clubId, readOptions) {
      if (player.desk) return refuse(ResponseCode.AlreadyInDesk, Text.AlreadyInDesk);
      if (wanted !== undefined && version !== wanted) return refuse(ResponseCode.WrongVersion, Text.OldVersion);
      const options = readOptions();
      // The real server takes 0 for a club (Q33).
      const payer = clubId < 0 || (clubId === 0 && !imitate) ? undefined : clubId;
      if (!canPay(player, payer, options.round)) {
        const why = payer === undefined ? Text.NotEnoughCards : Text.ClubNotEnoughCards;
        return refuse(ResponseCode.NotEnoughCards, why);
      }
      return accept(open(player, options, payer));
    },
    join(player, version, number) {
      if (wanted !== undefined && version !== wanted) return refuse(ResponseCode.Refused, Text.OldVersion);
      const desk = desks.get(number);
      if (!desk) return refuse(ResponseCode.DeskNotFound, Text.NoSuchDesk);
      if (desk.isFull) return refuse(ResponseCode.Refused, Text.DeskFull);
      if (!player) throw new ServerError(ErrorCode.BadRequest, "Log in first");
      if (desk.clubId !== undefined && store.membership(desk.clubId, player.uid) !== "approved") {
        return refuse(ResponseCode.Refused, membersOnly(desk.clubId));
      }
      // The real server would seat him at both (Q35).
      if (player.desk && player.desk !== desk) return refuse(ResponseCode.AlreadyInDesk, Text.AlreadyInDesk);
      desk.sit(player);
      return accept(desk);
    },
    whereabouts: ({ desk }) => ({ exist: desk !== undefined, tableInfo: desk?.info() ?? NO_TABLE }),
    apply(player, clubId) {
      if (clubId < 100_000 || clubId > 999_999) return badClub(clubId);
      if (!store.club(clubId)) return noSuchClub(clubId);
      const membership = store.membership(clubId, player.uid);
      // The real server finds no earlier application (Q39).
      if (membership === "approved" && !imitate) return Text.AlreadyMember;
      if (membership === "applied" && !imitate) return Text.AlreadyApplied;
      if (membership === "none") store.setMembership(clubId, player.uid, "applied");
      return undefined;
    },
    broadcast(message) {
      everybody.broadcast("onBroadcast", { code: 0, message });
    },
    close() {
      cancelSweep?.();
      for (const desk of desks.values()) desk.destroy();
    },
  };
}
