import type { Game } from "@shaddock/game";

/** For how many times as long as a drawing took there is none after it: a fifth of the time is for drawing, at most. */
const REST = 4;

/**
 * The store as views see it. When much happens at once, it shows them the state as often as the device can draw it with
 * ease, and what happened in between is never drawn. What a view itself dispatches it sees at once.
 */
export function pacedStore(store: Game["store"]): Game["store"] {
  const listeners = new Set<() => void>();
  let shown = store.getState();
  let restUntil = 0;
  let planned = false;

  const show = (): void => {
    const state = store.getState();
    if (state === shown) return;
    shown = state;
    const start = performance.now();
    for (const listener of [...listeners]) listener();
    // What listeners draw they draw in a microtask, which was queued before this one.
    queueMicrotask(() => {
      const now = performance.now();
      restUntil = now + REST * (now - start);
    });
  };
  const showPlanned = (): void => {
    planned = false;
    show();
  };
  store.subscribe(() => {
    if (planned) return;
    planned = true;
    const rest = restUntil - performance.now();
    if (rest > 0) setTimeout(showPlanned, rest);
    // All that one message brings is one picture.
    else queueMicrotask(showPlanned);
  });

  return {
    ...store,
    getState: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch(action: Parameters<typeof store.dispatch>[0]) {
      const result = store.dispatch(action);
      show();
      return result;
    },
  } as Game["store"];
}
