import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AnyComponent } from "./component.js";
import { createServer } from "./create-server.js";
import { ServerError } from "./errors.js";
import type { ServerOptions } from "./options.js";
import type { Serializer } from "./serializer.js";
import type { Session } from "./session.js";
import { open } from "./testing/raw-client.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const after = <T>(ms: number, value: T): Promise<T> => new Promise((done) => setTimeout(done, ms, value));

const service: AnyComponent = {
  requests: {
    "a.echo": (_session: Session, body: unknown) => body,
    "a.nothing": () => undefined,
    "a.late": (_session: Session, { ms, tag }: { ms: number; tag: string }) => after(ms, { tag }),
    "a.never": () => new Promise(() => {}),
    "a.throws"() {
      throw new Error("secret");
    },
    "a.rejects": () => Promise.reject(new Error("secret")),
    "a.refuses"() {
      throw new ServerError(1001, "No such desk");
    },
    "a.circle"() {
      const circle: { self?: unknown; id: bigint } = { id: 1n };
      circle.self = circle;
      return circle;
    },
    "a.bytes": { raw: (_session: Session, bytes: Uint8Array) => bytes },
  },
  notifies: {
    "a.tell"(session: Session, body: unknown) {
      session.push("onTell", body);
    },
    "a.wait": () => new Promise<void>(() => {}),
  },
};

function serve(options: Partial<ServerOptions> = {}) {
  const onError = vi.fn();
  return { client: open(createServer({ components: [service], onError, ...options })), onError };
}

const FAILED = '{"code":500,"error":"The server failed"}';

describe("S7 every request gets one answer", () => {
  test.each([
    ["a.echo", '{"n":1}', '{"n":1}'],
    ["a.nothing", "{}", "null"],
    ["b.unknown", "{}", '{"code":404,"error":"Nothing handles b.unknown"}'],
    ["constructor", "{}", '{"code":404,"error":"Nothing handles constructor"}'],
    ["a.tell", "{}", '{"code":400,"error":"a.tell is a notify: it has no answer"}'],
    ["a.throws", "{}", FAILED],
    ["a.rejects", "{}", FAILED],
    ["a.refuses", "{}", '{"code":1001,"error":"No such desk"}'],
    ["a.circle", "{}", FAILED],
  ])("S7 %s %s", async (route, body, answer) => {
    const { client } = serve();
    client.request(7, route, body);
    await vi.advanceTimersByTimeAsync(0);
    expect(client.take()).toEqual([`response 7 ${answer}`]);
  });

  test("S7 a body that cannot be read gets 400 and the reason", () => {
    const { client, onError } = serve();
    client.request(1, "a.echo", "{");
    expect(client.take()).toEqual([expect.stringContaining('1 {"code":400,"error":"Cannot read the body of a.echo: ')]);
    client.request(2, "a.echo", Uint8Array.of(0xff, 0xfe));
    expect(client.take()).toEqual([expect.stringContaining('2 {"code":400')]);
    expect(onError).not.toHaveBeenCalled();
  });

  test("S7 the empty route gets an answer too", () => {
    const { client } = serve();
    client.send(Uint8Array.of(4, 0, 0, 5, 0, 1, 0, 0x7b, 0x7d));
    expect(client.take()).toEqual(['response 1 {"code":404,"error":"Nothing handles "}']);
  });

  test("S7 a handler that takes too long gets 504, and what it gives later is not sent", async () => {
    const { client, onError } = serve({ limits: { handlerTime: 1000 } });
    client.request(1, "a.never");
    client.request(2, "a.late", '{"ms":2000,"tag":"x"}');
    await vi.advanceTimersByTimeAsync(3000);
    expect(client.take()).toEqual([
      'response 1 {"code":504,"error":"No answer to a.never in 1000 ms"}',
      'response 2 {"code":504,"error":"No answer to a.late in 1000 ms"}',
    ]);
    expect(onError).toHaveBeenCalledTimes(2);
  });

  test("S7 where a serializer has no errors, they are JSON", () => {
    const serializer: Serializer = {
      encode() {
        throw new Error("no schema");
      },
      decode: () => undefined,
    };
    const { client } = serve({ serializer });
    client.request(1, "a.refuses");
    client.request(2, "a.echo");
    expect(client.take()).toEqual(['response 1 {"code":1001,"error":"No such desk"}', `response 2 ${FAILED}`]);
  });

  test("faults of the application are reported with their place, refusals are not", () => {
    const { client, onError } = serve();
    client.request(1, "a.throws");
    client.request(2, "a.refuses");
    client.notify("a.unknown");
    expect(onError.mock.calls).toEqual([[new Error("secret"), "a.throws of session 1"]]);
  });
});

