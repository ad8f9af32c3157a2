import type { HandshakeSystem } from "@shaddock/protocol";
import { describe, expect, test } from "vitest";
import { createAgreements, type Storage } from "./agreements.js";
import { dataBytes, hex } from "./testing/fake-server.js";
import { openPair, pass, settle, useFakeTime } from "./testing/pair.js";

useFakeTime();

const protos = { client: { "a.b": {} }, server: {}, version: "p1" };

/** A storage that can be looked into. */
function storage(): Storage & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return { items, getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value) };
}

/** A server that answers one handshake after the other with these `sys`. */
function answering(...answers: object[]) {
  return { handshake: () => ({ sys: answers.shift() }) };
}

describe("the dictionary", () => {
  test("C28 of a former connection is not used after one that brings none", async () => {
    const { server, client, log } = await openPair(answering({ dict: { onX: 7 } }, {}));
    server.last.close();
    await pass(250);
    client.notify("onX");
    server.last.send(dataBytes(hex("0700077b7d")));
    await settle();
    expect(server.last.received.at(-1)).toBe("notify onX {}");
    expect(log.at(-1)).toBe("ProtocolError: Bad route code: 7");
  });

  test("C28 C29 is used again when the server says useDict and the version sent was its own", async () => {
    const { server, client, log } = await openPair(
      answering({ dict: { onX: 7 }, dictVersion: "d1", useDict: true }, { useDict: true }),
    );
    server.last.close();
    await pass(250);
    expect(server.last.handshakes[0]?.sys.dictVersion).toBe("d1");
    server.last.send(dataBytes(hex("0700077b7d")));
    await settle();
    expect(log.at(-1)).toBe("push onX {}");
    expect(client.handshake?.sys.dict).toEqual({ onX: 7 });
  });

  test("C28 without a version is never used again, whatever the server says", async () => {
    const { server, client } = await openPair(
      answering({ dict: { onX: 7 }, protos }, { useDict: true, useProto: true }),
    );
    server.last.close();
    await pass(250);
    expect(client.handshake?.sys).toMatchObject({ dict: undefined, protos });
  });

  test("C28 a new one takes the place of the old one, with its own version or none", () => {
    const agreements = createAgreements();
    const complete = (sys: HandshakeSystem) =>
      agreements.complete("u", agreements.recall("u"), { code: 200, sys, user: undefined }).sys;
    complete({ dict: { a: 1 }, dictVersion: "1" });
    expect(complete({ dict: { b: 2 }, dictVersion: "2", useDict: true }).dict).toEqual({ b: 2 });
    expect(agreements.recall("u")).toEqual({ dict: { b: 2 }, dictVersion: "2" });
    expect(complete({ dict: { c: 3 }, protos }).dict).toEqual({ c: 3 });
    expect(agreements.recall("u")).toEqual({ protos });
  });

  test("C29 is not used when the server does not say so", async () => {
    const { server, client } = await openPair(answering({ dict: { onX: 7 }, dictVersion: "d1", protos }, {}));
    server.last.close();
    await pass(250);
    expect(client.handshake?.sys).toMatchObject({ dict: undefined, protos: undefined });
  });
});

describe("the cache", () => {
  const full = { dict: { onX: 7 }, dictVersion: "d1", useDict: true, protos, useProto: true };
  const short = { useDict: true, useProto: true };

  test("C29 outlives the client in the storage given, and its versions are sent", async () => {
    const kept = storage();
    const first = await openPair(answering(full), { storage: kept });
    await first.client.close();
    const second = await openPair(answering(short), { storage: kept });
    expect(second.server.last.handshakes[0]?.sys).toMatchObject({ dictVersion: "d1", protoVersion: "p1" });
    expect(second.client.handshake?.sys).toMatchObject({ dict: { onX: 7 }, protos });
    second.client.close();
    const third = await openPair(answering(short), { storage: kept });
    expect(third.client.handshake?.sys).toMatchObject({ dict: { onX: 7 }, protos });
  });

  test("C29 is kept server by server", () => {
    const kept = storage();
    const agreements = createAgreements(kept);
    agreements.complete("ws://one", {}, { code: 200, sys: full, user: undefined });
    expect(agreements.recall("ws://one")).toMatchObject({ dictVersion: "d1" });
    expect(agreements.recall("ws://two")).toEqual({});
    expect([...kept.items.keys()]).toEqual(["shaddock ws://one"]);
  });

  test("C29 keeps nothing of servers that name no version", async () => {
    const kept = storage();
    await openPair(answering({ dict: { a: 1 } }), { storage: kept });
    expect(kept.items.size).toBe(0);
  });

  test("C29 without a storage it lives as long as the client, and each client has its own", async () => {
    const first = await openPair(answering(full, short));
    first.server.last.close();
    await pass(250);
    expect(first.client.handshake?.sys.dict).toEqual({ onX: 7 });
    const second = await openPair(answering(short));
    expect(second.server.last.handshakes[0]?.sys).not.toHaveProperty("dictVersion");
    expect(second.client.handshake?.sys.dict).toBeUndefined();
  });

  test.each(["{", "null", "5", '"text"', "[]", "undefined", ""])(
    "C29 takes %s in the storage for nothing",
    async (text) => {
      const { server, client } = await openPair(answering(full), {
        storage: { getItem: () => text, setItem() {} },
      });
      expect(server.last.handshakes[0]?.sys).not.toHaveProperty("dictVersion");
      expect(client.state.name).toBe("open");
    },
  );

  test("C29 a storage that throws is as good as none", async () => {
    const broken = (): never => {
      throw new Error("SecurityError");
    };
    const { client } = await openPair(answering(full), { storage: { getItem: broken, setItem: broken } });
    expect(client.handshake?.sys.dict).toEqual({ onX: 7 });
  });
});
