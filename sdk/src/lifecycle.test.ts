import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { createClient } from "./create-client.js";
import type { ClientOptions } from "./options.js";
import { fakeServer, handshakeBytes, hex, kickBytes, pushBytes, responseBytes } from "./testing/fake-server.js";
import { pass, settle, useFakeTime } from "./testing/pair.js";
import type { Dial, TransportEvents } from "./transport.js";

useFakeTime();

/** What may happen to a client, by the client's user, by the server or by the network. */
const STEPS = [
  "connect",
  "close",
  "request",
  "notify",
  "impatient",
  "abort",
  "answer",
  "push",
  "serverClose",
  "kick",
  "garbage",
  "half",
  "refuse",
  "accept",
  "mute",
  "breakSend",
  "mend",
  "wake",
  "tick",
  "second",
  "minute",
  "nested",
] as const;

const OPTIONS: ClientOptions[] = [
  {},
  { reconnect: false },
  { queue: { offline: "wait", limit: 3, overflow: "oldest" }, window: 1 },
  { queue: { offline: "wait" }, resume: (session) => session.request("login") },
  { reconnect: { attempts: 2, retry: () => true }, resume: () => Promise.reject(new Error("no")) },
];

/** Plays steps and gives what went wrong: nothing, if all is well. */
async function play(steps: readonly (typeof STEPS)[number][], options: ClientOptions): Promise<string[]> {
  const wrong: string[] = [];
  let handshake: unknown = { sys: { heartbeat: 5 } };
  let broken = false;
  let hinted = 0;
  const server = fakeServer({ handshake: () => handshake });
  const signals = new Set<() => void>();
  const promises: { name: string; settled: number }[] = [];
  const watch = (name: string, promise: Promise<unknown>): void => {
    const record = { name, settled: 0 };
    promises.push(record);
    const done = (): void => {
      record.settled++;
    };
    promise.then(done, done);
  };
  const guarded = (events: TransportEvents): TransportEvents => {
    const guard =
      <Args extends unknown[]>(callback: (...args: Args) => void) =>
      (...args: Args) => {
        try {
          callback(...args);
        } catch (error) {
          wrong.push(`thrown into the socket: ${error}`);
        }
      };
    return { open: guard(events.open), data: guard(events.data), close: guard(events.close) };
  };
  const transport: Dial = (url, events) => {
    if (server.open.length) wrong.push("two open sockets");
    const real = server.dial(url, guarded(events));
    return {
      ...real,
      send(bytes) {
        if (broken) throw new Error("broken");
        real.send(bytes);
      },
    };
  };
  const client = createClient("ws://x", {
    transport,
    random: () => 0.5,
    requestTimeout: 3000,
    connectTimeout: 2000,
    hints: () => {
      hinted++;
      return () => hinted--;
    },
    ...options,
  });
  const states: string[] = [];
  client.events.on("state", ({ name }, previous) => {
    if (states.length && states.at(-1) !== previous.name) wrong.push(`told of ${previous.name} after ${states.at(-1)}`);
    states.push(name);
  });
  const signal = {
    aborted: false,
    addEventListener: (_type: "abort", listener: () => void) => signals.add(listener),
    removeEventListener: (_type: "abort", listener: () => void) => signals.delete(listener),
  };
  const toServer = (action: (last: (typeof server.connections)[0]) => void): void => {
    const last = server.connections.at(-1);
    if (last) action(last);
  };
  let asked = 0;
  const actions: { [Step in (typeof STEPS)[number]]: () => unknown } = {
    connect: () => watch("connect", client.connect()),
    close: () => watch("close", client.close()),
    request: () => watch("request", client.request(`r${asked++}`, {}, { signal })),
    impatient: () => watch("impatient", client.request("i", {}, { timeout: 1 })),
    notify: () => {
      try {
        client.notify("n", {});
      } catch (error) {
        if (!(error instanceof Error)) wrong.push(`notify threw ${error}`);
      }
    },
    abort: () => {
      for (const listener of [...signals]) listener();
    },
    answer: () =>
      toServer((last) => {
        for (const { id } of last.messages.splice(0)) last.send(responseBytes(id, {}), pushBytes("p", {}));
      }),
    push: () => toServer((last) => last.send(pushBytes("p", {}))),
    serverClose: () => toServer((last) => last.close()),
    kick: () => toServer((last) => last.send(kickBytes())),
    garbage: () => toServer((last) => last.send(hex("09"))),
    half: () => toServer((last) => last.send(hex("040000"))),
    refuse: () => {
      handshake = { code: 500 };
    },
    accept: () => {
      handshake = { sys: { heartbeat: 5 } };
    },
    mute: () => {
      handshake = undefined;
    },
    breakSend: () => {
      broken = true;
    },
    mend: () => {
      broken = false;
    },
    wake: () => client.wake(),
    tick: () => settle(),
    second: () => pass(1000),
    minute: () => pass(60_000),
    nested: () => {
      const off = client.events.on("state", ({ name }) => {
        off();
        if (name === "closed" || name === "connecting") watch("nested connect", client.connect());
        else watch("nested close", client.close());
      });
    },
  };
  for (const step of steps) {
    const { name } = client.state;
    if (name === "idle" || name === "closed") await Promise.resolve();
    await actions[step]();
  }
  // A listener that is still there may bring it back once.
  for (let i = 0; i < 3; i++) {
    watch("last close", client.close());
    await settle();
  }
  watch("closed", client.closed);
  await settle();
  for (const { name, settled } of promises) if (settled !== 1) wrong.push(`${name} settled ${settled} times`);
  if (client.state.name !== "closed") wrong.push(client.state.name);
  if (signals.size) wrong.push(`${signals.size} listeners on the signal`);
  if (hinted) wrong.push(`${hinted} hints`);
  if (server.open.length) wrong.push(`${server.open.length} open sockets`);
  if (vi.getTimerCount()) wrong.push(`${vi.getTimerCount()} timers`);
  return wrong;
}

test("C39 C61 C72 whatever happens, everything is settled once and nothing is left", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...STEPS), { maxLength: 40 }),
      fc.constantFrom(...OPTIONS),
      async (steps, options) => {
        expect(await play(["connect", ...steps], options)).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

test("C69 two clients of one page do not meet", async () => {
  const shared = fakeServer({ handshake: () => ({ sys: { heartbeat: 5 } }) });
  const make = () => createClient("ws://x", { transport: shared.dial });
  const [one, two] = [make(), make()];
  await Promise.all([one.connect(), two.connect()]);
  const [first, second] = shared.connections;
  const heard: string[] = [];
  one.on("p", () => heard.push("one"));
  two.events.on("push", () => heard.push("two"));
  const answers = [one.request("a"), two.request("a")];
  await settle();
  first?.send(responseBytes(1, "first"), pushBytes("p", {}));
  second?.send(responseBytes(1, "second"));
  expect(await Promise.all(answers)).toEqual(["first", "second"]);
  await settle();
  expect(heard).toEqual(["one"]);
  first?.send(kickBytes());
  await settle();
  expect([one.state.name, two.state.name]).toEqual(["closed", "open"]);
  first?.send(handshakeBytes());
  await two.close();
});
