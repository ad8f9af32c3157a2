import { afterEach, beforeEach, expect, vi } from "vitest";
import type { Client, ClientState } from "../client.js";
import { CloseCode } from "../close-reason.js";
import type { LooseContract } from "../contract.js";
import { createClient } from "../create-client.js";
import type { ClientOptions, Provided } from "../options.js";
import { type FakeServer, fakeServer, type Script } from "./fake-server.js";

/** A client and its server, and what the client told so far. */
export interface Pair {
  readonly server: FakeServer;
  readonly client: Client;
  /** States, kicks, pushes and errors as text, in the order in which they were told. */
  readonly log: string[];
  /** What the event `error` brought. */
  readonly errors: unknown[];
}

const clients: Client[] = [];

/** Time stands still in every test of the file. After each one its clients are closed and no timer may be left. */
export function useFakeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await settle();
    const left = vi.getTimerCount();
    vi.useRealTimers();
    expect(left).toBe(0);
  });
}

/** Closes a client after the test. */
export function closing(client: Client): Client {
  clients.push(client);
  return client;
}

/** Lets everything happen that happens without time going by. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** Lets `milliseconds` go by. */
export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

/** Makes a client of a server that follows `script`. Its delays are half of the longest. */
export function pair(script?: Script, options?: ClientOptions<LooseContract>, url?: Provided<string>): Pair {
  const server = fakeServer(script);
  const client = closing(
    createClient(url ?? "ws://server/path", { transport: server.dial, random: () => 0.5, ...options }),
  );
  const log: string[] = [];
  const errors: unknown[] = [];
  client.events.on("state", (state) => log.push(stateText(state)));
  client.events.on("kick", (reason) => log.push(`kick ${reason}`));
  client.events.on("push", (route, body) =>
    log.push(`push ${route} ${body instanceof Uint8Array ? `${body.length} bytes` : JSON.stringify(body)}`),
  );
  client.events.on("error", (error) => {
    errors.push(error);
    log.push(`${error}`);
  });
  return { server, client, log, errors };
}

/** A {@link pair} whose client is open; its log is empty. */
export async function openPair(script?: Script, options?: ClientOptions<LooseContract>): Promise<Pair> {
  const made = pair(script, options);
  await made.client.connect();
  made.log.length = 0;
  return made;
}

/** A promise's end as text, `pending` while it has none: `{"ok":1}` or `TimeoutError: …`. */
export function outcome(promise: Promise<unknown>): { readonly text: string } {
  const found = { text: "pending" };
  promise.then(
    (value) => {
      found.text = `${JSON.stringify(value)}`;
    },
    (error) => {
      found.text = `${error}`;
    },
  );
  return found;
}

function stateText(state: ClientState): string {
  if (state.name === "connecting") return `connecting ${state.attempt}`;
  if (!("reason" in state)) return state.name;
  const reason = Object.keys(CloseCode)[state.reason.code];
  return state.name === "waiting"
    ? `waiting ${state.attempt} ${state.retryAt - Date.now()} ${reason}`
    : `closed ${reason}`;
}
