import {
  decodeMessage,
  decodeUtf8,
  encodeHandshake,
  encodeMessage,
  encodePacket,
  encodeUtf8,
  type HandshakeRequest,
  type HandshakeResponse,
  type Message,
  MessageType,
  type Packet,
  PacketDecoder,
  PacketType,
  type RouteDictionary,
} from "@shaddock/protocol";
import { type MemoryPeer, memory } from "../memory.js";
import type { Dial } from "../transport.js";

/** What a {@link FakeServer} does by itself. */
export interface Script {
  /**
   * Answers a handshake: with these keys over `{ code: 200, sys: {} }`, with this body, or not at all if it gives
   * undefined.
   */
  readonly handshake?: (request: HandshakeRequest, connection: FakeConnection) => unknown;
  /** Answers a request with what it gives; not at all, as Nano does, if that is undefined. */
  readonly answer?: (message: Message, connection: FakeConnection) => unknown;
  /** Routes that go as a code. */
  readonly dictionary?: RouteDictionary;
}

/** One connection, seen from the server. */
export interface FakeConnection {
  readonly url: string;
  /** What the client sent, frame by frame. */
  readonly frames: Uint8Array[];
  /** What the client sent, packet by packet: `1`, `2`, `3` and `5` by type, data as `request 1 a.b {}`. */
  readonly received: string[];
  /** The client's handshakes. */
  readonly handshakes: HandshakeRequest[];
  /** The messages in what it sent. */
  readonly messages: Message[];
  /** How the client ended it. */
  readonly closed: { readonly code: number; readonly reason: string } | undefined;
  /** Sends bytes: one frame. */
  send(...parts: Uint8Array[]): void;
  /** Ends it from the server's side. */
  close(code?: number, reason?: string): void;
}

/** A server in memory that follows a script and writes down what it gets. */
export interface FakeServer {
  /** The transport to it. */
  readonly dial: Dial;
  /** All connections so far, the newest last. */
  readonly connections: FakeConnection[];
  /** The newest connection. Throws when there was none. */
  readonly last: FakeConnection;
  /** Those that neither side has closed. */
  readonly open: FakeConnection[];
}

const TYPES = ["request", "notify", "response", "push"];

/** Starts a server in memory. */
export function fakeServer(script: Script = {}): FakeServer {
  const connections: FakeConnection[] = [];
  const alive = new Set<FakeConnection>();
  return {
    connections,
    get last() {
      const last = connections[connections.length - 1];
      if (!last) throw new Error("No connection yet");
      return last;
    },
    get open() {
      return [...alive];
    },
    dial: memory((peer) => {
      const connection = accept(script, peer, () => alive.delete(connection));
      connections.push(connection);
      alive.add(connection);
    }),
  };
}

function accept(script: Script, peer: MemoryPeer, over: () => void): FakeConnection {
  const { handshake = () => ({}), answer = () => undefined, dictionary } = script;
  const decoder = new PacketDecoder();
  let closed: FakeConnection["closed"];
  const connection: FakeConnection = {
    url: peer.url,
    frames: [],
    received: [],
    handshakes: [],
    messages: [],
    get closed() {
      return closed;
    },
    send(...parts) {
      peer.send(joined(parts));
    },
    close(code = 1006, reason = "") {
      over();
      peer.close(code, reason);
    },
  };

  const handle = (packet: Packet): void => {
    if (packet.type === PacketType.Handshake) {
      connection.received.push("1");
      const request = JSON.parse(decodeUtf8(packet.body)) as HandshakeRequest;
      connection.handshakes.push(request);
      const response = handshake(request, connection);
      if (response instanceof Uint8Array) connection.send(encodePacket(PacketType.Handshake, response));
      else if (response !== undefined) connection.send(handshakeBytes(response as Partial<HandshakeResponse>));
    } else if (packet.type === PacketType.Data) {
      const message = decodeMessage(packet, dictionary);
      const id = message.type === MessageType.Request ? ` ${message.id}` : "";
      connection.received.push(`${TYPES[message.type]}${id} ${message.route} ${decodeUtf8(message.body)}`);
      connection.messages.push(message);
      const body = message.type === MessageType.Request ? answer(message, connection) : undefined;
      if (body !== undefined) connection.send(responseBytes(message.id, body));
    } else {
      connection.received.push(`${packet.type}`);
    }
  };
  peer.ondata = (bytes) => {
    connection.frames.push(bytes);
    decoder.push(bytes);
    for (let packet = decoder.next(); packet; packet = decoder.next()) handle(packet);
  };
  peer.onclose = (code, reason) => {
    over();
    closed = { code, reason };
  };
  return connection;
}

/** The packet of a handshake response: these keys over `{ code: 200, sys: {} }`. */
export function handshakeBytes(response: Partial<HandshakeResponse> = {}): Uint8Array {
  return encodePacket(PacketType.Handshake, encodeHandshake({ code: 200, sys: {}, ...response }));
}

/** The packet of a response. */
export function responseBytes(id: number, body: unknown): Uint8Array {
  return encodeMessage({ type: MessageType.Response, id, body: asBody(body) });
}

/** The packet of a push. */
export function pushBytes(route: string, body: unknown, dictionary?: RouteDictionary): Uint8Array {
  return encodeMessage({ type: MessageType.Push, route, body: asBody(body) }, dictionary);
}

/** The packet of a kick. */
export function kickBytes(body = ""): Uint8Array {
  return encodePacket(PacketType.Kick, encodeUtf8(body));
}

/** The packet of a heartbeat. */
export const HEARTBEAT: Uint8Array = encodePacket(PacketType.Heartbeat);

/** A data packet around the bytes of a message. */
export function dataBytes(message: Uint8Array): Uint8Array {
  return encodePacket(PacketType.Data, message);
}

/** The bytes that hexadecimal digits say. */
export function hex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Bytes one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function asBody(body: unknown): Uint8Array | string {
  return body instanceof Uint8Array ? body : JSON.stringify(body);
}
