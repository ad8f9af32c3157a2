import { decodeUtf8, MessageType } from "@shaddock/protocol";
import { type BodyError, json, raw } from "shaddock";
import { check, failure, same } from "./check.js";
import { numbered } from "./fixture.js";
import type { Statement } from "./target.js";
import { pushes, watch } from "./traffic.js";

/** Every plane of Unicode, what JSON escapes, and what Go's JSON escapes. */
const TEXT = 'a"\\\u0000\n é 中 😀 \u2028 <&> \u{10ffff}';
/** Nano closes on a longer packet body. [nano: codec.MaxPacketSize] */
const NANO_LIMIT = 65_536;

/** Bodies both ways, and pushes. */
export const messages: readonly Statement[] = [
  {
    name: "C79: texts of every plane survive in requests and responses",
    async run(server) {
      const client = await server.connect();
      const body = { ...numbered(1), name: TEXT };
      same(await client.request(server.route("echo"), body), body);
    },
  },
  {
    name: "C79: texts of every plane survive in pushes",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const told = pushes(client, "onTell", 1);
      client.notify(server.route("tell"), { text: TEXT });
      same(await told, [{ text: TEXT }]);
    },
  },
  {
    name: "C82: null, empty and nested values survive",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const body = { members: null, list: [], text: "", deep: { list: [{ on: false }, null, -1.5e300] } };
      same(await client.request(server.route("echo"), body), body);
    },
  },
  {
    name: "C57: no body is sent as an empty object",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const traffic = watch(client);
      same(await client.request(server.route("echo")), {});
      const [message = new Uint8Array()] = traffic.messages();
      same(decodeUtf8(message.slice(-2)), "{}");
    },
  },
  {
    name: "C52: an empty answer resolves",
    needs: ["raw bodies"],
    async run(server) {
      const client = await server.connect({ serializer: json() });
      same(await client.request(server.route("echo"), new Uint8Array()), undefined);
    },
  },
  {
    name: "C58: an answer that cannot be read fails its own request only",
    needs: ["raw bodies"],
    async run(server) {
      const client = await server.connect({ serializer: json() });
      const broken = client.request(server.route("echo"), Uint8Array.of(0x7b));
      const whole = client.request(server.route("echo"), { id: 1 });
      const error = await failure<BodyError>(broken, "BodyError");
      same(error.route, server.route("echo"));
      same(await whole, { id: 1 });
    },
  },
  {
    name: "C81: an integer beyond 2^53 arrives whole, and goes back whole",
    needs: ["bigint", "raw bodies"],
    async run(server) {
      const client = await server.connect();
      const body = await client.request(server.route("bigint"));
      same(body, { id: 2124488677811589121n });
      same(await client.request(server.route("echo"), body), body);
    },
  },
  {
    name: "C81: such an integer arrives as text when that is wanted, and rounded only when that is",
    needs: ["bigint"],
    async run(server) {
      const texts = await server.connect({ serializer: json({ integers: "string" }) });
      same(await texts.request(server.route("bigint")), { id: "2124488677811589121" });
      const numbers = await server.connect({ serializer: json({ integers: "number" }) });
      same(await numbers.request(server.route("bigint")), { id: Number(2124488677811589121n) });
    },
  },
  {
    name: "C2: a body as long as Nano takes arrives; one byte more fails here, and nothing is sent",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const traffic = watch(client);
      const echo = (pad: number) => client.request(server.route("echo"), { pad: "x".repeat(pad) });
      await echo(0);
      const pad = NANO_LIMIT - (traffic.messages()[0]?.length ?? 0);
      same(await echo(pad), { pad: "x".repeat(pad) });
      await failure(echo(pad + 1), "ProtocolError");
      same(
        traffic.messages().map(({ length }) => length),
        [NANO_LIMIT - pad, NANO_LIMIT],
      );
    },
  },
  {
    name: "C80: a body of 1 MB goes and comes",
    needs: ["long bodies"],
    async run(server) {
      const client = await server.connect({ maxSendLength: 2_000_000 });
      const body = { pad: "é".repeat(500_000) };
      same(await client.request(server.route("echo"), body), body);
    },
  },
  {
    name: "C80: a push of 1 MB comes",
    needs: ["long pushes"],
    async run(server) {
      const client = await server.connect();
      const flood = pushes(client, "onFlood", 1);
      client.notify(server.route("flood"), { count: 1, size: 1_000_000 });
      same(await flood, [{ i: 0, pad: "x".repeat(1_000_000) }]);
    },
  },
  {
    name: "C66: pushes and the answer behind them arrive in the order of the wire",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const heard: unknown[] = [];
      client.on("onBurst", ({ i }) => heard.push(i));
      const pushed = pushes(client, "onBurst", 10);
      const answered = client.request(server.route("burst"), { count: 10 }).then(({ count }) => heard.push({ count }));
      const order = watch(client).received;
      await Promise.all([pushed, answered]);
      const wire = order.filter(({ type }) => type === 4).map(({ body }) => ((body[0] ?? 0) >> 1) & 7);
      const responseAt = wire.indexOf(MessageType.Response);
      same(
        heard.map((value) => typeof value),
        Array.from(wire, (_type, index) => (index === responseAt ? "object" : "number")),
      );
      same(
        heard.filter((value) => typeof value === "number"),
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      );
    },
  },
  {
    name: "C68: a push that nobody listens to is no error",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const errors: unknown[] = [];
      client.events.on("error", (error) => errors.push(error));
      client.notify(server.route("tell"), { text: "nobody" });
      same(await client.request(server.route("echo"), { id: 1 }), { id: 1 });
      same([errors, client.state.name], [[], "open"]);
    },
  },
  {
    name: "C17: a listener that throws keeps nothing from the others, and is reported",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const errors: unknown[] = [];
      client.events.on("error", (error) => errors.push(`${error}`));
      client.on("onTell", () => {
        throw new Error("a bad listener");
      });
      const told = pushes(client, "onTell", 2);
      client.notify(server.route("tell"), { text: "1" });
      client.notify(server.route("tell"), { text: "2" });
      same(await told, [{ text: "1" }, { text: "2" }]);
      same(errors, ["Error: a bad listener", "Error: a bad listener"]);
    },
  },
  {
    name: "C16: bytes given to the user stay as they are when more arrive",
    needs: ["json"],
    async run(server) {
      const client = await server.connect({ serializer: raw() });
      const told = pushes(client, "onTell", 12);
      for (let i = 10; i < 22; i++) client.notify(server.route("tell"), `{"text":"${i}"}`);
      const bodies = (await told) as Uint8Array[];
      check(bodies.length === 12, "12 pushes");
      bodies.forEach((body, i) => {
        same(JSON.parse(decodeUtf8(body)), { text: `${10 + i}` });
      });
    },
  },
];
