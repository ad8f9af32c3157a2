import { describe, expect, test } from "vitest";
import { type Box, safeBox, TOUCH } from "../../client-cocos/assets/draw/box";
import { heldTiles } from "../../client-cocos/assets/mahjong/board/place-own-hand";
import { tableGeometry } from "../../client-cocos/assets/mahjong/board/table-geometry";
import { soundOf } from "../../client-cocos/assets/mahjong/sounds/sound-of";
import { actionViews } from "../../client-cocos/assets/mahjong/table/action-view";
import { bubbleViews } from "../../client-cocos/assets/mahjong/table/bubble-view";
import { moved, type Press, released, tileAt } from "../../client-cocos/assets/mahjong/table/hand-touch";
import { clockText, headView } from "../../client-cocos/assets/mahjong/table/head-view";
import { noticesOf } from "../../client-cocos/assets/mahjong/table/notice-view";
import { suitsView } from "../../client-cocos/assets/mahjong/table/suits-view";
import {
  actionBoxes,
  autoPlayBox,
  bubbleBox,
  headLayout,
  noticeBox,
  suitsLayout,
  tipBox,
  waitingBox,
  waitsLayout,
} from "../../client-cocos/assets/mahjong/table/table-layout";
import { secondsToResult, windowOf } from "../../client-cocos/assets/mahjong/table/table-windows";
import { waitingView } from "../../client-cocos/assets/mahjong/table/waiting-view";
import { waitsView, waitTiles } from "../../client-cocos/assets/mahjong/table/waits-view";
import type {
  ChoicePrompt,
  DiscardPrompt,
  MissingSuitPrompt,
  RootState,
  TableView,
  TalkView,
  WaitView,
} from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { bundle, start } from "./play.js";
import { recordedDesks } from "./recorded.js";
import { isWithin, overlapping, overlaps, STAGES } from "./stages.js";

const { keepTips, seenTips, selectTable, TIPS, texts, tipFor } = bundle;

const game = start();
const fresh = game.getState();
game.stop();

const states = recordedDesks(/^9-/, /./).flatMap(({ desks }) => desks.map((desk) => ({ ...fresh, desk }) as RootState));
const playing = states.find((state) => selectTable(state).prompt?.type === "discard") as RootState;
const view = selectTable(playing);

const wait = (kind: number, remaining: number, fan: number): WaitView => ({
  ...{ kind, remaining, fan, limit: fan > 3, selfDrawOnly: fan === 0 },
});
const choice = (type: "win" | "kong" | "pong" | "pass", tile: number | null = null): ChoicePrompt["choices"][0] => ({
  ...{ type, tile, tiles: [], kong: null, refusal: null },
});

