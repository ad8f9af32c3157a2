import { describe, expect, it } from "vitest";
import { type Locks, playerOfTab } from "./player-of-tab.js";

/** A browser: its locks, and tabs that hold them until they are closed. */
function browser(): { open(kept?: Map<string, string>): Tab } {
  const held = new Set<string>();
  const locksOf = (mine: Set<string>): Locks => ({
    async request(name, _options, onHeld) {
      if (held.has(name)) return onHeld(null);
      held.add(name);
      mine.add(name);
      return onHeld({});
    },
  });
  return {
    open(kept = new Map()) {
      const mine = new Set<string>();
      const storage = {
        get: (key: string) => kept.get(key),
        set: (key: string, value: string) => kept.set(key, value),
      };
      return {
        kept,
        player: playerOfTab(locksOf(mine), storage),
        close: () => {
          for (const name of mine) held.delete(name);
        },
      };
    },
  };
}

interface Tab {
  readonly kept: Map<string, string>;
  readonly player: Promise<string | undefined>;
  close(): void;
}

describe("the player of a tab", () => {
  it("is one that no other tab is, the first one the one that a single tab always was", async () => {
    const { open } = browser();
    const first = open();
    expect(await first.player).toBeUndefined();
    expect(await open().player).toBe("2");
    expect(await open().player).toBe("3");
    first.close();
    expect(await open().player).toBeUndefined();
  });

  it("stays the same when the tab is loaded anew", async () => {
    const { open } = browser();
    const tabs = [open(), open()];
    expect(await tabs[1]?.player).toBe("2");
    for (const tab of tabs) tab.close();
    expect(await open(tabs[1]?.kept).player).toBe("2");
    expect(await open(tabs[0]?.kept).player).toBeUndefined();
  });

  it("is another one where a tab was copied, or where what is kept is spoiled", async () => {
    const { open } = browser();
    const copied = new Map([["shaddock.player", "2"]]);
    expect(await open(copied).player).toBe("2");
    expect(await open(new Map(copied)).player).toBeUndefined();
    const spoiled = ["17", "0", "{", '"2"'].map((text) => open(new Map([["shaddock.player", text]])).player);
    expect(await Promise.all(spoiled)).toEqual(["3", "4", "5", "6"]);
  });

  it("is the same for all where the browser cannot tell, does not let it be told, or has too many", async () => {
    const storage = { get: () => null, set: () => {} };
    expect(await playerOfTab(undefined, storage)).toBeUndefined();
    const forbidden: Locks = { request: () => Promise.reject(new Error("SecurityError")) };
    expect(await playerOfTab(forbidden, storage)).toBeUndefined();
    const { open } = browser();
    const tabs = Array.from({ length: 17 }, () => open());
    expect((await Promise.all(tabs.map(({ player }) => player))).slice(-2)).toEqual(["16", undefined]);
  });
});
