import minimal from "protobufjs/minimal.js";
import type { BodyKind, Serializer } from "./serializer.js";

/** As much of a class of protobufjs' static code as is used. */
export interface ProtobufClass {
  encode(message: unknown): { finish(): Uint8Array };
  decode(bytes: Uint8Array): unknown;
  /** What is wrong with a body, or null. */
  verify?(message: { [key: string]: unknown }): string | null;
}

/** Which classes stand behind a route, for each kind of message. */
export interface ProtobufTypes {
  /** The class of the request's body, and that of the response's. */
  readonly requests?: { readonly [route: string]: readonly [request: ProtobufClass, response: ProtobufClass] };
  readonly notifies?: { readonly [route: string]: ProtobufClass };
  readonly pushes?: { readonly [route: string]: ProtobufClass };
}

/**
 * The serializer for protobuf, through the static code that `pbjs --target static-module` writes: no reflection, so
 * it runs where `eval` is forbidden. Bytes are sent as they are.
 *
 *     connect(url, { serializer: protobuf({ requests: { "room.join": [JoinRequest, JoinResponse] } }) })
 *
 * @throws (from the serializer) TypeError for a route without a class, or a body that is not of its class
 */
export function protobuf(types: ProtobufTypes): Serializer {
  const requests = new Map(Object.entries(types.requests ?? {}));
  const notifies = new Map(Object.entries(types.notifies ?? {}));
  const pushes = new Map(Object.entries(types.pushes ?? {}));
  return {
    encode(body, route) {
      if (body instanceof Uint8Array) return body;
      const type = known(requests.get(route)?.[0] ?? notifies.get(route));
      const message = (body ?? {}) as { [key: string]: unknown };
      const wrong = type.verify?.(message);
      if (wrong) throw new TypeError(wrong);
      return type.encode(message).finish();
    },
    decode(bytes, route, kind: BodyKind) {
      if (kind === "error") return decodeError(bytes);
      return known(kind === "push" ? pushes.get(route) : requests.get(route)?.[1]).decode(bytes);
    },
  };
}

function known(type: ProtobufClass | undefined): ProtobufClass {
  if (!type) throw new TypeError("no protobuf class for this route");
  return type;
}

/** Pitaya's error: code, msg and a map of strings. [pitaya: protos.Error] */
function decodeError(bytes: Uint8Array): { code: string; msg: string; metadata: { [key: string]: string } } {
  const reader = minimal.Reader.create(bytes);
  const error = { code: "", msg: "", metadata: {} as { [key: string]: string } };
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag === 0x0a) error.code = reader.string();
    else if (tag === 0x12) error.msg = reader.string();
    else if (tag === 0x1a) {
      const end = reader.uint32() + reader.pos;
      let key = "";
      let value = "";
      while (reader.pos < end) {
        const part = reader.uint32();
        if (part === 0x0a) key = reader.string();
        else if (part === 0x12) value = reader.string();
        else reader.skipType(part & 7);
      }
      error.metadata[key] = value;
    } else reader.skipType(tag & 7);
  }
  return error;
}
