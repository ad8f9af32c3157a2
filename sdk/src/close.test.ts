import { describe, expect, test, vi } from "vitest";
import { hex, kickBytes, pushBytes } from "./testing/fake-server.js";
import { openPair, outcome, pair, pass, settle, useFakeTime } from "./testing/pair.js";
import type { Dial } from "./transport.js";

useFakeTime();

const SILENT = { handshake: () => undefined };

describe("before the client is open", () => {
  test.each([400, 500, 501, 201, 0, -1])("C23 code %i rejects connect with it, and the client closes", async (code) => {
    const { server, client, log } = pair({ handshake: () => ({ code }) });
    await expect(client.connect()).rejects.toMatchObject({
      name: "ConnectionError",
      message: `Handshake refused (${code})`,
      reason: { code: 5, status: code },
    });
    await settle();
    expect(server.last.closed).toEqual({ code: 4005, reason: `Handshake refused (${code})` });
    expect(server.last.received).toEqual(["1"]);
    expect(log).toEqual(["connecting 0", "closed HandshakeRefused"]);
  });

  test("C23 a code that is no number cannot be read, and rejects connect too", async () => {
    const { client } = pair({ handshake: () => ({ code: "200" }) });
    await expect(client.connect()).rejects.toMatchObject({ reason: { code: 6 } });
  });

  test("C24 a close instead of an answer rejects connect with its code", async () => {
    const { client } = pair({ handshake: (_request, connection) => connection.close(1006) });
    await expect(client.connect()).rejects.toMatchObject({
      message: "Connection closed (1006)",
      reason: { code: 1, socketCode: 1006 },
    });
    const other = pair({ handshake: (_request, connection) => connection.close(4100, "full") });
    await expect(other.client.connect()).rejects.toMatchObject({
      reason: { code: 1, socketCode: 4100, message: "full" },
    });
  });

  test("C25 no answer to the handshake closes and rejects after 10 s by default", async () => {
    const { server, client, log } = pair(SILENT);
    const opened = outcome(client.connect());
    await pass(9999);
    expect(opened.text).toBe("pending");
    await pass(1);
    expect(opened.text).toBe("ConnectionError: No connection in time");
    expect(server.last.closed).toEqual({ code: 4004, reason: "No connection in time" });
    expect(log).toEqual(["connecting 0", "closed HandshakeTimeout"]);
  });

  test("C25 no connection does too, after the time given; what comes later is ignored", async () => {
    const closes: unknown[] = [];
    let open = (): void => {};
    const transport: Dial = (_url, events) => {
      open = events.open;
      return { send: () => closes.push("send"), close: (...args) => closes.push(args) };
    };
    const { client, log } = pair({}, { transport, connectTimeout: 70 });
    const opened = outcome(client.connect());
    await pass(70);
    expect(opened.text).toBe("ConnectionError: No connection in time");
    open();
    expect(closes).toEqual([[4003, "No connection in time"]]);
    expect(log).toEqual(["connecting 0", "closed ConnectTimeout"]);
  });

  test("a transport that throws rejects connect with what it threw", async () => {
    const transport: Dial = () => {
      throw new SyntaxError("bad url");
    };
    const { client } = pair({}, { transport });
    await expect(client.connect()).rejects.toMatchObject({
      message: "bad url",
      reason: { code: 2 },
      cause: { name: "SyntaxError" },
    });
  });
});

