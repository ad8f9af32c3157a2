import { inflateSync } from "node:zlib";
import { encodeMessage, type Message, MessageType, RouteDictionary } from "@shaddock/protocol";
import { describe, expect, test, vi } from "vitest";
import { NEVER } from "./heartbeat.js";
import { json } from "./json.js";
import { createOutbox, GATE_OPEN, type Outgoing } from "./outbox.js";
import { raw } from "./raw.js";
import type { Serializer } from "./serializer.js";
import { dataBytes, hex, pushBytes, responseBytes } from "./testing/fake-server.js";
import { openPair, outcome, pair, pass, settle, useFakeTime } from "./testing/pair.js";

useFakeTime();

const echo = { answer: (message: Message) => message.body };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("ids", () => {
  test("C43 run 1, 2, 3, also over a new connection; notifies have none", async () => {
    const { server, client } = await openPair(echo);
    await client.request("a");
    client.notify("b");
    await client.request("c");
    server.last.close();
    await pass(250);
    await client.request("d");
    expect(server.connections.map(({ received }) => received)).toEqual([
      ["1", "2", "request 1 a {}", "notify b {}", "request 2 c {}"],
      ["1", "2", "request 3 d {}"],
    ]);
  });

  test("C43 wrap to 1 before 2^31 and skip those still pending", () => {
    const ids: number[] = [];
    const limits = { window: 16, limit: 256, overflow: "newest" } as const;
    const outbox = createOutbox(limits, ({ id }) => ids.push(id), 2 ** 31 - 3);
    const ends = { fail() {}, answer() {} };
    const request: Outgoing = {
      route: "a",
      body: {},
      session: false,
      ...ends,
      timeout: 0,
      id: 0,
      time: 0,
      expiresAt: NEVER,
    };
    outbox.gate(GATE_OPEN);
    for (let i = 0; i < 4; i++) outbox.add({ ...request });
    expect(ids).toEqual([2 ** 31 - 2, 2 ** 31 - 1, 1, 2]);
    // As if 3 and 4 were pending since the last round.
    const has = vi.spyOn(Map.prototype, "has").mockReturnValueOnce(true).mockReturnValueOnce(true);
    outbox.add(request);
    has.mockRestore();
    expect(ids.at(-1)).toBe(5);
  });
});

