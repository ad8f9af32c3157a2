import { OpType } from "@shaddock/contract/nanoserver";
import { expect, it } from "vitest";
import { deskActions } from "../desk/desk-slice.js";
import { ANSWER_TIMEOUT } from "../failure/attempt.js";
import { hintOf, SELF, seat, tableOf } from "../testing/desk-fixture.js";
import { mahjongGame } from "../testing/mahjong-game.js";
import { snapshotOf } from "../testing/snapshot.js";
import { INITIAL_OPTIONS } from "./desk-options.js";
import { lobbyActions } from "./lobby-slice.js";

const JOIN = "DeskManager.Join";
const CREATE = "DeskManager.CreateDesk";
const create = lobbyActions.createDesk({ options: INITIAL_OPTIONS });
const join = lobbyActions.join("543210");
const answer = { code: 0, error: "", tableInfo: tableOf({ deskId: "543210" }) };

/** In the lobby, after a desk was dissolved by vote as one discarded, or was asked to. */
async function setUp(answers = true) {
  const game = mahjongGame();
  await game.logIn();
  const { store, client } = game;
  const at = { exist: false, tableInfo: tableOf() };
  Object.assign(client().answers, { "DeskManager.UnCompleteDesk": at, [JOIN]: answer, [CREATE]: answer });
  await client().open();
  client().push("onCoinChange", { coin: 10 });
  store.dispatch(deskActions.entered({ table: tableOf({ mode: 3 }), self: SELF, again: false }));
  const { push } = client();
  push("onPlayerEnter", { data: [1, 2, 3, 4].map((uid) => seat(uid)) });
  push("onDuanPai", snapshotOf().duanPai);
  push("onOpTypeHint", hintOf([OpType.Discard]));
  const { hint, seats } = game.state().desk;
  const tile = seats[0]?.hand[0] ?? -1;
  if (answers) store.dispatch(deskActions.discard({ prompt: hint?.id ?? 0, tile }));
  const roundStats = { title: "", round: "", tiles: [], stats: [], scoreChange: [] };
  push("onGameEnd", { roundStats, stats: [], title: "", isNormalFinished: false });
  expect(game.state().desk.phase).toBe("match-over");
  store.dispatch(deskActions.forgotten());
  return {
    ...game,
    calls: () => client().calls,
    asked: () => client().sent.filter(([route]) => route === JOIN || route === CREATE).length,
    async ask(action: { readonly type: string }) {
      store.dispatch(action);
      await game.settle();
    },
  };
}

it.each([
  ["created", create],
  ["joined", join],
])(
  "a desk is %s on a new connection, as the server would take an answer to the last one for it (Q2)",
  async (_, go) => {
    const { ask, asked, calls, client, settle, state } = await setUp();
    await ask(go);
    expect(calls()).toMatchObject({ close: 1, connect: 2 });
    await client().open();
    await settle();
    expect(asked()).toBe(0);
    // It has not known one any more.
    client().push("onCoinChange", { coin: 10 });
    await settle();
    expect(asked()).toBe(1);
    expect(state().desk).toMatchObject({ number: "543210", answerLeft: false });
  },
);

it("a desk is joined when the connection opens, though the cards were told before", async () => {
  const { ask, asked, client, settle } = await setUp();
  await ask(join);
  client().push("onCoinChange", { coin: 10 });
  await settle();
  expect(asked()).toBe(0);
  await client().open();
  await settle();
  expect(asked()).toBe(1);
});

it("a desk is not joined where the server still knows who answered; it can be tried again", async () => {
  const { ask, asked, calls, client, elapse, settle, state } = await setUp();
  for (const go of [create, join]) {
    await ask(go);
    await client().open();
    await elapse(ANSWER_TIMEOUT);
    expect(state().lobby).toMatchObject({ errand: null, failure: { code: "unanswered" } });
  }
  expect(asked()).toBe(0);
  await ask(join);
  expect(calls().close).toBe(3);
  await client().open();
  client().push("onCoinChange", { coin: 10 });
  await settle();
  expect(asked()).toBe(1);
});

it("a desk is joined at once after one where no answer was under way", async () => {
  const quiet = await setUp(false);
  await quiet.ask(join);
  expect([quiet.calls().close, quiet.asked()]).toEqual([0, 1]);
});
