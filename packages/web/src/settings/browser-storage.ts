import type { GameStorage } from "@shaddock/game";

/** The browser's own storage. Asked for each time: where it is forbidden, even to name it throws. */
export const browserStorage: GameStorage = {
  get: (key) => localStorage.getItem(key),
  set: (key, value) => localStorage.setItem(key, value),
};
