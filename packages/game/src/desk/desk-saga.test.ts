import { applyMiddleware, legacy_createStore as createStore, type UnknownAction } from "@reduxjs/toolkit";
import { OpType } from "@shaddock/contract/nanoserver";
import createSagaMiddleware from "redux-saga";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectionActions } from "../connection/connection-slice.js";
import type { Environment } from "../environment.js";
import { did, hintOf, seat, tableOf, tilesFor } from "../testing/desk-fixture.js";
import { DEAL_TIMEOUT, type DeskClient, deskSaga, PICKER_DELAY, THINK_TIME } from "./desk-saga.js";
import { deskActions, deskReducer } from "./desk-slice.js";
import { type DeskState, noDesk } from "./desk-state.js";
import type { DeskPush } from "./fold-push.js";

const HANDS = tilesFor("1111s234p99p777m5p6m", "222333444s1777p", "567s567p567m5588m", "111222444m1388p");

/** A desk with its saga, over a client whose other end is the test. */
function running(environment: Partial<Environment> = {}) {
  const sent: [string, unknown][] = [];
  const client = { state: { name: "open" }, refuse: undefined as unknown };
  const notify = (route: string, body: unknown): void => {
    if (client.refuse) throw client.refuse;
    sent.push([route.split(".")[1] as string, body]);
  };
  const saga = createSagaMiddleware();
  const reducer = (state: { desk: DeskState } | undefined, action: UnknownAction) => ({
    desk: deskReducer(state?.desk ?? noDesk, action),
  });
  const store = createStore(reducer, applyMiddleware(saga));
  const task = saga.run(deskSaga, Object.assign(client, { notify }) as unknown as DeskClient, {
    ...{ createClient: () => Promise.reject(new Error("Not here")) as never, now: Date.now, ...environment },
  });
  const push = (route: DeskPush["route"], body: unknown): void => {
    store.dispatch(deskActions.pushed({ route, body, time: Date.now() } as DeskPush));
  };
  store.dispatch(connectionActions.changed({ name: "open", time: 0 }));
  store.dispatch(deskActions.entered({ table: tableOf(), self: 1, again: false }));
  push("onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid)) });
  const deal = (): void => {
    const accountInfo = HANDS.map((mjs, i) => ({ acId: i + 1, mjs }));
    push("onDuanPai", { markerId: 1, dice1: 1, dice2: 1, accountInfo });
  };
  const { dispatch, subscribe } = store;
  return {
    sent,
    client,
    push,
    deal,
    dispatch,
    subscribe,
    desk: () => store.getState().desk,
    stop: () => task.cancel(),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("what is to be sent", () => {
  it("is sent once", () => {
    const { dispatch, sent, desk } = running();
    dispatch(deskActions.shown());
    dispatch(deskActions.shown());
    dispatch(deskActions.ready());
    expect(sent).toEqual([
      ["ClientInitCompleted", { isReenter: false }],
      ["Ready", {}],
    ]);
    expect(desk().outgoing).toEqual([]);
  });

  it("is sent once while views dispatch at every change", () => {
    const { dispatch, subscribe, sent } = running();
    let clicks = 0;
    subscribe(() => {
      if (clicks++ < 50) dispatch(deskActions.shown());
    });
    dispatch(deskActions.ready());
    expect(sent.map(([route]) => route).sort()).toEqual(["ClientInitCompleted", "Ready"]);
  });

  it("is not sent without a connection, nor when the client refuses: it can be done again", () => {
    const { dispatch, sent, desk, client } = running();
    client.state.name = "waiting";
    dispatch(deskActions.ready());
    expect([desk().trouble, desk().getReady?.answered]).toMatchObject([{ detail: "There is no connection" }, false]);
    client.state.name = "open";
    client.refuse = "full";
    dispatch(deskActions.ready());
    expect(desk().trouble).toMatchObject({ code: "not-sent", detail: "full", route: "DeskManager.Ready" });
    client.refuse = undefined;
    dispatch(deskActions.ready());
    expect(sent).toEqual([["Ready", {}]]);
  });

  it("waits where it would be wiped (Q37), unless the connection is lost meanwhile", async () => {
    const { dispatch, sent, push } = running();
    const end = { title: "", round: "局数: 1/4", tiles: [], stats: [], scoreChange: [] };
    push("onRoundEnd", end);
    dispatch(deskActions.ready());
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([["Ready", {}]]);
    push("onRoundEnd", end);
    dispatch(deskActions.ready());
    dispatch(connectionActions.changed({ name: "waiting", attempt: 1, time: 0 }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(1);
  });
});

describe("what was not sent to a desk", () => {
  it("stands in the way of nothing at the next one", async () => {
    const { dispatch, sent, push, desk } = running();
    push("onRoundEnd", { title: "", round: "局数: 1/4", tiles: [], stats: [], scoreChange: [] });
    dispatch(deskActions.ready());
    const unsent = desk().outgoing[0]?.id ?? 0;
    dispatch(connectionActions.changed({ name: "waiting", attempt: 1, time: 0 }));
    await vi.advanceTimersByTimeAsync(1000);
    dispatch(connectionActions.changed({ name: "open", time: 0 }));
    dispatch(deskActions.gone({ time: 0 }));
    dispatch(deskActions.forgotten());
    dispatch(deskActions.entered({ table: tableOf(), self: 1, again: false }));
    // As many numbers as the last desk had given by then.
    while (desk().nextId < unsent) dispatch(deskActions.proposeDissolve());
    dispatch(deskActions.shown());
    expect(sent).toEqual([["ClientInitCompleted", { isReenter: false }]]);
  });
});

describe("a deal", () => {
  it("counts as seen when no view says so, and the picker opens when its hint does not come", async () => {
    const { deal, sent, desk } = running();
    deal();
    await vi.advanceTimersByTimeAsync(DEAL_TIMEOUT);
    expect(sent).toEqual([["QiPaiFinished", {}]]);
    expect(desk().missingSuit).toBeNull();
    await vi.advanceTimersByTimeAsync(PICKER_DELAY);
    expect(desk().phase).toBe("missing-suit");
  });

  it("that is over is not looked after", async () => {
    const { deal, sent, dispatch, push } = running();
    deal();
    dispatch(deskActions.dealSeen());
    await vi.advanceTimersByTimeAsync(DEAL_TIMEOUT);
    push("onRoundEnd", { title: "", round: "", tiles: [], stats: [], scoreChange: [] });
    await vi.advanceTimersByTimeAsync(PICKER_DELAY);
    deal();
    dispatch(deskActions.forgotten());
    await vi.advanceTimersByTimeAsync(DEAL_TIMEOUT + PICKER_DELAY);
    expect(sent).toEqual([["QiPaiFinished", {}]]);
  });
});

describe("auto play", () => {
  it("answers what is asked, after a while", async () => {
    const { deal, sent, dispatch, push } = running();
    dispatch(deskActions.setAutoPlay(true));
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    deal();
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    push("onDingQueHint", { que: 1 });
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    push(
      "onDingQue",
      [1, 2, 3, 4].map((uid) => ({ uid, que: 3 })),
    );
    push("onOpTypeHint", hintOf([OpType.Discard]));
    await vi.advanceTimersByTimeAsync(THINK_TIME - 1);
    expect(sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(([route]) => route)).toEqual(["Ready", "QiPaiFinished", "DingQue", "OpChoose"]);
    const [, choice] = sent[3] as [string, { idx: number }];
    push("onOpTypeDo", did(1, 1, choice.idx));
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    expect(sent).toHaveLength(4);
  });

  it("thinks as long as it is told to, and gives way to a person", async () => {
    const { sent, dispatch } = running({
      thinkTime: () => 5,
      pause: (ms) => new Promise((done) => setTimeout(done, ms)),
    });
    dispatch(deskActions.setAutoPlay(true));
    dispatch(deskActions.setAutoPlay(false));
    await vi.advanceTimersByTimeAsync(5);
    expect(sent).toEqual([]);
    dispatch(deskActions.setAutoPlay(true));
    await vi.advanceTimersByTimeAsync(5);
    expect(sent).toEqual([["Ready", {}]]);
  });

  it("has nothing to say while there is no connection, and goes on afterwards", async () => {
    const { sent, dispatch, push } = running();
    dispatch(deskActions.setAutoPlay(true));
    dispatch(connectionActions.changed({ name: "waiting", attempt: 1, time: 0 }));
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    expect(sent).toEqual([]);
    dispatch(connectionActions.changed({ name: "open", time: 0 }));
    push("onDeskBasicInfo", { deskId: "012345", title: "局数: 1/4", desc: "", mode: 0 });
    push("onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid)) });
    const players = HANDS.map((shouPaiIds, i) => ({
      ...{ acId: i + 1, shouPaiIds, chuPaiIds: [], gangInfos: [], lastTile: 0, isHu: false, huPai: -1, huType: 0 },
      ...{ que: 3, score: 1000 },
    }));
    push("onSyncDesk", {
      ...{ status: 3, players, scoreInfo: [], markerAcId: 1, lastMoPaiAcId: 1, restCnt: 55, dice1: 1, dice2: 1 },
      ...{ hint: hintOf([OpType.Discard]), lastChuPaiId: 0, lastChuPaiUid: 0 },
    });
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    expect(sent.map(([route]) => route)).toEqual(["OpChoose"]);
  });

  it("goes on when the connection is told to be open after the desk was told anew", async () => {
    const { sent, dispatch, push } = running();
    dispatch(connectionActions.changed({ name: "waiting", attempt: 1, time: 0 }));
    push("onDeskBasicInfo", { deskId: "012345", title: "局数: 1/4", desc: "", mode: 0 });
    push("onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid)) });
    push("onRoundEnd", { title: "", round: "局数: 1/4", tiles: [], stats: [], scoreChange: [] });
    push("onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid, { isReady: true })) });
    push("onRoundEnd", { title: "", round: "局数: 1/4", tiles: [], stats: [], scoreChange: [] });
    dispatch(deskActions.setAutoPlay(true));
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    expect(sent).toEqual([]);
    dispatch(connectionActions.changed({ name: "open", time: 0 }));
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    expect(sent).toEqual([["Ready", {}]]);
  });

  it("tries again when an answer could not be sent", async () => {
    const { sent, dispatch, client } = running();
    client.refuse = new Error("full");
    dispatch(deskActions.setAutoPlay(true));
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    client.refuse = undefined;
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    expect(sent).toEqual([["Ready", {}]]);
  });

  it("ends with the saga", async () => {
    const { sent, dispatch, stop } = running();
    dispatch(deskActions.setAutoPlay(true));
    stop();
    await vi.advanceTimersByTimeAsync(THINK_TIME);
    expect(sent).toEqual([]);
  });
});
