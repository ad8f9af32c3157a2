import { OpType } from "@shaddock/contract/nanoserver";
import { kindAt, Suit } from "@shaddock/mahjong";
import { describe, expect, it } from "vitest";
import { connectionActions } from "../connection/connection-slice.js";
import {
  act,
  comeBack,
  dealtDesk,
  did,
  hintOf,
  NOW,
  playedDesk,
  push,
  seat,
  seatedDesk,
  tilesFor,
} from "../testing/desk-fixture.js";
import { deskActions } from "./desk-slice.js";
import { type DeskState, noDesk, seatOf, watchedDesk, withSeat } from "./desk-state.js";
import { rulesOf } from "./rules.js";
import { selectTable, tableView } from "./select-table.js";

const HANDS = tilesFor("23s55p999s111m222m9p", "222333444s6888p", "567s567p567m5588m", "333444666m1377p");
const [own, second] = HANDS as [number[], number[]];

/** All numbers under names that stand for tiles. */
function tilesIn(value: unknown, name = ""): number[] {
  const isTile = /^(tile|tiles|hand|drawn|river|claimed|adding)$/.test(name);
  if (typeof value === "number") return isTile ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => tilesIn(item, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => tilesIn(item, key));
}

describe("tableView()", () => {
  it("has oneself first, then the others in the order of play", () => {
    const view = tableView(dealtDesk(HANDS, 3));
    expect(view.seats.map(({ place, player }) => [place, player?.uid])).toEqual([
      [0, 3],
      [1, 4],
      [2, 1],
      [3, 2],
    ]);
    expect(view).toMatchObject({ number: "012345", round: 1, rounds: 4, mode: 4, wall: 55, dice: [2, 5], turn: 2 });
    expect(view.seats.map(({ banker }) => banker)).toEqual([false, false, true, false]);
    expect(view.rules).toEqual([{ rule: "self-draw-fan" }, { rule: "limit", fan: 3 }, { rule: "menqing" }]);
  });

  it("shows who has seen the deal a table to play at, with three players, as nobody tells when it begins", () => {
    const hands = tilesFor("1112223334445s9p", "1112223334445p", "6667778889999s");
    const dealt = dealtDesk(hands, 2);
    expect(tableView(dealt)).toMatchObject({ phase: "dealing", prompt: { type: "deal-seen" }, waits: [] });
    const view = tableView(act(dealt, deskActions.dealSeen()));
    expect(view).toMatchObject({ phase: "playing", prompt: null, turn: 2 });
    expect(view.waits.length).toBeGreaterThan(0);
    expect(tableView(act(dealtDesk(HANDS), deskActions.dealSeen())).phase).toBe("dealing");
  });

  it("leaves free seats free", () => {
    const desk = push(seatedDesk(), "onPlayerEnter", { data: [seat(2, { deskPos: 0 }), seat(1, { deskPos: 1 })] });
    expect(tableView(desk).seats.map(({ player }) => player?.uid)).toEqual([1, undefined, undefined, 2]);
  });

  it("shows nobody's tiles but one's own while the round runs, and not even how many there could be", () => {
    let desk = playedDesk(HANDS);
    desk = push(push(desk, "onOpTypeDo", did(1, 1, own[13] as number)), "onMoPai", { acId: 2, mjids: [107] });
    const seen = new Set([...own]);
    expect(tilesIn(tableView(desk)).filter((tile) => !seen.has(tile))).toEqual([]);
    expect(tableView(desk).seats[1]?.hand).toEqual({ count: 14, tiles: null, hasDrawn: true, drawn: null });
    expect(tableView(desk).events.at(-1)).toMatchObject({ type: "draw", who: 1, tile: null });
    const open = tableView(desk, { viewer: 2, open: true });
    expect(open.seats.every(({ hand }) => hand.tiles !== null)).toBe(true);
    expect(open.seats[0]?.hand.drawn).toEqual({ tile: 107, missing: false });
    expect(open.events.at(-1)).toMatchObject({ type: "draw", who: 0, tile: 107 });
    expect(open.prompt).toBeNull();
    const other = tableView(desk, { viewer: 2 });
    expect(other.seats.map(({ hand }) => hand.tiles !== null)).toEqual([true, false, false, false]);
  });

  it("shows who only watches what everybody sees", () => {
    const body = { deskId: "1", title: "局数: 1/4", desc: "自摸加底 3番封顶 点炮可平胡", mode: 3 as const };
    const accountInfo = HANDS.slice(0, 3).map((mjs, i) => ({ acId: i + 1, mjs }));
    let desk = push(watchedDesk, "onPlayerEnter", { data: [1, 2, 3].map((uid) => seat(uid)) });
    desk = push(push(desk, "onDeskBasicInfo", body), "onDuanPai", { markerId: 1, dice1: 1, dice2: 1, accountInfo });
    const view = tableView(desk);
    expect(view.rules.map(({ rule }) => rule)).toEqual(["self-draw-point", "limit", "pinghu"]);
    expect([view.seats.length, view.stale, view.prompt]).toEqual([3, false, null]);
    expect(tilesIn(view)).toEqual([]);
    expect(tableView(noDesk)).toMatchObject({ phase: "none", seats: { length: 4 } });
  });

  it("tells what a ready hand waits for, and how many are left as far as one sees", () => {
    const desk = push(playedDesk(HANDS), "onOpTypeDo", did(1, 1, own[13] as number));
    const [one, four] = [kindAt(Suit.Bamboo, 1), kindAt(Suit.Bamboo, 4)];
    expect(tableView(desk).waits).toMatchObject([
      { kind: one, remaining: 4, limit: false, selfDrawOnly: false },
      { kind: four, remaining: 4 },
    ]);
    const seen = withSeat(desk, 3, { river: tilesFor("14s")[0] as number[] });
    expect(tableView(seen).waits.map(({ remaining }) => remaining)).toEqual([3, 3]);
    expect(
      tableView(withSeat(desk, 1, { won: { tile: 1, order: 1, how: "unknown", from: null, points: null } })).waits,
    ).toEqual([]);
    expect(tableView(withSeat(desk, 1, { hand: tilesFor("147s147p147m2222m")[0] as number[] })).waits).toEqual([]);
  });

  it("tells it for each discard too", () => {
    const desk = push(playedDesk(HANDS), "onOpTypeHint", hintOf([OpType.Discard]));
    const { prompt } = tableView(desk);
    const ready = prompt?.type === "discard" ? prompt.tiles.filter(({ waits }) => waits.length > 0) : [];
    expect(ready.some(({ tile }) => tile === own[13])).toBe(true);
    expect(ready.find(({ tile }) => tile === own[13])?.waits).toHaveLength(2);
  });

  it("tells who fed a meld, how one won, and which discard lies last", () => {
    const tile = second[9] as number;
    const fed = withSeat(playedDesk(HANDS), 1, { melds: [{ type: "pong", tiles: [60, 61, 62], from: 3 }] });
    const kong = { ...fed, addedKong: { uid: 1, tile: 63, robbed: false } };
    expect(tableView(kong).seats[0]?.melds).toEqual([
      { type: "pong", tiles: [60, 61, 62], claimed: 60, from: 2, adding: 63 },
    ]);
    const discarded = push(fed, "onOpTypeDo", did(2, 1, tile));
    expect(tableView(discarded).lastDiscard).toEqual({ place: 1, tile });
    const won = push(discarded, "onOpTypeDo", did(4, 4, tile));
    expect(tableView(won).lastDiscard).toBeNull();
    expect(tableView(won).seats[3]?.won).toEqual({ tile, order: 1, how: "discard", from: 1, points: null });
    expect(tableView(won).events.at(-1)).toMatchObject({ type: "win", who: 3, from: 1, tile });
    const melds = [{ type: "concealed-kong", tiles: [0, 1, 2, 3], from: null } as const];
    expect(tableView(withSeat(fed, 1, { melds })).seats[0]?.melds[0]).toMatchObject({ claimed: null, from: null });
  });

  it("tells events by place; who has left has none", () => {
    const left = push(seatedDesk(), "onPlayerExit", { acid: 2, isexit: true, exitType: -1, deskPos: 1 });
    const { events } = tableView(left);
    expect(events.map(({ type }) => type)).toEqual(["joined", "joined", "joined", "left"]);
    let desk = push(dealtDesk(HANDS), "onDingQueHint", { que: 1 });
    desk = push(
      desk,
      "onDingQue",
      [1, 2, 3, 4].map((uid) => ({ uid, que: 1 as const })),
    );
    desk = push(desk, "onGangScoreChange", { isXiaYu: true, changes: [{ acId: 3, score: 2 }] });
    expect(tableView(desk, { viewer: 3 }).events.slice(-3)).toMatchObject([
      { type: "dealt", banker: 2 },
      { type: "suits", suits: [{ who: 2 }, { who: 3 }, { who: 0 }, { who: 1 }] },
      { type: "points", cause: "rain", changes: [{ who: 0, points: 2 }] },
    ]);
    const pong = { ...desk, events: [{ id: 1, time: 1, type: "pong", who: 1, from: null, tile: 1 } as const] };
    expect(tableView(pong).events[0]).toMatchObject({ from: null });
  });

  it("says that it may be old", () => {
    const desk = playedDesk(HANDS);
    expect(tableView(desk).stale).toBe(false);
    expect(tableView(comeBack(desk)).stale).toBe(true);
    expect(tableView({ ...comeBack(desk), seats: [] }).stale).toBe(false);
    expect(tableView({ ...comeBack(desk), phase: "closed" }).stale).toBe(false);
  });

  it("has one leave before the first deal, and propose to dissolve the desk afterwards", () => {
    expect(tableView(seatedDesk()).leaving).toEqual({ way: "leave", refusal: null });
    expect(tableView(playedDesk(HANDS)).leaving).toEqual({ way: "dissolve", refusal: null });
    const offline = act(playedDesk(HANDS), connectionActions.forgotten());
    expect(tableView(offline).leaving).toEqual({ way: "dissolve", refusal: "offline" });
  });

  it("keeps what did not change", () => {
    const desk = playedDesk(HANDS);
    const next = push(desk, "onPlayerOfflineStatus", { uid: 2, offline: true });
    const [before, after] = [tableView(desk), tableView(next)];
    expect(after.seats.map((one, place) => one === before.seats[place])).toEqual([true, false, true, true]);
    expect(after.events[0]).toBe(before.events[0]);
    expect(after.seats[1]?.player?.offline).toBe(true);
  });

  it("has no score of the round that one did not see", () => {
    const desk = withSeat(dealtDesk(HANDS), 2, { delta: null });
    expect(tableView(desk).seats[1]).toMatchObject({ score: 1000, roundScore: null });
    const over: DeskState = act({ ...desk, seats: desk.seats }, deskActions.gone({ time: NOW }));
    expect([tableView(over).closed, seatOf(over, 1)?.hand.length]).toEqual(["gone", 14]);
  });
});

describe("selectTable()", () => {
  it("gives the same object as long as nothing changed", () => {
    const desk = dealtDesk(HANDS);
    expect(selectTable({ desk })).toBe(selectTable({ desk }));
    expect(selectTable({ desk })).toEqual(tableView(desk));
  });
});

describe("rulesOf()", () => {
  it("is empty without a description", () => {
    expect(rulesOf("", noDesk.options)).toEqual([]);
  });
});
