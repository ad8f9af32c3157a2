import { MessageType, PacketType } from "@shaddock/protocol";
import { type Client, json } from "shaddock";
import { check, same } from "./check.js";
import type { Statement } from "./target.js";
import { pushes, watch } from "./traffic.js";

/** Routes as codes and as text. */
export const routes: readonly Statement[] = [
  {
    name: "C47: a route in the dictionary goes as its code, another one as text",
    needs: ["dictionary", "json"],
    async run(server) {
      const client = await server.connect();
      const traffic = watch(client);
      await client.request(server.route("echo"), {});
      await client.request(server.route("late"), { ms: 0, tag: 1 });
      const [echo = new Uint8Array(), late = new Uint8Array()] = traffic.messages();
      const code = codeOf(client, server.route("echo"));
      same(echo.subarray(0, 4), Uint8Array.of(0x01, 1, code >> 8, code & 0xff));
      same(late.subarray(0, 3), Uint8Array.of(0x00, 2, server.route("late").length));
    },
  },
  {
    name: "C48: a push that comes with a code is heard under its route",
    needs: ["dictionary", "json"],
    async run(server) {
      const client = await server.connect();
      const { received } = watch(client);
      const told = pushes(client, "onTell", 1);
      client.notify(server.route("tell"), { text: "code" });
      same(await told, [{ text: "code" }]);
      const code = codeOf(client, "onTell");
      const push = received.find(({ type }) => type === PacketType.Data);
      same(push?.body.subarray(0, 3), Uint8Array.of((MessageType.Push << 1) | 1, code >> 8, code & 0xff));
    },
  },
  {
    name: "C47 C48: the codes 0, 256 and 65 535 work",
    needs: ["edge codes", "json"],
    async run(server) {
      const client = await server.connect();
      const names = ["onBurst", "onTell", server.route("tell")];
      same(
        names.map((name) => codeOf(client, name)),
        [0, 256, 65_535],
      );
      const told = pushes(client, "onTell", 1);
      const burst = pushes(client, "onBurst", 3);
      client.notify(server.route("tell"), { text: "edge" });
      same(await client.request(server.route("burst"), { count: 3 }), { count: 3 });
      same(await told, [{ text: "edge" }]);
      same(await burst, [{ i: 0 }, { i: 1 }, { i: 2 }]);
    },
  },
  {
    name: "C47: a route that has a code is also taken as text",
    needs: ["dictionary", "raw bodies"],
    async run(server) {
      const wire = await server.wire();
      await wire.open();
      const route = new TextEncoder().encode(server.route("echo"));
      const body = json().encode({ id: 1 }, "") as string;
      const message = [0x00, 5, route.length, ...route, ...new TextEncoder().encode(body)];
      wire.send(Uint8Array.of(PacketType.Data, 0, 0, message.length), Uint8Array.from(message));
      const { body: answer } = await wire.packet();
      same(answer, Uint8Array.from([0x04, 5, ...new TextEncoder().encode(body)]));
    },
  },
];

function codeOf(client: Client, route: string): number {
  const code = client.handshake?.sys.dict?.[route];
  check(code !== undefined, `the dictionary has ${route}`);
  return code;
}
