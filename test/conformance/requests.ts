import { MessageType, PacketType } from "@shaddock/protocol";
import type { ConnectionError } from "shaddock";
import { CloseCode } from "shaddock";
import { check, failure, same } from "./check.js";
import { numbered } from "./fixture.js";
import type { Statement } from "./target.js";
import { watch } from "./traffic.js";

/** The life of a request. */
export const requests: readonly Statement[] = [
  {
    name: "C65: requests of one tick get their own answers",
    async run(server) {
      const client = await server.connect();
      const ids = [1, 2, 3, 4, 5, 6, 7, 8];
      const answers = await Promise.all(ids.map((id) => client.request(server.route("echo"), numbered(id))));
      same(
        answers,
        ids.map((id) => numbered(id)),
      );
    },
  },
  {
    name: "C50: an answer that overtakes another one reaches its own request",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const order: unknown[] = [];
      const late = (ms: number, tag: string) =>
        client.request(server.route("late"), { ms, tag }).then((body) => order.push(body));
      await Promise.all([late(250, "slow"), late(1, "fast")]);
      same(order, [{ tag: "fast" }, { tag: "slow" }]);
    },
  },
  {
    name: "C43: ids count from 1",
    async run(server) {
      const client = await server.connect();
      const traffic = watch(client);
      for (let id = 1; id <= 3; id++) await client.request(server.route("echo"), numbered(id));
      same(
        traffic.messages().map((message) => message[1]),
        [1, 2, 3],
      );
    },
  },
  {
    name: "C63: no more requests than the window allows are without an answer; all get theirs",
    async run(server) {
      const client = await server.connect({ window: 5 });
      const { sent, received } = watch(client);
      const count = (packets: typeof sent) => packets.filter(({ type }) => type === PacketType.Data).length;
      let most = 0;
      client.events.on("frame", () => {
        most = Math.max(most, count(sent) - count(received));
      });
      const ids = Array.from({ length: 60 }, (_, i) => i + 1);
      const asked = ids.map((id) => client.request(server.route("echo"), numbered(id)));
      same(
        await Promise.all(asked),
        ids.map((id) => numbered(id)),
      );
      check(most === 5, `${most} requests in flight, want 5`);
    },
  },
  {
    name: "C59: a request without an answer fails in time, and the next one works",
    needs: ["json"],
    async run(server) {
      const client = await server.connect({ window: 1 });
      await failure(client.request(server.route("silent"), {}, { timeout: 50 }), "TimeoutError");
      same(await client.request(server.route("echo"), { id: 1 }), { id: 1 });
    },
  },
  {
    name: "C60: an answer that comes too late is dropped, and answers nobody else",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const later = client.request(server.route("late"), { ms: 400, tag: "in time" });
      await failure(
        client.request(server.route("late"), { ms: 150, tag: "too late" }, { timeout: 20 }),
        "TimeoutError",
      );
      same(await later, { tag: "in time" });
      same(client.stats.dropped, 1, "messages dropped");
    },
  },
  {
    name: "C64: a request given up through its signal fails at once; its answer is dropped",
    needs: ["json"],
    async run(server) {
      const client = await server.connect();
      const controller = new AbortController();
      const later = client.request(server.route("late"), { ms: 400, tag: "other" });
      const given = client.request(server.route("late"), { ms: 150, tag: "up" }, { signal: controller.signal });
      controller.abort(new Error("enough"));
      same((await failure<{ cause: Error }>(given, "AbortError")).cause.message, "enough");
      same(await later, { tag: "other" });
      same(client.stats.dropped, 1, "messages dropped");
    },
  },
  {
    name: "C51: the second answer to one request is dropped",
    needs: ["double answers"],
    async run(server) {
      const client = await server.connect();
      const { received } = watch(client);
      same(await client.request(server.route("twice")), { n: 1 });
      same(await client.request(server.route("echo"), { id: 1 }), { id: 1 });
      const answers = received.filter(({ type }) => type === PacketType.Data);
      same(
        answers.map(({ body }) => body[0]),
        Array.from({ length: 3 }, () => MessageType.Response << 1),
      );
      same(client.stats.dropped, 1, "messages dropped");
    },
  },
  {
    name: "C59: a handler that fails and a route that nobody has leave the request to its time-out",
    needs: ["silence on failures"],
    async run(server) {
      const client = await server.connect();
      const lost = ["fail", "nothing"].map((name) => client.request(server.route(name), {}, { timeout: 300 }));
      for (const request of lost) await failure(request, "TimeoutError");
      same(await client.request(server.route("echo"), { id: 1 }), { id: 1 });
    },
  },
  {
    name: "a handler that fails and a route that nobody has are answered with a code of 400 or more",
    needs: ["answers to failures"],
    async run(server) {
      const client = await server.connect();
      for (const name of ["fail", "nothing"]) {
        const { code } = await client.request(server.route(name), {});
        check(code >= 400, `${name} is answered with code ${code}`);
      }
    },
  },
  {
    name: "C61: close() fails what waits for an answer, once, and what waits to be sent",
    needs: ["json"],
    async run(server) {
      const client = await server.connect({ window: 1 });
      const waiting = [1, 2].map(() => client.request(server.route("silent"), {}));
      const failures = waiting.map((request) => failure<ConnectionError>(request, "ConnectionError"));
      await client.close();
      for (const error of await Promise.all(failures)) same(error.reason.code, CloseCode.Closed);
      await failure(client.request(server.route("echo"), {}), "ConnectionError");
    },
  },
];
