import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { chatService, createServer, json, listenTcp, listenWebSocket, type Server } from "@shaddock/server";
import { ConnectionError } from "shaddock";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CONTRACTS, type ContractName } from "./contracts.js";
import type { History } from "./history.js";
import { openClient } from "./open-client.js";
import { runRepl } from "./run-repl.js";

let server: Server;
let url: string;
const seen: unknown[] = [];

beforeEach(async () => {
  seen.length = 0;
  server = createServer({
    serializer: json({ bigints: "integer" }),
    components: [
      chatService(),
      {
        requests: {
          "a.echo": (_session, body) => body as object,
          "a.id": () => ({ id: 2124488677811589121n }),
        },
        notifies: {
          "a.see": (_session, body) => {
            seen.push(body);
          },
          "a.push": (session, body) => session.push("onThing", body as object),
          "a.kick": (session) => session.kick("Go \u001b[2J away"),
        },
      },
    ],
  });
  ({ url } = await listenWebSocket(server, { path: "/nano" }));
});
afterEach(() => server.close());

/** Runs a script and gives its exit code and what it printed, without the states. */
async function script(lines: readonly string[], contract: ContractName = "any", address = url) {
  const input = new PassThrough();
  const output = new PassThrough();
  const printed = text(output);
  input.end(lines.map((line) => `${line}\n`).join(""));
  const client = openClient(address, contract);
  const { routes } = CONTRACTS[contract];
  const code = await runRepl({ client, routes, input, output, isTerminal: false });
  output.end();
  const all = (await printed).split("\n").filter(Boolean);
  return { code, all, lines: all.filter((line) => !line.startsWith("state ")) };
}

test("a script's lines are carried out in order, and pushes printed as they come", async () => {
  const { code, lines, all } = await script(
    [
      "request room.join",
      "",
      'notify room.message {"name":"Ann","content":"hello"}',
      "request a.echo",
      "wait 1",
      "state",
    ],
    "chat",
  );
  expect(lines).toEqual([
    'push onMembers {"members":null}',
    'response room.join {"code":0,"result":"success"}',
    'push onMessage {"name":"Ann","content":"hello"}',
    "response a.echo {}",
  ]);
  expect(all.slice(0, 2)).toEqual(["state connecting", "state open"]);
  expect(all.slice(-2)).toEqual(["state open", "state closed: Closed"]);
  expect(code).toBe(0);
});

test("integers pass both ways whole, however long", async () => {
  const { lines } = await script(["notify a.see [2124488677811589121, 1.5]", "request a.id"]);
  expect(seen).toEqual([[2124488677811589121n, 1.5]]);
  expect(lines).toEqual(['response a.id {"id":2124488677811589121}']);
});

test("pushes can be hidden, one route or all", async () => {
  const push = (value: number): string => `notify a.push {"value":${value}}`;
  const { lines } = await script([
    push(1),
    "request a.echo",
    "off onThing",
    push(2),
    "request a.echo",
    "on",
    push(3),
    "request a.echo",
    "off",
    push(4),
    "request a.echo",
    "on onThing",
    push(5),
    "request a.echo",
  ]);
  expect(lines.filter((line) => line.startsWith("push")).map((line) => line.at(-2))).toEqual(["1", "3", "5"]);
});

test.each([
  ["request", "error Usage: request <route> [json]"],
  ["notify  ", "error Usage: notify <route> [json]"],
  ["wait a", "error Usage: wait <ms>"],
  ["constructor", "error Error: There is no command constructor; help lists them"],
])("the line %j fails, the next one does not, and the exit code is 1", async (line, error) => {
  const { code, lines } = await script([line, "request a.echo {}"]);
  expect(lines).toEqual([error, "response a.echo {}"]);
  expect(code).toBe(1);
});

test("a body that is no JSON, or not of the contract, is not sent", async () => {
  const bad = await script(["notify a.see {"]);
  expect(bad.lines[0]).toMatch(/^error SyntaxError: /);
  const { lines } = await script(['notify DeskManager.OpChoose {"optype":1,"idx":-1}'], "nanoserver");
  expect(lines[0]).toMatch(/^error BodyError: Body of DeskManager.OpChoose: .*idx/);
  expect(seen).toEqual([]);
});

test("stats and help print what they are for", async () => {
  const { lines } = await script(["request a.echo", "stats", "help"]);
  expect(lines[1]).toMatch(/^stats \{"bytesIn":\d+,.*"latency":/);
  expect(lines).toContain("request <route> [json]   send a request and print its response; without a body {} is sent");
});

test("quit ends it: what is behind it is not carried out", async () => {
  const { code, lines } = await script(["quit", "request a.echo"]);
  expect([code, lines]).toEqual([0, []]);
});

test("a server that kicks ends it with exit code 1, and cannot move the cursor", async () => {
  const { code, all } = await script(["notify a.kick", "request a.echo", "request a.echo"]);
  expect(all).toContain('kick "Go \\u001b[2J away"');
  expect(all.join("")).not.toContain("\u001b");
  expect(code).toBe(1);
});

test("TCP serves as well", async () => {
  const tcp = await listenTcp(server);
  expect((await script(["request a.echo [1]"], "any", tcp.url)).lines).toEqual(["response a.echo [1]"]);
});

test("without a connection it fails, with the reason", async () => {
  const gone = url;
  await server.close();
  await expect(script([], "any", gone)).rejects.toBeInstanceOf(ConnectionError);
});

test.each(["127.0.0.1:3250", "http://127.0.0.1", "tcp://127.0.0.1", "ws://", ""])(
  "openClient(%j) says what it wants",
  (address) => {
    expect(() => openClient(address, "any")).toThrow(/give ws:\/\/host:port\/path, wss:\/\/… or tcp:\/\/host:port/);
  },
);

/** A terminal of 80 columns that remembers what was written to it. */
function terminal() {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 80, isTTY: true });
  let written = "";
  output.on("data", (data) => {
    written += data;
  });
  const shows = (wanted: string): Promise<void> => expect.poll(() => written).toContain(wanted);
  return { input, output, shows };
}

test("what comes while a person types is printed above the line, which stays", async () => {
  const { input, output, shows } = terminal();
  const client = openClient(url, "chat");
  const kept: (readonly string[])[] = [];
  const history: History = { lines: ["request a.echo 7"], save: (lines) => kept.push(lines) };
  const { routes } = CONTRACTS.chat;
  const ended = runRepl({ client, routes, input, output, isTerminal: true, history });
  await shows("> ");
  // Up: the newest line that was kept.
  input.write("\u001b[A\r");
  await shows("response a.echo 7");
  // One key after the other: what is pasted is not completed.
  for (const keys of ["req", "\t", "room.j", "\t"]) input.write(keys);
  await shows("request room.join ");
  for (const session of server.sessions.values()) session.push("onMessage", { name: "Ann", content: "hello" });
  await shows('\u001b[1G\u001b[0Jpush onMessage {"name":"Ann","content":"hello"}\n');
  await shows('"hello"}\n\u001b[1G\u001b[0J> request room.join ');
  input.write("\r");
  await shows('response room.join {"code":0,"result":"success"}');
  input.write("quit\r");
  expect(await ended).toBe(0);
  expect(kept.at(-1)).toEqual(["quit", "request room.join ", "request a.echo 7"]);
});
