import type { Client, ClientOptions, LooseContract } from "shaddock";
import type { Wire } from "./wire.js";

/**
 * What a server can do and another one cannot. A statement names those it needs; a server's profile says why it
 * has not the ones it lacks.
 */
export type Ability =
  /** Bodies are JSON, save those that have a schema. */
  | "json"
  /** `echo` answers the very bytes it got, whatever they are. */
  | "raw bodies"
  /** Integers beyond 2^53 - 1. */
  | "bigint"
  /** `typed` and `tellTyped` travel in the server's protobuf. */
  | "typed bodies"
  /** Pomelo's protobuf, with schemas that come in the handshake. */
  | "schemas in the handshake"
  /** Routes have codes. */
  | "dictionary"
  /** The codes 0, 256 and 65 535 are among them. */
  | "edge codes"
  /** Dictionary and schemas have versions, and what the client has already is not sent again. */
  | "versions"
  /** A refused handshake is answered, with a code. */
  | "refusal with a code"
  /** A refused handshake is not answered: the connection closes. */
  | "refusal without a word"
  /** Failing handlers, unknown routes: an answer with a code. */
  | "answers to failures"
  /** Failing handlers, unknown routes, unreadable bodies: no answer at all. */
  | "silence on failures"
  /** One request can be answered twice. */
  | "double answers"
  /** A kick is told before the connection closes. */
  | "kick packet"
  /** A kick is a closed connection and no more. */
  | "kick without a word"
  /** Takes bodies above 65 536 bytes. */
  | "long bodies"
  /** Closes on bodies above 65 536 bytes. */
  | "limit for bodies"
  /** Pushes of any length on demand. */
  | "long pushes"
  /** Takes packets merged and split in any way. */
  | "byte stream"
  /** Does with what no well-behaved client sends what Nano does. */
  | "wire of Nano";

/** What is known of a kind of server. */
export interface Profile {
  /** The server's name for a route of the fixture application. */
  route(name: string): string;
  /** The close code that clients see when the server's application closes. */
  readonly closeCode: number;
  /** The close code that clients see after they broke the protocol. */
  readonly errorCode: number;
  /** What it cannot do, each with the reason. */
  readonly lacks: { readonly [Name in Ability]?: string };
}

/** A running server under test. */
export interface Target {
  readonly profile: Profile;
  readonly url: string;
  /** What every client of this server needs: transport, serializer. */
  readonly options: ClientOptions<LooseContract>;
  /** Ends the server. */
  stop(): Promise<void>;
}

/** The server as a statement sees it. Everything opened through it is closed when the statement is done. */
export interface Server {
  /** The server's name for a route of the fixture application. */
  route(name: string): string;
  /** See {@link Profile}. */
  readonly closeCode: number;
  readonly errorCode: number;
  /** A client that is open. */
  connect(options?: ClientOptions<LooseContract>): Promise<Client>;
  /** A client that is not connected yet. It does not reconnect unless told to. */
  client(options?: ClientOptions<LooseContract>): Client;
  /** A connection without a client on it. */
  wire(): Promise<Wire>;
}

/** One thing that holds for the SDK with a server, or for a server. */
export interface Statement {
  /** Begins with its numbers in the list of the wire protocol's reference, where it has some. */
  readonly name: string;
  readonly needs?: readonly Ability[];
  /** Throws when it does not hold. */
  run(server: Server): Promise<void>;
}
