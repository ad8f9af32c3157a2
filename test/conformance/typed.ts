import type { BodyError } from "shaddock";
import { failure, same } from "./check.js";
import type { Statement } from "./target.js";
import { pushes, watch } from "./traffic.js";

const FULL = { id: 7, name: "bo", deltas: [-1, 1], ratio: 1.5, at: { x: 1, y: 2 } };
const EDGES = [
  { id: 1, name: "é中😀", deltas: [1], ratio: 1, at: { x: 1, y: 1 } },
  {
    id: 2 ** 32 - 1,
    name: "x".repeat(300),
    deltas: [-(2 ** 31), 2 ** 31 - 1, -64, 64, 0],
    ratio: -5e-324,
    at: { x: 300, y: 1 },
  },
  {
    id: 3,
    name: "y",
    deltas: Array.from({ length: 200 }, (_, i) => i - 100),
    ratio: 1.7976931348623157e308,
    at: FULL.at,
  },
];

/** Bodies in the server's own protobuf. */
export const typed: readonly Statement[] = [
  {
    name: "C83: a typed body goes and comes, and is no JSON on the wire",
    needs: ["typed bodies"],
    async run(server) {
      const client = await server.connect();
      const traffic = watch(client);
      same(await client.request(server.route("typed"), FULL), FULL);
      const [message = new Uint8Array()] = traffic.messages();
      // The field "name" as protobuf has it, and its name nowhere.
      const text = String.fromCharCode(...message.slice(4));
      same([text.includes("\x12\x02bo"), text.includes("name")], [true, false]);
    },
  },
  {
    name: "C79 C83 C84: the edges of every type survive",
    needs: ["typed bodies"],
    async run(server) {
      const client = await server.connect();
      for (const body of EDGES) same(await client.request(server.route("typed"), body), body);
    },
  },
  {
    name: "C83: a typed push comes",
    needs: ["typed bodies"],
    async run(server) {
      const client = await server.connect();
      const told = pushes(client, "onTyped", EDGES.length);
      for (const body of EDGES) client.notify(server.route("tellTyped"), body);
      same(await told, EDGES);
    },
  },
  {
    name: "C50: answers in another order are read by the schema of their own request",
    needs: ["schemas in the handshake"],
    async run(server) {
      const client = await server.connect();
      const answers = [
        client.request(server.route("late"), { ms: 100, tag: "late" }),
        client.request(server.route("typed"), FULL),
        client.request(server.route("echo"), FULL),
      ];
      same(await Promise.all(answers), [{ tag: "late" }, FULL, FULL]);
    },
  },
  {
    name: "C52: a typed answer without a byte resolves",
    needs: ["schemas in the handshake"],
    async run(server) {
      const client = await server.connect();
      same(await client.request(server.route("typed"), new Uint8Array()), {});
    },
  },
  {
    name: "C58: a body that does not fit its schema fails here, and nothing is sent",
    needs: ["typed bodies"],
    async run(server) {
      const client = await server.connect();
      const traffic = watch(client);
      const wrong = client.request(server.route("typed"), { id: "seven" });
      same((await failure<BodyError>(wrong, "BodyError")).route, server.route("typed"));
      same(traffic.messages(), []);
      same(await client.request(server.route("typed"), FULL), FULL);
    },
  },
];
