import { once } from "node:events";
import { afterEach, describe, expect, test, vi } from "vitest";
import { WebSocket as NodeWebSocket, WebSocketServer } from "ws";
import { createClient } from "./create-client.js";
import { HEARTBEAT, handshakeBytes, pushBytes } from "./testing/fake-server.js";
import { openPair, outcome, pass, settle, useFakeTime } from "./testing/pair.js";
import { type WebSocketLike, webSocket } from "./web-socket.js";
import { ws } from "./ws.js";

/** What every fake platform has in common: it writes down its life, and lets a test play the other side. */
class FakeSocket implements WebSocketLike {
  static made: FakeSocket[] = [];
  static get last(): FakeSocket {
    return FakeSocket.made.at(-1) as FakeSocket;
  }

  readonly arguments: unknown[];
  readonly sent: unknown[] = [];
  readonly closes: unknown[][] = [];
  onopen: ((event: never) => void) | null = null;
  onmessage: ((event: never) => void) | null = null;
  onerror: ((event: never) => void) | null = null;
  onclose: ((event: never) => void) | null = null;

  constructor(...args: unknown[]) {
    this.arguments = args;
    FakeSocket.made.push(this);
  }

  send(data: ArrayBuffer): void {
    this.sent.push(data);
  }

  close(...args: unknown[]): void {
    this.closes.push(args);
  }

  /** Calls a handler the way the platform does. A handler that is missing is an error, as it is in Cocos. */
  fire(name: "onopen" | "onmessage" | "onerror" | "onclose", event?: unknown): void {
    const handler = this[name];
    if (!handler) throw new Error(`no ${name}`);
    handler.call(this, event as never);
  }
}

/** Cocos native: the JavaScript side of the engine's own socket. */
class CocosSocket extends FakeSocket {
  constructor(...args: unknown[]) {
    super(...args);
    if (typeof args[0] !== "string" || args.length > 3) throw new TypeError("wrong arguments");
    if (args.length > 1 && typeof args[1] !== "string" && !Array.isArray(args[1])) throw new TypeError("protocols");
    if (args.length > 2 && typeof args[2] !== "string") throw new TypeError("CA file");
  }

  override send(data: ArrayBuffer): void {
    if (typeof data !== "string" && !(data instanceof ArrayBuffer) && !ArrayBuffer.isView(data)) {
      throw new TypeError("aborts a debug build");
    }
    super.send(data);
  }

  override close(...args: unknown[]): void {
    const [code, reason] = args;
    const fits = args.length === 0 || (args.length === 2 && typeof code === "number" && typeof reason === "string");
    if (!fits) throw new TypeError("aborts a debug build");
    super.close(...args);
  }
}

/** The class that WeChat's adapter makes of a SocketTask. */
class WechatSocket extends FakeSocket {
  override send(data: ArrayBuffer): void {
    if (typeof data !== "string" && !(data instanceof ArrayBuffer)) throw new TypeError("wants an ArrayBuffer");
    super.send(data);
  }
}

const WebSocketClass = (Class: typeof FakeSocket) => Class as unknown as new (url: string) => WebSocketLike;

/** A transport over a fake socket, and what it tells, in order. */
function dialled(Class: typeof FakeSocket = FakeSocket, options: object = {}, url = "ws://x") {
  const log: string[] = [];
  const transport = webSocket({ WebSocket: WebSocketClass(Class), ...options })(url, {
    open: () => log.push("open"),
    data: (bytes) => log.push(`data ${typeof bytes === "string" ? JSON.stringify(bytes) : [...bytes]}`),
    close: (code, reason) => log.push(`close ${code} ${reason}`),
  });
  return { log, transport, socket: FakeSocket.last };
}

afterEach(() => {
  FakeSocket.made.length = 0;
  vi.unstubAllGlobals();
});

