import { describe, expect, test } from "vitest";
import { type Box, type Stage, safeBox, TOUCH, windowBox } from "../../client-cocos/assets/draw/box";
import { ART, artBox, fitScale, homeLayout } from "../../client-cocos/assets/home/home-layout";
import {
  type ChoicesView,
  choiceBoxes,
  choicesHeight,
  LEGEND,
} from "../../client-cocos/assets/mahjong/choices/choices-layout";
import { createView, QUESTIONS } from "../../client-cocos/assets/mahjong/create-desk/create-view";
import { buttonLayout, lobbyLayout } from "../../client-cocos/assets/mahjong/lobby/lobby-layout";
import { numberLayout, numberSize, padLayout } from "../../client-cocos/assets/mahjong/number-pad/number-pad-layout";
import { roomIn, windowAround } from "../../client-cocos/assets/window/window-size";
import { bundle, start } from "./play.js";
import { readPrefabs, type Serialized } from "./project.js";
import { isWithin, overlapping, overlaps, STAGES } from "./stages.js";

const { INITIAL_OPTIONS, NO_CLUB } = bundle;

const game = start();
const fresh = game.getState();
game.stop();

const smaller = (boxes: readonly Box[]): Box[] =>
  boxes.filter(({ width, height }) => Math.min(width, height) < TOUCH - 1e-3);

/** The questions about a desk in a language. */
function questions(language: "en" | "zh"): ChoicesView[] {
  const state = { ...fresh, settings: { ...fresh.settings, language } };
  const view = createView(state, { options: INITIAL_OPTIONS, clubId: NO_CLUB });
  return QUESTIONS.map((name) => view.questions[name]);
}

function byIndex(boxes: readonly Box[]): Record<string, Box> {
  return Object.fromEntries(boxes.map((box, i) => [`${i}`, box]));
}

/** What a window around such content has for it on a stage. */
function room(stage: Stage, size: { readonly width: number; readonly height: number }, hasFoot = false): Box {
  return roomIn(windowBox(stage, windowAround(size, hasFoot)), hasFoot);
}

describe.each(STAGES)("%s", (_name, stage) => {
  const safe = safeBox(stage);

  test("the first screen: cards within the safe area, each with room for what is on it", () => {
    const boxes = homeLayout(stage);
    expect(overlapping(boxes)).toEqual([]);
    for (const [name, box] of Object.entries(boxes)) expect(isWithin(box, safe), name).toBe(true);
    const { Head, MahjongCard, ChatCard } = boxes;
    expect(Head.height).toBeGreaterThanOrEqual(TOUCH);
    for (const [card, art] of [
      [MahjongCard, ART.mahjong],
      [MahjongCard, ART.invited],
      [ChatCard, ART.chat],
    ] as const) {
      expect(card.height).toBeGreaterThanOrEqual(art.above + art.below - 8);
      const picture = artBox(card, art);
      expect(picture === null || fitScale(picture, { width: 400, height: 200 }, 8) > 0.2).toBe(true);
    }
  });

  test("the lobby: everything within the safe area, nothing over anything but what is told for a while", () => {
    const { CardsNote, Marquee, Failure, ...parts } = lobbyLayout(stage);
    for (const [name, box] of Object.entries({ ...parts, CardsNote, Marquee, Failure })) {
      expect(isWithin(box, safe), name).toBe(true);
    }
    expect(overlapping({ ...parts, Failure })).toEqual([]);
    expect(overlapping({ ...parts, Marquee })).toEqual([]);
    expect(overlaps(CardsNote, parts.Head)).toBe(false);
    const { Hero, ...touched } = parts;
    expect(smaller(Object.values(touched))).toEqual([]);
  });

  test("a large button: tiles and words beside or below each other, all on it", () => {
    const { Practise, Create, Join } = lobbyLayout(stage);
    [Practise, Create, Join].forEach((box, i) => {
      const parts = buttonLayout(box, 3 - i);
      expect(overlapping({ ...parts })).toEqual([]);
      for (const part of Object.values(parts)) expect(isWithin(part, { ...box, x: 0, y: 0 })).toBe(true);
      expect(parts.Title.width).toBeGreaterThan(90);
      expect(parts.Tiles.height).toBeGreaterThan(30);
    });
  });

  test.each(["en", "zh"] as const)("choices in %s: none over another, all large enough", (language) => {
    const { width } = room(stage, { width: 720, height: 0 });
    for (const view of questions(language)) {
      const boxes = choiceBoxes(view, width);
      const area = { x: 0, y: LEGEND, width, height: choicesHeight(view, width) - LEGEND };
      expect(boxes.filter((box) => !isWithin(box, area))).toEqual([]);
      expect(overlapping(byIndex(boxes))).toEqual([]);
      expect(smaller(boxes)).toEqual([]);
    }
  });

  test("a pad for numbers: all keys large enough, within its window", () => {
    const area = room(stage, numberSize(stage));
    const { Note, Pad } = numberLayout(area);
    expect(overlaps(Note, Pad)).toBe(false);
    const { digits, keys } = padLayout({ ...Pad, x: 0, y: 0 });
    const all = [...digits, ...keys];
    expect([digits.length, keys.length]).toEqual([6, 12]);
    expect(overlapping(byIndex(all))).toEqual([]);
    expect(all.filter((box) => !isWithin(box, { ...Pad, x: 0, y: 0 }))).toEqual([]);
    expect(smaller(keys)).toEqual([]);
  });
});

test("a question without choices takes no room", () => {
  expect(choicesHeight({ legend: "?", choices: [] }, 300)).toBe(0);
});

/** The sizes of all nodes that are touched in a prefab, in units, by name. */
function touchedSizes(objects: readonly Serialized[]): (readonly [name: string, width: number, height: number])[] {
  const at = (reference: unknown): Serialized => objects[(reference as { __id__: number }).__id__] as Serialized;
  return objects
    .filter(({ __type__ }) => __type__ === "cc.Button" || __type__ === "cc.EditBox")
    .map(({ node }) => {
      const parts = (at(node)._components as unknown[]).map(at);
      const transform = parts.find(({ __type__ }) => __type__ === "cc.UITransform") as Serialized;
      const { width, height } = transform._contentSize as Box;
      return [at(node)._name as string, width, height];
    });
}

test.each([...readPrefabs()].filter(([path]) => path.endsWith(".prefab")))(
  "%s: what is touched is large enough for a finger",
  (_path, objects) => {
    // Two units are a point.
    const small = touchedSizes(objects).filter(([, width, height]) => Math.min(width, height) < 2 * TOUCH);
    expect(small).toEqual([]);
  },
);
