import { expect, test } from "vitest";
import { type MemoryPeer, memory } from "./memory.js";

/** A connection in memory, and what both ends were told, in order. */
function dialled() {
  const log: string[] = [];
  let peer: MemoryPeer | undefined;
  const dial = memory((accepted) => {
    peer = accepted;
    log.push(`server: accepted ${accepted.url}`);
    accepted.ondata = (bytes) => log.push(`server: ${bytes}`);
    accepted.onclose = (code, reason) => log.push(`server: close ${code} ${reason}`);
  });
  const transport = dial("mem://x", {
    open: () => log.push("client: open"),
    data: (bytes) => log.push(`client: ${bytes}`),
    close: (code, reason) => log.push(`client: close ${code} ${reason}`),
  });
  return { log, transport, peer: () => peer as MemoryPeer };
}

const later = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("memory() calls nobody before it returns", async () => {
  const { log } = dialled();
  expect(log).toEqual([]);
  await later();
  expect(log).toEqual(["server: accepted mem://x", "client: open"]);
});

test("memory() delivers both ways, later, in order", async () => {
  const { log, transport, peer } = dialled();
  await later();
  log.length = 0;
  transport.send(Uint8Array.of(1));
  peer().send(Uint8Array.of(2));
  transport.send(Uint8Array.of(3));
  peer().close(4000, "bye");
  peer().send(Uint8Array.of(4));
  expect(log).toEqual([]);
  await later();
  expect(log).toEqual(["server: 1", "client: 2", "server: 3", "client: close 4000 bye"]);
});

test("memory() tells each end of the other's close once, after what was sent before", async () => {
  const { log, transport, peer } = dialled();
  await later();
  log.length = 0;
  transport.send(Uint8Array.of(1));
  transport.close(1000, "done");
  transport.close(1000, "twice");
  transport.send(Uint8Array.of(2));
  peer().send(Uint8Array.of(3));
  peer().close(1000, "too late");
  await later();
  expect(log).toEqual(["server: 1", "server: close 1000 done"]);
});

test("memory() gives a server that sets no handlers peace", async () => {
  const dial = memory(() => {});
  const transport = dial("mem://x", { open() {}, data() {}, close() {} });
  await later();
  transport.send(Uint8Array.of(1));
  transport.close(1000, "");
  await later();
});
