import { encodeHandshake, encodePacket, PacketType } from "@shaddock/protocol";
import { connect } from "shaddock";
import { memory } from "shaddock/memory";
import { quartiles } from "./measure.mjs";

const CLIENTS = 1000;
const ROUNDS = 7;

const answer = encodePacket(
  PacketType.Handshake,
  encodeHandshake({ code: 200, sys: { heartbeat: 30, dict: { onMessage: 1, onMembers: 2 } }, user: {} }),
);

/** Clients that are open and do nothing, less what their transport and its other end take. */
export async function run() {
  const sizes = [];
  for (let round = -1; round < ROUNDS; round++) {
    const size = (await sizeOf(openClient)) - (await sizeOf(openTransport));
    // The first round is also paid for what is compiled in it.
    if (round >= 0) sizes.push(size / CLIENTS / 1024);
  }
  return [{ group: "memory", name: "an idle client", ...quartiles(sizes), unit: "KB" }];
}

/** Bytes that are there in addition as long as so many things of a kind are. */
async function sizeOf(open) {
  const things = new Array(CLIENTS).fill();
  const before = await used();
  for (let i = 0; i < CLIENTS; i++) things[i] = await open();
  const after = await used();
  for (const thing of things) await thing.close();
  return after - before;
}

async function used() {
  for (let i = 0; i < 3; i++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function openClient() {
  return connect("memory", { transport: memory(serve) });
}

function openTransport() {
  return new Promise((resolve) => {
    const transport = memory(serve)("memory", {
      open: () => transport.send(answer),
      data: () => resolve({ close: () => transport.close(1000, "") }),
      close() {},
    });
  });
}

function serve(peer) {
  peer.ondata = () => {
    peer.ondata = () => {};
    peer.send(answer);
  };
}
