import { describe, expect, it } from "vitest";
import type { FakeAnswer } from "../testing/fake-api.js";
import { mahjongGame } from "../testing/mahjong-game.js";
import { selectRecords } from "./records-selectors.js";
import { recordsActions } from "./records-slice.js";

const { closeMatch, listMatches, openMatch } = recordsActions;
const MATCHES = "/v1/desk/player/7";
const ROUNDS = "/v1/history/lite/1";

const names = { player_name0: "G7", player_name1: "b\u202e", player_name2: "c", player_name3: "/" };
const scores = { score_change0: 5, score_change1: -3, score_change2: -2, score_change3: 0 };
const desk = {
  ...{ ...names, ...scores, player0: 7, player1: 8, player2: 9, player3: 0 },
  ...{ id: 1, creator: 7, round: 4, desk_no: "012345", mode: 3, extras: "" },
  ...{ created_at: 1_700_000_000, created_at_str: "2023-11-14 22:13:20", dismiss_at: 7 },
};
const round = { ...names, ...scores, id: 2, desk_id: 1, mode: 4, begin_at: 100, begin_at_str: "", end_at: 160 };

async function setUp() {
  const game = mahjongGame();
  Object.assign(game.api.answers, { [MATCHES]: { body: { code: 0, total: 1, data: [desk] } } });
  Object.assign(game.api.answers, { [ROUNDS]: { body: { code: 0, total: 1, data: [round] } } });
  await game.logIn();
  const records = () => selectRecords(game.state());
  return {
    ...game,
    records,
    async ask(action: { readonly type: string }) {
      game.store.dispatch(action);
      await game.settle();
      return records();
    },
  };
}

describe("one's own matches", () => {
  it("are listed with one's own score, and three players where three played", async () => {
    const { ask, records, store } = await setUp();
    expect(records().matches).toEqual({ status: "none", items: [], failure: null });
    store.dispatch(listMatches());
    expect(records().matches.status).toBe("loading");
    const { matches } = await ask(listMatches());
    expect(matches).toEqual({
      status: "loaded",
      items: [
        {
          ...{ id: 1, deskId: "012345", mode: 3, rounds: 4, time: 1_700_000_000_000, score: 5, uids: [7, 8, 9] },
          players: [
            { name: "G7", score: 5 },
            { name: "b", score: -3 },
            { name: "c", score: -2 },
          ],
        },
      ],
      failure: null,
    });
  });

  it("have no score of one's own where one did not play", async () => {
    const { api, ask } = await setUp();
    api.answers[MATCHES] = { body: { data: [{ ...desk, player0: 6 }] } };
    expect((await ask(listMatches())).matches.items[0]?.score).toBeNull();
  });

  it.each([
    [{ error: "permission denied" }, "refused"],
    [{ body: { data: null } }, "shape"],
    [{ body: { data: [{ ...desk, mode: 5 }] } }, "shape"],
  ] as [FakeAnswer, string][])("stay as they were when the next look is answered %o", async (answer, code) => {
    const { api, ask } = await setUp();
    await ask(listMatches());
    api.answers[MATCHES] = answer;
    const { matches } = await ask(listMatches());
    expect(matches).toMatchObject({ status: "failed", failure: { code }, items: [{ id: 1 }] });
  });

  it("cannot be looked up before one is anywhere", async () => {
    const { store, settle, state } = mahjongGame();
    store.dispatch(listMatches());
    await settle();
    expect(selectRecords(state()).matches).toMatchObject({ status: "failed", failure: { code: "offline" } });
  });
});

describe("the rounds of a match", () => {
  it("are those of the match that is open", async () => {
    const { ask } = await setUp();
    await ask(listMatches());
    const { match, rounds } = await ask(openMatch(1));
    expect(match?.deskId).toBe("012345");
    expect(rounds).toMatchObject({
      status: "loaded",
      items: [{ id: 2, time: 100_000, duration: 60_000, players: [{ name: "G7" }, {}, {}, { name: "/" }] }],
    });
    expect(await ask(closeMatch())).toMatchObject({ match: null, rounds: { status: "none", items: [] } });
  });

  it("are not shown under another match, and not after it was closed", async () => {
    const { store, settle, records, ask } = await setUp();
    await ask(openMatch(1));
    store.dispatch(openMatch(3));
    expect(records().rounds).toMatchObject({ status: "loading", items: [] });
    await settle();
    expect(records().rounds).toMatchObject({ status: "failed", failure: { code: "status", detail: "404" } });
    store.dispatch(openMatch(1));
    store.dispatch(closeMatch());
    await settle();
    expect(records().rounds.status).toBe("none");
  });

  it("are loaded again when asked to", async () => {
    const { ask, records, store } = await setUp();
    await ask(openMatch(1));
    store.dispatch(openMatch(1));
    expect(records().rounds).toMatchObject({ status: "loading", items: [{ id: 2 }] });
  });
});
