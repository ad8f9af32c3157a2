import { createContext, runInContext } from "node:vm";
import { buildSync } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { handshakeBytes, hex, joined, pushBytes, responseBytes } from "./testing/fake-server.js";

let bundle = "";

beforeAll(() => {
  const { outputFiles } = buildSync({
    entryPoints: [new URL("index.ts", import.meta.url).pathname],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "shaddock",
    target: "es2017",
    conditions: ["source"],
  });
  bundle = outputFiles[0]?.text ?? "";
});

/** The client's side of a session, written for the bare context: nothing goes in and out but text and byte arrays. */
const SCRIPT = `
  const log = [];
  const sent = [];
  let socket;
  globalThis.WebSocket = class {
    constructor(url) {
      if (arguments.length !== 1) throw new TypeError("arguments");
      this.url = url;
      socket = this;
    }
    send(data) {
      if (!(data instanceof ArrayBuffer)) throw new TypeError("data");
      sent.push([...new Uint8Array(data)]);
    }
    close(code, reason) {
      if (typeof code !== "number" || typeof reason !== "string") throw new TypeError("close");
      log.push("socket closed " + code);
    }
  };
  const receive = (bytes) => socket.onmessage({ data: Uint8Array.from(bytes).buffer });
  const client = shaddock.createClient("wss://host/nano", {
    resume: async (session) => { log.push("login " + await session.request("login", { text: "é中😀" })); },
  });
  client.events.on("state", (state) => log.push(state.name));
  client.events.on("error", (error) => log.push(String(error)));
  client.on("onChat", (body) => log.push(body.t + " " + typeof body.id + " " + body.id));
  client.connect().then(() => log.push("connected"), (error) => log.push(String(error)));
`;

/** What Cocos native has beside: an encoder without encodeInto, and a decoder that wants a typed array. */
const COCOS = `
  globalThis.window = globalThis;
  globalThis.TextEncoder = class {
    encode(text) {
      return Uint8Array.from(unescape(encodeURIComponent(text)), (unit) => unit.charCodeAt(0));
    }
  };
  globalThis.TextDecoder = class {
    decode(bytes) {
      if (!ArrayBuffer.isView(bytes)) throw new TypeError("no typed array");
      return decodeURIComponent(escape(String.fromCharCode(...bytes)));
    }
  };
`;

test.each([
  ["there is nothing but the language, timers and a socket", ""],
  ["there is what Cocos native has", COCOS],
])("C85 a whole session runs where %s; no eval", async (_name, platform) => {
  const timers = new Set<() => void>();
  const context = createContext(
    {
      setTimeout: (callback: () => void) => {
        timers.add(callback);
        return callback;
      },
      clearTimeout: (timer: () => void) => timers.delete(timer),
    },
    { codeGeneration: { strings: false, wasm: false } },
  );
  const run = (code: string): unknown => runInContext(code, context);
  const receive = async (...parts: Uint8Array[]): Promise<void> => {
    run(`receive([${joined(parts)}])`);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const absent = ["window", "localStorage", "Buffer", "process", "TextEncoder", "TextDecoder", "AbortController"];
  for (const name of [...absent, "queueMicrotask", "performance", "URL", "structuredClone", "crypto", "document"]) {
    expect([name, run(`typeof ${name}`)]).toEqual([name, "undefined"]);
  }
  expect(() => run('new Function("return 1")')).toThrow();

  run(platform);
  const names = run("Object.getOwnPropertyNames(globalThis)") as string[];
  run(bundle);
  const added = (run("Object.getOwnPropertyNames(globalThis)") as string[]).filter((name) => !names.includes(name));
  expect([added, timers.size]).toEqual([["shaddock"], 0]);
  run(SCRIPT);
  await new Promise((resolve) => setImmediate(resolve));
  run("socket.onopen()");
  await receive(handshakeBytes({ sys: { heartbeat: 30, dict: { onChat: 1 } }, user: { n: "é中😀" } }));
  expect(run("client.handshake.user.n")).toBe("é中😀");
  await receive(responseBytes(1, "é中😀"));
  run('client.request("a.b", { id: 2124488677811589121n }).then((body) => log.push(typeof body.id + body.id))');
  await receive(responseBytes(2, new TextEncoder().encode('{"id":2124488677811589121}')));
  await receive(hex("0400003a070001"), new TextEncoder().encode('{"id":-2124488677811589121,"t":"é中😀","pad":"xxx"}'));
  await receive(pushBytes("unheard", {}));
  run('client.request("lost").catch((error) => log.push(error.name))');
  expect(timers.size).toBe(2);
  run("client.close().then((reason) => log.push(reason.message))");
  await new Promise((resolve) => setImmediate(resolve));

  expect(run("JSON.stringify(log)")).toBe(
    JSON.stringify([
      "connecting",
      "login é中😀",
      "open",
      "connected",
      "bigint2124488677811589121",
      "é中😀 bigint -2124488677811589121",
      "socket closed 1000",
      "closed",
      "ConnectionError",
      "Closed",
    ]),
  );
  expect(timers.size).toBe(0);
  const sent = JSON.parse(run("JSON.stringify(sent)") as string) as number[][];
  expect(sent.map(([type]) => type)).toEqual([1, 2, 4, 4, 4]);
  expect(new TextDecoder().decode(Uint8Array.from(sent[2] ?? []).subarray(12))).toBe('{"text":"é中😀"}');
  expect(new TextDecoder().decode(Uint8Array.from(sent[3] ?? []).subarray(10))).toBe('{"id":2124488677811589121}');
});
