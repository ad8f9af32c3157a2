import { describe, expect, test, vi } from "vitest";
import type { CloseReason } from "./close-reason.js";
import type { ClientOptions } from "./options.js";
import { handshakeBytes, kickBytes, pushBytes, responseBytes } from "./testing/fake-server.js";
import { openPair, outcome, pair, pass, settle, useFakeTime } from "./testing/pair.js";
import type { Dial } from "./transport.js";

useFakeTime();

const refused: Dial = (_url, events) => {
  Promise.resolve().then(() => events.close(1006, "refused"));
  return { send() {}, close() {} };
};

/** A transport that is `first` until `broken.on`, then one that nobody answers. */
function breakable(dial: Dial): { readonly transport: Dial; on: boolean } {
  const breakable = {
    on: false,
    transport: ((url, events) => (breakable.on ? refused : dial)(url, events)) as Dial,
  };
  return breakable;
}

async function lostPair(options: ClientOptions) {
  const server = pair().server;
  const line = breakable(server.dial);
  const made = await openPair({}, { ...options, transport: line.transport });
  line.on = true;
  server.last.close();
  await settle();
  return { ...made, server, line };
}

describe("delays", () => {
  test("C71 grow to the maximum, with full jitter, and the state tells when", async () => {
    const { log } = await lostPair({ reconnect: { minDelay: 100, maxDelay: 1000 }, random: () => 1 });
    await pass(100 + 200 + 400 + 800 + 1000 + 1000);
    expect(log.filter((line) => line.startsWith("waiting"))).toEqual([
      "waiting 1 100 Lost",
      "waiting 2 200 ConnectFailed",
      "waiting 3 400 ConnectFailed",
      "waiting 4 800 ConnectFailed",
      "waiting 5 1000 ConnectFailed",
      "waiting 6 1000 ConnectFailed",
      "waiting 7 1000 ConnectFailed",
    ]);
  });

  test("C71 by default 500 ms at first and 20 s at most, from nothing on", async () => {
    const chances = [0, 1, 0.5, 1, 1, 1, 1, 1, 1];
    const { log } = await lostPair({ random: () => chances.shift() ?? 1 });
    await pass(200_000);
    expect(log.filter((line) => line.startsWith("waiting")).map((line) => line.split(" ")[2])).toEqual(
      expect.arrayContaining(["0", "1000", "1000", "4000", "8000", "16000", "20000"]),
    );
    expect(log[0]).toBe("waiting 1 0 Lost");
    expect(log.at(-1)).toMatch(/^waiting \d+ 20000 /);
  });

  test("C71 stay at the maximum however many attempts there were", async () => {
    const { log } = await lostPair({ reconnect: { minDelay: 1, maxDelay: 2 }, random: () => 1 });
    await pass(2400);
    expect(log.at(-1)).toMatch(/^waiting 12\d\d 2 ConnectFailed$/);
  });

  test("C71 attempts start anew only after a handshake and a resume that succeeded", async () => {
    const refusing = { handshake: false, resume: false };
    const { server, client, log } = pair(
      { handshake: () => (refusing.handshake ? undefined : {}) },
      {
        connectTimeout: 100,
        resume: () => {
          if (refusing.resume) throw new Error("no");
        },
      },
    );
    await client.connect();
    refusing.handshake = true;
    server.last.close();
    await pass(250 + 100);
    expect(log.splice(0)).toEqual([
      "connecting 0",
      "open",
      "waiting 1 250 Lost",
      "connecting 1",
      "waiting 2 500 HandshakeTimeout",
    ]);
    refusing.handshake = false;
    refusing.resume = true;
    await pass(500);
    expect(log.splice(0)).toEqual(["connecting 2", "waiting 3 1000 ResumeFailed"]);
    refusing.resume = false;
    await pass(1000);
    expect(log.splice(0)).toEqual(["connecting 3", "open"]);
    server.last.close();
    await settle();
    expect(log).toEqual(["waiting 1 250 Lost"]);
  });

  test("end after the number of attempts given", async () => {
    const { client, log } = await lostPair({ reconnect: { attempts: 2 } });
    await pass(100_000);
    expect(log).toEqual([
      "waiting 1 250 Lost",
      "connecting 1",
      "waiting 2 500 ConnectFailed",
      "connecting 2",
      "closed ConnectFailed",
    ]);
    expect(await client.closed).toMatchObject({ code: 2, message: "refused", socketCode: 1006 });
  });
});

