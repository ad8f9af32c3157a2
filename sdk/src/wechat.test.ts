import { afterEach, expect, test, vi } from "vitest";
import { createClient } from "./create-client.js";
import { handshakeBytes, pushBytes, responseBytes } from "./testing/fake-server.js";
import { closing, outcome, pass, settle, useFakeTime } from "./testing/pair.js";
import { type SocketTask, type Wechat, wechat } from "./wechat.js";

useFakeTime();
afterEach(() => {
  vi.unstubAllGlobals();
});

type Listener = (event: never) => void;

/** `wx` with sockets that count to five, want whole ArrayBuffers, and are played by the test. */
function fakeWechat() {
  const tasks: FakeTask[] = [];
  const calls: object[] = [];
  const wx: Wechat = {
    connectSocket(options) {
      calls.push(options);
      if (tasks.filter(({ open }) => open).length === 5) {
        Promise.resolve().then(() => options.fail?.({ errMsg: "connectSocket:fail max 5" }));
      }
      const task = new FakeTask();
      tasks.push(task);
      return task;
    },
  };
  return { wx, tasks, calls };
}

class FakeTask implements SocketTask {
  readonly listeners: { [name: string]: Listener } = {};
  readonly sent: number[][] = [];
  readonly closes: unknown[] = [];
  open = true;
  failing = false;

  onOpen(listener: () => void): void {
    this.listeners.open = listener;
  }
  onMessage(listener: Listener): void {
    this.listeners.message = listener;
  }
  onError(listener: Listener): void {
    this.listeners.error = listener;
  }
  onClose(listener: Listener): void {
    this.listeners.close = listener;
  }
  send({ data, fail }: Parameters<SocketTask["send"]>[0]): void {
    if (!(data instanceof ArrayBuffer)) throw new TypeError("wants an ArrayBuffer");
    if (this.failing) Promise.resolve().then(() => fail?.({ errMsg: "sendSocketMessage:fail" }));
    else this.sent.push([...new Uint8Array(data)]);
  }
  close(options: { code?: number; reason?: string }): void {
    this.open = false;
    this.closes.push(options);
  }
  /** Plays an event; without one where the platform gives none. */
  fire(name: string, event?: unknown): void {
    this.listeners[name]?.(event as never);
  }
}

/** An open client over a fake `wx`, and its newest socket. */
async function opened(handshake: object = {}) {
  const fake = fakeWechat();
  const client = closing(createClient("wss://host/nano", { transport: wechat(fake.wx), random: () => 0.5 }));
  const states: string[] = [];
  client.events.on("state", ({ name }) => states.push(name));
  const connected = client.connect();
  await settle();
  const last = (): FakeTask => fake.tasks.at(-1) as FakeTask;
  const accept = (): void => {
    last().fire("open");
    last().fire("message", { data: handshakeBytes(handshake).slice().buffer });
  };
  accept();
  await connected;
  return { ...fake, client, states, last, accept };
}

test("wechat() carries a session in whole ArrayBuffers", async () => {
  const { client, last, calls } = await opened();
  expect(calls).toMatchObject([{ url: "wss://host/nano", tcpNoDelay: true }]);
  const heard: unknown[] = [];
  client.on("p", (body) => heard.push(body));
  const answer = client.request("a", {});
  expect(last().sent.map(([type, , , length], i) => [type, length === (last().sent[i]?.length ?? 0) - 4])).toEqual([
    [1, true],
    [2, true],
    [4, true],
  ]);
  last().fire("message", { data: responseBytes(1, { ok: 1 }).slice().buffer });
  last().fire("message", { data: pushBytes("p", 1).slice().buffer });
  expect(await answer).toEqual({ ok: 1 });
  await settle();
  expect(heard).toEqual([1]);
  await client.close();
  expect(last().closes).toEqual([{ code: 1000, reason: "Closed" }]);
});

test("wechat() sends the part of a buffer that was given, and no more", () => {
  const { wx, tasks } = fakeWechat();
  const transport = wechat(wx)("wss://x", { open() {}, data() {}, close() {} });
  transport.send(Uint8Array.of(0, 1, 2, 0).subarray(1, 3));
  expect(tasks[0]?.sent).toEqual([[1, 2]]);
});

test("wechat() takes the wx of the platform", () => {
  const { wx, tasks } = fakeWechat();
  vi.stubGlobal("wx", wx);
  wechat()("wss://x", { open() {}, data() {}, close() {} });
  expect(tasks).toHaveLength(1);
});

test("wechat() gives a text frame as text, which ends the connection", async () => {
  const { client, last } = await opened();
  last().fire("message", { data: "text" });
  expect(client.state).toMatchObject({ name: "waiting", reason: { code: 6 } });
  expect(last().closes).toHaveLength(1);
});

test.each([
  ["close", { code: 4100, reason: "full" }, { socketCode: 4100, message: "full" }],
  ["close", {}, { socketCode: 1006, message: "Connection closed (1006)" }],
  ["close", { code: 0 }, { socketCode: 1006 }],
  ["error", { errMsg: "Software caused connection abort" }, { message: "Software caused connection abort" }],
  ["error", {}, { message: "Connection closed (1006)" }],
])("wechat() tells %s %o", async (name, event, reason) => {
  const { client, last } = await opened();
  last().fire(name, event);
  expect(client.state).toMatchObject({ name: "waiting", reason: { code: 1, ...reason } });
});

test("wechat() a connection that fails at once rejects connect", async () => {
  const { wx, tasks } = fakeWechat();
  for (let i = 0; i < 5; i++) wx.connectSocket({ url: "wss://other" });
  const end = outcome(createClient("wss://x", { transport: wechat(wx) }).connect());
  await settle();
  expect(end.text).toBe("ConnectionError: connectSocket:fail max 5");
  expect(tasks.at(-1)?.open).toBe(false);
});

test("wechat() C72 a send that fails ends the connection, and its socket is closed before the next one", async () => {
  const { client, last, tasks, accept } = await opened();
  last().failing = true;
  const end = outcome(client.request("a"));
  await settle();
  expect(end.text).toBe("ConnectionError: sendSocketMessage:fail");
  await pass(250);
  accept();
  expect(client.state.name).toBe("open");
  expect(tasks.map(({ open }) => open)).toEqual([false, true]);
});

test("wechat() a socket that dies without a close event is noticed, and given back", async () => {
  const { states, tasks } = await opened({ sys: { heartbeat: 10 } });
  await pass(25_000);
  expect(states).toEqual(["connecting", "open", "waiting"]);
  expect(tasks[0]?.closes).toEqual([{ code: 4007, reason: "Heartbeat timeout" }]);
});
