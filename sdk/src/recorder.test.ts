import { encodeHandshake, encodeMessage, encodePacket, MessageType, PacketType } from "@shaddock/protocol";
import { describe, expect, test } from "vitest";
import { connect } from "./connect.js";
import { createClient } from "./create-client.js";
import { type MemoryPeer, memory } from "./memory.js";
import { playback, readRecording, record } from "./recorder.js";

/** A server that accepts, pushes once, and answers every request with `{"ok":true}`. */
function serve(peer: MemoryPeer): void {
  peer.ondata = (bytes) => {
    if (bytes[0] === PacketType.Handshake) {
      peer.send(encodePacket(PacketType.Handshake, encodeHandshake({ code: 200, sys: { heartbeat: 30 } })));
    } else if (bytes[0] === PacketType.HandshakeAck) {
      peer.send(encodeMessage({ type: MessageType.Push, route: "onHello", body: '{"n":1}' }));
    } else if (bytes[0] === PacketType.Data) {
      peer.send(encodeMessage({ type: MessageType.Response, id: bytes[5] as number, body: '{"ok":true}' }));
    }
  };
}

async function recordSession(): Promise<string> {
  const lines: string[] = [];
  let time = 1000;
  const client = createClient("ws://test/", { transport: memory(serve) });
  const stop = record(
    client,
    (line) => lines.push(line),
    { server: "a test", date: "2026-01-02" },
    () => time++,
  );
  const hello = new Promise((resolve) => client.once("onHello", resolve));
  await client.connect();
  await hello;
  await client.request("room.join", { name: "ann" });
  await client.close();
  stop();
  return lines.join("\n");
}

describe("record()", () => {
  test("writes one line of JSON for what it is about and for each event", async () => {
    const lines = (await recordSession()).split("\n").map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ about: { server: "a test", date: "2026-01-02" } });
    expect(lines.slice(1).map(({ kind }) => kind)).toEqual(["open", "out", "in", "out", "in", "out", "in", "close"]);
    expect(lines[1].time).toBe(1);
    expect(lines[4]).toEqual({ time: 4, kind: "out", bytes: "AgAAAA==" });
    expect(lines[8]).toEqual({ time: 8, kind: "close", code: 0 });
  });

  test("writes nothing once it was ended", async () => {
    const lines: string[] = [];
    const client = createClient("ws://test/", { transport: memory(serve) });
    record(client, (line) => lines.push(line))();
    await client.connect();
    expect(lines).toHaveLength(1);
    await client.close();
  });
});

describe("playback()", () => {
  test("plays the server's side: the same events, and the client's bytes beside those recorded", async () => {
    const recording = readRecording(await recordSession());
    const pairs: [string, string][] = [];
    const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString("hex");
    const transport = playback(recording, (bytes, recorded) => pairs.push([hex(bytes), hex(recorded)]));
    const client = createClient("ws://test/", { transport });
    const hello = new Promise((resolve) => client.once("onHello", resolve));
    await client.connect();
    expect(await hello).toEqual({ n: 1 });
    expect(await client.request("room.join", { name: "ann" })).toEqual({ ok: true });
    expect(pairs).toHaveLength(3);
    for (const [played, recorded] of pairs) expect(played).toBe(recorded);
    // The recorded end was the client's own: the server does not bring it about.
    await Promise.resolve();
    expect(client.state.name).toBe("open");
    await client.close();
  });

  test("gives the close code of the recording, and to a connection too many none", async () => {
    const bytes = Buffer.from(encodePacket(PacketType.Handshake, encodeHandshake({ code: 200, sys: {} })));
    const line = (fields: object): string => JSON.stringify({ time: 0, ...fields });
    const text = [
      JSON.stringify({ about: {} }),
      line({ kind: "open" }),
      line({ kind: "out", bytes: "AQAAAA==" }),
      line({ kind: "in", bytes: bytes.toString("base64") }),
      line({ kind: "out", bytes: "AgAAAA==" }),
      line({ kind: "out", bytes: "AwAAAA==" }),
      line({ kind: "close", code: 1001 }),
    ].join("\n");
    const transport = playback(readRecording(text));
    const client = await connect("ws://test/", { transport, reconnect: false });
    expect((await client.closed).socketCode).toBe(1001);
    await expect(connect("ws://test/", { transport })).rejects.toMatchObject({ reason: { socketCode: 1006 } });
  });
});

describe("readRecording()", () => {
  test.each([
    ["no JSON", "oops"],
    ["no time", '{"kind":"open"}'],
    ["an unknown kind", '{"time":1,"kind":"sideways"}'],
    ["bytes that are no base64", '{"time":1,"kind":"in","bytes":"?"}'],
    ["a close without a code", '{"time":1,"kind":"close"}'],
  ])("throws a SyntaxError that names the line with %s", (_what, line) => {
    expect(() => readRecording(`{"about":{}}\n\n${line}`)).toThrow(/line 3/);
    expect(() => readRecording(`{"about":{}}\n\n${line}`)).toThrow(SyntaxError);
  });
});
