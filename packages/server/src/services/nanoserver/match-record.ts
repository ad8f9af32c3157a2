import type { Mode, Rounds } from "@shaddock/contract/nanoserver";
import type { Options } from "@shaddock/mahjong";
import type { Settings } from "./options.js";
import type { Player } from "./players.js";
import type { NewRound } from "./store.js";

/** What is paid and kept of a match. A store that fails is told of; the match goes on without it. */
export interface MatchRecord {
  /** The first deal: the creator or the club pays. Gives how many cards the creator has then, if he paid. */
  begin(players: readonly Player[]): number | undefined;
  /** A round has ended normally; `isLast` ends the match in the same transaction. */
  addRound(round: Omit<NewRound, "matchId">, isLast: boolean): void;
  /** The match ends with the rounds that it has; does nothing when it has ended. */
  end(): void;
}

/** What is known of a match before it begins. */
export interface MatchPlan {
  readonly number: string;
  readonly options: Options;
  readonly creator: Player;
  readonly clubId: number | undefined;
}

/** The record of a desk's match. */
export function createMatchRecord({ store, clock, priceOf, onError }: Settings, plan: MatchPlan): MatchRecord {
  const { number, options, creator, clubId } = plan;
  let matchId: number | undefined;

  const keep = <T>(work: () => T): T | undefined => {
    try {
      return store.atomically(work);
    } catch (error) {
      onError(error, `the record of desk ${number}`);
      return undefined;
    }
  };

  return {
    begin(players) {
      const price = priceOf(options.round);
      const begun = keep(() => {
        const cards = clubId === undefined ? store.changeCards(creator.uid, -price) : undefined;
        if (clubId !== undefined) store.changeBalance(clubId, -price);
        const id = store.beginMatch({
          creator: creator.uid,
          clubId,
          deskNo: number,
          mode: options.mode as Mode,
          rounds: options.round as Rounds,
          players: players.map(({ uid, name }) => ({ uid, name })),
          createdAt: Math.floor(clock.now() / 1000),
        });
        return { id, cards };
      });
      matchId = begun?.id;
      return begun?.cards;
    },
    addRound(round, isLast) {
      const id = matchId;
      if (id === undefined) return;
      keep(() => {
        store.addRound({ matchId: id, ...round });
        if (isLast) store.endMatch(id);
      });
      if (isLast) matchId = undefined;
    },
    end() {
      const id = matchId;
      matchId = undefined;
      if (id !== undefined) keep(() => store.endMatch(id));
    },
  };
}
