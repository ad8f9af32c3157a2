import { describe, expect, it } from "vitest";
import { connectionActions } from "../connection/connection-slice.js";
import { createGame, type Game } from "../create-game.js";
import { type FakeClient, fakeClients } from "../testing/fake-client.js";
import { ECHO_TIMEOUT } from "./chat-saga.js";
import { chatActions } from "./chat-slice.js";
import { type ChatKind, type ChatState, MAX_SENDING } from "./chat-state.js";

const LOST = { code: 1, message: "Connection closed (1006)" } as const;
const ADDRESS = "ws://127.0.0.1:3250/nano";

interface Setup extends Game {
  readonly clients: FakeClient[];
  client(): FakeClient;
  chat(): ChatState;
  /** The history in short: `Ann: hi`, `*Ann: hi` for one's own, `-joined`. */
  history(): string[];
  /** One's own messages under way: `hi (sending)`. */
  outgoing(): string[];
  say(content: string): void;
  /** Lets everything that waits for so many ms go on. */
  elapse(milliseconds: number): Promise<void>;
}

function setUp(kind: ChatKind = "chat"): Setup {
  const { createClient, clients, last } = fakeClients();
  let waiting: { milliseconds: number; resolve: () => void }[] = [];
  let time = 1000;
  const game = createGame({
    createClient,
    now: () => time++,
    pause: (milliseconds) => new Promise<void>((resolve) => waiting.push({ milliseconds, resolve })),
  });
  const chat = () => game.store.getState().chat;
  game.store.dispatch(chatActions.enter({ room: { kind, address: ADDRESS }, nickname: "Ann" }));
  const { answers } = last();
  answers["room.join"] = { code: 0, result: "success" };
  answers["BindService.Login"] = { code: 0 };
  return {
    ...game,
    clients,
    client: last,
    chat,
    history: () =>
      chat().lines.map((line) =>
        line.kind === "notice" ? `-${line.notice.event}` : `${line.mine ? "*" : ""}${line.name}: ${line.content}`,
      ),
    outgoing: () => chat().outgoing.map(({ content, status }) => `${content} (${status})`),
    say: (content) => game.store.dispatch(chatActions.say(content)),
    async elapse(milliseconds) {
      const over = waiting.filter((one) => one.milliseconds === milliseconds);
      waiting = waiting.filter((one) => one.milliseconds !== milliseconds);
      for (const { resolve } of over) resolve();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe("the chat demo", () => {
  it("listens before it joins, and tells members by their digits", async () => {
    const { client, chat, history } = setUp();
    client().push("onMembers", { members: [7, 2124488677811589121n] });
    await client().open();
    client().push("onNewUser", { content: "New user: 2124488677811589122" });
    client().push("onMessage", { name: "Bob", content: "hi" });
    expect(client().sent).toEqual([["room.join", undefined]]);
    expect(chat().members).toEqual(["7", "2124488677811589121", "2124488677811589122"]);
    expect(history()).toEqual(["-entered", "-joined", "Bob: hi"]);
    expect(chat().balance).toBeNull();
  });

  it.each([null, undefined, "x", { members: null }, { members: "1,2" }, { members: [null, {}] }])(
    "takes %o for an empty room",
    (body) => {
      const { client, chat } = setUp();
      client().push("onMembers", body);
      expect(chat().members).toEqual([]);
    },
  );

  it.each([{ code: 1, result: "full" }, undefined])("does not open when joining is answered %o", async (answer) => {
    const { client } = setUp();
    client().answers["room.join"] = answer;
    await expect(client().open()).rejects.toThrow("Joining was refused");
  });
});

describe("the cluster demo", () => {
  it("logs in by nickname, and keeps names and balance", async () => {
    const { client, chat, history, say } = setUp("cluster");
    await client().open();
    client().push("onMembers", { members: "Bob,Cid" });
    client().push("onNewUser", { content: "User user join: Dan" });
    say("hi");
    client().push("onBalance", { currentBalance: 999 });
    client().push("onMessage", { name: "Ann", content: "hi" });
    expect(client().sent).toEqual([
      ["BindService.Login", { nickname: "Ann" }],
      ["RoomService.SyncMessage", { name: "Ann", content: "hi" }],
    ]);
    expect(chat()).toMatchObject({ members: ["Bob", "Cid", "Dan"], balance: "999" });
    expect(history()).toEqual(["-entered", "-joined", "*Ann: hi"]);
  });

  it.each([[{ members: "" }], [{}], [null]])("takes %o for an empty room", (body) => {
    const { client, chat } = setUp("cluster");
    client().push("onMembers", body);
    expect(chat().members).toEqual([]);
  });
});

describe("what one says", () => {
  it("goes out at once, and is marked as one's own when it comes back", async () => {
    const { client, say, outgoing, history } = setUp();
    await client().open();
    say("  ");
    say(" one ");
    say("one");
    expect(outgoing()).toEqual(["one (sending)", "one (sending)"]);
    client().push("onMessage", { name: "Bob", content: "one" });
    client().push("onMessage", { name: "Ann", content: "one" });
    expect(outgoing()).toEqual(["one (sending)"]);
    client().push("onMessage", { name: "Ann", content: "one" });
    // A namesake.
    client().push("onMessage", { name: "Ann", content: "one" });
    expect(outgoing()).toEqual([]);
    expect(history()).toEqual(["-entered", "Bob: one", "*Ann: one", "*Ann: one", "Ann: one"]);
  });

  it("waits for the connection, and goes out in order after joining", async () => {
    const { client, say, outgoing } = setUp();
    say("one");
    say("two");
    expect(outgoing()).toEqual(["one (waiting)", "two (waiting)"]);
    await client().open();
    expect(client().sent.map(([, body]) => body)).toEqual([
      undefined,
      { name: "Ann", content: "one" },
      { name: "Ann", content: "two" },
    ]);
  });

  it("goes out no faster than the server hands it out", async () => {
    const { client, say, outgoing } = setUp();
    await client().open();
    for (let i = 0; i < MAX_SENDING + 2; i++) say(`${i}`);
    expect(client().sent).toHaveLength(1 + MAX_SENDING);
    client().push("onMessage", { name: "Ann", content: "0" });
    expect(client().sent.at(-1)?.[1]).toEqual({ name: "Ann", content: `${MAX_SENDING}` });
    expect(outgoing().at(-1)).toBe(`${MAX_SENDING + 1} (waiting)`);
  });

  it("is unconfirmed when it does not come back in time, and confirmed when it is late", async () => {
    const { client, say, outgoing, history, elapse } = setUp();
    await client().open();
    say("one");
    say("two");
    client().push("onMessage", { name: "Ann", content: "two" });
    await elapse(ECHO_TIMEOUT);
    expect(outgoing()).toEqual(["one (unconfirmed)"]);
    client().push("onMessage", { name: "Ann", content: "one" });
    expect(outgoing()).toEqual([]);
    expect(history()).toEqual(["-entered", "*Ann: two", "*Ann: one"]);
  });

  it("is unconfirmed when it cannot be sent, and can be sent again or discarded", async () => {
    const { client, store, chat, say, outgoing } = setUp();
    await client().open();
    client().refuse = new Error("No room for room.message");
    say("one");
    say("two");
    expect(outgoing()).toEqual(["one (unconfirmed)", "two (unconfirmed)"]);
    expect(store.getState().connection.trouble).toBe("No room for room.message");
    client().refuse = undefined;
    const [one, two] = chat().outgoing.map(({ id }) => ({ id }));
    store.dispatch(chatActions.discard(two as never));
    store.dispatch(chatActions.sendAgain(one as never));
    store.dispatch(chatActions.sendAgain({ id: 99 }));
    expect(outgoing()).toEqual(["one (sending)"]);
  });
});

describe("a connection lost", () => {
  it("keeps the history, joins again, and sends what was said meanwhile", async () => {
    const { client, chat, say, outgoing, history, elapse } = setUp();
    client().push("onMembers", { members: [1, 2] });
    await client().open();
    client().push("onMessage", { name: "Bob", content: "hi" });
    say("lost?");
    client().state({ name: "waiting", attempt: 1, retryAt: 5000, reason: LOST });
    say("meanwhile");
    client().state({ name: "connecting", attempt: 1 });
    client().state({ name: "waiting", attempt: 2, retryAt: 9000, reason: LOST });
    client().push("onMembers", { members: [2] });
    expect(outgoing()).toEqual(["lost? (unconfirmed)", "meanwhile (waiting)"]);
    await client().open();
    expect(chat().members).toEqual(["2"]);
    expect(outgoing()).toEqual(["lost? (unconfirmed)", "meanwhile (sending)"]);
    // Of another connection: not the one that was lost.
    client().push("onMessage", { name: "Ann", content: "lost?" });
    client().push("onMessage", { name: "Ann", content: "meanwhile" });
    await elapse(ECHO_TIMEOUT);
    expect(outgoing()).toEqual(["lost? (unconfirmed)"]);
    expect(history()).toEqual(["-entered", "Bob: hi", "-lost", "-reconnected", "Ann: lost?", "*Ann: meanwhile"]);
  });

  it("is tried again when asked to", async () => {
    const { client, store } = setUp();
    await client().open();
    client().state({ name: "waiting", attempt: 1, retryAt: 5000, reason: LOST });
    store.dispatch(connectionActions.retry());
    expect(client().calls).toMatchObject({ connect: 1, wake: 1 });
  });

  it("by a kick says so once, and is made anew only when asked to", async () => {
    const { client, store, history } = setUp();
    await client().open();
    client().kick("twice here");
    client().state({ name: "closed", reason: { code: 8, message: "twice here" } });
    expect(history()).toEqual(["-entered", "-kicked"]);
    store.dispatch(connectionActions.retry());
    expect(client().calls).toMatchObject({ connect: 2, wake: 0 });
    await client().open();
    expect(history()).toEqual(["-entered", "-kicked", "-reconnected"]);
  });

  it("that never came about leaves no line", () => {
    const { client, store, history } = setUp();
    client().state({ name: "closed", reason: { code: 2, message: "Connection closed (1006)", cause: new Error() } });
    expect(history()).toEqual([]);
    expect(store.getState().connection).toMatchObject({
      name: "closed",
      reason: { code: 2, message: "Connection closed (1006)" },
    });
  });
});

describe("entering and leaving", () => {
  it("closes the client and forgets the connection, not the history of the same room", async () => {
    const { clients, client, store, history, say, outgoing, chat } = setUp();
    await client().open();
    say("one");
    store.dispatch(chatActions.leave());
    expect(client().calls.close).toBe(1);
    expect(client().listeners()).toBe(0);
    expect(store.getState().connection.name).toBe("idle");
    say("nobody hears");
    expect(outgoing()).toEqual(["one (unconfirmed)"]);

    store.dispatch(chatActions.enter({ room: { kind: "chat", address: ADDRESS }, nickname: "Anna" }));
    expect(clients).toHaveLength(2);
    expect(history()).toEqual(["-entered"]);
    expect(chat()).toMatchObject({ nickname: "Anna", inside: true, members: [] });
    expect(chat().outgoing[0]?.name).toBe("Anna");

    store.dispatch(chatActions.enter({ room: { kind: "cluster", address: ADDRESS }, nickname: "Anna" }));
    expect(client().url).toBe(ADDRESS);
    expect(clients[1]?.calls.close).toBe(1);
    expect(history()).toEqual([]);
  });

  it("stops with the game", async () => {
    const { client, stop } = setUp();
    await client().open();
    stop();
    expect(client().calls.close).toBe(1);
  });
});

describe("the connection's life", () => {
  it("samples the traffic once a second while it is open", async () => {
    const { client, store, elapse } = setUp();
    await client().open();
    Object.assign(client().stats, { bytesIn: 120, bytesOut: 30, latency: 8 });
    await elapse(1000);
    expect(store.getState().connection).toMatchObject({ bytesIn: 120, bytesOut: 30, latency: 8 });
    client().stats.bytesIn = 150;
    await elapse(1000);
    expect(store.getState().connection.samples.at(-1)).toEqual({ in: 30, out: 0 });
    client().state({ name: "closed", reason: { code: 0, message: "Closed" } });
    const { length } = store.getState().connection.samples;
    await elapse(1000);
    await elapse(1000);
    expect(store.getState().connection.samples).toHaveLength(length);
  });

  it("tells what failed and had nobody to tell", () => {
    const { client, store } = setUp();
    client().error(new Error("Body of onMessage: bad"));
    expect(store.getState().connection.trouble).toBe("Body of onMessage: bad");
    client().error("odd");
    expect(store.getState().connection.trouble).toBe("odd");
    client().state({ name: "idle" });
    expect(store.getState().connection.name).toBe("idle");
  });
});
