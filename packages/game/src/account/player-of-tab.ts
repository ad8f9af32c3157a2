import type { GameStorage } from "../environment.js";
import { keep, recall } from "../storage.js";

/** As much of a browser's `navigator.locks` as is used. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable: true },
    held: (lock: object | null) => Promise<unknown> | undefined,
  ): Promise<unknown>;
}

/** How many players one browser can be at a time. */
const PLAYERS = 16;

/** Where a tab remembers who it is, so that it is the same one when it is loaded anew. */
const KEY = "shaddock.player";

/**
 * Which player a browser's tab is, as a name for `MahjongEnvironment.profile`: the first one that no other tab is,
 * kept until the tab is closed. Undefined is who a single tab always was; and everybody, where the platform cannot tell.
 *
 * @param storage lasts as long as the tab
 */
export async function playerOfTab(locks: Locks | undefined, storage: GameStorage): Promise<string | undefined> {
  if (!locks) return undefined;
  const last = recall(storage, KEY);
  const numbers = Array.from({ length: PLAYERS }, (_, i) => i + 1);
  for (const number of numbers.some((one) => one === last) ? [last, ...numbers] : numbers) {
    if (!(await take(locks, `${KEY}.${number}`))) continue;
    keep(storage, KEY, number);
    return number === 1 ? undefined : `${number}`;
  }
  return undefined;
}

/** Takes a lock, unless somebody has it. It is held as long as the tab lives. Gives whether it was taken. */
function take(locks: Locks, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise<never>(() => {}) : undefined;
      })
      // A page within another may be forbidden to.
      .catch(() => resolve(false));
  });
}
