/// <reference lib="esnext.disposable" />
import { describe, expectTypeOf, test } from "vitest";
import { type Client, type Contract, connect, createClient, type Empty, type LooseContract } from "./index.js";

interface Chat {
  requests: {
    "room.join": (body: Empty) => { code: number; result: string };
    "room.say": (body: { text: string; to?: string }) => { id: bigint };
    "room.find": (body: { name?: string }) => string[];
    "room.leave": () => void;
    "room.nothing": (body: undefined) => null;
  };
  notifies: { "room.message": { name: string; content: string }; "room.typing": Empty };
  pushes: { onMessage: { name: string; content: string }; onMembers: { members: bigint[] | null } };
}

declare const client: Client<Chat>;

describe("a client with a contract", () => {
  test("knows bodies and answers by route", () => {
    expectTypeOf(client.request("room.join", {})).resolves.toEqualTypeOf<{ code: number; result: string }>();
    expectTypeOf(client.request("room.say", { text: "hi" })).resolves.toEqualTypeOf<{ id: bigint }>();
    expectTypeOf(client.request("room.leave")).resolves.toEqualTypeOf<void>();
    expectTypeOf(client.request("room.nothing")).resolves.toEqualTypeOf<null>();
    expectTypeOf(client.notify("room.message", { name: "a", content: "b" })).toEqualTypeOf<void>();
    client.on("onMessage", (body) => expectTypeOf(body).toEqualTypeOf<{ name: string; content: string }>());
    client.once("onMembers", (body) => expectTypeOf(body.members).toEqualTypeOf<bigint[] | null>());
    expectTypeOf(client.on("onMessage", () => {})).toEqualTypeOf<() => void>();
  });

  test("lets a body that may be empty be left out, and no other", () => {
    client.request("room.join");
    client.request("room.find");
    client.request("room.find", undefined, { timeout: 10 });
    client.notify("room.typing");
    // @ts-expect-error this one has a field that must be there
    client.request("room.say");
    // @ts-expect-error
    client.notify("room.message");
  });

  test("refuses a route that is not in it, or in another section of it", () => {
    // @ts-expect-error
    client.request("room.jion", {});
    // @ts-expect-error a notify
    client.request("room.message", { name: "a", content: "b" });
    // @ts-expect-error a request
    client.notify("room.join", {});
    // @ts-expect-error
    client.on("onMesage", () => {});
    // @ts-expect-error an event of the client, not a push
    client.on("state", () => {});
    // @ts-expect-error a push, not an event of the client
    client.events.on("onMessage", () => {});
  });

  test("refuses a wrong body", () => {
    // @ts-expect-error
    client.request("room.say", { text: 1 });
    // @ts-expect-error
    client.request("room.say", "hi");
    // @ts-expect-error
    client.notify("room.message", { name: "a" });
    // @ts-expect-error it has no fields
    client.request("room.join", { room: 1 });
  });

  test("refuses a misspelt field", () => {
    // @ts-expect-error
    client.request("room.say", { txet: "hi" });
    // @ts-expect-error
    client.request("room.find", { nmae: "x" });
    // @ts-expect-error
    client.notify("room.message", { name: "a", contents: "b" });
    // @ts-expect-error in the answer
    client.request("room.join", {}).then(({ reslut }) => reslut);
  });

  test("refuses a listener that takes something else", () => {
    // @ts-expect-error
    client.on("onMessage", (body: number) => body);
    // @ts-expect-error
    client.on("onMessage", (body: { nam: string }) => body);
    // @ts-expect-error null comes too
    client.on("onMembers", ({ members }) => members.length);
    // @ts-expect-error
    client.events.on("kick", (reason: number) => reason);
    client.on("onMessage", ({ content }: { content: string }) => content);
  });

  test("refuses options that are none", () => {
    client.request("room.say", { text: "hi" }, { timeout: 1, signal: new AbortController().signal });
    // @ts-expect-error
    client.request("room.say", { text: "hi" }, { timeot: 1 });
    // @ts-expect-error a notify has no answer to wait for
    client.notify("room.message", { name: "a", content: "b" }, { timeout: 1 });
    // @ts-expect-error
    createClient("ws://x", { windows: 1 });
    // @ts-expect-error
    createClient("ws://x", { queue: { overflow: "all" } });
  });

  test("gives the resume hook a session with the same contract", () => {
    createClient<Chat>("ws://x", {
      resume: async (session, handshake) => {
        expectTypeOf(handshake.code).toEqualTypeOf<number>();
        expectTypeOf(await session.request("room.join")).toEqualTypeOf<{ code: number; result: string }>();
        // @ts-expect-error
        await session.request("room.jion");
      },
    });
  });

  test("need not have every section", () => {
    interface PushOnly {
      pushes: { onX: number };
    }
    expectTypeOf<PushOnly>().toExtend<Contract>();
    const only = createClient<PushOnly>("ws://x");
    only.on("onX", (body) => expectTypeOf(body).toEqualTypeOf<number>());
    // @ts-expect-error
    only.request("a");
    // @ts-expect-error
    only.notify("a");
  });
});

describe("a client without a contract", () => {
  test("takes any route and any body", async () => {
    const loose = await connect("ws://x");
    expectTypeOf(loose).toEqualTypeOf<Client<LooseContract>>();
    expectTypeOf(await loose.request("any.route", { any: "body" })).toBeAny();
    await loose.request("any.route");
    loose.notify("any.route", 1, undefined);
    loose.on("any", (body) => expectTypeOf(body).toBeAny());
    // @ts-expect-error
    loose.request(1);
    // @ts-expect-error
    connect();
    // @ts-expect-error
    connect(1);
  });

  test("takes an address from a function, now or later", () => {
    createClient(() => "ws://x");
    createClient(async () => "ws://x");
    // @ts-expect-error
    createClient(async () => 1);
  });
});

describe("state", () => {
  test("has its details by name", () => {
    const { state } = client;
    if (state.name === "waiting") expectTypeOf(state.retryAt).toEqualTypeOf<number>();
    if (state.name === "closed") expectTypeOf(state.reason.message).toEqualTypeOf<string>();
    // @ts-expect-error
    state.reason;
    // @ts-expect-error
    state.name === "opened";
    // @ts-expect-error
    client.state = { name: "open" };
  });
});

describe("await using", () => {
  test("takes a client, where the platform's types have it", async () => {
    expectTypeOf<Client<Chat>>().toExtend<AsyncDisposable>();
    expectTypeOf(client[Symbol.asyncDispose]).returns.toEqualTypeOf<Promise<void>>();
    await using held = await connect<Chat>("ws://x");
    held.notify("room.typing");
  });
});
