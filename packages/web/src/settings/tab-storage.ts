import type { GameStorage } from "@shaddock/game";

/** What lasts as long as the tab, and also when it is loaded anew. Where that is forbidden, nothing is kept. */
export const tabStorage: GameStorage = {
  get(key) {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Then not.
    }
  },
};