describe("every platform", () => {
  test.each([FakeSocket, CocosSocket, WechatSocket])(
    "C6 %o: all four handlers are set before dial returns",
    (Class) => {
      const { socket } = dialled(Class);
      expect([socket.onopen, socket.onmessage, socket.onerror, socket.onclose]).toEqual(
        Array(4).fill(expect.any(Function)),
      );
      expect((socket as { binaryType?: unknown }).binaryType).toBe("arraybuffer");
    },
  );

  test("C77 the address goes as it is, with no subprotocol", () => {
    const url = "wss://host:8443/nano/gate?token=a%20b&x=1#y";
    expect(dialled(CocosSocket, {}, url).socket.arguments).toEqual([url]);
  });

  test("C77 subprotocols go if they are given", () => {
    expect(dialled(CocosSocket, { protocols: ["a", "b"] }).socket.arguments).toEqual(["ws://x", ["a", "b"]]);
    expect(dialled(CocosSocket, { protocols: "a" }).socket.arguments).toEqual(["ws://x", "a"]);
  });

  test("C6 an ArrayBuffer, a typed array and a Buffer arrive as the bytes they show", () => {
    const { log, socket } = dialled();
    const backing = Uint8Array.of(0, 1, 2, 3, 0);
    socket.fire("onmessage", { data: backing.slice(1, 4).buffer });
    socket.fire("onmessage", { data: backing.subarray(1, 4) });
    socket.fire("onmessage", { data: Buffer.from(backing.buffer, 1, 3) });
    socket.fire("onmessage", { data: new DataView(backing.buffer, 1, 3) });
    socket.fire("onmessage", { data: new ArrayBuffer(0) });
    socket.fire("onmessage", { data: "text" });
    expect(log).toEqual([...Array(4).fill("data 1,2,3"), "data ", 'data "text"']);
  });

  test("C5 a frame is a buffer of exactly the packet's length", () => {
    for (const Class of [FakeSocket, CocosSocket, WechatSocket]) {
      const { transport, socket } = dialled(Class);
      transport.send(Uint8Array.of(0, 1, 2, 3, 0).subarray(1, 4));
      expect(socket.sent.map((sent) => [...new Uint8Array(sent as ArrayBuffer)])).toEqual([[1, 2, 3]]);
    }
  });

  test("a packet that fills its buffer is not copied", () => {
    const { transport, socket } = dialled(WechatSocket);
    const packet = Uint8Array.of(1, 2, 3);
    transport.send(packet);
    expect(socket.sent[0]).toBe(packet.buffer);
  });

  test("C75 close has a code and a reason, always", () => {
    const { transport, socket } = dialled(CocosSocket);
    transport.close(4007, "");
    expect(socket.closes).toEqual([[4007, ""]]);
  });

  test("without a class it says what to do", async () => {
    vi.stubGlobal("WebSocket", undefined);
    await expect(createClient("ws://x").connect()).rejects.toThrow("give { transport: webSocket({ WebSocket }) }");
  });

  test("the platform's class is looked up when it dials", () => {
    const dial = webSocket();
    vi.stubGlobal("WebSocket", FakeSocket);
    dial("ws://x", { open() {}, data() {}, close() {} });
    expect(FakeSocket.made).toHaveLength(1);
  });
});

describe("Android", () => {
  test("the file of the certificate authority is the third argument", () => {
    expect(dialled(CocosSocket, { caPath: "assets/ca.pem" }).socket.arguments).toEqual(["ws://x", [], "assets/ca.pem"]);
    expect(dialled(CocosSocket, { caPath: "ca.pem", protocols: "p" }).socket.arguments).toEqual([
      "ws://x",
      "p",
      "ca.pem",
    ]);
  });

  test("its protocol, the HTTP version, is not looked at", () => {
    const { log, socket } = dialled(CocosSocket);
    Object.assign(socket, { protocol: "http/1.1" });
    socket.fire("onopen", {});
    expect(log).toEqual(["open"]);
  });
});

describe("iOS", () => {
  test("an error and then a close with code 0 and wasClean is one abnormal end", async () => {
    const client = createClient("ws://x", {
      transport: webSocket({ WebSocket: WebSocketClass(CocosSocket) }),
      reconnect: false,
    });
    const ends: unknown[] = [];
    client.events.on("state", (state) => state.name === "closed" && ends.push(state.reason));
    const opened = outcome(client.connect());
    await new Promise((resolve) => setImmediate(resolve));
    const { last } = FakeSocket;
    last.fire("onopen", {});
    last.fire("onmessage", { data: handshakeBytes().slice().buffer });
    last.fire("onerror", {});
    last.fire("onclose", { code: 0, reason: undefined, wasClean: true });
    await client.closed;
    expect(ends).toEqual([{ code: 1, socketCode: 1006, message: "Connection closed (1006)" }]);
    expect(opened.text).toBe("undefined");
  });

  test("code 0 alone is abnormal too", () => {
    const { log, socket } = dialled(CocosSocket);
    socket.fire("onclose", { code: 0, wasClean: true });
    expect(log).toEqual(["close 1006 "]);
  });
});

describe("WeChat's class", () => {
  test("opens without an event, and fails with an Error", () => {
    const { log, socket } = dialled(WechatSocket);
    socket.fire("onopen");
    socket.fire("onerror", new Error("url not in domain list"));
    socket.fire("onclose");
    expect(log).toEqual(["open", "close 1006 url not in domain list", "close 1006 "]);
  });

  test("has readyState constants on the class only: none is used", () => {
    const { socket } = dialled(WechatSocket);
    expect("OPEN" in socket).toBe(false);
  });
});

