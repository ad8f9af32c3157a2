import type { Hint, NanoServerContract } from "@shaddock/contract/nanoserver";
import { START_SCORE, type Tile } from "@shaddock/mahjong";
import { ErrorCode, ServerError } from "../../errors.js";
import type { Session } from "../../session.js";
import type { Desk } from "./desk.js";
import type { Settings } from "./options.js";

/** A session of the mahjong service. */
export type PlayerSession = Session<NanoServerContract>;

/** Who a player says that he is. */
export interface Person {
  readonly uid: number;
  readonly name: string;
  readonly headUrl: string;
  readonly sex: number;
  /** Of his machine, as he says. */
  readonly ip: string;
}

/** A player whom the server remembers: connected, or at a desk. */
export interface Player extends Person {
  /** Cards; 0 without an account. */
  cards: number;
  /** Undefined while he is not connected. */
  session: PlayerSession | undefined;
  desk: Desk | undefined;
  /** Points of the match. */
  score: number;
  /** The tile drawn last, at whatever desk. */
  lastDrawn: Tile | undefined;
  /** The hint that was taken back last, and when, Unix ms: an answer to it may still be on its way. */
  revoked: { readonly hint: Hint; readonly at: number } | undefined;
}

/** The players there are. */
export interface Players {
  get(uid: number): Player | undefined;
  /** Who is behind a session. */
  of(session: PlayerSession): Player | undefined;
  /** Binds a session to a player, and ends the one that he had. [nanoserver: Manager.Login, DeskManager.ReConnect] */
  bind(session: PlayerSession, person: Person): Player;
  /** Ends a player's session without remembering that it was his. */
  replace(player: Player): void;
  /** Says how many cards a player has. */
  setCards(player: Player, cards: number): void;
  /** Forgets players who are neither connected nor at a desk. */
  sweep(): void;
}

/** @param replaced is told of a session that lost its player to another one */
export function createPlayers(
  { store, limits }: Settings,
  replaced: (player: Player, session: PlayerSession) => void,
): Players {
  const byUid = new Map<number, Player>();
  const bySession = new Map<PlayerSession, Player>();

  const setCards = (player: Player, cards: number): void => {
    player.cards = cards;
    player.session?.push("onCoinChange", { coin: cards });
  };

  const forget = (player: Player): void => {
    if (!player.session && !player.desk) byUid.delete(player.uid);
  };

  const left = (session: PlayerSession): void => {
    const player = bySession.get(session);
    bySession.delete(session);
    if (!player) return;
    player.session = undefined;
    if (player.desk) player.desk.setAway(player);
    else forget(player);
  };

  const replace = (player: Player): void => {
    const { session } = player;
    if (!session) return;
    bySession.delete(session);
    player.session = undefined;
    replaced(player, session);
    session.close("Replaced");
  };

  const create = (person: Person, session: PlayerSession): Player => {
    if (byUid.size >= limits.players) {
      session.close("Too many players");
      throw new ServerError(ErrorCode.Failed, "Too many players");
    }
    const account = store.account(person.uid);
    const player: Player = {
      ...person,
      cards: account?.cards ?? 0,
      session: undefined,
      desk: undefined,
      score: START_SCORE,
      lastDrawn: undefined,
      revoked: undefined,
    };
    byUid.set(person.uid, player);
    // After the response to the login, as it nearly always is there, too.
    if (account) queueMicrotask(() => setCards(player, player.cards));
    return player;
  };

  return {
    get: (uid) => byUid.get(uid),
    of: (session) => bySession.get(session),
    bind(session, person) {
      const known = bySession.has(session);
      if (known && bySession.get(session)?.uid !== person.uid) left(session);
      const player = byUid.get(person.uid) ?? create(person, session);
      if (player.session !== session) replace(player);
      player.session = session;
      bySession.set(session, player);
      if (!known) session.onClosed(() => left(session));
      return player;
    },
    replace,
    setCards,
    sweep() {
      for (const player of byUid.values()) forget(player);
    },
  };
}
