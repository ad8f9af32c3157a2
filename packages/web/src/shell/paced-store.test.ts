import { createGame, settingsActions } from "@shaddock/game";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { pacedStore } from "./paced-store.js";

const set = (mahjong: string) => settingsActions.set({ mahjong });

/** A store, what is drawn of it, and how many ms each drawing takes. */
function drawn(cost: () => number) {
  const { store } = createGame({
    createClient: () => {
      throw new Error("Nobody connects here");
    },
    now: Date.now,
  });
  const paced = pacedStore(store);
  const pictures: string[] = [];
  const stop = paced.subscribe(() =>
    queueMicrotask(() => {
      pictures.push(paced.getState().settings.mahjong);
      vi.advanceTimersByTime(cost());
    }),
  );
  return { store, paced, pictures, stop };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("what happens in one go is one picture, drawn at once", async () => {
  const { store, pictures } = drawn(() => 10);
  store.dispatch(set("a"));
  store.dispatch(set("b"));
  await Promise.resolve();
  await Promise.resolve();
  expect(pictures).toEqual(["b"]);
});

test("after a picture there is none for four times as long as it took, and then one of the newest state", async () => {
  const { store, paced, pictures } = drawn(() => 10);
  store.dispatch(set("a"));
  await vi.advanceTimersByTimeAsync(0);
  for (const state of ["b", "c", "d"]) store.dispatch(set(state));
  await vi.advanceTimersByTimeAsync(39);
  expect(pictures).toEqual(["a"]);
  expect(paced.getState().settings.mahjong).toBe("a");
  await vi.advanceTimersByTimeAsync(1);
  expect(pictures).toEqual(["a", "d"]);
});

test("what a view dispatches is shown at once", async () => {
  const { store, paced, pictures } = drawn(() => 10);
  store.dispatch(set("a"));
  await vi.advanceTimersByTimeAsync(0);
  store.dispatch(set("b"));
  paced.dispatch(set("c"));
  expect(paced.getState().settings.mahjong).toBe("c");
  await vi.advanceTimersByTimeAsync(1000);
  expect(pictures).toEqual(["a", "c"]);
});

test("who does not listen any more is not told, and what changes nothing is not drawn", async () => {
  const { store, paced, pictures, stop } = drawn(() => 0);
  paced.dispatch({ type: "nothing" });
  await vi.advanceTimersByTimeAsync(0);
  stop();
  store.dispatch(set("a"));
  await vi.advanceTimersByTimeAsync(0);
  expect(pictures).toEqual([]);
  expect(paced.getState().settings.mahjong).toBe("a");
});
