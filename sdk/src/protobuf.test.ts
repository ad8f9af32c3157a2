import minimal from "protobufjs/minimal.js";
import { describe, expect, test } from "vitest";
import { type ProtobufClass, protobuf } from "./protobuf.js";

/** What `pbjs --target static-module` writes for `message Join { string name = 1; }`, in short. */
const Join: ProtobufClass = {
  encode: (message) =>
    minimal.Writer.create()
      .uint32(10)
      .string((message as { name?: string }).name ?? ""),
  decode(bytes) {
    const reader = minimal.Reader.create(bytes);
    const message = { name: "" };
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      if (tag === 10) message.name = reader.string();
      else reader.skipType(tag & 7);
    }
    return message;
  },
  verify: ({ name }) => (name === undefined || typeof name === "string" ? null : "name: string expected"),
};

const serializer = protobuf({
  requests: { "room.join": [Join, Join] },
  notifies: { "room.say": Join },
  pushes: { onJoin: Join },
});
/** In Node protobufjs gives Buffers, which are Uint8Arrays, but not equal to them in the eyes of a test. */
const encoded = (body: unknown, route: string): Uint8Array =>
  Uint8Array.from(serializer.encode(body, route) as Uint8Array);
const ann = Uint8Array.of(0x0a, 3, 0x61, 0x6e, 0x6e);

describe("protobuf()", () => {
  test("encodes the bodies of requests and notifies by route", () => {
    expect(encoded({ name: "ann" }, "room.join")).toEqual(ann);
    expect(encoded({ name: "ann" }, "room.say")).toEqual(ann);
  });

  test("sends nothing as a message without fields, and bytes as they are", () => {
    expect(encoded(undefined, "room.join")).toEqual(Uint8Array.of(0x0a, 0));
    const bytes = Uint8Array.of(1, 2);
    expect(serializer.encode(bytes, "anything")).toBe(bytes);
  });

  test("decodes responses and pushes by route", () => {
    expect(serializer.decode(ann, "room.join", "response")).toEqual({ name: "ann" });
    expect(serializer.decode(ann, "onJoin", "push")).toEqual({ name: "ann" });
  });

  test("throws a TypeError for a body that is not of its class", () => {
    expect(() => serializer.encode({ name: 1 }, "room.join")).toThrow(new TypeError("name: string expected"));
  });

  test.each(["toString", "room.leave"])("throws a TypeError for the route %j, which has no class", (route) => {
    expect(() => serializer.encode({}, route)).toThrow(TypeError);
    expect(() => serializer.decode(ann, route, "response")).toThrow(TypeError);
    expect(() => serializer.decode(ann, route, "push")).toThrow(TypeError);
  });

  test("C53 decodes Pitaya's error, with its metadata and fields it does not know", () => {
    const entry = minimal.Writer.create().uint32(10).string("k").uint32(18).string("v").uint32(24).uint32(7).finish();
    const bytes = minimal.Writer.create()
      .uint32(10)
      .string("PIT-404")
      .uint32(18)
      .string("no route")
      .uint32(26)
      .bytes(entry)
      .uint32(32)
      .uint32(1)
      .finish();
    expect(serializer.decode(bytes, "room.join", "error")).toEqual({
      code: "PIT-404",
      msg: "no route",
      metadata: { k: "v" },
    });
  });
});
