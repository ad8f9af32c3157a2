import type { TableInfo } from "@shaddock/contract/nanoserver";
import { describe, expect, it } from "vitest";
import { accountActions } from "../account/account-slice.js";
import { deskActions } from "../desk/desk-slice.js";
import { ANSWER_TIMEOUT } from "../failure/attempt.js";
import type { FakeAnswer } from "../testing/fake-api.js";
import { mahjongGame, SERVER } from "../testing/mahjong-game.js";
import { INITIAL_OPTIONS } from "./desk-options.js";
import { lobbyActions } from "./lobby-slice.js";
import type { Wish } from "./lobby-state.js";

const CREATE = "DeskManager.CreateDesk";
const JOIN = "DeskManager.Join";
const UNCOMPLETE = "DeskManager.UnCompleteDesk";
const BOTS = "/v1/bots";
const PRACTISE: Wish = { type: "practise" };

const table: TableInfo = {
  ...{ deskId: "012345", createdAt: 1, creator: 7, title: "房号: 012345 局数: 0/4", desc: "自摸加番 4番封顶" },
  ...{ status: 0, round: 0, mode: 4 },
};

/** Somebody who logs in with a wish, and sits at a desk already or at none. */
async function setUp(
  wish: Wish | undefined,
  { seated = false, bots = { body: { code: 0, bots: true, seated: 3 } } }: { seated?: boolean; bots?: FakeAnswer } = {},
) {
  const game = mahjongGame();
  game.api.answers[BOTS] = bots;
  game.store.dispatch(accountActions.visit(SERVER));
  game.store.dispatch(accountActions.logIn(wish));
  await game.settle();
  const { answers } = game.client();
  const ok = { code: 0, error: "", tableInfo: table };
  Object.assign(answers, { [CREATE]: ok, [JOIN]: ok, [UNCOMPLETE]: { exist: seated, tableInfo: table } });
  return {
    ...game,
    /** What was sent in the lobby. */
    sent: () => game.client().sent.filter(([route]) => route === CREATE || route === JOIN),
    async open() {
      await game.client().open();
      game.client().push("onCoinChange", { coin: 10 });
      await game.settle();
    },
  };
}

describe("what one came for", () => {
  it("is asked as soon as the server can be, and once", async () => {
    const { open, sent, settle, state, store } = await setUp(PRACTISE);
    expect([sent(), state().lobby.wish]).toEqual([[], PRACTISE]);
    await open();
    expect(sent()).toEqual([[CREATE, { version: "1.9.3", clubId: -1, options: INITIAL_OPTIONS }]]);
    expect(state()).toMatchObject({ lobby: { wish: null }, desk: { number: "012345" } });
    store.dispatch(deskActions.forgotten());
    await open();
    await settle();
    expect(sent()).toHaveLength(1);
  });

  it("may be a desk to sit down at, or nothing", async () => {
    const joins = await setUp({ type: "join", number: "012345" });
    await joins.open();
    expect(joins.sent()).toEqual([[JOIN, { version: "1.9.3", deskId: "012345" }]]);
    const looks = await setUp(undefined);
    await looks.open();
    expect(looks.sent()).toEqual([]);
  });

  it("needs no bots to sit down at a desk", async () => {
    const { open, sent } = await setUp({ type: "join", number: "012345" }, { bots: "silent" });
    await open();
    expect(sent().map(([route]) => route)).toEqual([JOIN]);
  });

  it("waits until the server has said whether it has bots, or does not answer", async () => {
    const { elapse, open, sent, state } = await setUp(PRACTISE, { bots: "silent" });
    await open();
    expect([state().lobby.wish, state().lobby.failure]).toEqual([PRACTISE, null]);
    await elapse(ANSWER_TIMEOUT);
    expect(state().lobby).toMatchObject({ wish: null, failure: { code: "noBots" } });
    expect(sent()).toEqual([]);
  });

  it("is dropped for the desk that one comes back to, also when that is over", async () => {
    const { open, sent, settle, state, store } = await setUp(PRACTISE, { seated: true });
    await open();
    expect(state()).toMatchObject({ lobby: { wish: null }, desk: { number: "012345" } });
    store.dispatch(deskActions.gone({ time: 0 }));
    store.dispatch(deskActions.forgotten());
    await settle();
    expect([sent(), state().lobby.failure]).toEqual([[], null]);
  });

  it("is dropped for what one asks for in the lobby, and forgotten with who one was", async () => {
    const { open, sent, state, store } = await setUp(PRACTISE);
    store.dispatch(lobbyActions.join("012345"));
    expect(state().lobby.wish).toBeNull();
    await open();
    expect(sent().map(([route]) => route)).toEqual([JOIN]);
    const other = await setUp(PRACTISE);
    other.store.dispatch(accountActions.logOut());
    other.store.dispatch(accountActions.logIn());
    await other.settle();
    expect(other.state().lobby.wish).toBeNull();
  });
});
