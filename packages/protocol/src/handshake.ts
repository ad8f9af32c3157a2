import { decodeJson, type Integers } from "./lossless-json.js";
import { ProtocolError } from "./protocol-error.js";
import { decodeUtf8, encodeUtf8 } from "./utf8.js";

/** A JSON object. */
export type JsonObject = { readonly [key: string]: unknown };

/** What a client says first. Nano reads none of it; its handshake validator may. */
export interface HandshakeRequest {
  /** About the client. Pomelo and Pinus refuse a handshake without it; all of Pitaya's fields are strings. */
  readonly sys: {
    /** Kind of client; the reference client says `js-websocket`. */
    readonly type?: string;
    /** Version of the client. */
    readonly version?: string;
    /** Pomelo, Pinus: version of the dictionary the client has; an equal one is not sent again. */
    readonly dictVersion?: string;
    /** Pomelo, Pinus: version of the protobuf schemas the client has; equal ones are not sent again. */
    readonly protoVersion?: string;
    readonly [key: string]: unknown;
  };
  /** The application's own data, for its handshake check. */
  readonly user?: JsonObject;
}

/** Pomelo's protobuf schemas, in parsed form. */
export interface HandshakeProtos {
  /** For what the client sends: route to schema. */
  readonly client: JsonObject;
  /** For what the client receives: route to schema. */
  readonly server: JsonObject;
  /** Tells one state of the schemas from another. */
  readonly version?: string;
}

/** The server's half of the agreement: the known keys, checked, and whatever else it sent. */
export interface HandshakeSystem {
  /** Seconds between heartbeats, may be fractional; absent when heartbeats are off. */
  readonly heartbeat?: number;
  /** Route dictionary: route to code. */
  readonly dict?: Readonly<Record<string, number>>;
  /** Pomelo, Pinus: version of {@link dict}. */
  readonly dictVersion?: string;
  /** Pomelo, Pinus: the dictionary is on, also when an equal one was not sent again. */
  readonly useDict?: boolean;
  /** Pomelo, Pinus: protobuf schemas. */
  readonly protos?: HandshakeProtos;
  /** Pomelo, Pinus: protobuf is on, also when equal schemas were not sent again. */
  readonly useProto?: boolean;
  /** Pitaya: `json` or `protobuf`. */
  readonly serializer?: string;
  readonly [key: string]: unknown;
}

/** What a server answers. */
export interface HandshakeResponse {
  /** 200 accepted; 400 (Pitaya), 500 and 501 (Pomelo, Pinus) refused. */
  readonly code: number;
  readonly sys: HandshakeSystem;
  /** What the application's handshake callback gave (Pomelo, Pinus), or undefined. */
  readonly user: unknown;
}

/** The code of an accepted handshake. */
export const HANDSHAKE_OK = 200;

/** Encodes the body of a handshake packet, either way. */
export function encodeHandshake(
  handshake: HandshakeRequest | (Pick<HandshakeResponse, "code"> & Partial<HandshakeResponse>),
): Uint8Array {
  return encodeUtf8(JSON.stringify(handshake));
}

/**
 * Reads a client's handshake.
 *
 * @throws ProtocolError `handshake` when it is no JSON, or `sys` or `user` is no object
 */
export function decodeHandshakeRequest(body: Uint8Array): HandshakeRequest {
  const { sys, user } = decodeObject(body, "number");
  const checked = asObject(sys, "sys");
  return user === undefined || user === null ? { sys: checked } : { sys: checked, user: asObject(user, "user") };
}

/**
 * Reads a server's handshake. Unknown keys, and missing or null ones, are tolerated, and a `heartbeat` that is no
 * number counts as absent; but `dict` and `protos` must be objects. An integer beyond 2^53 - 1 is its digits as text.
 *
 * @throws ProtocolError `handshake`
 */
export function decodeHandshakeResponse(body: Uint8Array): HandshakeResponse {
  const { code, sys, user } = decodeObject(body, "string");
  if (typeof code !== "number") throw new ProtocolError("handshake", "no code");
  return { code, sys: checkedSystem(sys ?? {}), user: user ?? undefined };
}

/** The reason in the body of a kick packet: of JSON its `reason`, of other text the text; null where there is none. */
export function decodeKick(body: Uint8Array): string | null {
  let text = "";
  try {
    text = decodeUtf8(body);
    const value = JSON.parse(text) as { readonly reason?: unknown } | null;
    const reason = value?.reason ?? value;
    return typeof reason === "string" ? reason : null;
  } catch {
    return text || null;
  }
}

function checkedSystem(sys: unknown): HandshakeSystem {
  const known: { [key: string]: unknown } = { ...asObject(sys, "sys") };
  for (const key in known) {
    if (known[key] === null || (key === "heartbeat" && typeof known[key] !== "number")) delete known[key];
  }
  asObject(known.dict ?? {}, "dict");
  asObject(known.protos ?? {}, "protos");
  return known;
}

function decodeObject(body: Uint8Array, integers: Integers): JsonObject {
  let value: unknown;
  try {
    value = decodeJson(body, integers);
  } catch {
    throw new ProtocolError("handshake", "no JSON");
  }
  return asObject(value, "it");
}

function asObject(value: unknown, name: string): JsonObject {
  if (Object(value) !== value || Array.isArray(value)) throw new ProtocolError("handshake", `${name} is no object`);
  return value as JsonObject;
}