describe("responses", () => {
  test("C50 are matched by id, and read with the route of their request", async () => {
    const decoded: string[] = [];
    const serializer: Serializer = {
      ...json(),
      decode(bytes, route, kind) {
        decoded.push(`${kind} ${route} ${bytes.length}`);
        return route;
      },
    };
    const { server, client } = await openPair({}, { serializer });
    const first = client.request("first");
    const second = client.request("second");
    await settle();
    server.last.send(responseBytes(2, {}));
    server.last.send(responseBytes(1, { n: 1 }));
    expect(await Promise.all([first, second])).toEqual(["first", "second"]);
    expect(decoded).toEqual(["response second 2", "response first 7"]);
  });

  test("C51 with unknown or repeated ids are dropped, and counted", async () => {
    const { server, client, log } = await openPair();
    const answer = outcome(client.request("a"));
    await settle();
    server.last.send(responseBytes(7, "unasked"), responseBytes(1, "right"), responseBytes(1, "twice"));
    server.last.send(responseBytes(2, "early"), responseBytes(2 ** 53 - 1, "far"));
    await settle();
    expect(answer.text).toBe('"right"');
    expect(log).toEqual([]);
    expect(client.stats).toMatchObject({ messagesIn: 5, dropped: 4 });
    const next = outcome(client.request("b"));
    await settle();
    expect(next.text).toBe("pending");
  });

  test("C51 C52 a response without a body (M20) resolves with undefined", async () => {
    const { server, client } = await openPair();
    const answer = client.request("a");
    await settle();
    server.last.send(dataBytes(hex("0401")));
    await expect(answer).resolves.toBeUndefined();
  });

  test("C49 a response with bit 0 set (M21) is one like any other", async () => {
    const { server, client } = await openPair({ handshake: () => ({ sys: { dict: { "": 0 } } }) });
    const answer = client.request("a");
    await settle();
    server.last.send(dataBytes(hex("05017b7d")));
    await expect(answer).resolves.toEqual({});
  });

  test("C53 Pitaya's error response (M28) rejects with code and message", async () => {
    const { server, client } = await openPair();
    const answer = client.request("a");
    await settle();
    server.last.send(dataBytes(hex("24017b22636f6465223a225049542d343034222c226d7367223a2278227d")));
    await expect(answer).rejects.toMatchObject({ name: "RequestError", message: "x", code: "PIT-404", metadata: {} });
  });

  test("C53 with metadata, without a message, with nothing that can be read", async () => {
    const { server, client } = await openPair();
    const sent = ['{"code":"E","metadata":{"k":"v"}}', "", "null", "{"];
    const answers = sent.map(() => client.request("a").catch((error) => error));
    await settle();
    sent.forEach((body, i) => {
      server.last.send(encodeMessage({ type: MessageType.Response, id: i + 1, error: true, body }));
    });
    const [known, ...unreadable] = await Promise.all(answers);
    expect(known).toMatchObject({ name: "RequestError", message: "E", code: "E", metadata: { k: "v" } });
    for (const error of unreadable) expect(error).toMatchObject({ name: "BodyError", route: "a" });
  });

  test("C53 a serializer is told that it reads an error", async () => {
    const serializer: Serializer = { ...json(), decode: (_bytes, _route, kind) => ({ code: kind }) };
    const { server, client } = await openPair({}, { serializer });
    const answer = client.request("a");
    await settle();
    server.last.send(encodeMessage({ type: MessageType.Response, id: 1, error: true, body: "" }));
    await expect(answer).rejects.toMatchObject({ code: "error" });
  });

  test("C54 deflated bodies are inflated (Z1, Z2), with the limit for what is received", async () => {
    const limits: number[] = [];
    const inflate = (bytes: Uint8Array, limit: number): Uint8Array => {
      limits.push(limit);
      return inflateSync(bytes, { finishFlush: 2 });
    };
    const { server, client, log } = await openPair({}, { inflate, maxReceiveLength: 5000 });
    server.last.send(dataBytes(hex("16036f6e58789caa562a49ad2851b2524a241228d502020000ffffded812a8")));
    await settle();
    expect(log).toEqual([`push onX {"text":"${"a".repeat(40)}"}`]);
    const answer = client.request("a");
    await settle();
    server.last.send(dataBytes(hex("3401789caa562a49ad2851b2524a241228d502020000ffffded812a8")));
    await expect(answer).rejects.toMatchObject({ name: "RequestError" });
    expect(limits).toEqual([5000, 5000]);
  });

  test("C54 without an inflate only that message fails", async () => {
    const { server, client, log } = await openPair();
    const answer = outcome(client.request("a"));
    await settle();
    server.last.send(encodeMessage({ type: MessageType.Response, id: 1, deflated: true, body: "x" }));
    server.last.send(pushBytes("b", {}));
    await settle();
    expect(answer.text).toMatch(/BodyError: Body of a: .*'inflate'/);
    expect(log).toEqual(["push b {}"]);
  });

  test("C55 the bits 0x40 and 0x80 change nothing", async () => {
    const { server, log } = await openPair();
    server.last.send(dataBytes(hex("c601617b7d")));
    await settle();
    expect(log).toEqual(["push a {}"]);
  });

  test("C56 messages that are none for a client are dropped with an error event", async () => {
    const { server, client, log } = await openPair();
    server.last.send(dataBytes(hex("080102")), dataBytes(hex("0e")));
    server.last.send(encodeMessage({ type: MessageType.Request, id: 1, route: "q", body: "{}" }));
    server.last.send(encodeMessage({ type: MessageType.Notify, route: "n", body: "{}" }), pushBytes("p", {}));
    await settle();
    expect(log).toEqual([
      "ProtocolError: Bad message type: 4",
      "ProtocolError: Bad message type: 7",
      "BodyError: Body of q: not for a client",
      "BodyError: Body of n: not for a client",
      "push p {}",
    ]);
    expect(client.stats.dropped).toBe(4);
  });

  test("C58 a body that cannot be read fails its own request or push only", async () => {
    const { server, client, log, errors } = await openPair();
    const bad = outcome(client.request("bad"));
    const good = outcome(client.request("good"));
    await settle();
    server.last.send(
      responseBytes(1, utf8("{")),
      pushBytes("bad", utf8("nonsense")),
      responseBytes(2, { ok: 1 }),
      pushBytes("good", {}),
    );
    await settle();
    expect(bad.text).toMatch(/^BodyError: Body of bad: /);
    expect(good.text).toBe('{"ok":1}');
    expect(log).toEqual([expect.stringMatching(/^BodyError: Body of bad: /), "push good {}"]);
    expect(errors).toMatchObject([{ route: "bad", cause: { name: "SyntaxError" } }]);
  });

  test("C82 null reaches the user as null", async () => {
    const { server, log } = await openPair();
    server.last.send(dataBytes(hex("06096f6e4d656d626572737b226d656d62657273223a6e756c6c7d")));
    await settle();
    expect(log).toEqual(['push onMembers {"members":null}']);
  });
});

