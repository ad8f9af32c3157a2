import { describe, expect, test, vi } from "vitest";
import { createClient } from "./create-client.js";
import { createEmitter } from "./emitter.js";
import { fakeServer, pushBytes } from "./testing/fake-server.js";
import { closing, openPair, pass, settle, useFakeTime } from "./testing/pair.js";

describe("createEmitter()", () => {
  test("C17 a listener that throws is reported and stops nobody", () => {
    const failed: unknown[] = [];
    const { emit, listeners } = createEmitter((error, name) => failed.push([name, error]));
    const heard: unknown[] = [];
    listeners.on("a", () => {
      throw "mine";
    });
    listeners.on("a", (...args) => heard.push(args));
    emit("a", 1, 2);
    emit("a", 3);
    expect(failed).toEqual([
      ["a", "mine"],
      ["a", "mine"],
    ]);
    expect(heard).toEqual([[1, 2], [3]]);
  });

  test("tells whether anyone listens, whatever the name", () => {
    const { emit, listeners } = createEmitter(() => {});
    for (const name of ["a", "", "__proto__", "constructor"]) {
      expect(emit(name)).toBe(false);
      const off = listeners.on(name, () => {});
      expect(emit(name)).toBe(true);
      off();
      expect(emit(name)).toBe(false);
    }
  });

  test("gives a function that removes this listener and no other, however often it is called", () => {
    const { emit, listeners } = createEmitter(() => {});
    const listener = vi.fn();
    const [first] = [1, 2].map(() => listeners.on("a", listener));
    first?.();
    first?.();
    emit("a");
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("once is once, also if the listener throws or emits again, and can be ended before", () => {
    const { emit, listeners } = createEmitter(() => {});
    const calls: string[] = [];
    listeners.once("a", () => {
      calls.push("again");
      emit("a");
      throw new Error();
    });
    listeners.once("b", () => calls.push("never"))();
    emit("a");
    emit("a");
    emit("b");
    expect(calls).toEqual(["again"]);
  });

  test("a listener removed by another one during an event still hears that one, and one added does not", () => {
    const { emit, listeners } = createEmitter(() => {});
    const calls: string[] = [];
    listeners.on("a", () => {
      calls.push("first");
      second();
      listeners.on("a", () => calls.push("third"));
    });
    const second = listeners.on("a", () => calls.push("second"));
    emit("a");
    expect(calls).toEqual(["first", "second"]);
  });
});

describe("client.events and client.on", () => {
  useFakeTime();

  /** What is thrown by a timer, where no caller is. */
  async function thrownLater(): Promise<unknown> {
    try {
      await pass(1);
      return undefined;
    } catch (error) {
      return error;
    }
  }

  test("C17 what a listener threw is thrown where nobody called if nobody listens to errors", async () => {
    const server = fakeServer();
    const client = closing(createClient("ws://x", { transport: server.dial }));
    await client.connect();
    const heard: unknown[] = [];
    client.on("a", () => {
      throw new Error("mine");
    });
    client.on("b", (body) => heard.push(body));
    server.last.send(pushBytes("a", 1), pushBytes("b", 2));
    expect(await thrownLater()).toEqual(new Error("mine"));
    expect([heard, client.state.name]).toEqual([[2], "open"]);
  });

  test("C17 so is what a listener for errors threw, which it is not told itself", async () => {
    const { server, client, errors } = await openPair();
    client.events.on("error", () => {
      throw new Error("of the error's listener");
    });
    client.on("a", () => {
      throw new Error("mine");
    });
    server.last.send(pushBytes("a", 1));
    expect(await thrownLater()).toEqual(new Error("of the error's listener"));
    expect(errors).toEqual([new Error("mine")]);
  });

  test("a push that cannot be read is no exception anywhere, though nobody listens to errors", async () => {
    const server = fakeServer();
    const client = closing(createClient("ws://x", { transport: server.dial }));
    await client.connect();
    server.last.send(pushBytes("a", new Uint8Array(1)));
    expect(await thrownLater()).toBeUndefined();
    expect(client.stats.dropped).toBe(1);
  });

  test("once hears one push", async () => {
    const { server, client } = await openPair();
    const heard: unknown[] = [];
    client.once("a", (body) => heard.push(body));
    client.once("a", (body) => heard.push(body))();
    server.last.send(pushBytes("a", 1), pushBytes("a", 2));
    await settle();
    expect(heard).toEqual([1]);
  });

  test("events.once hears one state", async () => {
    const { server, client } = await openPair();
    const heard: string[] = [];
    client.events.once("state", (state, previous) => heard.push(`${previous.name} ${state.name}`));
    server.last.close();
    await settle();
    client.wake();
    await settle();
    expect(heard).toEqual(["open waiting"]);
  });
});
