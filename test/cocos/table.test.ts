import { describe, expect, test } from "vitest";
import { type Box, safeBox, TOUCH } from "../../client-cocos/assets/draw/box";
import { heldTiles } from "../../client-cocos/assets/mahjong/board/place-own-hand";
import { tableGeometry } from "../../client-cocos/assets/mahjong/board/table-geometry";
import { actionViews } from "../../client-cocos/assets/mahjong/table/action-view";
import { bubbleBox, largestBubble } from "../../client-cocos/assets/mahjong/table/bubble-layout";
import { bubbleViews } from "../../client-cocos/assets/mahjong/table/bubble-view";
import { moved, type Press, tileAt } from "../../client-cocos/assets/mahjong/table/hand-touch";
import { headView } from "../../client-cocos/assets/mahjong/table/head-view";
import { suitsView } from "../../client-cocos/assets/mahjong/table/suits-view";
import {
  actionBoxes,
  autoPlayBox,
  headLayout,
  noteBox,
  suitsLayout,
  tipBox,
  waitingBox,
  waitLayout,
  waitsLayout,
} from "../../client-cocos/assets/mahjong/table/table-layout";
import { windowOf } from "../../client-cocos/assets/mahjong/table/table-windows";
import { NO_COPIES, waitingView } from "../../client-cocos/assets/mahjong/table/waiting-view";
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
import { textWidth } from "../../client-cocos/assets/window/text-width";
import { bundle, start } from "./play.js";
import { recordedDesks } from "./recorded.js";
import { isWithin, overlapping, overlaps, STAGES } from "./stages.js";

const { selectTable, texts } = bundle;

const game = start();
const fresh = game.getState();
game.stop();

const states = recordedDesks(/^9-/, /./).flatMap(({ desks }) => desks.map((desk) => ({ ...fresh, desk }) as RootState));
const playing = states.find((state) => selectTable(state).prompt?.type === "discard") as RootState;
const view = selectTable(playing);

/** How large the letters of a wait are in the editor, in points. */
const WAIT_LETTERS = 14;

