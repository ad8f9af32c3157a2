import type { Game, RootState } from "@shaddock/game";

/** A store that can be waited for. */
export interface Watched {
  /**
   * Resolves with what `pick` finds in the state, now or after some change; undefined is nothing yet. Rejects with what
   * it throws, and with what the waiting was given up for.
   */
  until<T>(pick: (state: RootState) => T | undefined): Promise<T>;
  /** Gives all waiting up, now and for good. */
  giveUp(error: Error): void;
}

/** Watches the store of a game. */
export function watch({ store }: Game): Watched {
  const waiting = new Set<() => void>();
  let failure: Error | undefined;
  const lookAll = (): void => {
    for (const look of [...waiting]) look();
  };
  store.subscribe(lookAll);
  return {
    until: (pick) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          try {
            if (failure) throw failure;
            const found = pick(store.getState());
            if (found === undefined) return;
            resolve(found);
          } catch (error) {
            reject(error);
          }
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      }),
    giveUp(error) {
      failure ??= error;
      lookAll();
    },
  };
}