describe.each(STAGES)("%s", (_name, stage) => {
  const safe = safeBox(stage);
  const geometries = [false, true].map((large) => tableGeometry(stage, large));

  test("the head lies on nothing, each button large enough for a finger", () => {
    for (const geometry of geometries) {
      const head = headLayout(geometry);
      const [, right, across, left] = geometry.plates;
      const across2 = geometry.tiles[2];
      expect(overlapping({ ...head, right, across, left, across2 })).toEqual([]);
      for (const [name, box] of Object.entries(head)) expect(isWithin(box, safe), name).toBe(true);
      for (const { width, height } of [head.Leave, head.Desk, head.Say, head.Auto, head.Sound, head.Settings]) {
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(TOUCH);
      }
    }
  });

  test.each([[["win", "pass"]], [["win", "kong", "pong", "pass"]], [["win", "kong", "kong", "kong", "pass"]]])(
    "buttons %j lie side by side over nothing, each large enough for a finger",
    (types) => {
      for (const geometry of geometries) {
        const boxes = actionBoxes(types, geometry);
        expect(overlapping(Object.fromEntries(boxes.entries()))).toEqual([]);
        for (const box of boxes) {
          expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(TOUCH);
          expect(isWithin(box, geometry.prompts)).toBe(true);
        }
      }
    },
  );

  test.each([1, 3, 9, 13])("%i waits have room in their panel, and that where the buttons would be", (count) => {
    for (const geometry of geometries) {
      const { panel, head, waits } = waitsLayout(count, geometry);
      expect(overlapping({ head, ...Object.fromEntries(waits.entries()) })).toEqual([]);
      for (const box of [head, ...waits]) expect(isWithin(box, panel)).toBe(true);
      expect(isWithin(panel, geometry.prompts)).toBe(true);
    }
  });

  test("suits, each large enough for a finger, beside what a newcomer is told", () => {
    for (const geometry of geometries) {
      const { panel, title, suits } = suitsLayout(geometry);
      for (const box of suits) {
        expect(isWithin(box, panel)).toBe(true);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(TOUCH);
      }
      expect(overlapping({ title, ...Object.fromEntries(suits.entries()) })).toEqual([]);
      expect(isWithin(panel, safe)).toBe(true);
      for (const other of [geometry.centre, ...geometry.plates]) expect(overlaps(panel, other)).toBe(false);
      expect(overlaps(panel, tipBox("missing", geometry))).toBe(false);
      for (const tip of TIPS) {
        expect(isWithin(tipBox(tip, geometry), safe)).toBe(true);
        expect(tipBox(tip, geometry).height).toBeGreaterThanOrEqual(TOUCH);
      }
      for (const tip of ["claim", "ready"] as const) {
        expect(overlaps(tipBox(tip, geometry), geometry.prompts)).toBe(false);
      }
    }
  });

  test("what comes and goes lies on the stage", () => {
    for (const geometry of geometries) {
      const size = { width: 240, height: 56 };
      const boxes: Box[] = [
        waitingBox(geometry, false),
        waitingBox(geometry, true),
        autoPlayBox(geometry),
        noticeBox(geometry),
        ...[0, 1, 2, 3, null].map((place) => bubbleBox(place, size, geometry)),
      ];
      for (const box of boxes) expect(isWithin(box, safe)).toBe(true);
    }
  });
});

const [, desktop] = STAGES[0] as (typeof STAGES)[number];
const wide = tableGeometry(desktop, false);

describe("the own hand", () => {
  const held = heldTiles(view.seats[0] as TableView["seats"][0], wide);
  const prompt = view.prompt as DiscardPrompt;
  const [first, second] = held as [(typeof held)[0], (typeof held)[0]];
  const rules = { prompt, raised: null, discardBy: "both" } as const;
  const middle = { x: first.box.x + 5, y: first.box.y + 5 };
  const press: Press = { ...middle, tile: first.tile, moved: false };
  const high = { ...middle, y: middle.y - first.box.height };

  test("the tile under a finger", () => {
    expect(tileAt(held, 10, middle)).toBe(first.tile);
    expect(tileAt(held, 10, { ...middle, y: first.box.y - 8 })).toBe(first.tile);
    expect(tileAt(held, 10, { ...middle, y: first.box.y - 12 })).toBeNull();
    expect(tileAt(held, 10, { x: second.box.x + 1, y: middle.y })).toBe(second.tile);
  });

  test("a tap raises, another one lowers or discards", () => {
    const at = first.box.height;
    expect(released(press, middle, rules, at)).toEqual({ discards: null, raised: first.tile });
    const raised = { ...rules, raised: first.tile };
    expect(released(press, middle, raised, at)).toEqual({ discards: first.tile, raised: null });
    expect(released(press, middle, { ...raised, discardBy: "drag" }, at)).toEqual({ discards: null, raised: null });
    expect(released(press, middle, { ...raised, prompt: null }, at)).toEqual({ discards: null, raised: null });
  });

  test("a drag throws when it is high enough, where one wants that", () => {
    expect(moved(press, { ...middle, x: middle.x + 4 }, rules).moved).toBe(false);
    const dragged = moved(press, high, rules);
    expect(dragged.moved).toBe(true);
    const at = first.box.height;
    expect(released(dragged, high, rules, at).discards).toBe(first.tile);
    expect(released(dragged, { ...high, y: middle.y - 20 }, rules, at)).toEqual({ discards: null, raised: null });
    expect(moved(press, high, { ...rules, discardBy: "tap" }).moved).toBe(false);
    expect(moved(press, high, { ...rules, prompt: null }).moved).toBe(false);
  });
});

