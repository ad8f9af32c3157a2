import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { screenOf } from "../../client-cocos/assets/app/screens";
import { safeBox, TOUCH } from "../../client-cocos/assets/draw/box";
import { replayLayout } from "../../client-cocos/assets/mahjong/replay/replay-layout";
import { replayView, stepAt } from "../../client-cocos/assets/mahjong/replay/replay-view";
import type { RootState, RunningGame } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { type Site, startSite } from "../e2e/site.js";
import { bundle, playMatch, start, until } from "./play.js";
import { isWithin, overlapping, overlaps, STAGES } from "./stages.js";

const { intents, selectReplay, SPEEDS, texts } = bundle;
const NO_SUITS = texts.zh.mahjong.replay.noSuits;

let site: Site;
let game: RunningGame;

/** Plays a match, and looks at its round again. */
beforeAll(async () => {
  site = await startSite({ dist: fileURLToPath(new URL("../../packages/web/src", import.meta.url)), seed: 11 });
  game = start();
  await playMatch(game, site.port, () => {});
  game.dispatch(intents.desk.forgotten());
  game.dispatch(intents.records.listMatches());
  await until(game, ({ records }) => records.matches.items.length > 0);
  game.dispatch(intents.records.openMatch(game.getState().records.matches.items[0]?.id as number));
  await until(game, ({ records }) => records.rounds.items.length > 0);
  game.dispatch(intents.replay.load(game.getState().records.rounds.items[0]?.id as number));
  expect(replayView(game.getState())).toMatchObject({ table: null, note: "加载中…", ready: false, position: "0/0" });
  await until(game, ({ replay }) => replay.status === "loaded");
}, 60_000);
afterAll(async () => {
  game.stop();
  await site.close();
});

function after(...wishes: { readonly type: string }[]): RootState {
  for (const wish of wishes) game.dispatch(wish);
  return game.getState();
}

describe("a replay", () => {
  test("has a screen of its own, and the lobby after it", () => {
    expect(screenOf(game.getState())).toBe("Replay");
    expect(screenOf({ ...game.getState(), replay: { ...game.getState().replay, status: "none" } })).toBe("Lobby");
  });

  test("goes step by step, and shows the result at its end only", () => {
    const { steps } = selectReplay(game.getState());
    expect(steps).toBeGreaterThan(20);
    for (let step = 1; step <= steps; step++) {
      const view = replayView(after(intents.replay.seek(step)));
      expect(view.position).toBe(`${step}/${steps}`);
      expect(view.result !== null).toBe(step === steps);
      expect(stepAt(view.progress, { steps })).toBe(step);
      expect([view.note, view.suits, view.troubles, view.troubleCount]).toEqual(["", NO_SUITS, "", 0]);
    }
    expect(stepAt(0, { steps: 0 })).toBe(1);
  });

  test("is as fast as one wants: from the fastest one comes to the slowest", () => {
    const seen = SPEEDS.map(() => {
      const { speed, nextSpeed } = replayView(game.getState());
      after(intents.replay.setSpeed(nextSpeed));
      return speed;
    });
    expect(new Set(seen)).toEqual(new Set(SPEEDS.map((speed) => `×${speed}`)));
    expect(replayView(game.getState()).speed).toBe(seen[0]);
  });

  test("is looked at from each seat in turn, with all hands open or one", () => {
    const uids = [0, 1, 2, 3].map(() => {
      const { nextSeat, table, seat } = replayView(game.getState());
      expect(table?.seats[0]?.player?.name).toBe(seat);
      after(intents.replay.watchFrom(nextSeat));
      return table?.seats[0]?.player?.uid;
    });
    expect(new Set(uids).size).toBe(4);
    const open = (): number | undefined =>
      replayView(game.getState()).table?.seats.filter(({ hand }) => hand.tiles).length;
    after(intents.replay.seek(2), intents.replay.setOpenHands(false));
    expect([replayView(game.getState()).openHands, open()]).toEqual([false, 1]);
    after(intents.replay.setOpenHands(true));
    expect([replayView(game.getState()).openHands, open()]).toEqual([true, 4]);
  });

  test("says what the record lacks, and why there is none", () => {
    const state = game.getState();
    const script = { ...(state.replay.script as NonNullable<RootState["replay"]["script"]>) };
    const lacking = {
      ...script,
      troubles: [
        { code: "noWinPoints", step: 3 },
        { code: "pointsLeft", step: 9 },
      ],
    } as const;
    const view = replayView({ ...state, replay: { ...state.replay, script: lacking } });
    expect(view.troubleCount).toBe(2);
    expect([view.suits, view.troubles.split("\n")[0]]).toEqual(["", NO_SUITS]);
    expect(view.troubles.split("\n")[1]).toMatch(/3/);
    const failure = { code: "unreachable", detail: "" } as const;
    const failed = replayView({ ...state, replay: { ...state.replay, script: null, status: "failed", failure } });
    expect(failed).toMatchObject({ table: null, ready: false, note: expect.stringMatching(/连不上/) });
  });
});

describe.each(STAGES)("%s", (_name, stage) => {
  const safe = safeBox(stage);
  const { board, nodes, bar } = replayLayout(stage);

  test("board and bar share the stage", () => {
    expect(board.height).toBe(nodes.Bar.y);
    expect(nodes.Bar.y + nodes.Bar.height).toBe(stage.height);
    expect(board.height).toBeGreaterThan(stage.height * 0.7);
  });

  test("everything in the bar lies side by side within the safe area, large enough for a finger", () => {
    expect(overlapping({ ...bar })).toEqual([]);
    for (const [name, box] of Object.entries(bar)) {
      expect(isWithin({ ...box, y: box.y + nodes.Bar.y }, safe), name).toBe(true);
      expect(Math.min(box.width, box.height), name).toBeGreaterThanOrEqual(TOUCH);
    }
    expect(bar.Seek.width).toBeGreaterThanOrEqual(100);
  });

  test("what lies over the board covers neither the bar nor the ways out", () => {
    // Where there are troubles, their list says the other thing too.
    const { Bar, Close, Troubles, Suits, ...over } = nodes;
    for (const [name, box] of Object.entries({ ...over, Close, Troubles, Suits })) {
      expect(isWithin(box, safe), name).toBe(true);
      expect(overlaps(box, Bar), name).toBe(false);
    }
    for (const box of Object.values(over)) expect(overlaps(box, Close) || overlaps(box, Troubles)).toBe(false);
    expect(overlaps(Suits, Close)).toBe(false);
    for (const { width, height } of [Close, Troubles]) expect(Math.min(width, height)).toBeGreaterThanOrEqual(TOUCH);
  });
});