describe("routes", () => {
  test("C46 one of 255 bytes is sent; a longer or an empty one fails, and nothing is sent", async () => {
    const { server, client } = await openPair();
    const long = "é".repeat(128);
    await expect(client.request(long)).rejects.toMatchObject({ name: "ProtocolError", code: "route-length" });
    await expect(client.request("")).rejects.toMatchObject({ code: "route-length" });
    expect(() => client.notify(long)).toThrow("Bad route length");
    client.notify(`${"é".repeat(127)}a`);
    await settle();
    expect(server.last.received).toEqual(["1", "2", `notify ${"é".repeat(127)}a {}`]);
  });

  test("C47 one in the dictionary goes as a code, also 0 and 65 535", async () => {
    const dict = { zero: 0, most: 65_535 };
    const dictionary = new RouteDictionary(dict);
    const { server, client } = await openPair({ handshake: () => ({ sys: { dict } }), dictionary });
    client.notify("zero");
    client.notify("most");
    client.notify("plain");
    await settle();
    expect(server.last.frames.slice(2).map((frame) => frame[4])).toEqual([3, 3, 2]);
    expect(server.last.received.slice(2)).toEqual(["notify zero {}", "notify most {}", "notify plain {}"]);
  });

  test("C48 a push as a code is resolved; an unknown code is an error event only", async () => {
    const { server, log } = await openPair({ handshake: () => ({ sys: { dict: { onX: 65_535 } } }) });
    server.last.send(dataBytes(hex("0700017b7d")), dataBytes(hex("07ffff7b2276223a307d")));
    await settle();
    expect(log).toEqual(["ProtocolError: Bad route code: 1", 'push onX {"v":0}']);
  });
});