test("exactly what is offered is there, what cannot be done now as well", () => {
  const prompt: ChoicePrompt = {
    ...{ id: 1, type: "claim", refusal: null, tile: 5, from: 1, robbing: false },
    choices: [choice("win", 5), { ...choice("kong", 5), refusal: "win-or-pass" }, choice("pass")],
  };
  expect(actionViews(prompt, "zh").map(({ art, tile, off }) => [art, tile, off])).toEqual([
    ["action-win-zh", null, false],
    ["action-kong-zh", 5, true],
    ["action-pass-zh", null, false],
  ]);
  expect(actionViews({ ...prompt, refusal: "offline" }, "en").every(({ off }) => off)).toBe(true);
});

test("the suit to give up: how many one has of each, one suggested", () => {
  const suits = [3, 6, 4].map((count, suit) => ({ suit: suit as 0, count }));
  const prompt: MissingSuitPrompt = { id: 1, type: "missing-suit", refusal: null, suits, suggestion: 0 };
  expect(suitsView(prompt, "en", texts.en).suits.map(({ badge, count, hint }) => [badge, count, hint])).toEqual([
    ["suit-b-en", "× 3", texts.en.table.suggestion],
    ["suit-d-en", "× 6", ""],
    ["suit-c-en", "× 4", ""],
  ]);
});

describe("waits", () => {
  const waits = [wait(1, 3, 2), wait(20, 0, 0)];
  const look = { marks: false };

  test("while others play: each kind, how many are left, and what it is worth", () => {
    const shown = waitsView({ prompt: null, waits }, null, look, texts.en);
    expect(shown?.total).toBe("3 left");
    expect(shown?.waits.map(({ remaining, worth, none }) => [remaining, worth, none])).toEqual([
      ["3 left", "2 fan", false],
      ["0 left", "0 fan *", true],
    ]);
    const boxes = waitsLayout(2, wide).waits;
    for (const [i, { box }] of waitTiles(shown?.waits ?? [], boxes).entries()) {
      expect(isWithin(box, boxes[i] as Box)).toBe(true);
    }
  });

  test("on the own turn: what the hand would wait for without the raised tile", () => {
    const [tile] = (view.prompt as DiscardPrompt).tiles;
    const prompt = { ...(view.prompt as DiscardPrompt), tiles: [{ ...tile, waits }] } as DiscardPrompt;
    expect(waitsView({ prompt, waits: [] }, prompt.tiles[0]?.tile ?? null, look, texts.en)?.waits).toHaveLength(2);
    expect(waitsView({ prompt, waits: [] }, null, look, texts.en)).toBeNull();
  });

  test("where there is something to claim, nothing is in its way", () => {
    const prompt = { id: 1, type: "claim", choices: [choice("pass")] } as never;
    expect(waitsView({ prompt, waits }, null, look, texts.en)).toBeNull();
  });
});

test("the head: number, rules, latency, sound; the clock counts up", () => {
  const state = { ...playing, connection: { ...playing.connection, latency: 11.6 } };
  expect(headView(state)).toMatchObject({ number: view.number, latency: "12 ms", sound: "icon-sound-on" });
  expect(clockText(null, 5000)).toBe("");
  expect([clockText(1000, 4900), clockText(9000, 4900)]).toEqual(["3 s", "0 s"]);
});

