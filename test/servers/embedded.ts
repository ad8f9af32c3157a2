import { encodeMessage, encodeUtf8, type HandshakeRequest, MessageType } from "@shaddock/protocol";
import {
  type AnyComponent,
  countField,
  createServer,
  fieldsOf,
  type Incoming,
  type Server,
  ServerError,
  type ServerOptions,
  type Session,
  textField,
} from "@shaddock/server";

/** The codes meet the edges: 0, a zero low byte, 65 535. As in nano-fixture. */
const DICTIONARY = {
  onBurst: 0,
  "fixture.echo": 1,
  "fixture.burst": 2,
  "fixture.typed": 3,
  "fixture.tellTyped": 4,
  onTyped: 5,
  onTell: 256,
  "fixture.tell": 65_535,
};

/** What can be set: of the server everything but its components, and the dictionary on or off. */
export interface FixtureOptions extends Omit<ServerOptions, "components" | "dictionary"> {
  /** Default: off. */
  readonly dictionary?: boolean;
}

/**
 * The fixture application on the embedded server. It listens nowhere yet: give it streams, or to `listenWebSocket`.
 * The bodies of `typed`, `tellTyped` and `onTyped` are in protobuf when the serializer given writes these routes so.
 */
export function createFixtureServer({ dictionary = false, ...options }: FixtureOptions = {}): Server {
  return createServer({
    heartbeat: 1,
    validate: options.imitate ? refuseToken : refuse,
    ...options,
    // `silent` must stay silent.
    limits: { handlerTime: 0, ...options.limits },
    ...(dictionary && { dictionary: DICTIONARY }),
    components: [fixture],
  });
}

const fixture: AnyComponent = {
  requests: {
    // The very bytes it got, an empty body included.
    "fixture.echo": { raw: (_session: Session, bytes: Uint8Array) => bytes },

    "fixture.late"(_session: Session, body: unknown) {
      const fields = fieldsOf(body);
      const ms = countField(fields, "ms", 60_000);
      return new Promise((resolve) => setTimeout(resolve, ms, { tag: fields.tag }));
    },

    "fixture.silent": () => new Promise(() => {}),

    "fixture.fail"() {
      throw new ServerError(500, "Asked to fail");
    },

    // Handlers give one answer: the first of the two is written by hand.
    "fixture.twice"(session: Session, _body: unknown, { id }: Incoming) {
      session.send(encodeMessage({ type: MessageType.Response, id, body: '{"n":1}' }));
      return { n: 2 };
    },

    "fixture.burst"(session: Session, body: unknown) {
      const count = countField(fieldsOf(body), "count", 100_000);
      for (let i = 0; i < count; i++) session.push("onBurst", { i });
      return { count };
    },

    // As bytes, because a serializer may write bigints as texts.
    "fixture.bigint": () => encodeUtf8('{"id":2124488677811589121}'),

    "fixture.typed": (_session: Session, body: unknown) => body,
  },

  notifies: {
    "fixture.tellTyped"(session: Session, body: unknown) {
      session.push("onTyped", body);
    },

    "fixture.tell"(session: Session, body: unknown) {
      session.push("onTell", { text: textField(fieldsOf(body), "text") });
    },

    "fixture.quit"(session: Session) {
      session.close();
    },

    "fixture.kick"(session: Session, body: unknown) {
      session.kick(textField(fieldsOf(body), "reason"));
    },

    "fixture.flood"(session: Session, body: unknown) {
      const fields = fieldsOf(body);
      const count = countField(fields, "count", 100_000);
      const pad = "x".repeat(countField(fields, "size", 1_000_000));
      for (let i = 0; i < count && session.push("onFlood", { i, pad }); i++);
    },
  },
};

function refuseToken(handshake: HandshakeRequest | undefined): void {
  if (handshake?.user?.token === "refuse") throw new ServerError(500, 'user.token is "refuse"');
}

function refuse(handshake: HandshakeRequest | undefined): void {
  refuseToken(handshake);
  if (handshake?.sys.version === "0.0.0") throw new ServerError(501, 'sys.version is "0.0.0"');
}
