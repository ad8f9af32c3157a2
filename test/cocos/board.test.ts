import { describe, expect, test } from "vitest";
import { type Box, safeBox, TOUCH } from "../../client-cocos/assets/draw/box";
import { boardTiles } from "../../client-cocos/assets/mahjong/board/board-tiles";
import { centreView, clockView } from "../../client-cocos/assets/mahjong/board/centre-view";
import { placeOthers } from "../../client-cocos/assets/mahjong/board/place-hands";
import { heldTiles, placeOwnHand } from "../../client-cocos/assets/mahjong/board/place-own-hand";
import { placeRivers } from "../../client-cocos/assets/mahjong/board/place-rivers";
import { plateLayout } from "../../client-cocos/assets/mahjong/board/plate-layout";
import { plateView } from "../../client-cocos/assets/mahjong/board/plate-view";
import { tableGeometry } from "../../client-cocos/assets/mahjong/board/table-geometry";
import type { PlacedTile } from "../../client-cocos/assets/mahjong/tile/placed-tile";
import type { RootState, SeatView, TableView } from "../../client-cocos/assets/shaddock/shaddock.mjs";
import { bundle, start } from "./play.js";
import { recordedDesks } from "./recorded.js";
import { isWithin, overlapping, overlaps, STAGES } from "./stages.js";

const { kindOf, selectTable, texts } = bundle;

const game = start();
const fresh = game.getState();
game.stop();

/** Every state of three matches: two with three players, one with four. */
const views: readonly TableView[] = recordedDesks(/^(3|8|9)-/, /./).flatMap(({ desks }) =>
  desks.map((desk) => selectTable({ ...fresh, desk } as RootState)),
);
const LOOK = { language: "en", marks: true, largeTiles: false } as const;
const WORDS = { marks: { suit: false, rank: false }, script: "zh", wall: { x: 0, y: 0, width: 1, height: 1 } } as const;

const tile = (kind: number, copy: number): number => kind * 4 + copy;

/** As much as can lie before seats: three kongs, a drawn tile, the river full. */
function fullTable(mode: 3 | 4): TableView {
  const view = views.find(({ seats, phase }) => seats.length === mode && phase === "playing") as TableView;
  const seats = view.seats.map((seat, place): SeatView => {
    const kongs = [0, 1, 2].map((i) => ({
      type: (["concealed-kong", "exposed-kong", "added-kong"] as const)[i] as "exposed-kong",
      tiles: [0, 1, 2, 3].map((copy) => tile(place * 3 + i, copy)),
      ...{ claimed: null, from: i === 0 ? null : (place + 1) % mode, adding: null },
    }));
    const held = [0, 1, 2, 3].map((copy) => ({ tile: tile(12 + place, copy), missing: false }));
    const drawn = { tile: tile(16 + place, 0), missing: false };
    const open = { count: 5, tiles: held, hasDrawn: true, drawn };
    return {
      ...seat,
      melds: kongs,
      hand: place === 0 ? open : { count: 5, tiles: null, hasDrawn: true, drawn: null },
      // The longest that there can be.
      river: Array.from({ length: 29 }, (_, i) => tile(18 + (i % 8), i % 4)),
    };
  });
  return { ...view, seats };
}

/** Whether a tile is higher than wide. */
const isUpright = ({ box }: PlacedTile): boolean => box.height > box.width;