describe("a kick", () => {
  test.each([
    ["empty", "", null, "Kicked"],
    ["JSON with a reason", '{"reason":"double login"}', "double login", "double login"],
    ["JSON without one", '{"code":1}', null, "Kicked"],
    ["a JSON text", '"out"', "out", "out"],
    ["text", "bye 😀", "bye 😀", "bye 😀"],
  ])("C74 %s: one kick event before the one close event, no reconnect", async (_name, body, reason, message) => {
    const { server, client, log } = await openPair();
    server.last.send(kickBytes(body), kickBytes("again"), pushBytes("after", {}));
    await pass(100_000);
    expect(log).toEqual([`kick ${reason}`, "closed Kicked"]);
    expect(await client.closed).toEqual({ code: 8, message });
    expect(server.last.closed).toEqual({ code: 4008, reason: message });
    expect(server.connections).toHaveLength(1);
  });

  test("C74 the event carries null and not a text where there is no reason", async () => {
    const { server, client } = await openPair();
    const reasons: unknown[] = [];
    client.events.on("kick", (reason) => reasons.push(reason));
    server.last.send(kickBytes());
    await settle();
    expect(reasons).toEqual([null]);
  });

  test("C74 before the handshake's answer rejects connect", async () => {
    const { server, client, log } = pair(SILENT);
    const opened = outcome(client.connect());
    await settle();
    server.last.send(kickBytes("banned"));
    await settle();
    expect(opened.text).toBe("ConnectionError: banned");
    expect(log).toEqual(["connecting 0", "kick banned", "closed Kicked"]);
  });

  test("C74 a close of the server right behind it does not hide it", async () => {
    const { server, log } = await openPair();
    server.last.send(kickBytes());
    server.last.close(1000, "");
    await settle();
    expect(log).toEqual(["kick null", "closed Kicked"]);
  });

  test("C74 who closes at the kick event is told one end", async () => {
    const { server, client, log } = await openPair();
    client.events.on("kick", () => client.close());
    server.last.send(kickBytes());
    await settle();
    expect(log).toEqual(["kick null", "closed Closed"]);
  });
});

describe("the client's own close", () => {
  const reasons = ["x".repeat(500), "中".repeat(500), `${"中".repeat(40)}😀`, ""];
  test.each(reasons)("C75 uses a code and a reason that every platform takes (%#)", async (reason) => {
    const { server } = await openPair();
    server.last.send(kickBytes(reason));
    await settle();
    const { code, reason: sent } = server.last.closed as { code: number; reason: string };
    expect(code === 1000 || (code >= 3000 && code <= 4999)).toBe(true);
    expect(new TextEncoder().encode(sent).length).toBeLessThanOrEqual(123);
  });

  test("C75 every way to end it gives such a code", async () => {
    const ways: [number, (made: Awaited<ReturnType<typeof openPair>>) => void][] = [
      [1000, ({ client }) => client.close()],
      [4006, ({ server }) => server.last.send(hex("00000000"))],
      [4008, ({ server }) => server.last.send(kickBytes())],
    ];
    for (const [code, way] of ways) {
      const made = await openPair({}, { reconnect: false });
      way(made);
      await settle();
      expect(made.server.last.closed?.code).toBe(code);
    }
  });

  test("a socket that cannot even be closed does not stop it", async () => {
    const { server } = pair();
    const { client, log } = await openPair(
      {},
      {
        transport: (url, events) => ({
          ...server.dial(url, events),
          close: () => {
            throw new Error("InvalidAccessError");
          },
        }),
      },
    );
    expect(await client.close()).toMatchObject({ code: 0 });
    expect(log).toEqual(["closed Closed"]);
  });

  test("a socket that cannot send is lost, and its request fails once", async () => {
    const { server } = pair();
    let broken = false;
    const { client, log } = await openPair(
      {},
      {
        transport: (url, events) => {
          const transport = server.dial(url, events);
          return {
            ...transport,
            send(bytes) {
              if (broken) throw new Error("InvalidStateError");
              transport.send(bytes);
            },
          };
        },
      },
    );
    broken = true;
    const ends = [client.request("a"), client.request("b")].map(outcome);
    expect(() => client.notify("c")).toThrow("Cannot send");
    broken = false;
    await settle();
    expect(ends.map(({ text }) => text)).toEqual(Array(2).fill("ConnectionError: Cannot send"));
    expect(log).toEqual(["waiting 1 250 Lost"]);
    await pass(250);
    expect(client.state.name).toBe("open");
  });

  test("await using closes at the end of the block", async () => {
    const { client } = await openPair();
    const dispose = (client as unknown as { [key: symbol]: () => Promise<unknown> })[Symbol.asyncDispose];
    await dispose?.();
    expect(client.state).toMatchObject({ name: "closed", reason: { code: 0 } });
  });

  test("C39 after it no timer is left", async () => {
    const { client } = await openPair({ handshake: () => ({ sys: { heartbeat: 30 } }) });
    const ends = [client.request("a"), client.request("b", {}, { timeout: 5 })].map(outcome);
    expect(vi.getTimerCount()).toBe(2);
    await client.close();
    expect(vi.getTimerCount()).toBe(0);
    expect(ends.map(({ text }) => text)).toEqual(Array(2).fill("ConnectionError: Closed"));
  });
});
