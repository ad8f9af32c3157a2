import type { Client, ClientOptions, ClientState, Session, Stats } from "shaddock";
import type { CreateClient } from "../environment.js";

/** A client whose other end is the test. */
export interface FakeClient {
  readonly url: string;
  /** What was notified and requested: route and body. */
  readonly sent: [route: string, body: unknown][];
  readonly stats: Stats;
  /** How often each was called. */
  readonly calls: { connect: number; wake: number; close: number };
  /** Answers of requests: one that is an Error rejects, and one that is a promise comes when it comes. */
  answers: { [route: string]: unknown };
  /** What `notify` throws. */
  refuse: Error | undefined;
  state(state: ClientState): void;
  /** Runs the `resume` hook, then opens. Rejects as the hook does. */
  open(): Promise<void>;
  push(route: string, body: unknown): void;
  kick(reason: string | null): void;
  error(error: unknown): void;
  /** How many listeners there are. */
  listeners(): number;
}

/** A `createClient` that makes fakes, and those made so far. */
export function fakeClients(): { createClient: CreateClient; clients: FakeClient[]; last(): FakeClient } {
  const clients: FakeClient[] = [];
  const createClient = <C>(url: string, options: ClientOptions<C>): Client<C> => {
    const listeners = new Map<string, Set<(...args: never[]) => void>>();
    const on = (prefix: string) => (name: string, listener: (...args: never[]) => void) => {
      const set = listeners.get(prefix + name) ?? new Set();
      listeners.set(prefix + name, set.add(listener));
      return () => set.delete(listener);
    };
    const emit = (name: string, ...args: unknown[]): void => {
      for (const listener of [...(listeners.get(name) ?? [])]) listener(...(args as never[]));
    };
    let state: ClientState = { name: "idle" };
    const fake: FakeClient = {
      url,
      sent: [],
      stats: { bytesIn: 0, bytesOut: 0, messagesIn: 0, messagesOut: 0, dropped: 0, latency: undefined },
      calls: { connect: 0, wake: 0, close: 0 },
      answers: {},
      refuse: undefined,
      state(next) {
        const previous = state;
        state = next;
        emit("event:state", next, previous);
      },
      async open() {
        const session = { request, notify: (route: string, body: unknown) => fake.sent.push([route, body]) };
        await options.resume?.(session as unknown as Session<C>, { code: 200, sys: {} } as never);
        fake.state({ name: "open" });
      },
      push: (route, body) => emit(`push:${route}`, body),
      kick: (reason) => emit("event:kick", reason),
      error: (error) => emit("event:error", error),
      listeners: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    };
    const request = (route: string, body: unknown): Promise<unknown> => {
      fake.sent.push([route, body]);
      const answer = fake.answers[route];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    clients.push(fake);
    const client = {
      get state() {
        return state;
      },
      stats: fake.stats,
      events: { on: on("event:") },
      on: on("push:"),
      request,
      notify(route: string, body: unknown) {
        if (fake.refuse) throw fake.refuse;
        fake.sent.push([route, body]);
      },
      async connect() {
        fake.calls.connect++;
        fake.state({ name: "connecting", attempt: 0 });
        throw new Error("Told by the state");
      },
      wake: () => fake.calls.wake++,
      async close() {
        fake.calls.close++;
      },
    };
    return client as unknown as Client<C>;
  };
  return { createClient, clients, last: () => clients.at(-1) as FakeClient };
}
