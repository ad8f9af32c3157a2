import { describe, expect, it } from "vitest";
import { deskActions } from "../desk/desk-slice.js";
import { mahjongGame } from "../testing/mahjong-game.js";
import { snapshotOf } from "../testing/snapshot.js";
import type { Talk } from "./talk-message.js";
import { selectTalk } from "./talk-selectors.js";
import { talkActions } from "./talk-slice.js";
import { MAX_TALK_LINES, SAY_LIMIT, secondsUntilTalk, TALK_LIFE } from "./talk-state.js";

const ROUTE = "DeskManager.VoiceMessage";
const hello: Talk = { kind: "phrase", phrase: "hello" };

async function setUp() {
  const game = mahjongGame();
  await game.logIn();
  game.client().answers["DeskManager.UnCompleteDesk"] = { exist: false };
  await game.client().open();
  return {
    ...game,
    say: (talk: Talk = hello) => game.store.dispatch(talkActions.say(talk)),
    said: () => game.client().sent.filter(([route]) => route === ROUTE),
    hear: (uid: number, text: string) => game.client().push("onVoiceMessage", { v: 1, uid, kind: "text", text }),
    lines: () =>
      game.state().talk.lines.map(({ uid, talk }) => `${uid}: ${talk.kind === "text" ? talk.text : talk.kind}`),
  };
}

describe("what one says", () => {
  it("goes to everybody at the table, with one's uid", async () => {
    const { say, said } = await setUp();
    say();
    say({ kind: "text", text: "  a\nb " });
    expect(said()).toEqual([
      [ROUTE, { v: 1, uid: 7, kind: "phrase", phrase: "hello" }],
      [ROUTE, { v: 1, uid: 7, kind: "text", text: "a b" }],
    ]);
  });

  it("goes nowhere when nothing is left of it", async () => {
    const { say, said } = await setUp();
    say({ kind: "text", text: " \u202e " });
    say({ kind: "clip" });
    say({ kind: "phrase", phrase: "rude" as never });
    expect(said()).toEqual([]);
  });

  it("goes no faster than the limit", async () => {
    const { say, said, elapse, state } = await setUp();
    const now = 1_000_000;
    for (let i = 0; i < 2 * SAY_LIMIT.count; i++) say();
    expect(said()).toHaveLength(SAY_LIMIT.count);
    expect(secondsUntilTalk(state().talk, now)).toBe(SAY_LIMIT.within / 1000);
    expect(secondsUntilTalk(state().talk, now + 1)).toBe(SAY_LIMIT.within / 1000);
    await elapse(SAY_LIMIT.within - 1);
    say();
    expect(said()).toHaveLength(SAY_LIMIT.count);
    await elapse(1);
    for (let i = 0; i < 2 * SAY_LIMIT.count; i++) say();
    expect(said()).toHaveLength(2 * SAY_LIMIT.count);
  });

  it("that cannot be sent does not count, and is told", async () => {
    const { client, say, state } = await setUp();
    client().refuse = new Error("Not connected");
    say();
    expect(state().talk.said).toEqual([]);
    expect(state().connection.trouble).toBe("Not connected");
  });
});

describe("what is said", () => {
  it("is kept for a while", async () => {
    const { hear, lines, elapse } = await setUp();
    hear(8, "one");
    await elapse(TALK_LIFE - 1000);
    hear(9, "two");
    expect(lines()).toEqual(["8: one", "9: two"]);
    await elapse(1000);
    expect(lines()).toEqual(["9: two"]);
    await elapse(TALK_LIFE);
    expect(lines()).toEqual([]);
    hear(8, "three");
    await elapse(TALK_LIFE);
    expect(lines()).toEqual([]);
  });

  it("is not more than fits, however much comes", async () => {
    const { hear, lines, state } = await setUp();
    for (let i = 0; i < 1000; i++) hear(8, `${i}`);
    expect(lines()).toHaveLength(MAX_TALK_LINES);
    expect(lines().at(-1)).toBe("8: 999");
    expect(new Set(state().talk.lines.map(({ id }) => id)).size).toBe(MAX_TALK_LINES);
  });

  it("is shown at a seat, or at none where nobody of that uid sits", async () => {
    const { client, hear, state, store } = await setUp();
    const { enter } = snapshotOf();
    const table = { createdAt: 1, creator: 1, title: "", desc: "", status: 0, round: 0, mode: 4 } as const;
    hear(3, "at another table");
    const entered = { table: { ...table, deskId: "012345" }, self: 2 };
    store.dispatch(deskActions.entered({ ...entered, again: false }));
    client().push("onPlayerEnter", enter);
    expect(selectTalk(state())).toEqual([]);
    hear(3, "here");
    hear(99, "<b>where</b>");
    expect(selectTalk(state())).toEqual([
      { id: 2, time: 1_000_000, place: 1, name: "G3", talk: { kind: "text", text: "here" } },
      { id: 3, time: 1_000_000, place: null, name: "", talk: { kind: "text", text: "<b>where</b>" } },
    ]);
    store.dispatch(deskActions.entered({ ...entered, again: true }));
    expect(state().talk.lines).toHaveLength(2);
    expect(selectTalk(state())).toBe(selectTalk(state()));
  });
});