/** The box around all of these. */
function around(tiles: readonly PlacedTile[]): Box {
  const [x, y] = [Math.min(...tiles.map(({ box }) => box.x)), Math.min(...tiles.map(({ box }) => box.y))];
  const right = Math.max(...tiles.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...tiles.map(({ box }) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

test("the recorded matches have what is hard to lay", () => {
  const all = views.flatMap(({ seats }) => seats);
  expect(views.length).toBeGreaterThan(300);
  expect(new Set(views.map(({ seats }) => seats.length))).toEqual(new Set([3, 4]));
  expect(new Set(all.flatMap(({ melds }) => melds.map(({ type }) => type))).size).toBeGreaterThan(2);
  expect(all.some(({ won }) => won)).toBe(true);
});

describe.each(STAGES)("%s", (_name, stage) => {
  const whole: Box = { x: 0, y: 0, width: stage.width, height: stage.height };
  const geometries = [false, true].flatMap((large) => [false, true].map((told) => tableGeometry(stage, large, told)));

  test("no part lies on another one, however large the tiles are", () => {
    for (const { plates, tiles, rivers, centre, prompts, upright } of geometries) {
      const named = (name: string, boxes: readonly Box[]): [string, Box][] =>
        boxes.map((box, place) => [`${name} ${place}`, box]);
      const [, ...others] = tiles;
      const parts = Object.fromEntries([
        ...named("plate", plates),
        ...named("tiles", upright ? others : tiles),
        ...named("river", rivers),
        ["centre", centre],
        ["prompts", prompts],
      ]);
      expect(overlapping(parts)).toEqual([]);
      for (const [name, box] of Object.entries(parts)) expect(isWithin(box, safeBox(stage)), name).toBe(true);
    }
  });

  test.each([3, 4] as const)("%i players: three kongs each, all rivers full: everything in its place", (mode) => {
    const view = fullTable(mode);
    for (const geometry of geometries) {
      for (const seat of view.seats.slice(1)) {
        expect(isWithin(around(placeOthers(seat, geometry, WORDS)), geometry.tiles[seat.place] as Box)).toBe(true);
      }
      const rivers = placeRivers({ ...view, lastDiscard: null }, geometry, WORDS);
      view.seats.forEach(({ place, river }, i) => {
        const before = view.seats.slice(0, i).reduce((sum, seat) => sum + seat.river.length, 0);
        const box = around(rivers.slice(before, before + river.length));
        // The front of its last row stands over the edge.
        const room = geometry.rivers[place] as Box;
        expect(isWithin(box, { ...room, height: room.height + 2 }), `river ${place}`).toBe(true);
      });
      const own = placeOwnHand(view.seats[0] as SeatView, geometry, { ...WORDS, prompt: null, raised: null });
      expect(isWithin(around(own), whole)).toBe(true);
      const held = heldTiles(view.seats[0] as SeatView, geometry).map(({ box }) => box);
      const melds = own.slice(0, own.length - held.length).map(({ box }) => box);
      for (const box of melds) expect(held.some((one) => overlaps(one, box))).toBe(false);
    }
  });

  test("whatever happens in a match: no key twice, every tile that is told of, and no other", () => {
    const geometry = geometries[0] as (typeof geometries)[0];
    for (const view of views) {
      const tiles = boardTiles(view, geometry, LOOK);
      const keys = tiles.map(({ key }) => key);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
      const told = view.seats.flatMap(({ hand, melds, river }) => [
        ...(hand.tiles ?? []).map(({ tile }) => tile),
        ...(hand.drawn ? [hand.drawn.tile] : []),
        ...melds.flatMap(({ type, tiles }) => (type === "concealed-kong" ? tiles.slice(3) : tiles)),
        ...river,
      ]);
      expect(
        keys
          .filter((key) => /^\d+$/.test(key))
          .map(Number)
          .sort(byNumber),
      ).toEqual([...told].sort(byNumber));
      const hidden = view.seats.reduce((sum, { hand }) => sum + (hand.tiles ? 0 : hand.count), 0);
      expect(keys.filter((key) => key.startsWith("back "))).toHaveLength(hidden);
    }
  });

  test("the own hand lies on the stage, side by side, large enough for a finger", () => {
    for (const geometry of geometries) {
      for (const { seats } of views) {
        const held = seats[0] ? heldTiles(seats[0], geometry).map(({ box }) => box) : [];
        const small = held.filter((box) => !isWithin(box, whole) || Math.min(box.width, box.height) < TOUCH);
        expect([...small, ...overlapping(Object.fromEntries(held.entries()))]).toEqual([]);
      }
    }
  });

  test("nothing of a plate lies on anything else of it", () => {
    for (const { plates } of geometries) {
      for (const plate of plates) {
        const { parts } = plateLayout(plate);
        expect(overlapping(parts)).toEqual([]);
        for (const box of Object.values(parts)) expect(isWithin(box, { ...plate, x: 0, y: 0 })).toBe(true);
      }
    }
  });
});

const [, desktop] = STAGES[0] as (typeof STAGES)[number];
const wide = tableGeometry(desktop, false);
const view4 = views.find(({ seats, phase }) => seats.length === 4 && phase === "playing") as TableView;

test("a tile that was tapped stands higher, and all like it are marked", () => {
  const view = views.find(({ seats }) => {
    const held = seats[0]?.hand.tiles ?? [];
    return seats.some(({ river }) => held.some((one) => river.some((tile) => kindOf(tile) === kindOf(one.tile))));
  }) as TableView;
  const lying = view.seats.flatMap(({ river }) => river);
  const raised = view.seats[0]?.hand.tiles?.find(({ tile }) => lying.some((one) => kindOf(one) === kindOf(tile)))
    ?.tile as number;
  const find = (tiles: PlacedTile[], tile: number): PlacedTile =>
    tiles.find(({ key }) => key === `${tile}`) as PlacedTile;
  const before = boardTiles(view, wide, LOOK);
  const after = boardTiles(view, wide, { ...LOOK, raised });
  expect(find(after, raised).box.y).toBeLessThan(find(before, raised).box.y);
  const like = lying.find((one) => kindOf(one) === kindOf(raised)) as number;
  expect(find(after, like).tint).not.toBe(find(before, like).tint);
  const other = lying.find((one) => kindOf(one) !== kindOf(raised)) as number;
  expect(find(after, other)).toEqual(find(before, other));
});

test("the newest discard is marked, and lies over the others", () => {
  const view = views.find(({ lastDiscard }) => lastDiscard) as TableView;
  const tiles = placeRivers(view, wide, WORDS);
  const last = tiles[tiles.length - 1];
  expect(last).toMatchObject({ key: `${view.lastDiscard?.tile}`, glow: "#ffd54a", sign: { art: "pointer" } });
  expect(tiles.filter(({ glow }) => glow)).toHaveLength(1);
});

test("a discard comes out of the hand that had it, a drawn tile from the wall", () => {
  const view = views.find(({ lastDiscard }) => lastDiscard && lastDiscard.place > 0) as TableView;
  const { place, tile } = view.lastDiscard as { readonly place: number; readonly tile: number };
  const tiles = boardTiles(view, wide, LOOK);
  const { from } = tiles.find(({ key }) => key === `${tile}`) as PlacedTile;
  const { x, y, width, height } = from as Box;
  expect(isWithin({ x: x + width / 2, y: y + height / 2, width: 0, height: 0 }, wide.tiles[place] as Box)).toBe(true);
  expect(isWithin(tiles.find(({ key }) => key.startsWith("back "))?.from as Box, wide.centre)).toBe(true);
});

test("nothing of a hand moves when a tile is drawn", () => {
  const [own, right] = view4.seats as [SeatView, SeatView];
  const boxes = (tiles: readonly PlacedTile[]): unknown[] => tiles.map(({ key, box }) => [key, box]);
  const drawing = (seat: SeatView, drawn: SeatView["hand"]["drawn"], hasDrawn: boolean): SeatView => ({
    ...seat,
    hand: { ...seat.hand, drawn, hasDrawn, count: seat.hand.count + (hasDrawn ? 1 : 0) },
  });
  const hidden = { ...right, melds: [], won: null, hand: { count: 13, tiles: null, hasDrawn: false, drawn: null } };
  for (const geometry of [wide, tableGeometry((STAGES[3] as (typeof STAGES)[number])[1], false)]) {
    const before = placeOthers(hidden, geometry, WORDS);
    expect(before).toHaveLength(13);
    expect(boxes(placeOthers(drawing(hidden, null, true), geometry, WORDS))).toEqual(
      expect.arrayContaining(boxes(before)),
    );
    const tiles = Array.from({ length: 13 }, (_, i) => ({ tile: i, missing: false }));
    const held = { ...own, melds: [], won: null, hand: { count: 13, tiles, hasDrawn: false, drawn: null } };
    const after = heldTiles(drawing(held, { tile: 40, missing: false }, true), geometry);
    expect(after.slice(0, 13).map(({ box }) => box)).toEqual(heldTiles(held, geometry).map(({ box }) => box));
  }
});

test("an arrow points to whose discard a meld was made of", () => {
  const seat = fullTable(4).seats[1] as SeatView;
  const turns = placeOthers(seat, wide, WORDS).flatMap(({ sign }) => (sign?.art === "feeder" ? [sign.turn] : []));
  // From the player opposite.
  expect(turns).toEqual([180, 180]);
});

test("the fourth tile of a kong lies in the middle of the others, across them where it was added to a pong", () => {
  for (const seat of fullTable(4).seats) {
    const { place } = seat;
    const own = { ...WORDS, prompt: null, raised: null };
    const tiles = place === 0 ? placeOwnHand(seat, wide, own) : placeOthers(seat, wide, WORDS);
    const find = (...keys: string[]): PlacedTile => tiles.find(({ key }) => keys.includes(key)) as PlacedTile;
    for (const i of [0, 1, 2]) {
      const middle = find(`meld ${place} ${i} 1`, `${tile(place * 3 + i, 1)}`);
      const top = find(`${tile(place * 3 + i, 3)}`);
      // The last of the three is the added one.
      expect(isUpright(top) === isUpright(middle)).toBe(i < 2);
      expect(top.box.x + top.box.width / 2).toBeCloseTo(middle.box.x + middle.box.width / 2);
    }
  }
});

test("a plate says who sits there, and what is special about it", () => {
  const { table } = texts.en;
  const seat = (views[0] as TableView).seats[1] as SeatView;
  expect(plateView({ ...seat, player: null }, "waiting", LOOK, texts.en)).toMatchObject({
    ...{ name: table.freeSeat, face: null, score: "" },
  });
  const player = { ...seat.player, uid: 3, name: "A very long name of somebody", owner: true, ready: true } as never;
  const special = { ...seat, player, banker: true, missing: 2, turn: true } as SeatView;
  expect(plateView(special, "waiting", LOOK, texts.en)).toMatchObject({
    ...{ name: "A very long…", owner: true, ready: true, turn: true, banker: "banker-en", missing: "suit-c-en" },
  });
  expect(plateView(special, "playing", LOOK, texts.en)).toMatchObject({ owner: false, ready: false });
});

describe("the middle", () => {
  const whose = { round: 2, rounds: 4, turn: 1, turnSince: 9000, dice: [2, 5] } as const;
  const view = { ...(views[0] as TableView), ...whose, phase: "playing", wall: 55 } as const;

  test("the clock and the light of whose turn it is; below, the wall and the round", () => {
    expect(centreView(view, texts.en)).toEqual({
      ...{ since: 9000, dish: "", line: "55 left · Round 2 of 4", turn: 90, dice: null },
    });
    expect(centreView(view, texts.zh).line).toBe("剩 55 张 · 第 2/4 局");
  });

  test("in a replay, which has no clock, the wall is in its place", () => {
    expect(centreView({ ...view, turnSince: null }, texts.en)).toMatchObject({
      ...{ since: null, dish: "55", line: "Round 2 of 4" },
    });
  });

  test("nothing is in the way of the dice, and nothing there while it is nobody's turn", () => {
    const empty = { since: null, dish: "" };
    expect(centreView({ ...view, phase: "dealing", turnSince: null }, texts.en)).toMatchObject({
      ...{ ...empty, line: "55 left · Round 2 of 4", dice: ["die-2", "die-5"] },
    });
    const nobody = { turn: null, turnSince: null } as const;
    expect(centreView({ ...view, ...nobody, phase: "waiting", round: 0 }, texts.en)).toEqual({
      ...{ ...empty, line: "", turn: null, dice: null },
    });
    expect(centreView({ ...view, ...nobody, phase: "round-over" }, texts.en)).toMatchObject(empty);
  });

  test("the ring empties with the seconds, of which the last five stand out", () => {
    expect(clockView(20)).toEqual({ text: "20", part: 1, last: false });
    expect([6, 5, 0].map((left) => clockView(left))).toEqual([
      { text: "6", part: 0.3, last: false },
      { text: "5", part: 0.25, last: true },
      { text: "0", part: 0, last: true },
    ]);
  });
});

function byNumber(a: number, b: number): number {
  return a - b;
}
