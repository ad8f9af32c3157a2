import { tabStorage } from "./tab-storage.js";

/** How many players one browser can be at a time. */
const PLAYERS = 16;

/** Where a tab remembers who it is, so that it is the same one when it is loaded anew. */
const KEY = "shaddock.player";

/**
 * Which player this tab is: the first one that no other tab is, kept until the tab is closed. Undefined where the
 * browser cannot tell; then all tabs are the same player.
 */
export async function playerOfTab(): Promise<string | undefined> {
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return undefined;
  const numbers = Array.from({ length: PLAYERS }, (_, i) => `${i + 1}`);
  for (const number of new Set([tabStorage.get(KEY) ?? "1", ...numbers])) {
    if (!(await take(locks, `${KEY}.${number}`))) continue;
    tabStorage.set(KEY, number);
    // The first one is who a single tab always was.
    return number === "1" ? undefined : number;
  }
  return undefined;
}

/** Whether the lock could be taken; it is held as long as the tab lives. */
function take(locks: LockManager, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    locks
      .request(name, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock ? new Promise<never>(() => {}) : undefined;
      })
      .catch(reject);
  });
}
