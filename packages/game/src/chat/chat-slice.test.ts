import { describe, expect, it } from "vitest";
import { chatActions, chatReducer } from "./chat-slice.js";
import { type ChatState, initialChat, MAX_LINES, MAX_MEMBERS, MAX_OUTGOING } from "./chat-state.js";

const { heard, memberJoined, membersListed, said, watch } = chatActions;

type Action = Parameters<typeof chatReducer>[1];
const run = (actions: readonly Action[], from: ChatState = initialChat): ChatState => actions.reduce(chatReducer, from);
const message = (content: string): Action => heard({ name: "Bob", content, time: 1 });

describe("chatReducer()", () => {
  it("counts what arrives while one looks away", () => {
    let state = run([message("seen"), watch(false), message("one"), message("two")]);
    const first = state.lines[1]?.id;
    expect(state).toMatchObject({ unread: 2, unreadFrom: first });
    state = run([watch(true)], state);
    expect(state).toMatchObject({ unread: 0, unreadFrom: first });
    expect(run([said({ content: "hi", time: 2 })], state).unreadFrom).toBeNull();
    expect(run([watch(false)], state).unreadFrom).toBeNull();
    expect(run([watch(true)], state).unreadFrom).toBe(first);
  });

  it("keeps so many lines, members and messages under way", () => {
    let state = run(Array.from({ length: MAX_LINES + 1 }, (_, index) => message(`${index}`)));
    expect(state.lines).toHaveLength(MAX_LINES);
    expect(state.lines[0]).toMatchObject({ content: "1" });
    state = run([membersListed({ members: Array<string>(MAX_MEMBERS + 5).fill("Bob") })], state);
    state = run([memberJoined({ name: "Cid", time: 1 })], state);
    expect(state.members).toHaveLength(MAX_MEMBERS);
    state = run(
      Array.from({ length: MAX_OUTGOING + 1 }, () => said({ content: "hi", time: 1 })),
      state,
    );
    expect(state.outgoing).toHaveLength(MAX_OUTGOING);
  });

  it("holds nothing but plain data", () => {
    const state = run([message("one"), said({ content: "hi", time: 1 }), memberJoined({ name: "1", time: 1 })]);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
