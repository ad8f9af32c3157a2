import { OpType } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import {
  act,
  comeBack,
  dealtDesk,
  did,
  hintOf,
  NOW,
  playedDesk,
  push,
  seatedDesk,
  syncOf,
  tilesFor,
} from "../testing/desk-fixture.js";
import { deskActions } from "./desk-slice.js";
import { type DeskState, watchedDesk } from "./desk-state.js";
import { tableView } from "./select-table.js";
import { LAST_SECONDS, msUntilNextSecond, TURN_SECONDS, turnSecondsLeft } from "./turn-clock.js";

const BEGAN = 1_700_000_000_000;
const after = (ms: number): number => turnSecondsLeft(BEGAN, BEGAN + ms);

it("counts each second down once, and ends when the last one is over", () => {
  expect([0, 1, 999, 1000, 1999, 2000].map(after)).toEqual([20, 20, 20, 19, 19, 18]);
  expect([18_999, 19_000, 19_999, 20_000, 20_001].map(after)).toEqual([2, 1, 1, 0, 0]);
  const seconds = Array.from({ length: TURN_SECONDS + 1 }, (_, second) => after(second * 1000));
  expect(seconds).toEqual(Array.from({ length: TURN_SECONDS + 1 }, (_, second) => TURN_SECONDS - second));
  expect(LAST_SECONDS).toBeLessThan(TURN_SECONDS);
});

it("stays at nothing for as long as somebody thinks", () => {
  expect([20_000, 60_000, 86_400_000].map(after)).toEqual([0, 0, 0]);
});

it("begins anew where the clock was set back", () => {
  expect([-1, -1000, -3_600_000].map(after)).toEqual([20, 20, 20]);
});

describe("msUntilNextSecond()", () => {
  it("is until the seconds of the turn begin, whenever one looks at it", () => {
    expect([5000, 5250, 6000, 12_999].map((now) => msUntilNextSecond(5000, now))).toEqual([1000, 750, 1000, 1]);
    // A clock that was set back.
    expect(msUntilNextSecond(5000, 4000)).toBe(1000);
  });
});

describe("the moment that all wait from", () => {
  const HANDS = tilesFor("23s55p999s111m222m9p", "222333444s6888p", "999p567s567p5588m", "333444666m1377p");
  const [own, , third] = HANDS as [number[], number[], number[], number[]];
  const nine = own[13] as number;
  const [x, y, z] = third as [number, number, number];
  const since = (desk: DeskState): number | null => tableView(desk).turnSince;
  const later = NOW + 9000;
  const discarded = push(playedDesk(HANDS), "onOpTypeDo", did(1, 1, nine));
  const claim = hintOf([OpType.Pung, nine], [OpType.Pass]);
  const discard = hintOf([OpType.Discard]);

  it("is none before the first deal, during a deal, after a round, and for who only watches", () => {
    expect(since(seatedDesk())).toBeNull();
    expect(since(dealtDesk(HANDS))).toBeNull();
    const over = { title: "", round: "", tiles: [], stats: [], scoreChange: [] };
    expect(since(push(playedDesk(HANDS), "onRoundEnd", over as never, later))).toBeNull();
    expect(since({ ...playedDesk(HANDS), self: watchedDesk.self })).toBeNull();
  });

  it("is that of the deal where three play, as nobody tells when that has been seen", () => {
    expect(since(act(dealtDesk(HANDS.slice(0, 3)), deskActions.dealSeen()))).toBe(NOW);
  });

  it.each<readonly [string, () => DeskState]>([
    ["a suit to give up is asked for", () => push(dealtDesk(HANDS), "onDingQueHint", { que: 1 }, later)],
    [
      "it is asked for by itself",
      () => act(act(dealtDesk(HANDS), deskActions.dealSeen()), deskActions.pickerDue({ time: later })),
    ],
    ["all suits are chosen", () => push(dealtDesk(HANDS), "onDingQue", [], later)],
    ["a tile is drawn", () => push(discarded, "onMoPai", { acId: 2, mjids: [107] }, later)],
    ["one is to discard", () => push(playedDesk(HANDS), "onOpTypeHint", discard, later)],
    [
      "a tile was discarded, which somebody may claim",
      () => push(playedDesk(HANDS), "onOpTypeDo", did(1, 1, nine), later),
    ],
    ["one may claim a discard", () => push(discarded, "onOpTypeHint", claim, later)],
    ["a pong is taken", () => push(discarded, "onOpTypeDo", did(3, 2, nine, x, y), later)],
    ["a kong is taken", () => push(discarded, "onOpTypeDo", did(3, 3, nine, x, y, z), later)],
    ["a discard is won", () => push(discarded, "onOpTypeDo", did(4, 4, nine), later)],
    ["a desk is told anew", () => push(comeBack(discarded), "onSyncDesk", syncOf(discarded), later)],
  ])("is the moment when %s", (_name, make) => {
    expect(since(make())).toBe(later);
  });

  it("stays while one thinks, whatever else happens", () => {
    const asked = push(playedDesk(HANDS), "onOpTypeHint", discard, later);
    expect(since(push(asked, "onPlayerOfflineStatus", { uid: 2, offline: true }, later + 1))).toBe(later);
    const answered = act(asked, deskActions.discard({ prompt: asked.hint?.id ?? 0, tile: nine }));
    expect(since(answered)).toBe(later);
    // Another one's win of a tile that one is still asked for is none of the others' business.
    const both = push(discarded, "onOpTypeHint", hintOf([OpType.Win, nine], [OpType.Pass]), later);
    expect(since(push(both, "onOpTypeDo", did(4, 4, nine), later + 1))).toBe(later);
  });
});
