/**
 * Tells the client when to look after its connection at once, because timers may have stood still or the network
 * may be back. Gets a function to call then; gives a function that ends it.
 *
 * In Cocos Creator: `(wake) => (game.on(Game.EVENT_SHOW, wake), () => game.off(Game.EVENT_SHOW, wake))`.
 */
export type Hints = (wake: () => void) => () => void;

interface Target {
  addEventListener?(name: string, listener: () => void): void;
  removeEventListener?(name: string, listener: () => void): void;
}

/** The hints of a browser: the page is online again, or visible. Nothing where there is no page. */
export const browserHints: Hints = (wake) => {
  const page = globalThis as Target & { document?: Target };
  const change = (add: "addEventListener" | "removeEventListener"): void => {
    page[add]?.("online", wake);
    page.document?.[add]?.("visibilitychange", wake);
  };
  change("addEventListener");
  return () => change("removeEventListener");
};