describe("bodies", () => {
  test("C57 nothing is sent as {}, bytes as they are, and no JSON body is empty", async () => {
    const { server, client } = await openPair();
    client.notify("none");
    client.notify("null", null);
    client.notify("empty", "");
    client.notify("bytes", utf8("as they are"));
    await settle();
    expect(server.last.received.slice(2)).toEqual([
      "notify none {}",
      "notify null null",
      'notify empty ""',
      "notify bytes as they are",
    ]);
  });

  test("C57 what has no JSON fails at once", async () => {
    const { server, client } = await openPair();
    const circular: { self?: unknown } = {};
    circular.self = circular;
    for (const body of [() => {}, Symbol("s"), circular]) {
      expect(() => client.notify("a", body)).toThrow("Body of a: ");
      await expect(client.request("a", body)).rejects.toMatchObject({ name: "BodyError", route: "a" });
    }
    expect(server.last.received).toEqual(["1", "2"]);
  });

  test("C2 one packet of 65 536 bytes is sent; one byte more fails, and nothing is sent", async () => {
    const { server, client } = await openPair({}, { serializer: raw() });
    client.notify("a", new Uint8Array(65_536 - 3));
    expect(() => client.notify("a", new Uint8Array(65_536 - 2))).toThrow("Bad packet length");
    await expect(client.request("a", new Uint8Array(65_536))).rejects.toMatchObject({ code: "packet-length" });
    await settle();
    expect(server.last.messages.map(({ body }) => body.length)).toEqual([65_533]);
    await openPair({}, { maxSendLength: 100 }).then((small) => {
      expect(() => small.client.notify("a", "x".repeat(100))).toThrow("> 100");
    });
  });

  test("C79 C80 emoji and a megabyte survive both ways", async () => {
    const { client } = await openPair(echo, { maxSendLength: 2 ** 24 - 1 });
    const body = { text: "é中😀".repeat(120_000) };
    expect(JSON.stringify(body).length).toBeGreaterThan(480_000);
    expect(utf8(body.text).length).toBeGreaterThan(1_000_000);
    await expect(client.request("聊天.é", body)).resolves.toEqual(body);
  });

  test("the pipeline changes bytes in its order on the way out, and back on the way in", async () => {
    const seen: string[] = [];
    const step = (name: string) => (body: Uint8Array, route: string) => {
      seen.push(`${name} ${route} ${body.length}`);
      return body.map((byte) => byte ^ 1);
    };
    const { server, client } = await openPair(echo, {
      pipeline: { outbound: [step("1"), step("2"), step("3")], inbound: [step("4")] },
    });
    await expect(client.request("a", { x: 1 })).resolves.toEqual({ x: 1 });
    expect(seen).toEqual(["1 a 7", "2 a 7", "3 a 7", "4 a 7"]);
    expect(server.last.received.at(-1)).not.toContain("{");
  });
});

