import { describe, expect, it } from "vitest";
import { selectConnection, selectRetry } from "../connection/connection-selectors.js";
import { connectionActions } from "../connection/connection-slice.js";
import { type RootState, rootReducer } from "../root.js";
import { selectCanSay, selectLines, selectRoom, selectUnread } from "./chat-selectors.js";
import { chatActions } from "./chat-slice.js";
import { MAX_OUTGOING } from "./chat-state.js";

const { balanceTold, enter, heard, memberJoined, said, watch } = chatActions;
const room = { kind: "cluster", address: "ws://127.0.0.1:34590/nano" } as const;

type Action = Parameters<typeof rootReducer>[1];
const run = (actions: readonly Action[], from?: RootState): RootState =>
  actions.reduce<RootState>(rootReducer, from ?? rootReducer(undefined, { type: "@@init" }));

describe("selectLines()", () => {
  const state = run([
    enter({ room, nickname: "Ann" }),
    heard({ name: "Bob", content: "one", time: 1000 }),
    heard({ name: "Bob", content: "two", time: 2000 }),
    heard({ name: "Bob", content: "later", time: 999_000 }),
    memberJoined({ name: "Cid", time: 999_000 }),
    heard({ name: "Bob", content: "after a notice", time: 999_000 }),
    said({ content: "mine", time: 999_000 }),
    said({ content: "mine too", time: 999_000 }),
  ]);

  it("puts messages of one person together, and those under way last", () => {
    const short = selectLines(state).map((line) =>
      line.kind === "notice"
        ? line.notice.event
        : `${line.leads ? `${line.name}: ` : ""}${line.content} ${line.status}`,
    );
    expect(short).toEqual([
      "Bob: one said",
      "two said",
      "Bob: later said",
      "joined",
      "Bob: after a notice said",
      "Ann: mine waiting",
      "mine too waiting",
    ]);
  });

  it("gives the same objects for lines that did not change", () => {
    const next = run([heard({ name: "Dan", content: "new", time: 999_001 })], state);
    expect(selectLines(next)[1]).toBe(selectLines(state)[1]);
    // The first of a group was dropped: the second leads.
    const dropped = { ...state, chat: { ...state.chat, lines: state.chat.lines.slice(1) } };
    expect(selectLines(dropped)[0]).toMatchObject({ content: "two", leads: true });
  });
});

describe("selectLines() with people who join", () => {
  const join = (...names: readonly string[]) => names.map((name, time) => memberJoined({ name, time }));
  const notices = (state: RootState) =>
    selectLines(state).map((line) => (line.kind === "notice" ? [line.id, line.time, line.notice] : line.content));

  it("gives three in a row a line each", () => {
    expect(notices(run(join("Mei", "Jonas", "Ada")))).toEqual([
      [1, 0, { event: "joined", name: "Mei" }],
      [2, 1, { event: "joined", name: "Jonas" }],
      [3, 2, { event: "joined", name: "Ada" }],
    ]);
  });

  it.each([4, 5, 60])("gives %i in a row one line", (count) => {
    const names = ["Mei", "Jonas", ...Array.from({ length: count - 2 }, (_, i) => `${i}`)];
    expect(notices(run(join(...names)))).toEqual([
      [1, count - 1, { event: "crowd", names: ["Mei", "Jonas"], others: count - 2 }],
    ]);
  });

  it("counts anew after another line", () => {
    const message = heard({ name: "Bob", content: "hi", time: 9 });
    const state = run([...join("a", "b", "c"), message, ...join("d", "e", "f", "g"), message, ...join("h")]);
    expect(notices(state)).toEqual([
      ...[1, 2, 3].map((id) => [id, id - 1, { event: "joined", name: "abc"[id - 1] }]),
      "hi",
      [5, 3, { event: "crowd", names: ["d", "e"], others: 2 }],
      "hi",
      [10, 0, { event: "joined", name: "h" }],
    ]);
  });

  it("gives the same object for a crowd that did not change", () => {
    const state = run(join("a", "b", "c", "d", "e"));
    const next = run([heard({ name: "Bob", content: "hi", time: 9 })], state);
    expect(selectLines(next)[0]).toBe(selectLines(state)[0]);
    // Its oldest line was dropped.
    const dropped = { ...state, chat: { ...state.chat, lines: state.chat.lines.slice(1) } };
    expect(selectLines(dropped)).toMatchObject([{ id: 2, notice: { names: ["b", "c"], others: 2 } }]);
  });
});

describe("selectRoom()", () => {
  it("is empty before one enters", () => {
    expect(selectRoom(run([]))).toMatchObject({ inside: false, kind: null, address: "", named: false, balance: null });
  });

  it("has the room, its members and the balance", () => {
    const state = run([enter({ room, nickname: "Ann" }), memberJoined({ name: "Cid", time: 1 }), balanceTold("999")]);
    expect(selectRoom(state)).toEqual({
      inside: true,
      ...room,
      nickname: "Ann",
      members: ["Cid"],
      named: true,
      balance: 999,
    });
  });
});

describe("selectUnread()", () => {
  it("counts from the first message not seen", () => {
    const state = run([watch(false), heard({ name: "Bob", content: "one", time: 1 })]);
    expect(selectUnread(state)).toEqual({ count: 1, from: 1 });
  });
});

describe("selectCanSay()", () => {
  it("is about being inside, and not having too much under way", () => {
    expect(selectCanSay(run([]))).toBe(false);
    const state = run([enter({ room, nickname: "Ann" })]);
    expect(selectCanSay(state)).toBe(true);
    const full = run(
      Array.from({ length: MAX_OUTGOING }, () => said({ content: "hi", time: 1 })),
      state,
    );
    expect(selectCanSay(full)).toBe(false);
  });
});

describe("selectRetry()", () => {
  it.each([
    ["open", "none"],
    ["connecting", "none"],
    ["waiting", "waiting"],
    ["closed", "ended"],
  ] as const)("of %s is %s", (name, retry) => {
    const state = run([connectionActions.changed({ name, time: 1 })]);
    expect(selectRetry(state)).toBe(retry);
    expect(selectConnection(state).name).toBe(name);
  });
});
