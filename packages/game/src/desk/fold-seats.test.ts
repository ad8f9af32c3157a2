import { describe, expect, it } from "vitest";
import { act, comeBack, dealtDesk, NOW, push, seat, seatedDesk, tableOf, tilesFor } from "../testing/desk-fixture.js";
import { deskActions } from "./desk-slice.js";
import { noDesk, withEvent } from "./desk-state.js";

const HANDS = tilesFor("1112223334445s", "1112223334445p", "1112223334445m", "6667778889999s");
const exit = (acid: number, exitType: -1 | 6 = -1) => ({ acid, isexit: true, exitType, deskPos: 0 });

describe("who sits at a desk", () => {
  it("is what the server says, in the order of play", () => {
    const desk = push(seatedDesk(), "onPlayerEnter", { data: [seat(3, { deskPos: 1, score: 1010 }), seat(1)] });
    expect(desk.seats.map(({ uid, score }) => [uid, score])).toEqual([
      [1, 1000],
      [3, 1010],
    ]);
    expect(desk.events.filter(({ type }) => type === "joined")).toHaveLength(4);
  });

  it("is nobody while there is no desk", () => {
    expect(push(noDesk, "onPlayerEnter", { data: [seat(1)] })).toBe(noDesk);
  });

  it("loses who leaves; the others move up", () => {
    const desk = push(seatedDesk(), "onPlayerExit", exit(2));
    expect(desk.seats.map(({ uid }) => uid)).toEqual([1, 3, 4]);
    expect(desk.events.at(-1)).toMatchObject({ type: "left", who: 2, name: "P2" });
    // A player who is no owner says that the desk is no more: it lives on.
    expect(push(desk, "onDissolve", exit(3)).seats.map(({ uid }) => uid)).toEqual([1, 4]);
    expect(push(desk, "onPlayerExit", exit(9)).trouble?.code).toBe("unknown-player");
  });

  it("tells who is away", () => {
    const desk = push(seatedDesk(), "onPlayerOfflineStatus", { uid: 2, offline: true });
    expect(desk.seats[1]?.offline).toBe(true);
    expect(push(desk, "onPlayerOfflineStatus", { uid: 2, offline: true })).toBe(desk);
    expect(push(desk, "onPlayerOfflineStatus", { uid: 2, offline: false }).events.at(-1)?.type).toBe("online");
    expect(push(desk, "onPlayerOfflineStatus", { uid: 9, offline: true }).trouble?.code).toBe("unknown-player");
  });

  it("keeps a bounded number of events", () => {
    let desk = seatedDesk();
    for (let i = 0; i < 100; i++) desk = withEvent(desk, NOW, { type: "back" });
    expect(desk.events).toHaveLength(40);
  });
});

describe("a desk is closed", () => {
  it.each([
    ["by oneself", "onPlayerExit", exit(1), "left"],
    ["by vote before the first deal", "onDissolve", exit(0, 6), "dissolved"],
    ["as one was not at it", "onDissolveSuccess", {}, "gone"],
  ] as const)("%s", (_, route, body, reason) => {
    const desk = push(seatedDesk(), route, body as never);
    expect([desk.phase, desk.closed]).toEqual(["closed", reason]);
    expect(push(desk, "onDissolveSuccess", {})).toBe(desk);
  });

  it("when the owner leaves, whatever the route", () => {
    const guest = seatedDesk(4, 2);
    expect(push(guest, "onPlayerExit", exit(1)).closed).toBe("owner-left");
    expect(push(guest, "onDissolve", exit(1)).closed).toBe("owner-left");
  });

  it("when the server does not know it any more, but not when the match is over", () => {
    const desk = act(seatedDesk(), deskActions.gone({ time: NOW }));
    expect(desk.closed).toBe("gone");
    expect(act(desk, deskActions.forgotten())).toEqual({ ...noDesk, connected: true, nextId: desk.nextId });
  });
});

describe("readiness", () => {
  const ready = { data: [1, 2, 3, 4].map((uid) => seat(uid, { isReady: uid < 3 })) };

  it("is what the server says", () => {
    const desk = push(act(seatedDesk(), deskActions.ready()), "onPlayerEnter", ready);
    expect(desk.getReady?.answered).toBe(true);
    expect(desk.events.filter(({ type }) => type === "ready")).toHaveLength(2);
    // Told by another device of the same player.
    expect(push(seatedDesk(), "onPlayerEnter", ready).getReady?.answered).toBe(true);
    expect(push(desk, "onPlayerEnter", ready).getReady).toBe(desk.getReady);
  });

  it("is asked for again when the server wiped it (Q37)", () => {
    const sent = act(seatedDesk(), deskActions.ready());
    const others = push(sent, "onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid, { isReady: uid === 2 })) });
    expect(others.getReady?.answered).toBe(true);
    const wiped = push(push(sent, "onPlayerEnter", ready), "onPlayerEnter", { data: [seat(1), seat(2)] });
    expect(wiped.getReady?.answered).toBe(false);
  });
});

describe("coming back where no round runs", () => {
  it("ends what was known of a round; one is ready already (Q21)", () => {
    const back = comeBack(dealtDesk(HANDS));
    expect([back.freshness, back.phase]).toEqual(["seated", "dealing"]);
    const desk = push(back, "onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid, { isReady: true })) });
    expect([desk.freshness, desk.phase, desk.hint, desk.wall]).toEqual(["fresh", "round-over", null, 0]);
    expect(desk.seats.every(({ hand, melds }) => hand.length + melds.length === 0)).toBe(true);
    expect(desk.getReady?.answered).toBe(true);
  });

  it("goes on waiting for players before the first deal", () => {
    const back = comeBack(seatedDesk());
    const desk = push(back, "onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid, { isReady: true })) });
    expect([desk.freshness, desk.phase]).toEqual(["fresh", "waiting"]);
  });
});

describe("entering", () => {
  it("the same desk again keeps what is known of it, and waits for it to be told anew", () => {
    const desk = dealtDesk(HANDS);
    const again = act(desk, deskActions.entered({ table: tableOf(), self: 1, again: true }));
    expect([again.freshness, again.seats]).toEqual(["lost", desk.seats]);
    expect(again.memory?.round).toBe(1);
    expect(act(again, deskActions.entered({ table: tableOf(), self: 1, again: true }))).toBe(again);
  });

  it("reads the rules where it can", () => {
    const table = tableOf({ title: "?", desc: "自摸加底 5番封顶 点炮可平胡", mode: 3, round: 2 });
    const desk = act(noDesk, deskActions.entered({ table, self: 1, again: true }));
    expect(desk.options).toMatchObject({ zimo: "di", maxFan: 5, pinghu: true, menqing: false, mode: 3 });
    expect([desk.round, desk.rounds]).toEqual([2, 0]);
    const unknown = act(noDesk, deskActions.entered({ table: tableOf({ mode: 0, desc: "" }), self: 1, again: false }));
    expect(unknown.options).toMatchObject({ mode: 4, maxFan: 3, zimo: "fan", pinghu: true });
  });
});
