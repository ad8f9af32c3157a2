import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Box, TOUCH } from "../../client-cocos/assets/draw/box";
import { type Drawing, touchAt } from "../../client-cocos/assets/draw/drawing";
import { drawTable } from "../../client-cocos/assets/mahjong/table/table-drawing";
import type { RootState } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { type Site, startSite } from "../e2e/site.js";
import { bundle, playMatch, start } from "./play.js";
import { isWithin, overlaps, STAGES } from "./stages.js";

const { intents, selectTable, tilesOf } = bundle;

/** Every state of a whole match. */
const states: RootState[] = [];
let site: Site;

beforeAll(async () => {
  site = await startSite({ dist: fileURLToPath(new URL("../../packages/web/src", import.meta.url)), seed: 11 });
  const game = start();
  await playMatch(game, site.port, (state) => {
    if (state.desk !== states[states.length - 1]?.desk) states.push(state);
  });
  states.push(game.getState());
  game.stop();
}, 60_000);
afterAll(() => site.close());

const still = { raised: null, open: null, now: 0 } as const;

function keysOf({ pictures, captions }: Drawing<unknown>): string[] {
  return [...pictures.map(({ key }) => `picture ${key}`), ...captions.map(({ key }) => `caption ${key}`)];
}

function tilesIn({ pictures }: Drawing<unknown>): number[] {
  return pictures.flatMap(({ key }) => (/^tile \d+ 0$/.test(key) ? [Number(key.split(" ")[1])] : []));
}

describe.each(STAGES)("%s", (_name, stage) => {
  const whole: Box = { x: 0, y: 0, width: stage.width, height: stage.height };

  test("whatever happens in a match, no key is there twice: each would take the other's node", () => {
    for (const state of states) {
      const { table, window } = drawTable(state, stage, still);
      for (const drawing of [table, window]) {
        const keys = keysOf(drawing);
        expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
      }
    }
  });

  test("every tile that the view tells of is drawn, and no other", () => {
    for (const state of states) {
      const view = selectTable(state);
      const told = view.seats.flatMap(({ hand, melds, river }) => [
        ...(hand.tiles ?? []).map(({ tile }) => tile),
        ...(hand.drawn ? [hand.drawn.tile] : []),
        ...melds.flatMap(({ type, tiles }) => (type === "concealed-kong" ? tiles.slice(3) : tiles)),
        ...river,
      ]);
      expect(tilesIn(drawTable(state, stage, still).table).sort(byNumber)).toEqual([...told].sort(byNumber));
    }
  });

  test("the own hand lies on the stage, side by side", () => {
    for (const state of states) {
      const hand = drawTable(state, stage, still).table.spots.filter(({ touch }) => touch.type === "tile");
      for (const { box } of hand) expect(isWithin(box, whole)).toBe(true);
      const pairs = hand.flatMap((one, i) => hand.slice(i + 1).map((other) => [one.box, other.box] as const));
      expect(pairs.filter(([a, b]) => overlaps(a, b))).toEqual([]);
    }
  });

  test("what answers a prompt is large enough for a finger, and nothing is touched instead of it", () => {
    for (const state of states) {
      const { table } = drawTable(state, stage, still);
      for (const { box, touch } of table.spots) {
        if (touch.type === "tile") continue;
        expect(Math.min(box.width, box.height), touch.type).toBeGreaterThanOrEqual(TOUCH);
        expect(isWithin(box, whole), touch.type).toBe(true);
        expect(touchAt(table, box.x + box.width / 2, box.y + box.height / 2)).toBe(touch);
      }
    }
  });

  test("windows lie on the stage, and what is below them is not touched", () => {
    const playing = states.find((state) => selectTable(state).phase === "playing") as RootState;
    const end = states[states.length - 1] as RootState;
    for (const { window } of [
      drawTable(playing, stage, { ...still, open: "leave" }),
      drawTable(playing, stage, { ...still, open: "settings" }),
      drawTable(playing, stage, { ...still, open: "say" }),
      drawTable(end, stage, still),
    ]) {
      expect(window.pictures.length).toBeGreaterThan(0);
      expect(window.pictures.filter(({ box }) => !isWithin(box, whole)).map(({ key }) => key)).toEqual([]);
      expect(touchAt(window, 1, 1)).toEqual({ type: "nothing" });
    }
  });
});

test("a tile that was tapped stands higher than the others", () => {
  const [, stage] = STAGES[0] as (typeof STAGES)[number];
  const state = states.find((state) => selectTable(state).prompt?.type === "discard") as RootState;
  const { table } = drawTable(state, stage, still);
  const spot = table.spots.find(({ touch }) => touch.type === "tile");
  const tile = spot?.touch.type === "tile" ? spot.touch.tile : -1;
  const raised = drawTable(state, stage, { ...still, raised: tile }).table.spots.find(
    ({ touch }) => touch.type === "tile" && touch.tile === tile,
  );
  expect(raised?.box.y).toBeLessThan(spot?.box.y as number);
});

test("intents are plain actions of the game", () => {
  expect(intents.desk.discard({ prompt: 1, tile: tilesOf(3)[0] as number })).toEqual({
    type: "desk/discard",
    payload: { prompt: 1, tile: 12 },
  });
});

function byNumber(a: number, b: number): number {
  return a - b;
}
