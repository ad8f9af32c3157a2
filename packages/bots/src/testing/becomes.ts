import type { RootState } from "@shaddock/game";
import type { Bot } from "../create-bot.js";

/** Resolves as soon as the state of a bot is like this. */
export function becomes({ game: { store } }: Bot, isSo: (state: RootState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo(store.getState())) return;
      end();
      resolve();
    };
    const end = store.subscribe(look);
    look();
  });
}