describe("whether to try again", () => {
  test("not with reconnect: false", async () => {
    const { server, log } = await openPair({}, { reconnect: false });
    server.last.close(4321, "bye");
    await pass(100_000);
    expect(log).toEqual(["closed Lost"]);
    expect(server.connections).toHaveLength(1);
  });

  test("not when the first connection does not come about", async () => {
    const { client, log } = pair({}, { transport: refused });
    await expect(client.connect()).rejects.toMatchObject({ reason: { code: 2, socketCode: 1006, message: "refused" } });
    await pass(100_000);
    expect(log).toEqual(["connecting 0", "closed ConnectFailed"]);
  });

  test("not after a refused handshake or a kick", async () => {
    const answers = [{ code: 200 }, { code: 501 }];
    const { server, log, client } = await openPair({ handshake: () => answers.shift() });
    server.last.close();
    await pass(100_000);
    expect(log).toEqual(["waiting 1 250 Lost", "connecting 1", "closed HandshakeRefused"]);
    expect(await client.closed).toMatchObject({ status: 501 });

    const kicked = await openPair();
    kicked.server.last.send(kickBytes());
    await pass(100_000);
    expect(kicked.log).toEqual(["kick null", "closed Kicked"]);
  });

  test("is the option retry's to say, reason by reason", async () => {
    const asked: CloseReason[] = [];
    const { server, log } = await openPair(
      {},
      {
        reconnect: {
          retry: (reason) => {
            asked.push(reason);
            return reason.code === 8;
          },
        },
      },
    );
    server.last.send(kickBytes("move over"));
    await pass(250);
    expect(log.splice(0)).toEqual(["kick move over", "waiting 1 250 Kicked", "connecting 1", "open"]);
    server.last.close(1001, "away");
    await settle();
    expect(log).toEqual(["closed Lost"]);
    expect(asked).toMatchObject([
      { code: 8, message: "move over" },
      { code: 1, socketCode: 1001 },
    ]);
  });

  test("a retry that throws is told, and ends it", async () => {
    const { server, log } = await openPair(
      {},
      {
        reconnect: {
          retry: () => {
            throw new Error("hook");
          },
        },
      },
    );
    server.last.close();
    await settle();
    expect(log).toEqual(["Error: hook", "closed Lost"]);
  });
});