describe("the end of a request", () => {
  test("C59 by default after 10 s, once, and nothing of it is left", async () => {
    const { client } = await openPair();
    const answer = outcome(client.request("a"));
    await pass(9999);
    expect(answer.text).toBe("pending");
    await pass(1);
    expect(answer.text).toBe("TimeoutError: No response to a in 10000 ms");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("C59 per client and per call; 0 is never", async () => {
    const { client } = await openPair({}, { requestTimeout: 500 });
    const answers = [
      client.request("a"),
      client.request("a", {}, { timeout: 50 }),
      client.request("a", {}, { timeout: 0 }),
      client.request("a", {}, { timeout: 1e12 }),
    ].map(outcome);
    await pass(50);
    expect(answers.map(({ text }) => text.slice(0, 7))).toEqual(["pending", "Timeout", "pending", "pending"]);
    await pass(450);
    expect(answers.map(({ text }) => text.slice(0, 7))).toEqual(["Timeout", "Timeout", "pending", "pending"]);
    await pass(1e7);
    expect(answers[3]?.text).toBe("pending");
  });

  test("C59 one timer serves all requests; behind the last answer it rings once, for nobody, and is not set again", async () => {
    const { client, log } = await openPair(echo);
    const timers = vi.spyOn(globalThis, "setTimeout");
    for (let i = 0; i < 20; i++) await client.request("a");
    expect([timers.mock.calls.length, vi.getTimerCount()]).toEqual([1, 1]);
    timers.mockRestore();
    await pass(10_000);
    expect([vi.getTimerCount(), log]).toEqual([0, []]);
  });

  test("C59 behind an answer the time-outs of the others are kept to", async () => {
    const { server, client } = await openPair();
    client.request("first", {}, { timeout: 100 });
    const second = outcome(client.request("second", {}, { timeout: 150 }));
    server.last.send(responseBytes(1, {}));
    await pass(100);
    const third = outcome(client.request("third", {}, { timeout: 20 }));
    await pass(20);
    expect(third.text).toMatch(/^TimeoutError/);
    await pass(29);
    expect(second.text).toBe("pending");
    await pass(1);
    expect(second.text).toBe("TimeoutError: No response to second in 150 ms");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("C60 a late answer is dropped and answers nobody else", async () => {
    const { server, client } = await openPair();
    const late = outcome(client.request("slow", {}, { timeout: 100 }));
    await pass(100);
    const next = outcome(client.request("next"));
    await settle();
    server.last.send(responseBytes(1, "late"));
    await settle();
    expect([late.text.slice(0, 12), next.text]).toEqual(["TimeoutError", "pending"]);
    server.last.send(responseBytes(2, "right"));
    await settle();
    expect(next.text).toBe('"right"');
  });

  test("C60 a connection does not answer the requests of the one before", async () => {
    const { server, client } = await openPair();
    const lost = outcome(client.request("a"));
    server.last.close();
    await pass(250);
    const next = outcome(client.request("b"));
    await settle();
    server.last.send(responseBytes(1, "for the former"));
    await settle();
    expect([lost.text, next.text]).toEqual(["ConnectionError: Connection closed (1006)", "pending"]);
  });

  test("C61 a close fails everything pending once, with its reason", async () => {
    const { server, client } = await openPair({}, { window: 2 });
    const answers = Array.from({ length: 4 }, () => client.request("a").catch((error) => error));
    server.last.close(4001, "over");
    for (const error of await Promise.all(answers)) {
      expect(error).toMatchObject({ name: "ConnectionError", reason: { code: 1, socketCode: 4001, message: "over" } });
    }
    expect(vi.getTimerCount()).toBe(1);
  });

  test("C62 without a connection a request rejects and a notify throws, at every stage", async () => {
    const { server, client } = pair();
    const tries: string[] = [];
    const attempt = async (): Promise<void> => {
      await client.request("a").catch((error) => tries.push(`${client.state.name} ${error}`));
      try {
        client.notify("a");
      } catch (error) {
        tries.push(`${client.state.name} ${error}`);
      }
    };
    await attempt();
    const opened = client.connect();
    await attempt();
    await opened;
    server.last.close(1001, "away");
    await settle();
    await attempt();
    await client.close();
    await attempt();
    expect(tries).toEqual([
      "idle ConnectionError: Not connected",
      "idle ConnectionError: Not connected",
      "connecting ConnectionError: Not connected",
      "connecting ConnectionError: Not connected",
      "waiting ConnectionError: away",
      "waiting ConnectionError: away",
      "closed ConnectionError: Closed",
      "closed ConnectionError: Closed",
    ]);
  });

  test("C62 one that waits for a connection times out all the same", async () => {
    const { client } = pair({}, { queue: { offline: "wait" } });
    const answer = outcome(client.request("a", {}, { timeout: 70 }));
    await pass(70);
    expect(answer.text).toMatch(/^TimeoutError/);
  });

  test("C64 a signal rejects at once, with its reason as the cause; a later answer is dropped", async () => {
    const { server, client } = await openPair();
    const controller = new AbortController();
    const answer = client.request("a", {}, { signal: controller.signal });
    const end = outcome(answer);
    controller.abort("changed my mind");
    await settle();
    expect(end.text).toBe("AbortError: Gave up a");
    await expect(answer).rejects.toMatchObject({ cause: "changed my mind" });
    server.last.send(responseBytes(1, "late"));
    await settle();
    expect(client.stats.dropped).toBe(1);
    await pass(10_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("C64 a signal that came before: nothing is sent", async () => {
    const { server, client } = await openPair();
    const aborted = client.request("a", {}, { signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
    await settle();
    expect(server.last.received).toEqual(["1", "2"]);
  });

  test("C64 a signal that outlives its requests keeps no listener", async () => {
    const { client } = await openPair({ answer: ({ route }) => (route === "a" ? {} : undefined) });
    const listeners = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_type: "abort", listener: () => void) => listeners.add(listener),
      removeEventListener: (_type: "abort", listener: () => void) => listeners.delete(listener),
    };
    const ends = [
      client.request("a", {}, { signal }),
      client.request("b", {}, { signal, timeout: 10 }),
      client.request("", {}, { signal }),
      client.request("lost", {}, { signal }),
    ].map(outcome);
    expect(listeners.size).toBe(3);
    await pass(10);
    await client.close();
    expect(listeners.size).toBe(0);
    expect(ends.map(({ text }) => text.split(":")[0])).toEqual([
      "{}",
      "TimeoutError",
      "ProtocolError",
      "ConnectionError",
    ]);
  });
});

describe("the window", () => {
  test("C63 by default 8 requests are in flight; the others wait in order", async () => {
    const { server, client } = await openPair();
    const answers = Array.from({ length: 20 }, (_, i) => client.request(`r${i + 1}`));
    await settle();
    expect(server.last.messages).toHaveLength(8);
    server.last.send(responseBytes(3, {}));
    await settle();
    expect(server.last.messages.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (let id = 1; id <= 20; id++) {
      server.last.send(responseBytes(id, id));
      await settle();
    }
    expect(await Promise.all(answers)).toHaveLength(20);
    expect(server.last.messages.map(({ id, route }) => `${id} ${route}`)).toEqual(
      Array.from({ length: 20 }, (_, i) => `${i + 1} r${i + 1}`),
    );
  });

  test("C63 an answer, a time-out, an abort and a body that fails each make room", async () => {
    const { server, client } = await openPair({}, { window: 1 });
    const controller = new AbortController();
    const sent = (): string => server.last.messages.map(({ route }) => route).join(" ");
    const ends = [
      client.request("answered"),
      client.request("expired", {}, { timeout: 10 }),
      client.request("aborted", {}, { signal: controller.signal }),
      client.request("unfit", Symbol("s")),
      client.request("last"),
    ].map(outcome);
    await settle();
    expect(sent()).toBe("answered");
    server.last.send(responseBytes(1, {}));
    await settle();
    expect(sent()).toBe("answered expired");
    await pass(10);
    expect(sent()).toBe("answered expired aborted");
    controller.abort();
    await settle();
    expect(sent()).toBe("answered expired aborted last");
    expect(ends.map(({ text }) => text.split(":")[0])).toEqual([
      "{}",
      "TimeoutError",
      "AbortError",
      "BodyError",
      "pending",
    ]);
  });

  test("C63 a connection that is lost makes room", async () => {
    const { server, client } = await openPair({}, { window: 1 });
    outcome(client.request("a"));
    server.last.close();
    await pass(250);
    outcome(client.request("b"));
    await settle();
    expect(server.last.messages.map(({ route }) => route)).toEqual(["b"]);
  });

  test("C63 one given up while it waits is never sent", async () => {
    const { server, client } = await openPair({}, { window: 1 });
    const controller = new AbortController();
    outcome(client.request("a"));
    const waiting = outcome(client.request("b", {}, { signal: controller.signal }));
    controller.abort();
    outcome(client.request("c"));
    await settle();
    server.last.send(responseBytes(1, {}));
    await settle();
    expect(waiting.text).toBe("AbortError: Gave up b");
    expect(server.last.messages.map(({ route }) => route)).toEqual(["a", "c"]);
  });

  test("C63 a notify behind a request that waits keeps its place", async () => {
    const { server, client } = await openPair({}, { window: 1 });
    outcome(client.request("a"));
    client.notify("b");
    outcome(client.request("c"));
    client.notify("d");
    await settle();
    expect(server.last.received.slice(2)).toEqual(["request 1 a {}", "notify b {}"]);
    server.last.send(responseBytes(1, {}));
    await settle();
    expect(server.last.received.slice(2)).toEqual(["request 1 a {}", "notify b {}", "request 2 c {}", "notify d {}"]);
  });

  test("C65 two requests of one tick get their own answers", async () => {
    const { client } = await openPair(echo);
    expect(await Promise.all([client.request("a", { n: 1 }), client.request("a", { n: 2 })])).toEqual([
      { n: 1 },
      { n: 2 },
    ]);
  });
});

describe("pushes", () => {
  test("C67 named like an event of the client are not taken for one, nor the other way", async () => {
    const { server, client, log } = await openPair();
    const heard: string[] = [];
    const names = ["close", "state", "error", "kick", "push", "frame", "closed", "__proto__", "constructor"];
    for (const name of names) client.on(name, (body) => heard.push(`${name} ${body}`));
    server.last.send(...names.map((name, i) => pushBytes(name, i)));
    await settle();
    expect(heard).toEqual(names.map((name, i) => `${name} ${i}`));
    expect(log).toEqual(names.map((name, i) => `push ${name} ${i}`));
    expect(client.state.name).toBe("open");
    server.last.close();
    await settle();
    expect(heard).toHaveLength(names.length);
  });

  test("C68 without a listener it is dropped without an error; the event push hears all", async () => {
    const { server, client, log } = await openPair();
    const heard: unknown[] = [];
    const off = client.on("a", (body) => heard.push(body));
    server.last.send(pushBytes("a", 1), pushBytes("nobody", 2));
    await settle();
    off();
    server.last.send(pushBytes("a", 3));
    await settle();
    expect(heard).toEqual([1]);
    expect(log).toEqual(["push a 1", "push nobody 2", "push a 3"]);
    expect(client.stats.dropped).toBe(0);
  });
});

describe("two clients", () => {
  test("C69 share neither dictionary, ids, schemas nor listeners", async () => {
    const one = await openPair({ ...echo, handshake: () => ({ sys: { dict: { onX: 7 }, useDict: true } }) });
    const two = await openPair({ ...echo, handshake: () => ({ sys: { useDict: true } }) });
    const heard: string[] = [];
    one.client.on("onX", () => heard.push("one"));
    two.client.on("onX", () => heard.push("two"));
    await one.client.request("a");
    await two.client.request("a");
    expect(two.server.last.received.at(-1)).toBe("request 1 a {}");
    one.server.last.send(dataBytes(hex("0700077b7d")));
    two.server.last.send(dataBytes(hex("0700077b7d")));
    await settle();
    expect(heard).toEqual(["one"]);
    expect(two.log).toEqual(["ProtocolError: Bad route code: 7"]);
    expect(two.client.handshake?.sys.dict).toBeUndefined();
    await one.client.close();
    expect(two.client.state.name).toBe("open");
    expect(one.client.stats).not.toEqual(two.client.stats);
  });
});

describe("stats", () => {
  test("count bytes and messages both ways and smooth the latency", async () => {
    const { server, client } = await openPair();
    expect(client.stats.latency).toBeUndefined();
    const before = client.stats;
    const first = client.request("a");
    await pass(80);
    server.last.send(responseBytes(1, {}));
    await first;
    expect(client.stats).toEqual({
      bytesIn: before.bytesIn + 8,
      bytesOut: before.bytesOut + 10,
      messagesIn: 1,
      messagesOut: 1,
      dropped: 0,
      latency: 80,
    });
    const second = client.request("a");
    await pass(160);
    server.last.send(responseBytes(2, {}));
    await second;
    expect(client.stats.latency).toBe(90);
  });

  test("are a copy", async () => {
    const { client } = await openPair();
    (client.stats as { messagesIn: number }).messagesIn = 99;
    expect(client.stats.messagesIn).toBe(0);
  });
});