describe("S8 answers are bound to their requests", () => {
  test("S8 a late answer goes to its own request, whatever ran meanwhile", async () => {
    const { client } = serve();
    client.request(1, "a.late", '{"ms":100,"tag":"slow"}');
    client.request(2, "a.late", '{"ms":50,"tag":"quick"}');
    client.notify("a.tell", "{}");
    client.request(3, "a.echo", '{"n":3}');
    await vi.advanceTimersByTimeAsync(100);
    expect(client.take()).toEqual([
      "push onTell {}",
      'response 3 {"n":3}',
      'response 2 {"tag":"quick"}',
      'response 1 {"tag":"slow"}',
    ]);
  });

  test("S8 an answer to a client that has left goes nowhere", async () => {
    const { client, onError } = serve();
    client.request(1, "a.late", '{"ms":100}');
    client.leave();
    await vi.advanceTimersByTimeAsync(100);
    expect([client.take(), onError.mock.calls]).toEqual([[], []]);
  });
});

describe("S9 ids", () => {
  test.each([1, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER])("S9 the id %i is echoed", (id) => {
    const { client } = serve();
    client.request(id, "a.echo");
    expect(client.take()).toEqual([`response ${id} {}`]);
  });

  test("S9 the id 0 is a notify: it runs and gets no answer", () => {
    const { client } = serve();
    client.request(0, "a.echo");
    client.request(0, "a.tell");
    client.request(0, "b.unknown");
    expect(client.take()).toEqual(["push onTell {}"]);
  });
});

describe("S18 bodies that are hardly there", () => {
  test.each([
    ["", "{}"],
    ["null", "null"],
    ["0", "0"],
    ["[]", "[]"],
  ])("S18 the body %j reaches the handler as %s", (body, seen) => {
    const { client } = serve();
    client.request(1, "a.echo", body);
    expect(client.take()).toEqual([`response 1 ${seen}`]);
  });

  test("S18 a handler of bytes gets them as they are, and gives them so", () => {
    const { client } = serve();
    for (const body of ["", "{", "\u0001"]) client.request(1, "a.bytes", body);
    expect(client.take()).toEqual(["response 1 ", "response 1 {", "response 1 \u0001"]);
  });
});

test("the pipeline changes bytes in order, before the serializer in and after it out, errors too", () => {
  const push = (byte: number) => (body: Uint8Array) => Uint8Array.of(...body, byte);
  const pop = (byte: number) => (body: Uint8Array) => {
    if (body.at(-1) !== byte) throw new Error("not ours");
    return body.slice(0, -1);
  };
  const { client } = serve({ pipeline: { inbound: [pop(0x62), pop(0x61)], outbound: [push(0x61), push(0x62)] } });
  client.request(1, "a.echo", "{}ab");
  client.request(2, "a.bytes", "xab");
  client.request(3, "a.echo", "{}");
  client.notify("a.tell", "7ab");
  expect(client.take()).toEqual([
    "response 1 {}ab",
    "response 2 xab",
    'response 3 {"code":400,"error":"Cannot read the body of a.echo: not ours"}ab',
    "push onTell 7ab",
  ]);
});

test("a session may not have more handlers at work than the limit", () => {
  const { client } = serve({ limits: { pending: 2 } });
  client.request(1, "a.never");
  client.request(2, "a.echo");
  client.notify("a.wait");
  expect(client.closed).toBeUndefined();
  client.request(3, "a.never");
  expect(client.closed).toEqual([4102, "Too many requests at once"]);
});

test("a slow handler keeps nobody waiting", async () => {
  const server = createServer({ components: [service] });
  const slow = open(server);
  const quick = open(server);
  slow.request(1, "a.never");
  quick.request(1, "a.echo");
  expect(quick.take()).toEqual(["response 1 {}"]);
  slow.request(2, "a.echo");
  expect(slow.take()).toEqual(["response 2 {}"]);
});

test("two components cannot have one route, and a handler must be one", () => {
  expect(() => createServer({ components: [service, service] })).toThrow(TypeError);
  expect(() => createServer({ components: [{ requests: { a: "b" as never } }] })).toThrow(TypeError);
});

test("an error handler that throws is reported to the console", () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const { client } = serve({
    onError() {
      throw new Error("worse");
    },
  });
  client.request(1, "a.throws");
  expect(client.take()).toEqual([`response 1 ${FAILED}`]);
  expect(log).toHaveBeenCalledWith(new Error("worse"), new Error("secret"));
  log.mockRestore();
});
