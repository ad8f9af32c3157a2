import { sys } from "cc";

/** What this device keeps of the game. */
export const deviceStorage = {
  get: (key: string): string | null => sys.localStorage.getItem(key),
  set: (key: string, value: string): void => sys.localStorage.setItem(key, value),
};
