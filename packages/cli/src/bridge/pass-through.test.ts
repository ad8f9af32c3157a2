import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Bridge, bridge } from "./bridge.js";

type Exchange = readonly [request: IncomingMessage, response: ServerResponse];

let upstream: Server;
let bridging: Bridge;

beforeEach(async () => {
  upstream = createServer().listen(0, "127.0.0.1");
  await once(upstream, "listening");
  bridging = await bridge({
    port: 0,
    host: "127.0.0.1",
    to: { host: "127.0.0.1", port: 1 },
    api: new URL(`http://127.0.0.1:${(upstream.address() as AddressInfo).port}`),
    anyOrigin: false,
  });
});
afterEach(async () => {
  vi.useRealTimers();
  upstream.closeAllConnections();
  await Promise.all([bridging.close(), new Promise((resolve) => upstream.close(resolve))]);
});

const at = (path: string): URL => new URL(path, bridging.url);
const asked = (): Promise<Exchange> => once(upstream, "request") as Promise<unknown> as Promise<Exchange>;

test("a request and its answer pass as they are", async () => {
  const answered = fetch(at("v1/user/login/guest?a=%20b"), {
    method: "POST",
    body: "body",
    headers: { "X-Own": "1", "Content-Type": "text/plain" },
  });
  const [got, response] = await asked();
  expect([got.method, got.url]).toEqual(["POST", "/v1/user/login/guest?a=%20b"]);
  expect(got.headers).toMatchObject({ "x-own": "1", "content-type": "text/plain", "content-length": "4" });
  expect(got.headers.host).toBe(`127.0.0.1:${(upstream.address() as AddressInfo).port}`);
  expect(String((await got.toArray())[0])).toBe("body");
  response.writeHead(400, "No", { "Access-Control-Allow-Origin": "*", "Set-Cookie": ["a=1", "b=2"] }).end("no");
  const answer = await answered;
  expect([answer.status, answer.statusText, await answer.text()]).toEqual([400, "No", "no"]);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("headers of one connection stay behind, both ways", async () => {
  const headers = { Connection: "close, X-Named", "X-Named": "1", TE: "trailers", "Keep-Alive": "9", "X-Other": "2" };
  const outgoing = request(at("ping"), { headers }).end();
  const [got, response] = await asked();
  expect(got.headers).toMatchObject({ "x-other": "2" });
  for (const name of ["x-named", "te", "keep-alive"]) expect(got.headers).not.toHaveProperty(name);
  response.writeHead(200, { Connection: "X-Theirs", "X-Theirs": "1", "Keep-Alive": "timeout=9", "X-Kept": "2" }).end();
  const [answer] = await once(outgoing, "response");
  expect(answer.resume().headers).toMatchObject({ "x-kept": "2" });
  expect(answer.headers).not.toHaveProperty("x-theirs");
  expect(answer.headers["keep-alive"]).not.toBe("timeout=9");
});

test("bodies pass as they come, both ways", async () => {
  const outgoing = request(at("v1/user/login/query"), { method: "POST" });
  outgoing.write("1");
  const [got, response] = await asked();
  expect(String((await once(got, "data"))[0])).toBe("1");
  outgoing.end("2");
  expect(String((await once(got, "data"))[0])).toBe("2");
  response.write("3");
  const [answer] = await once(outgoing, "response");
  expect(String((await once(answer, "data"))[0])).toBe("3");
  response.end("4");
  expect(String((await once(answer, "data"))[0])).toBe("4");
});

test("the body of a GET cannot be taken for another request", async () => {
  const seen: string[] = [];
  upstream.on("request", async (got, response) => {
    seen.push(`${got.url} ${Buffer.concat(await got.toArray())}`);
    response.end();
  });
  const socket = connect(Number(new URL(bridging.url).port), "127.0.0.1");
  const smuggled = "GET /v1/gm/kick HTTP/1.1\r\nHost: x\r\n\r\n";
  socket.write("GET /ping HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
  socket.write(`${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`);
  expect(String((await once(socket, "data"))[0])).toMatch(/^HTTP\/1.1 200/);
  expect(seen).toEqual([`/ping ${smuggled}`]);
});

test.each([
  "v1/gm/kick?uid=1",
  "v1/stats/online",
  "v1/user/%2e%2e/gm/kick",
  "v1/user/..%2fgm/kick",
  "v1/%67m/kick",
  "v1//gm/kick",
  "V1/GM/kick",
  "",
])("GET /%s is not for players: 404, and the API is not asked", async (path) => {
  const seen = vi.fn();
  upstream.on("request", seen);
  const outgoing = request({ port: new URL(bridging.url).port, path: `/${path}` }).end();
  const [answer] = await once(outgoing, "response");
  expect(answer.resume().statusCode).toBe(404);
  expect(seen).not.toHaveBeenCalled();
});

test("a page of another site gets 403", async () => {
  const answer = await fetch(at("ping"), { headers: { Origin: "https://example.com" } });
  expect(answer.status).toBe(403);
});

test("an API that cannot be reached is 502, which a page of another origin can read", async () => {
  upstream.on("request", (got) => got.socket.destroy());
  const answer = await fetch(at("ping"));
  expect([answer.status, await answer.json()]).toEqual([502, { code: -1, error: "The server cannot be reached" }]);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
});

test("an API that is silent for too long is 504, or cut off", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const outgoing = request(at("ping"), { agent: false }).end();
  await asked();
  vi.advanceTimersByTime(30_000);
  const [answer] = await once(outgoing, "response");
  expect(answer.resume().statusCode).toBe(504);

  const begun = request(at("ping"), { agent: false }).end();
  const [, response] = await asked();
  response.write("1");
  const [half] = await once(begun, "response");
  await once(half, "data");
  vi.advanceTimersByTime(30_000);
  expect((await once(half, "error"))[0].code).toBe("ECONNRESET");
});

test("an answer that breaks off breaks off, and is not taken for a whole one", async () => {
  const outgoing = request(at("ping"), { agent: false }).end();
  const [got, response] = await asked();
  response.write("half");
  const [answer] = await once(outgoing, "response");
  await once(answer, "data");
  got.socket.destroy();
  expect((await once(answer, "error"))[0].code).toBe("ECONNRESET");
});

test("a request whose sender is gone is given up", async () => {
  const outgoing = request(at("ping"), { agent: false }).end();
  outgoing.on("error", () => {});
  const [got] = await asked();
  outgoing.destroy();
  await once(got.socket, "close");
});

test("without an API a request is told to use a WebSocket", async () => {
  await bridging.close();
  bridging = await bridge({ port: 0, host: "127.0.0.1", to: { host: "127.0.0.1", port: 1 }, anyOrigin: false });
  expect((await fetch(bridging.url)).status).toBe(426);
});