test("before the first deal: the number, and readiness; later nothing", () => {
  const waiting = states.find((state) => selectTable(state).prompt?.type === "ready") as RootState;
  const table = selectTable(waiting);
  expect(waitingView(table, false, texts.en)).toMatchObject({ number: table.number, copy: texts.en.board.copyNumber });
  expect(waitingView(table, true, texts.en)?.copy).toBe(texts.en.board.copied);
  expect(waitingView(table, false, texts.en)?.ready).toEqual({ text: texts.en.table.ready, refusal: null });
  expect(waitingView({ ...table, prompt: null }, false, texts.en)).toMatchObject({
    ...{ ready: null, waiting: texts.en.board.waitingForOthers },
  });
  expect(waitingView(view, false, texts.en)).toBeNull();
});

test("what is said: the newest of each seat; a long text has more lines", () => {
  const line = (id: number, place: number | null, talk: TalkView["talk"]): TalkView => ({
    id,
    place,
    talk,
    time: 0,
    name: "",
  });
  const bubbles = bubbleViews(
    [
      line(1, 1, { kind: "face", face: "😀" }),
      line(2, null, { kind: "text", text: "你好".repeat(20) }),
      line(3, 1, { kind: "phrase", phrase: bundle.PHRASES[0] as never }),
      line(4, 2, { kind: "face", face: "🎉" }),
    ],
    texts.en,
  );
  expect(bubbles.map(({ id, face }) => [id, face])).toEqual([
    [3, null],
    [2, null],
    [4, "emoji-party"],
  ]);
  expect(bubbles[0]?.text).not.toBe("");
  expect(bubbles[1]?.size.height).toBeGreaterThan(bubbles[0]?.size.height as number);
});

test("why nothing happened is said, and what is wrong with what the server tells", () => {
  const { table } = texts.en;
  const told = {
    ...view,
    refused: { id: 7, refusal: "too-late" },
    trouble: { code: "not-sent", time: 3 },
  } as TableView;
  expect(noticesOf(told, texts.en)).toEqual([
    { key: "refused 7", text: table.refusals["too-late"] },
    { key: "trouble 3", text: table.troubles["not-sent"] },
  ]);
});

test("what a newcomer is told, once", () => {
  const { prompt } = view;
  expect(tipFor({ prompt, waits: [] })).toBe("discard");
  expect(tipFor({ prompt: null, waits: [wait(1, 1, 1)] })).toBe("ready");
  expect(tipFor({ prompt: null, waits: [] })).toBeNull();
  const kept = new Map<string, string>();
  const storage = {
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
  };
  expect(seenTips(storage)).toEqual([]);
  keepTips(storage, ["claim", "missing"]);
  expect(seenTips(storage)).toEqual(["missing", "claim"]);
  kept.set("shaddock.tips", "{");
  expect(seenTips(storage)).toEqual([]);
});

test("the window that a state wants; a result waits until one has seen how it came about", () => {
  const [over, vote, result] = [
    { ...view, match: {} },
    { ...view, vote: {}, result: {} },
    { ...view, result: {} },
  ];
  expect(windowOf(view)).toBeNull();
  expect(windowOf(over as never)).toBe("MatchResult");
  expect(windowOf(vote as never)).toBe("VoteWindow");
  expect(windowOf(result as never)).toBe("RoundResult");
  expect(windowOf({ ...view, closed: "gone" })).toBe("Closed");
  const ended = { ...result, events: [{ id: 1, time: 1000, type: "round-over" }] } as never;
  expect(secondsToResult(ended, 1500)).toBeCloseTo(1);
  expect([secondsToResult(ended, 9000), secondsToResult(view, 0)]).toEqual([0, 0]);
});

test("what is heard", () => {
  expect(soundOf({ id: 1, time: 0, type: "win", who: 2, from: null, tile: 3, how: "self-draw" })).toBe("win");
  expect(soundOf({ id: 3, time: 0, type: "ready", who: 1 })).toBeNull();
});