describe("close and connect", () => {
  test("C70 close never reconnects and is told once", async () => {
    const { server, client, log } = await openPair();
    const ends = await Promise.all([client.close(), client.close(), client.closed]);
    await pass(100_000);
    expect(ends).toEqual(Array(3).fill({ code: 0, message: "Closed" }));
    expect(log).toEqual(["closed Closed"]);
    expect(server.last.closed).toEqual({ code: 1000, reason: "Closed" });
    expect(server.connections).toHaveLength(1);
  });

  test("C70 close while it waits, dials or shakes hands ends that too", async () => {
    const waiting = await lostPair({});
    await waiting.client.close();
    expect([waiting.log, vi.getTimerCount()]).toEqual([["waiting 1 250 Lost", "closed Closed"], 0]);

    const { server, client, log } = pair({ handshake: () => undefined });
    const dialling = outcome(client.connect());
    await client.close();
    await settle();
    expect(dialling.text).toBe("ConnectionError: Closed");
    const shaking = outcome(client.connect());
    await settle();
    await client.close();
    await settle();
    expect(shaking.text).toBe("ConnectionError: Closed");
    expect(log).toEqual(["connecting 0", "closed Closed", "connecting 0", "closed Closed"]);
    expect([server.open, vi.getTimerCount()]).toEqual([[], 0]);
  });

  test("close before connect is an end like any other", async () => {
    const { client } = pair({}, { queue: { offline: "wait" } });
    const waiting = outcome(client.request("a"));
    expect(await client.close()).toMatchObject({ code: 0 });
    await settle();
    expect(waiting.text).toBe("ConnectionError: Closed");
    await client.connect();
    expect(client.state.name).toBe("open");
  });

  test("C76 connect, close, connect in one tick ends with one open connection", async () => {
    const { server, client, log } = pair();
    const first = outcome(client.connect());
    const ended = client.closed;
    client.close();
    const second = client.connect();
    expect(client.closed).not.toBe(ended);
    await second;
    await settle();
    expect([first.text, await ended]).toEqual(["ConnectionError: Closed", { code: 0, message: "Closed" }]);
    expect(log).toEqual(["connecting 0", "closed Closed", "connecting 0", "open"]);
    expect(server.open).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("C76 who connects again when told of the end is not failed by that end", async () => {
    const { server, client } = await openPair({}, { reconnect: false, queue: { offline: "wait" } });
    const ends: unknown[] = [];
    const ended = client.closed;
    const lost = outcome(client.request("lost"));
    const off = client.events.on("state", (state) => {
      if (state.name !== "closed") return;
      off();
      ends.push(
        client.connect().then(() => "open"),
        client.request("kept"),
      );
    });
    server.last.close(1001, "restart");
    await settle();
    expect(await ended).toMatchObject({ socketCode: 1001 });
    expect(lost.text).toBe("ConnectionError: restart");
    expect(client.state.name).toBe("open");
    expect(await ends[0]).toBe("open");
    server.last.send(responseBytes(2, "yes"));
    expect(await ends[1]).toBe("yes");
    expect(outcome(client.closed).text).toBe("pending");
  });

  test("who closes when told of a wait stays closed", async () => {
    const { server, client, log } = await openPair();
    client.events.on("state", (state) => {
      if (state.name === "waiting") client.close();
    });
    server.last.close();
    await pass(100_000);
    expect(log).toEqual(["waiting 1 250 Lost", "closed Closed"]);
  });

  test("who closes when told that it is open sends nothing, and connects anew as if new", async () => {
    const { server, client } = pair({}, { queue: { offline: "wait" } });
    const off = client.events.on("state", (state) => {
      if (state.name === "open") client.close();
    });
    const first = outcome(client.request("a"));
    const opened = outcome(client.connect());
    await settle();
    expect([first.text, opened.text]).toEqual(Array(2).fill("ConnectionError: Closed"));
    off();
    const again = client.connect();
    outcome(client.request("b"));
    await again;
    await settle();
    expect(server.connections.map(({ received }) => received)).toEqual([
      ["1", "2"],
      ["1", "2", "request 1 b {}"],
    ]);
  });

  test("connect while it waits resolves with the next connection", async () => {
    const { server, client } = await openPair();
    server.last.close();
    await settle();
    const opened = outcome(client.connect());
    await pass(250);
    expect(opened.text).toBe("undefined");
  });

  test("C72 late events of a former socket are ignored, and there are never two", async () => {
    const sockets: { events: Parameters<Dial>[1]; open: boolean }[] = [];
    const transport: Dial = (_url, events) => {
      const socket = { events, open: true };
      sockets.push(socket);
      expect(sockets.filter(({ open }) => open)).toHaveLength(1);
      return {
        send() {},
        close: () => {
          socket.open = false;
        },
      };
    };
    const { client, log } = pair({}, { transport });
    client.connect();
    await settle();
    const [former] = sockets;
    former?.events.open();
    former?.events.data(handshakeBytes());
    former?.events.close(1006, "");
    await pass(250);
    const [, current] = sockets;
    current?.events.open();
    current?.events.data(handshakeBytes());
    expect(log.splice(0)).toEqual(["connecting 0", "open", "waiting 1 250 Lost", "connecting 1", "open"]);
    client.events.on("frame", (direction) => log.push(direction));
    former?.events.open();
    former?.events.data(pushBytes("late", {}));
    former?.events.data("text");
    former?.events.close(1000, "late");
    await pass(10_000);
    expect(log).toEqual([]);
    expect(sockets).toHaveLength(2);
  });

  test("C72 a socket that only reports an error is closed before the next one is made", async () => {
    let open = 0;
    const transport: Dial = (_url, events) => {
      open++;
      Promise.resolve().then(() => events.close(1006, "error"));
      return { send() {}, close: () => open-- };
    };
    const { client } = pair({}, { transport });
    outcome(client.connect());
    await settle();
    expect(open).toBe(0);
  });

  test("C73 user data is asked for again at each connection", async () => {
    let token = 0;
    const { server } = await openPair({}, { handshake: { user: async () => ({ token: ++token }) } });
    server.last.close();
    await pass(250);
    expect(server.connections.map(({ handshakes }) => handshakes[0]?.user)).toEqual([{ token: 1 }, { token: 2 }]);
  });

  test("C78 listeners registered once stay registered once", async () => {
    const { server, client, log } = await openPair();
    const heard: unknown[] = [];
    client.on("a", (body) => heard.push(body));
    for (let i = 0; i < 5; i++) {
      server.last.close();
      await pass(250);
      server.last.send(pushBytes("a", i));
      await settle();
    }
    expect(heard).toEqual([0, 1, 2, 3, 4]);
    expect(log.filter((line) => line === "open")).toHaveLength(5);
  });
});

describe("the address", () => {
  test("can be a function, now or later, asked before each connection", async () => {
    const urls = ["ws://gate", "ws://connector"];
    const { server, client } = pair({}, {}, async () => urls.shift() ?? "");
    await client.connect();
    server.last.close();
    await pass(250);
    expect(server.connections.map(({ url }) => url)).toEqual(["ws://gate", "ws://connector"]);
  });

  test("that cannot be had rejects connect, and later counts as a failed attempt", async () => {
    const fails = [true, false, true, false];
    const url = async (): Promise<string> => {
      if (fails.shift()) throw new Error("no gate");
      return "ws://x";
    };
    const { server, client, log } = pair({}, {}, url);
    await expect(client.connect()).rejects.toMatchObject({ message: "no gate", reason: { code: 2 } });
    await client.connect();
    log.length = 0;
    server.last.close();
    await pass(750);
    expect(log).toEqual(["waiting 1 250 Lost", "connecting 1", "waiting 2 500 ConnectFailed", "connecting 2", "open"]);
  });

  test("that never comes ends with the connect time-out; coming late it does nothing", async () => {
    let give: (url: string) => void = () => {};
    const { server, client } = pair(
      {},
      { connectTimeout: 500 },
      () => new Promise<string>((resolve) => (give = resolve)),
    );
    const opened = outcome(client.connect());
    await pass(500);
    expect(opened.text).toBe("ConnectionError: No connection in time");
    give("ws://late");
    await settle();
    expect(server.connections).toEqual([]);
  });
});

describe("resume", () => {
  test("what it sends goes before anything that waited, and only then it is open", async () => {
    const { server, client, log } = pair(
      { answer: ({ route }) => route },
      {
        queue: { offline: "wait" },
        resume: async (session, { code }) => {
          log.push(`login ${await session.request("login", { code })}`);
          session.notify("join", {});
          expect(client.state.name).toBe("connecting");
        },
      },
    );
    const first = client.request("first");
    client.notify("second");
    await client.connect();
    await first;
    expect(server.last.received).toEqual([
      "1",
      "2",
      'request 1 login {"code":200}',
      "notify join {}",
      "request 2 first {}",
      "notify second {}",
    ]);
    expect(log).toEqual(["connecting 0", "login login", "open"]);
  });

  test("runs on each connection, and keeps others waiting", async () => {
    let answering = true;
    const { server, client } = await openPair(
      { answer: () => (answering ? {} : undefined) },
      { queue: { offline: "wait" }, resume: (session) => session.request("login") },
    );
    answering = false;
    server.last.close();
    await settle();
    const waiting = outcome(client.request("later"));
    await pass(250);
    expect(server.last.received).toEqual(["1", "2", "request 2 login {}"]);
    server.last.send(responseBytes(2, {}));
    await settle();
    expect(server.last.received.at(-1)).toBe("request 3 later {}");
    expect(waiting.text).toBe("pending");
  });

  test("that fails ends the connection: at first for good, later with another attempt", async () => {
    let failing = true;
    const { server, client, log } = pair(
      {},
      {
        resume: () => {
          if (failing) throw new Error("bad token");
        },
      },
    );
    await expect(client.connect()).rejects.toMatchObject({ message: "bad token", reason: { code: 9 } });
    await settle();
    expect(server.last.closed).toEqual({ code: 4009, reason: "bad token" });
    failing = false;
    await client.connect();
    failing = true;
    log.length = 0;
    server.last.close();
    await pass(250);
    expect(log).toEqual(["waiting 1 250 Lost", "connecting 1", "waiting 2 500 ResumeFailed"]);
  });

  test("that outlives its connection changes nothing, and its session says why it is over", async () => {
    const sessions: { request(route: string): Promise<unknown>; notify(route: string): void }[] = [];
    const goOn: (() => void)[] = [];
    const { server, client, log } = pair(
      {},
      {
        resume: (session) => {
          sessions.push(session as never);
          return new Promise<void>((resolve) => goOn.push(resolve));
        },
      },
    );
    const opened = client.connect();
    await settle();
    goOn[0]?.();
    await opened;
    server.last.close(1001, "away");
    await pass(250);
    goOn[0]?.();
    await settle();
    expect(log.splice(0)).toEqual(["connecting 0", "open", "waiting 1 250 Lost", "connecting 1"]);
    const [session] = sessions as [(typeof sessions)[0]];
    const late = outcome(session.request("a"));
    expect(() => session.notify("a")).toThrow("away");
    goOn[1]?.();
    await settle();
    expect(late.text).toBe("ConnectionError: away");
    expect(() => session.notify("a")).toThrow("away");
    expect(server.last.received).toEqual(["1", "2"]);
  });

  test("that does not end is given up after the connect time-out, and tried anew", async () => {
    const resume = vi.fn(() => new Promise<void>(() => {}));
    const { server, client, log } = pair(
      {},
      { resume, connectTimeout: 3000, reconnect: { attempts: 2, retry: () => true } },
    );
    const opened = outcome(client.connect());
    await pass(2999);
    expect([opened.text, client.state.name]).toEqual(["pending", "connecting"]);
    await pass(1);
    expect(opened.text).toBe("ConnectionError: Not resumed in time");
    expect(log).toEqual(["connecting 0", "closed ResumeFailed"]);
    expect(server.last.closed).toEqual({ code: 4009, reason: "Not resumed in time" });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that does not end on a later connection makes way for the next one", async () => {
    let resumes = true;
    const { server, client, log } = pair(
      {},
      { resume: () => (resumes ? {} : new Promise(() => {})), connectTimeout: 3000 },
    );
    await client.connect();
    resumes = false;
    server.last.close();
    await pass(250 + 3000);
    expect(log.at(-1)).toBe("waiting 2 500 ResumeFailed");
    resumes = true;
    await pass(500);
    expect(client.state.name).toBe("open");
    await pass(10_000);
    expect([client.state.name, server.connections.length]).toEqual(["open", 3]);
  });

  test("that ends when the next connection has begun does not open that one", async () => {
    const goOn: (() => void)[] = [];
    const { server, client, log } = pair({}, { resume: () => new Promise<void>((resolve) => goOn.push(resolve)) });
    const opened = client.connect();
    await settle();
    goOn[0]?.();
    await opened;
    server.last.close();
    await pass(250);
    server.last.close();
    await pass(500);
    expect(log.at(-1)).toBe("connecting 2");
    goOn[1]?.();
    await settle();
    expect(client.state.name).toBe("connecting");
    goOn[2]?.();
    await settle();
    expect(client.state.name).toBe("open");
  });

  test("what it could not send is not sent over the next connection", async () => {
    const ends: { readonly text: string }[] = [];
    const { server, client } = pair(
      { answer: ({ route }) => (route === "s1" ? undefined : {}) },
      {
        window: 1,
        queue: { offline: "wait" },
        resume: (session) => {
          if (server.connections.length === 2)
            ends.push(outcome(session.request("s1")), outcome(session.request("s2")));
        },
      },
    );
    await client.connect();
    server.last.close();
    await pass(250);
    server.last.close();
    await pass(500);
    expect(ends.map(({ text }) => text)).toEqual(Array(2).fill("ConnectionError: Connection closed (1006)"));
    expect(server.connections.map(({ messages }) => messages.map(({ route }) => route))).toEqual([[], ["s1"], []]);
  });

  test("of a connection that is gone can fail without harm", async () => {
    const { server, client, log } = pair({}, { resume: (session) => session.request("login") });
    const opened = outcome(client.connect());
    await settle();
    server.last.close();
    await settle();
    expect(opened.text).toBe("ConnectionError: Connection closed (1006)");
    expect(log).toEqual(["connecting 0", "closed Lost"]);
  });

  test("is not turned away by a full line, and turns nobody away", async () => {
    for (const overflow of ["newest", "oldest"] as const) {
      const { server, client } = pair(
        { answer: () => ({}) },
        {
          window: 1,
          queue: { offline: "wait", limit: 2, overflow },
          resume: (session) => Promise.all([1, 2, 3, 4].map((n) => session.request(`s${n}`))),
        },
      );
      const ends = [client.request("a"), client.request("b")].map(outcome);
      await client.connect();
      await settle();
      expect(ends.map(({ text }) => text)).toEqual(["{}", "{}"]);
      expect(server.last.messages.map(({ route }) => route)).toEqual(["s1", "s2", "s3", "s4", "a", "b"]);
    }
  });

  test("an older message gives way to a newer one, not to what resume sends", async () => {
    const { server, client } = pair(
      {},
      {
        window: 1,
        queue: { offline: "wait", limit: 1, overflow: "oldest" },
        resume: (session) => Promise.all([session.request("s1"), session.request("s2")]),
      },
    );
    const a = outcome(client.request("a"));
    const opened = client.connect();
    await settle();
    const b = outcome(client.request("b"));
    await settle();
    expect([a.text, b.text]).toEqual(["QueueFullError: No room for a", "pending"]);
    server.last.send(responseBytes(1, {}));
    await settle();
    server.last.send(responseBytes(2, {}));
    await opened;
    await settle();
    expect(server.last.messages.map(({ route }) => route)).toEqual(["s1", "s2", "b"]);
  });
});

describe("the line while there is no connection", () => {
  test("keeps by option what was not sent, through failed attempts too, and loses what was", async () => {
    const { client, line, server } = await lostPair({ queue: { offline: "wait" } });
    const waiting = outcome(client.request("a", {}, { timeout: 0 }));
    client.notify("b");
    await pass(250 + 500);
    expect(waiting.text).toBe("pending");
    line.on = false;
    await pass(1000);
    expect(server.last.received.slice(2)).toEqual(["request 1 a {}", "notify b {}"]);
    server.last.close();
    await settle();
    expect(waiting.text).toMatch(/^ConnectionError/);
  });

  test("is bounded: by default the new one fails", async () => {
    const { server, client, log } = pair({}, { queue: { offline: "wait", limit: 2 } });
    const kept = outcome(client.request("a"));
    client.notify("b");
    const over = outcome(client.request("c"));
    expect(() => client.notify("d")).toThrow("No room for d");
    await client.connect();
    await settle();
    expect([kept.text, over.text]).toEqual(["pending", "QueueFullError: No room for c"]);
    expect(server.last.messages.map(({ route }) => route)).toEqual(["a", "b"]);
    expect(log).toEqual(["connecting 0", "open"]);
  });

  test("by option the oldest one fails: a request rejects, a notify is an error event", async () => {
    const { server, client, log } = pair({}, { queue: { offline: "wait", limit: 2, overflow: "oldest" } });
    const oldest = outcome(client.request("a"));
    client.notify("b");
    client.notify("c");
    client.notify("d");
    await client.connect();
    await settle();
    expect(oldest.text).toBe("QueueFullError: No room for a");
    expect(server.last.messages.map(({ route }) => route)).toEqual(["c", "d"]);
    expect(log).toEqual(["QueueFullError: No room for b", "connecting 0", "open"]);
  });

  test("of none lets nothing wait, and everything through that need not", async () => {
    const { server, client } = await openPair({}, { window: 1, queue: { limit: 0 } });
    outcome(client.request("a"));
    await expect(client.request("b")).rejects.toMatchObject({ name: "QueueFullError" });
    await settle();
    expect(server.last.messages.map(({ route }) => route)).toEqual(["a"]);
  });

  test("fails when the client is closed; a notify in it is an error event", async () => {
    const { client, log } = pair({}, { queue: { offline: "wait" } });
    const waiting = outcome(client.request("a"));
    client.notify("b");
    await client.close();
    expect(waiting.text).toBe("ConnectionError: Closed");
    expect(log).toEqual(["closed Closed", "ConnectionError: Closed"]);
  });
});

describe("hints", () => {
  test("are listened to from connect to close, once", async () => {
    const wakes = new Set<() => void>();
    const hints = (wake: () => void) => {
      wakes.add(wake);
      return () => wakes.delete(wake);
    };
    const { client, server } = pair({}, { hints });
    expect(wakes.size).toBe(0);
    await client.connect();
    server.last.close();
    await pass(250);
    expect(wakes.size).toBe(1);
    await client.close();
    expect(wakes.size).toBe(0);
    await client.connect();
    expect(wakes.size).toBe(1);
  });

  test("wake tries again at once, and only once", async () => {
    const { client, log, line, server } = await lostPair({});
    await pass(250);
    expect(log.at(-1)).toBe("waiting 2 500 ConnectFailed");
    line.on = false;
    client.wake();
    client.wake();
    await pass(10_000);
    expect(log.slice(-2)).toEqual(["connecting 2", "open"]);
    expect(server.connections).toHaveLength(2);
  });

  test("wake does nothing before connect, while connecting and after close", async () => {
    const { client, log } = pair();
    client.wake();
    const opened = client.connect();
    client.wake();
    await opened;
    client.wake();
    await client.close();
    client.wake();
    await pass(10_000);
    expect(log).toEqual(["connecting 0", "open", "closed Closed"]);
  });

  test("of a page: it is visible again, or online", async () => {
    const page = new EventTarget();
    const document = new EventTarget();
    const count = { listeners: 0 };
    for (const target of [page, document]) {
      const { addEventListener, removeEventListener } = target;
      target.addEventListener = (...args) => {
        count.listeners++;
        addEventListener.apply(target, args);
      };
      target.removeEventListener = (...args) => {
        count.listeners--;
        removeEventListener.apply(target, args);
      };
    }
    vi.stubGlobal("addEventListener", page.addEventListener);
    vi.stubGlobal("removeEventListener", page.removeEventListener);
    vi.stubGlobal("document", document);
    try {
      const { client, log, line, server } = await lostPair({});
      expect(count.listeners).toBe(2);
      document.dispatchEvent(new Event("visibilitychange"));
      await settle();
      expect(log.slice(1, 2)).toEqual(["connecting 1"]);
      line.on = false;
      page.dispatchEvent(new Event("online"));
      await settle();
      expect(log.at(-1)).toBe("open");
      expect(server.open).toHaveLength(1);
      await client.close();
      expect(count.listeners).toBe(0);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