describe("a browser", () => {
  test("a code and a reason arrive as they are", () => {
    const { log, socket } = dialled();
    socket.fire("onclose", { code: 4100, reason: "full" });
    expect(log).toEqual(["close 4100 full"]);
  });

  test("an error event without words has none", () => {
    const { log, socket } = dialled();
    socket.fire("onerror", { message: { odd: true } });
    expect(log).toEqual(["close 1006 "]);
  });

  test("a constructor that throws rejects connect", async () => {
    class Strict extends FakeSocket {
      constructor(...args: unknown[]) {
        super(...args);
        throw new SyntaxError("The URL is invalid");
      }
    }
    const client = createClient("nonsense", { transport: webSocket({ WebSocket: WebSocketClass(Strict) }) });
    await expect(client.connect()).rejects.toMatchObject({ message: "The URL is invalid", reason: { code: 2 } });
  });

  test("close() on a socket that may not be closed so is not heard of", async () => {
    class Strict extends FakeSocket {
      override close(code: number): void {
        if (code !== 1000 && (code < 3000 || code > 4999)) throw new RangeError("InvalidAccessError");
        super.close(code);
      }
    }
    const client = createClient("ws://x", { transport: webSocket({ WebSocket: WebSocketClass(Strict) }) });
    const opened = outcome(client.connect());
    await new Promise((resolve) => setImmediate(resolve));
    FakeSocket.last.fire("onopen");
    FakeSocket.last.fire("onmessage", { data: "text" });
    expect(await client.closed).toMatchObject({ code: 6 });
    expect(FakeSocket.last.closes).toEqual([[4006]]);
    expect(opened.text).toBe("ConnectionError: A text frame");
  });
});

describe("the background", () => {
  useFakeTime();

  test("timers that stood still for two minutes: at wake the connection is dead, whatever the socket says", async () => {
    const { server, client, log } = await openPair({ handshake: () => ({ sys: { heartbeat: 30 } }) });
    // Nothing ran: neither timers nor, on some systems, the monotonic clock.
    vi.setSystemTime(Date.now() + 120_000);
    client.wake();
    expect(log).toEqual(["waiting 1 250 HeartbeatTimeout"]);
    client.wake();
    await settle();
    expect(log.slice(1)).toEqual(["connecting 1", "open"]);
    expect(server.open).toHaveLength(1);
  });

  test("a socket that died without a close event: the probe at wake finds it mute", async () => {
    const { server, client, log } = await openPair({ handshake: () => ({ sys: { heartbeat: 30 } }) });
    vi.setSystemTime(Date.now() + 40_000);
    client.wake();
    await settle();
    expect(server.last.received.at(-1)).toBe("3");
    await pass(75_000);
    expect(log[0]).toBe("waiting 1 250 HeartbeatTimeout");
  });

  test("a time that the server still waits for is survived", async () => {
    const { server, client, log } = await openPair({ handshake: () => ({ sys: { heartbeat: 30 } }) });
    vi.setSystemTime(Date.now() + 60_000);
    client.wake();
    server.last.send(HEARTBEAT, pushBytes("a", {}));
    await pass(30_000);
    expect(log).toEqual(["push a {}"]);
  });
});

type NodeSocket = new (url: string) => NodeWebSocket;

describe("Node's ws", () => {
  test.each([
    ["arraybuffer", (Socket: NodeSocket) => webSocket({ WebSocket: Socket as never })],
    ["nodebuffer", (Socket: NodeSocket) => ws(Socket)],
  ])(
    "carries a session, in binary frames of one packet each, and gives each as %s",
    async (binaryType, transportOver) => {
      const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
      await once(server, "listening");
      const { port } = server.address() as { port: number };
      const frames: [boolean, number | undefined][] = [];
      server.on("connection", (socket, { url, headers }) => {
        expect([url, headers["sec-websocket-protocol"]]).toEqual(["/nano?a=1", undefined]);
        socket.on("message", (data: Buffer, isBinary) => {
          frames.push([isBinary, data[0]]);
          if (data[0] === 1) socket.send(handshakeBytes());
          if (data[0] === 4) socket.send(Buffer.concat([pushBytes("p", 1), pushBytes("p", 2)]));
        });
      });
      const made: NodeWebSocket[] = [];
      class Socket extends NodeWebSocket {
        constructor(url: string) {
          super(url);
          made.push(this);
        }
      }
      const client = createClient(`ws://127.0.0.1:${port}/nano?a=1`, {
        transport: transportOver(Socket),
        reconnect: false,
      });
      await client.connect();
      const heard: unknown[] = [];
      const both = new Promise<void>((resolve) => {
        client.on("p", (body) => heard.push(body) === 2 && resolve());
      });
      client.notify("a", {});
      await both;
      expect(heard).toEqual([1, 2]);
      expect(made.map((socket) => socket.binaryType)).toEqual([binaryType]);
      expect(frames).toEqual([
        [true, 1],
        [true, 2],
        [true, 4],
      ]);
      for (const socket of server.clients) socket.close(4100, "full");
      expect(await client.closed).toMatchObject({ code: 1, socketCode: 4100, message: "full" });
      server.close();
    },
  );

  test("a refused connection tells why", async () => {
    const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    server.close();
    await once(server, "close");
    const client = createClient(`ws://127.0.0.1:${port}`, {
      transport: webSocket({ WebSocket: NodeWebSocket as never }),
    });
    await expect(client.connect()).rejects.toThrow("ECONNREFUSED");
  });
});
