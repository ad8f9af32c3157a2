import { deskActions, deskReducer } from "@shaddock/game";
import { describe, expect, test } from "vitest";
import { shortName } from "../../client-cocos/assets/app/short-name";
import { safeBox, TOUCH } from "../../client-cocos/assets/draw/box";
import { leaveView } from "../../client-cocos/assets/mahjong/leave-table/leave-view";
import { sayBox, sayLayout } from "../../client-cocos/assets/mahjong/say-panel/say-layout";
import { sayView } from "../../client-cocos/assets/mahjong/say-panel/say-view";
import { voteBox } from "../../client-cocos/assets/mahjong/vote/vote-layout";
import { voteWindowView } from "../../client-cocos/assets/mahjong/vote/vote-view";
import type { RootState } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { bundle, start } from "./play.js";
import { recordedEnds } from "./recorded.js";
import { isWithin, overlapping, STAGES } from "./stages.js";

const { FACES, LANGUAGES, PHRASES, texts } = bundle;
const game = start();
const fresh = game.getState();
game.stop();

/** A desk of the recordings, between two rounds. */
const desk = recordedEnds()
  .flatMap(({ desks }) => desks)
  .find(({ phase }) => phase === "round-over") as RootState["desk"];

function at(changes: Partial<RootState["desk"]>): RootState {
  return { ...fresh, desk: { ...desk, ...changes }, settings: { ...fresh.settings, language: "en" } };
}

describe("leaving", () => {
  test("before the first deal one leaves", () => {
    const view = leaveView(at({ phase: "waiting", round: 0 }));
    expect(view).toMatchObject({ title: "Leave the table", stay: "Stay", intent: { type: "desk/leave" } });
  });

  test("afterwards one proposes to dissolve the table, unless that runs already", () => {
    expect(leaveView(at({ phase: "playing" }))).toMatchObject({
      title: "Dissolve the table",
      about: texts.en.table.refusals["dissolve-instead"],
      intent: { type: "desk/proposeDissolve" },
    });
    const vote = voteOf(["等待中", "申请解散"]);
    expect(leaveView(at({ phase: "playing", vote }))).toMatchObject({
      about: texts.en.table.refusals["vote-running"],
      intent: null,
    });
  });

  test("without a connection one is told so", () => {
    expect(leaveView(at({ connected: false }))).toMatchObject({ about: texts.en.table.refusals.offline, intent: null });
  });
});

function voteOf(statuses: readonly string[]): RootState["desk"]["vote"] {
  const applicant = desk.seats[1]?.uid as number;
  return { applicant, statuses, endsAt: 30_000, voted: false } as unknown as RootState["desk"]["vote"];
}

describe("a vote", () => {
  test("who asked, what everybody said, and how long it lasts", () => {
    const view = voteWindowView(
      at({ phase: "playing", vote: voteOf(["等待中", "申请解散", "离线", "同意解散"]) }),
      10_500,
    );
    expect(view?.asked).toBe(`${desk.seats[1]?.name} wants to dissolve the table`);
    expect(view?.voters.map(({ status }) => status).sort()).toEqual(["Agreed", "Away", "Proposed it", "Undecided"]);
    expect(view?.voters.map(({ agreed }) => agreed).filter(Boolean)).toHaveLength(2);
    expect([view?.note, view?.open]).toEqual(["Passes automatically in 20 s", true]);
    expect(voteWindowView(at({}), 0)).toBeNull();
  });

  test("who has voted is asked no more, and a vote whose end is not known counts no seconds", () => {
    const vote = voteOf(["等待中", "申请解散", "等待中", "等待中"]);
    const state = at({ phase: "playing", vote: vote && { ...vote, endsAt: null, applicant: null } });
    expect(voteWindowView(state, 0)).toMatchObject({
      note: "",
      open: true,
      asked: texts.en.table.vote.askedBySomebody,
    });
    const voted = { ...state, desk: deskReducer(state.desk, deskActions.vote(true)) };
    expect(voteWindowView(voted, 0)).toMatchObject({ note: texts.en.table.refusals["already-voted"], open: false });
  });
});

describe("talk", () => {
  test.each(LANGUAGES)("%s: every phrase in words", (language) => {
    const view = sayView({ ...fresh, settings: { ...fresh.settings, language } }, 0);
    expect(view.phrases).toHaveLength(PHRASES.length);
    expect([...view.phrases, view.send, view.placeholder, view.title].every(Boolean)).toBe(true);
    expect(view.open).toBe(true);
  });

  test("who said too much is told how long to wait", () => {
    const talk = { ...fresh.talk, said: [1000, 1000, 1000, 1000] };
    const state = { ...at({}), talk };
    expect(sayView(state, 2000)).toMatchObject({ title: "Too fast: wait 9 s", open: false });
    expect(sayView(state, 11_000)).toMatchObject({ title: "Talk", open: true });
  });
});

test.each([
  ["柚子", 4, "柚子"],
  ["柚子皮", 4, "柚子…"],
  ["abcdef", 4, "abcd…"],
  ["ab cdef", 3, "ab…"],
  ["😀😀", 2, "😀…"],
  ["", 4, ""],
])("the name %j within %i is %j", (name, most, expected) => {
  expect(shortName(name, most)).toBe(expected);
});

describe.each(STAGES)("%s", (_name, stage) => {
  test("windows lie where nothing of the device covers them", () => {
    for (const box of [voteBox(stage, true), voteBox(stage, false)]) expect(isWithin(box, safeBox(stage))).toBe(true);
    // While one plays on, there is room for hand and prompts below.
    const aside = voteBox(stage, false);
    expect(aside.y + aside.height).toBeLessThan(stage.height * 0.64);
  });

  test("faces and phrases lie side by side, large enough for a finger", () => {
    const window = sayBox(stage, FACES.length, PHRASES.length);
    expect(isWithin(window, safeBox(stage))).toBe(true);
    const { width } = window;
    const { faces, phrases, height } = sayLayout(width - 32, FACES.length, PHRASES.length);
    const boxes = [...faces, ...phrases];
    expect(overlapping(Object.fromEntries(boxes.entries()))).toEqual([]);
    for (const box of boxes) {
      expect(isWithin(box, { x: 0, y: 0, width: width - 32, height })).toBe(true);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(TOUCH);
    }
  });
});
