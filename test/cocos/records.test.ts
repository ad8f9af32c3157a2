import { describe, expect, test } from "vitest";
import { safeBox, TOUCH } from "../../client-cocos/assets/draw/box";
import { deviceClock } from "../../client-cocos/assets/mahjong/records/clock";
import {
  playersText,
  recordBoxes,
  recordLineLayout,
  recordsBox,
} from "../../client-cocos/assets/mahjong/records/record-layout";
import { recordsView } from "../../client-cocos/assets/mahjong/records/record-view";
import type {
  Listing,
  MatchRecordView,
  RootState,
  RoundSummary,
} from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { start } from "./play.js";
import { isWithin, overlapping, STAGES } from "./stages.js";

const game = start();
const fresh = game.getState();
game.stop();

const clock = { day: () => "2023-11-14 22:13", hour: () => "22:13" };
const players = [
  { name: "G7", score: 5 },
  { name: "柚".repeat(60), score: -3 },
  { name: "c", score: 0 },
];
const match = { id: 1, deskId: "012345", mode: 3, rounds: 4, time: 0, players, uids: [7, 8, 9] } as const;
const round = { id: 2, time: 0, duration: 60_000, players };
const NONE = { status: "none", items: [], failure: null } as const;

function at(matches: Partial<Listing<typeof match>>, rounds?: Partial<Listing<RoundSummary>>): RootState {
  const records = {
    matches: { ...NONE, ...matches } as unknown as Listing<MatchRecordView>,
    rounds: { ...NONE, ...rounds },
    match: rounds ? 1 : null,
  };
  const player = { ...fresh.account.player, uid: 7 } as RootState["account"]["player"];
  return { ...fresh, records, account: { ...fresh.account, player }, settings: { ...fresh.settings, language: "en" } };
}

describe("records", () => {
  test("matches: when, who, and what it brought oneself; a touch opens one", () => {
    const view = recordsView(at({ status: "loaded", items: [match] }), clock);
    expect(view).toMatchObject({ title: "Records", empty: "", failed: false, inMatch: false });
    expect(view.note).toContain("15");
    expect(view.lines).toEqual([
      {
        title: "Table 012345",
        about: "Rounds: 4   2023-11-14 22:13",
        players: ["G7 +5", "柚柚柚柚柚柚柚… −3", "c 0"],
        ...{ result: "+5", gain: "gain" },
        intent: { type: "records/openMatch", payload: 1 },
      },
    ]);
    const others = recordsView(at({ status: "loaded", items: [{ ...match, uids: [1, 2, 3] } as never] }), clock);
    expect(others.lines[0]).toMatchObject({ result: "", gain: null });
  });

  test("the rounds of a match: a touch plays one again", () => {
    const view = recordsView(at({ items: [match] }, { status: "loaded", items: [round] }), clock);
    expect(view).toMatchObject({ title: "Table 012345", note: "", inMatch: true });
    expect(view.lines).toMatchObject([
      { title: "Round 1", about: "22:13", result: "Watch", gain: null, intent: { type: "replay/load", payload: 2 } },
    ]);
  });

  test.each([
    [{ status: "loading" }, undefined, { empty: "Loading…", failed: false }],
    [{ status: "loaded" }, undefined, { empty: "No matches yet.", failed: false }],
    [{ items: [match] }, { status: "loaded" }, { empty: "No round of this match was completed.", failed: false }],
    [{ status: "loading", items: [match] }, undefined, { empty: "" }],
  ] as const)("%j and %j says so", (matches, rounds, expected) => {
    expect(recordsView(at(matches, rounds), clock)).toMatchObject(expected);
  });

  test("a failure is said beside what there was before, and it can be tried again", () => {
    const failed = { status: "failed", failure: { code: "unanswered", detail: "" } } as const;
    const view = recordsView(at({ ...failed, items: [match] }), clock);
    expect(view.lines).toHaveLength(1);
    expect(view).toMatchObject({ empty: "", failed: true, note: expect.stringMatching(/did not answer.*again/) });
    expect(view.again).toMatchObject({ text: "Reload", intent: { type: "records/listMatches" } });
    expect(recordsView(at(failed), clock)).toMatchObject({ empty: view.note, note: expect.stringContaining("15") });
    const inMatch = recordsView(at({ items: [match] }, failed), clock);
    expect(inMatch.again.intent).toEqual({ type: "records/openMatch", payload: 1 });
  });

  test("days and hours are those of the device", () => {
    const noon = new Date(2026, 0, 5, 9, 7).getTime();
    expect(deviceClock.day(noon)).toBe("2026-01-05 09:07");
    expect(deviceClock.hour(noon)).toBe("09:07");
  });
});

describe.each(STAGES)("%s", (_name, stage) => {
  test.each([0, 1, 15])("the window with %i lines lies within, its lines below each other", (count) => {
    const box = recordsBox(stage, count, true);
    expect(isWithin(box, safeBox(stage))).toBe(true);
    const boxes = recordBoxes({ width: box.width - 32, height: box.height - 120 }, count);
    expect(overlapping(Object.fromEntries(boxes.entries()))).toEqual([]);
    for (const line of boxes) {
      expect(line.height).toBeGreaterThanOrEqual(TOUCH);
      const { Watch, ...parts } = recordLineLayout(line);
      expect(overlapping(parts)).toEqual([]);
      for (const part of [Watch, ...Object.values(parts)]) expect(isWithin(part, { ...line, x: 0, y: 0 })).toBe(true);
    }
  });

  test("who played fits into the rows there are", () => {
    const { width } = recordsBox(stage, 1, false);
    const text = playersText(["G123456 +123", "柚柚柚柚柚柚柚… −99", "Bot 阿福 +1", "Bot 小梅 −25"], {
      width: width - 32,
      height: 1,
    });
    const { Players } = recordLineLayout({ width: width - 32, height: 96 });
    for (const row of text.split("\n")) {
      const wide = Array.from(row).reduce(
        (sum, letter) => sum + ((letter.codePointAt(0) as number) > 0x1100 ? 13 : 7),
        0,
      );
      // A little more shrinks the letters, but not much.
      expect(wide).toBeLessThan(Players.width * 1.15);
    }
  });
});
