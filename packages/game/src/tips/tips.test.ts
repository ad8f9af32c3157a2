import { OpType } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import { createGame } from "../create-game.js";
import { type DeskState, noDesk } from "../desk/desk-state.js";
import { did, hintOf, playedDesk, push, tilesFor } from "../testing/desk-fixture.js";
import { fakeClients } from "../testing/fake-client.js";
import { recallTips } from "./tips-saga.js";
import { selectTip } from "./tips-selectors.js";
import { initialTips, type Tip, tipsActions } from "./tips-slice.js";

const HANDS = tilesFor("23s55p999s111m222m9p", "222333444s6888p", "9p567s567p555688m", "333444666m1377p");
const nine = HANDS[0]?.[13] as number;
const ready = push(playedDesk(HANDS), "onOpTypeDo", did(1, 1, nine));
const discard = push(playedDesk(HANDS), "onOpTypeHint", hintOf([OpType.Discard]));
const five = HANDS[2]?.[4] as number;
const claim = push(
  push(ready, "onOpTypeDo", did(3, 1, five)),
  "onOpTypeHint",
  hintOf([OpType.Pung, five], [OpType.Pass]),
);
const suit = { ...playedDesk(HANDS), missingSuit: { id: 9, suggestion: 0, chosen: null } } as unknown as DeskState;

describe("selectTip()", () => {
  const tipOf = (desk: DeskState, ...understood: readonly Tip[]) =>
    selectTip({ desk, tips: { ...initialTips, understood } });

  it("tells of what is asked, and else of a ready hand", () => {
    expect(tipOf(suit)).toBe("missing");
    expect(tipOf(discard)).toBe("discard");
    expect(tipOf(claim)).toBe("claim");
    expect(tipOf(ready)).toBe("ready");
    expect(tipOf(noDesk)).toBeNull();
  });

  it("tells nothing that was understood", () => {
    expect(tipOf(ready, "claim")).toBe("ready");
    expect(tipOf(ready, "claim", "ready")).toBeNull();
  });
});

describe("tips", () => {
  const { createClient } = fakeClients();
  const gameWith = (kept: string | null) => {
    const storage = {
      get: () => kept,
      set(_key: string, value: string) {
        kept = value;
      },
    };
    const { store } = createGame({ createClient, now: () => 0, storage });
    return {
      storage,
      tell: (tip: Tip | null) => store.dispatch(tipsActions.tell(tip)),
      understood: () => store.getState().tips.understood,
    };
  };

  it("are understood when another one is told, or none, and that is kept", () => {
    const { storage, tell, understood } = gameWith(null);
    tell("claim");
    tell("claim");
    expect(understood()).toEqual([]);
    tell("discard");
    expect(understood()).toEqual(["claim"]);
    tell(null);
    tell(null);
    expect(understood()).toEqual(["claim", "discard"]);
    expect(recallTips(storage).understood).toEqual(["discard", "claim"]);
    expect(gameWith(storage.get()).understood()).toEqual(["discard", "claim"]);
  });

  it.each(["", "{", "null", "7", '{"0":"claim"}', '["nothing", 7, null]'])("are all told when %j was kept", (kept) => {
    expect(gameWith(kept).understood()).toEqual([]);
  });
});
