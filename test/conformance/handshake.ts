import { PacketType } from "@shaddock/protocol";
import { CloseCode, type ConnectionError } from "shaddock";
import { check, failure, same } from "./check.js";
import { numbered } from "./fixture.js";
import type { Server, Statement } from "./target.js";
import { watch } from "./traffic.js";

/** The beginning of a connection. */
export const handshake: readonly Statement[] = [
  {
    name: "C18 C20 C21: the handshake goes first, the ack second, then what waited",
    async run(server) {
      const client = server.client({ queue: { offline: "wait" } });
      const { sent, ...traffic } = watch(client);
      const answers = [1, 2].map((id) => client.request(server.route("echo"), numbered(id)));
      await client.connect();
      same(await Promise.all(answers), [numbered(1), numbered(2)]);
      const types = sent.map(({ type }) => type).filter((type) => type !== PacketType.Heartbeat);
      same(types, [PacketType.Handshake, PacketType.HandshakeAck, PacketType.Data, PacketType.Data]);
      const { sys, user } = traffic.handshake();
      same([typeof sys, typeof user], ["object", "object"]);
    },
  },
  {
    name: "C18 C19: the application's own data goes with the handshake, any character of it",
    async run(server) {
      const user = { name: "é中😀", list: [1, null] };
      const client = server.client({ handshake: { sys: { version: "7" }, user } });
      const traffic = watch(client);
      await client.connect();
      same(traffic.handshake().user, user);
      same(traffic.handshake().sys.version, "7");
    },
  },
  {
    name: "C22: one handshake and one ack on a connection, whatever is sent on it",
    async run(server) {
      const client = server.client();
      const { sent } = watch(client);
      await client.connect();
      await client.connect();
      for (let id = 1; id <= 20; id++) await client.request(server.route("echo"), numbered(id));
      const count = (type: number) => sent.filter((packet) => packet.type === type).length;
      same([count(PacketType.Handshake), count(PacketType.HandshakeAck), count(PacketType.Data)], [1, 1, 20]);
    },
  },
  {
    name: "C27 C32: the server's answer is at hand, with its heartbeat interval in seconds",
    async run(server) {
      const client = await server.connect();
      same(client.handshake?.code, 200);
      same(client.handshake?.sys.heartbeat, 1);
    },
  },
  {
    name: "C23: a refused handshake rejects connect with the server's code 500",
    needs: ["refusal with a code"],
    run: (server) => refusal(server, { user: { token: "refuse" } }, CloseCode.HandshakeRefused, 500),
  },
  {
    name: "C23: a client version that the server refuses rejects connect with code 501",
    needs: ["refusal with a code"],
    run: (server) => refusal(server, { sys: { version: "0.0.0" } }, CloseCode.HandshakeRefused, 501),
  },
  {
    name: "C24: a handshake refused without a word rejects connect with the close code",
    needs: ["refusal without a word"],
    run: (server) => refusal(server, { user: { token: "refuse" } }, CloseCode.Lost),
  },
  {
    name: "C28 C29: dictionary and schemas that the client has are not sent again, and used",
    needs: ["versions"],
    async run(server) {
      const client = server.client();
      const traffic = watch(client);
      await client.connect();
      const before = client.handshake?.sys;
      await client.close();
      await client.connect();
      same(traffic.handshake(1).sys.dictVersion, before?.dictVersion, "version sent");
      same([traffic.answer(0).sys.dict !== undefined, traffic.answer(1).sys.dict], [true, undefined], "dict sent");
      same(
        [traffic.answer(0).sys.protos !== undefined, traffic.answer(1).sys.protos],
        [true, undefined],
        "protos sent",
      );
      same([client.handshake?.sys.dict, client.handshake?.sys.protos], [before?.dict, before?.protos]);
      same(await client.request(server.route("typed"), { id: 7, name: "b" }), { id: 7, name: "b" });
      const [message] = traffic.messages();
      same(message?.[0], 1, "flag of a request with a route code");
    },
  },
  {
    name: "C69: two clients of one server share nothing",
    async run(server) {
      const [one, two] = await Promise.all([server.connect(), server.connect()]);
      const [first, second] = [watch(one), watch(two)];
      await one.request(server.route("echo"), numbered(1));
      await two.request(server.route("echo"), numbered(2));
      same([first.messages().length, second.messages().length], [1, 1], "messages sent");
      same([first.messages()[0]?.[1], second.messages()[0]?.[1]], [1, 1], "ids");
      await one.close();
      same(two.state.name, "open");
      same(await two.request(server.route("echo"), numbered(3)), numbered(3));
    },
  },
];

async function refusal(server: Server, data: object, code: CloseCode, status?: number): Promise<void> {
  const client = server.client({ handshake: data, reconnect: {} });
  const { reason } = await failure<ConnectionError>(client.connect(), "ConnectionError");
  same(reason.code, code, `close code of "${reason.message}"`);
  same(reason.status, status, "status");
  // The server closes after a code as well; the client is faster.
  if (status === undefined) same(reason.socketCode, server.closeCode, "socket code");
  check(client.state.name === "closed", "a client that was refused is closed");
  same(await client.closed, reason);
}
