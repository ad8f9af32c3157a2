import { encodePacket, PacketType } from "@shaddock/protocol";
import { same, within } from "./check.js";
import type { Server, Statement } from "./target.js";
import { ACK, HANDSHAKE, hex, requestBytes } from "./wire.js";

/** What closes a connection to Nano. The first ones are sent before the handshake is acknowledged. */
const FATAL: readonly (readonly [what: string, before: "connect" | "handshake" | "ack", bytes: string])[] = [
  ["data before the handshake", "connect", "0400000e 0001 09 726f6f6d2e6a6f696e 7b7d"],
  ["data before the ack", "handshake", "0400000e 0001 09 726f6f6d2e6a6f696e 7b7d"],
  ["a packet of type 0", "ack", "00000000"],
  ["a packet of type 6", "ack", "06000000"],
  ["a message of type 4", "ack", "04000003 080102"],
  ["a message without an id", "ack", "04000002 0080"],
  ["a message that ends behind its id", "ack", "04000002 0001"],
  ["a route past the end", "ack", "04000004 02324142"],
  ["half a route code", "ack", "04000002 0300"],
  ["a route code that nobody has", "ack", "04000005 01017777 7b"],
  ["an empty data packet", "ack", "04000000"],
];

/** Numbers of requests that a server must echo digit by digit: id, and its bytes. */
const IDS = [
  ["127", "7f"],
  ["128", "8001"],
  ["2^31 - 1", "ffffffff07"],
  ["2^31", "8080808008"],
  ["2^32", "8080808010"],
  ["2^53 - 1", "ffffffffffffff0f"],
] as const;

/** Nano's answers to what no well-behaved client sends. The embedded server gives the same ones. */
export const nano: readonly Statement[] = [
  ...FATAL.map(
    ([what, before, bytes]): Statement => ({
      name: `S10: ${what} closes the connection`,
      needs: ["wire of Nano"],
      async run(server) {
        const wire = await server.wire();
        if (before === "ack") await wire.open();
        if (before === "handshake") {
          wire.send(HANDSHAKE);
          same((await wire.packet()).type, PacketType.Handshake);
        }
        wire.send(hex(bytes));
        same(await within(wire.closed, "close"), server.errorCode, "close code");
      },
    }),
  ),
  {
    name: "S2: a body above 65 536 bytes closes the connection, on its header alone",
    needs: ["limit for bodies"],
    async run(server) {
      const wire = await server.wire();
      await wire.open();
      wire.send(hex("04010001"));
      same(await within(wire.closed, "close"), server.errorCode, "close code");
    },
  },
  {
    name: "S4: a handshake of any body, or none, is accepted",
    needs: ["wire of Nano"],
    async run(server) {
      for (const body of ["", "garbage", "{}", "[]"]) {
        const wire = await server.wire();
        wire.send(encodePacket(PacketType.Handshake, new TextEncoder().encode(body)), ACK);
        wire.send(requestBytes(1, server.route("echo"), "{}"));
        same([(await wire.packet()).type, (await wire.packet()).type], [PacketType.Handshake, PacketType.Data], body);
      }
    },
  },
  ...IDS.map(
    ([id, digits]): Statement => ({
      name: `S9: the request id ${id} comes back as it was`,
      needs: ["wire of Nano"],
      async run(server) {
        const route = new TextEncoder().encode(server.route("echo"));
        const wire = await server.wire();
        await wire.open();
        const message = [0, ...hex(digits), route.length, ...route, 0x7b, 0x7d];
        wire.send(encodePacket(PacketType.Data, Uint8Array.from(message)));
        same((await wire.packet()).body, Uint8Array.from([4, ...hex(digits), 0x7b, 0x7d]));
      },
    }),
  ),
  {
    name: "S9: a request with id 0 runs, and is not answered",
    needs: ["wire of Nano"],
    async run(server) {
      const wire = await opened(server);
      wire.send(requestBytes(0, server.route("burst"), '{"count":1}'));
      wire.send(requestBytes(1, server.route("echo"), "{}"));
      same(((await wire.packet()).body[0] ?? 0) & 0x0e, 0x06, "a push");
      same((await wire.packet()).body, Uint8Array.of(0x04, 1, 0x7b, 0x7d));
    },
  },
  ...[0x10, 0x20, 0x40, 0x80].map(
    (bit): Statement => ({
      name: `S10: the flag bit 0x${bit.toString(16)} changes nothing`,
      needs: ["wire of Nano"],
      async run(server) {
        const wire = await opened(server);
        const bytes = requestBytes(1, server.route("echo"), "{}");
        bytes[4] = bit;
        wire.send(bytes);
        same((await wire.packet()).body, Uint8Array.of(0x04, 1, 0x7b, 0x7d));
      },
    }),
  ),
  {
    name: "S7: a body that is no JSON, an empty one, an empty route: no answer, and the next request works",
    needs: ["silence on failures", "wire of Nano"],
    async run(server) {
      const wire = await opened(server);
      for (const body of ["", "{", "7"]) wire.send(requestBytes(1, server.route("burst"), body));
      wire.send(requestBytes(2, "", "{}"));
      wire.send(requestBytes(3, server.route("echo"), "{}"));
      same((await wire.packet()).body, Uint8Array.of(0x04, 3, 0x7b, 0x7d));
    },
  },
  {
    name: "S7: a notify to a handler that answers, is not answered; a request to one that does not, neither",
    needs: ["silence on failures", "wire of Nano"],
    async run(server) {
      const wire = await opened(server);
      const notify = requestBytes(2, server.route("echo"), "{}").slice(6);
      wire.send(encodePacket(PacketType.Data, Uint8Array.from([0x02, ...notify])));
      wire.send(requestBytes(7, server.route("tell"), '{"text":"x"}'));
      wire.send(requestBytes(3, server.route("echo"), "{}"));
      same(((await wire.packet()).body[0] ?? 0) & 0x0e, 0x06, "a push");
      same((await wire.packet()).body, Uint8Array.of(0x04, 3, 0x7b, 0x7d));
    },
  },
];

async function opened(server: Server) {
  const wire = await server.wire();
  await wire.open();
  return wire;
}