/** The part of the centre that the dish takes. */
const middle = ({ x, y, width, height }: Box): Box => {
  const size = Math.min(width, height) * 0.62;
  return { x: x + (width - size) / 2, y: y + (height - size) / 2, width: size, height: size };
};

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
      // More than nine kinds at once are no hand that anybody holds.
      if (count <= 9) expect(waitLayout(waits[0] as Box).scale * WAIT_LETTERS).toBeGreaterThanOrEqual(10.5);
      expect(overlapping({ head, ...Object.fromEntries(waits.entries()) })).toEqual([]);
      for (const box of [head, ...waits]) expect(isWithin(box, panel)).toBe(true);
      expect(isWithin(panel, geometry.prompts)).toBe(true);
    }
  });

  test("why there is nothing to do is said where the waits would be, in letters as large as in the editor", () => {
    for (const geometry of geometries) {
      for (const note of Object.values(texts).flatMap(({ board }) => [board.outOfPlay, board.waitingForOthers])) {
        const box = noteBox(note, geometry);
        expect(isWithin(box, geometry.prompts)).toBe(true);
        expect(box.width - textWidth(note, 15)).toBeGreaterThan(20);
      }
    }
  });

  test("suits, each large enough for a finger", () => {
    for (const geometry of geometries) {
      const { panel, title, suits } = suitsLayout(geometry);
      for (const box of suits) {
        expect(isWithin(box, panel)).toBe(true);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(TOUCH);
      }
      expect(overlapping({ title, ...Object.fromEntries(suits.entries()) })).toEqual([]);
      expect(isWithin(panel, safe)).toBe(true);
      for (const other of [geometry.centre, ...geometry.plates]) expect(overlaps(panel, other)).toBe(false);
      expect(geometry.tip.height).toBeGreaterThanOrEqual(TOUCH);
    }
  });

  test("what a newcomer is told lies over nothing, however much lies on the table", () => {
    for (const large of [false, true]) {
      const told = tableGeometry(stage, large, true);
      const { plates, rivers, tiles, centre, prompts } = told;
      const parts = { ...headLayout(told), ...Object.fromEntries([...plates, ...rivers, ...tiles].entries()), centre };
      const over = (box: Box) => Object.entries(parts).filter(([, part]) => overlaps(part, box));
      for (const tip of ["discard", "claim", "ready"] as const) {
        expect([...over(tipBox(tip, told)), overlaps(prompts, tipBox(tip, told))]).toEqual([false]);
      }
      // The suit is chosen before anything lies in a river.
      const missing = tipBox("missing", told);
      expect([...plates, ...tiles, suitsLayout(told).panel].filter((box) => overlaps(box, missing))).toEqual([]);
      expect(overlaps(middle(centre), missing)).toBe(false);
      expect(isWithin(missing, safe)).toBe(true);
    }
  });

  test("why nothing happened is said over nothing of the table but its head", () => {
    for (const { plates, rivers, tiles, centre, prompts, notice } of geometries) {
      expect([...plates, ...rivers, ...tiles, centre, prompts].filter((box) => overlaps(box, notice))).toEqual([]);
    }
  });

  test("what all say at once lies over no words, no button and no tile of the own hand", () => {
    for (const geometry of geometries) {
      const { upright, plates, tiles, centre, prompts } = geometry;
      const bubbles = [0, 1, 2, 3].map((place) => bubbleBox(place, largestBubble(geometry), geometry));
      const named = Object.fromEntries(bubbles.map((box, place) => [`bubble ${place}`, box]));
      const { Say, Auto, Sound, Settings, Leave } = headLayout(geometry);
      const buttons = { Say, Auto, Sound, Settings, Leave };
      expect(
        overlapping({
          ...buttons,
          ...named,
          prompts,
          ...(!upright && { own: tiles[0] }),
          ...Object.fromEntries(plates.entries()),
        }),
      ).toEqual([]);
      expect(overlapping({ ...buttons, ...named, dish: middle(centre) })).toEqual([]);
      for (const box of bubbles) expect(isWithin(box, safe)).toBe(true);
    }
  });

  test("what comes and goes lies on the stage", () => {
    for (const geometry of geometries) {
      const size = largestBubble(geometry);
      const boxes: Box[] = [
        waitingBox(geometry, false),
        waitingBox(geometry, true),
        autoPlayBox(geometry),
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
  const rules = { prompt, discardBy: "both" } as const;
  const middle = { x: first.box.x + 5, y: first.box.y + 5 };
  const press: Press = { ...middle, tile: first.tile, moved: false };
  const high = { ...middle, y: middle.y - first.box.height };

  test("the tile under a finger", () => {
    expect(tileAt(held, 10, middle)).toBe(first.tile);
    expect(tileAt(held, 10, { ...middle, y: first.box.y - 8 })).toBe(first.tile);
    expect(tileAt(held, 10, { ...middle, y: first.box.y - 12 })).toBeNull();
    expect(tileAt(held, 10, { x: second.box.x + 1, y: middle.y })).toBe(second.tile);
  });

  test("what may be thrown goes along with a finger that has moved far enough", () => {
    expect(moved(press, { ...middle, x: middle.x + 4 }, rules).moved).toBe(false);
    expect(moved(press, high, rules).moved).toBe(true);
    expect(moved(moved(press, high, rules), middle, rules).moved).toBe(true);
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
      ["0 left", "Self-draw", true],
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
});

test("the head: number, rules, latency, sound", () => {
  const state = { ...playing, connection: { ...playing.connection, latency: 11.6 } };
  expect(headView(state)).toMatchObject({ number: view.number, latency: "12 ms", sound: "icon-sound-on" });
});

test("before the first deal: the number, and readiness; later nothing", () => {
  const waiting = states.find((state) => selectTable(state).prompt?.type === "ready") as RootState;
  const table = selectTable(waiting);
  const { copyNumber, copyLink, copied } = texts.en.board;
  expect(waitingView(table, NO_COPIES, texts.en)).toMatchObject({
    number: table.number,
    copy: copyNumber,
    link: copyLink,
  });
  expect(waitingView(table, { copied: "number", refused: "" }, texts.en)).toMatchObject({
    copy: copied,
    link: copyLink,
  });
  expect(waitingView(table, { copied: "link", refused: "" }, texts.en)).toMatchObject({
    copy: copyNumber,
    link: copied,
  });
  expect(waitingView(table, { copied: null, refused: "012345" }, texts.en)).toMatchObject({
    ...{ byHand: "012345", note: texts.en.board.copyByHand, copy: copyNumber },
  });
  expect(waitingView(table, NO_COPIES, texts.en)?.ready).toEqual({ text: texts.en.table.ready, refusal: null });
  expect(waitingView({ ...table, prompt: null }, NO_COPIES, texts.en)).toMatchObject({
    ...{ ready: null, waiting: texts.en.board.waitingForOthers },
  });
  expect(waitingView(view, NO_COPIES, texts.en)).toBeNull();
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
    largestBubble(wide),
  );
  expect(bubbles.map(({ id, face }) => [id, face])).toEqual([
    [3, null],
    [2, null],
    [4, "emoji-party"],
  ]);
  expect(bubbles[0]?.text).not.toBe("");
  expect(bubbles[1]?.size.height).toBeGreaterThan(bubbles[0]?.size.height as number);
});

test("the window that a state wants", () => {
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
});
