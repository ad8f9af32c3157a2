import { encodePacket, PacketType } from "@shaddock/protocol";
import { same } from "./check.js";
import type { Statement } from "./target.js";
import { ACK, HANDSHAKE, requestBytes } from "./wire.js";

/** Packets merged and split in ways the SDK never sends, but that reach a server through a proxy or TCP. */
export const streams: readonly Statement[] = [
  {
    name: "S1: handshake, ack and requests in one frame",
    needs: ["byte stream", "raw bodies"],
    async run(server) {
      const wire = await server.wire();
      wire.send(HANDSHAKE, ACK, ...[1, 2, 3].map((id) => requestBytes(id, server.route("echo"), "{}")));
      const types = [];
      for (let i = 0; i < 4; i++) types.push((await wire.packet()).type);
      same(types, [PacketType.Handshake, PacketType.Data, PacketType.Data, PacketType.Data]);
    },
  },
  {
    name: "S1: handshake, ack and request byte by byte",
    needs: ["byte stream", "raw bodies"],
    async run(server) {
      const wire = await server.wire();
      const bytes = [HANDSHAKE, ACK, requestBytes(9, server.route("echo"), '{"id":1}')].flatMap((part) => [...part]);
      for (const byte of bytes) wire.send(Uint8Array.of(byte));
      same((await wire.packet()).type, PacketType.Handshake);
      same((await wire.packet()).body, new TextEncoder().encode('\x04\x09{"id":1}'));
    },
  },
  {
    name: "S1: a frame without a byte is nothing",
    needs: ["byte stream", "raw bodies"],
    async run(server) {
      const wire = await server.wire();
      await wire.open();
      wire.send();
      wire.send(requestBytes(1, server.route("echo"), "{}"));
      same((await wire.packet()).type, PacketType.Data);
    },
  },
  {
    name: "S6: a heartbeat with a body, and a kick from the client, are signs of life and no more",
    needs: ["wire of Nano"],
    async run(server) {
      const wire = await server.wire();
      await wire.open();
      wire.send(encodePacket(PacketType.Heartbeat, Uint8Array.of(1, 2)), encodePacket(PacketType.Kick));
      wire.send(requestBytes(1, server.route("echo"), "{}"));
      same((await wire.packet()).body, Uint8Array.of(0x04, 1, 0x7b, 0x7d));
    },
  },
];
