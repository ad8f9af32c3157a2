import type { DeskOptions } from "@shaddock/contract/nanoserver";
import {
  accountActions,
  createGame,
  type DeskState,
  deskActions,
  type Game,
  lobbyActions,
  type MatchResultView,
  type RootState,
  selectLobby,
  selectTable,
} from "@shaddock/game";
import { Bot as Brain } from "@shaddock/mahjong";
import { BotError } from "./bot-error.js";
import type { BotEnvironment } from "./environment.js";
import { sitAtTable } from "./sit-at-table.js";
import { watch } from "./until.js";

/** Ms after which the server counts as silent, once its requests have timed out. */
const ANSWER_TIME = 15_000;

/** A player without a person: a game like everybody's, whose intents come from a program. */
export interface Bot {
  /** Its game, to be looked at. */
  readonly game: Game;
  /** Logs in and connects; resolves with the uid. */
  enter(): Promise<number>;
  /** Sits down at the desk of this number, and plays from then on. */
  join(number: string): Promise<void>;
  /** Creates a desk and sits down at it; resolves with its number. */
  create(options: DeskOptions): Promise<string>;
  /**
   * Resolves with how the match ended at whose desk it sits, whatever that takes.
   *
   * @throws BotError (as a rejection) `noDesk` when it sits at none, `closed` when the desk is gone: before the first
   *   deal, or while the connection was lost
   */
  finish(): Promise<MatchResultView>;
  /** Leaves the desk, where that is still possible, and the server. Whatever it was waiting for fails. */
  stop(): Promise<void>;
}

/**
 * Makes a bot. Every promise of it settles, and rejects with a {@link BotError} when the server refuses, the player has
 * logged in elsewhere, or the bot is stopped. A connection that is lost is made anew, as for a person.
 *
 * @param brain may be shared by any number of bots
 */
export function createBot(environment: BotEnvironment, brain: Brain = new Brain()): Bot {
  const { server, createClient, fetch, serializer, now, random, pause, guest } = environment;
  const mahjong = { fetch, serializer, random, ...(guest && { guest }) };
  const game = createGame({ createClient, now, pause, mahjong });
  const { store } = game;
  const watched = watch(game);
  const until = <T>(pick: (state: RootState) => T | undefined): Promise<T> =>
    watched.until((state) => {
      throwTrouble(state);
      return pick(state);
    });
  const soon = <T>(pick: (state: RootState) => T | undefined): Promise<T> =>
    Promise.race([until(pick), pause(ANSWER_TIME).then(() => Promise.reject(new BotError("unanswered")))]);
  const leaveTable = sitAtTable(game, { ...environment, brain, fail: watched.giveUp });

  return {
    game,
    async enter() {
      store.dispatch(accountActions.visit(server));
      store.dispatch(accountActions.logIn());
      return soon(({ account, connection }) => (connection.name === "open" ? account.player?.uid : undefined));
    },
    async join(number) {
      store.dispatch(lobbyActions.join(number));
      await soon((state) => (seated(state)?.number === number ? true : undefined));
    },
    async create(options) {
      store.dispatch(lobbyActions.createDesk({ options }));
      return soon((state) => seated(state)?.number);
    },
    finish: () =>
      until((state) => {
        if (state.desk.phase === "none") throw new BotError("noDesk");
        if (state.desk.phase === "closed") throw new BotError("closed", state.desk.closed ?? "");
        return (state.desk.match && selectTable(state).match) ?? undefined;
      }),
    async stop() {
      leaveTable();
      watched.giveUp(new BotError("stopped"));
      if (store.getState().desk.phase === "waiting") {
        store.dispatch(deskActions.leave());
        await pause(0);
      }
      store.dispatch(accountActions.logOut());
      game.stop();
    },
  };
}

/** The desk one sits at, of which one has heard: who else sits there. */
function seated(state: RootState): DeskState | undefined {
  const { account, desk, lobby } = state;
  if (account.status !== "in") throw new BotError("offline", "it has not logged in");
  if (lobby.failure) throw new BotError(lobby.failure.code, lobby.failure.detail);
  return selectLobby(state).desk && desk.seats.length > 0 ? desk : undefined;
}

/** What ends all waiting: the server does not let one in, or not any more. */
function throwTrouble({ account, connection, lobby, session }: RootState): void {
  if (account.failure) throw new BotError(account.failure.code, account.failure.detail);
  if (session.elsewhere) throw new BotError("elsewhere");
  // On its way to a desk it may connect anew, and fails where it cannot.
  if (connection.name === "closed" && lobby.errand === null) throw new BotError("offline", connection.reason?.message);
}
