import { type Connection, closeStream, openConnection, type Surroundings } from "./connection.js";
import { createDispatch } from "./dispatch.js";
import { createEncoder } from "./encoder.js";
import type { Limits } from "./limits.js";
import { type ServerOptions, withDefaults } from "./options.js";
import type { Session, SessionId } from "./session.js";
import { createCounter, createSnowflakes } from "./session-id.js";
import { CloseCode, type Stream } from "./stream.js";

/** A server without a port: whoever has streams gives them to it. */
export interface Server {
  /** Serves a stream until it ends. */
  accept(stream: Stream): void;
  /** The sessions there are, by id, in the order in which they came. */
  readonly sessions: ReadonlyMap<SessionId, Session>;
  readonly limits: Limits;
  /** Tells {@link ServerOptions.onError} of a fault, and where it was. Never throws. */
  readonly report: (error: unknown, where: string) => void;
  /** Kicks a session; gives false where there is none with this id. */
  kick(id: SessionId, reason?: string): boolean;
  /** Has something done when the server closes, such as to stop listening. */
  onClose(task: () => void | Promise<void>): void;
  /**
   * Ends all sessions (1001), accepts no more, closes the components and does what was asked for with
   * {@link onClose}; a second call gives the same promise.
   *
   * @throws (as a rejection) the first error of those, when all have ended
   */
  close(): Promise<void>;
}

/**
 * Makes a server. It has no port and no timer until it is given a stream.
 *
 *     const server = createServer({ components: [chatService()] });
 *     await listenWebSocket(server, { port: 3250, path: "/nano" });
 *
 * @throws RangeError or TypeError when an option cannot be what it is
 */
export function createServer(options: ServerOptions): Server {
  const settings = withDefaults(options);
  const connections = new Set<Connection>();
  const sessions = new Map<SessionId, Session>();
  const encoder = createEncoder(settings);
  const nextId = settings.nano ? createSnowflakes(settings.now) : createCounter();
  const tasks: (() => void | Promise<void>)[] = settings.components.map((component) => () => component.close?.());
  let closed: Promise<void> | undefined;

  const surroundings: Surroundings = {
    settings,
    encoder,
    dispatch: createDispatch(settings, encoder),
    ended(connection) {
      connections.delete(connection);
      sessions.delete(connection.session.id);
    },
  };

  const closeAll = async (): Promise<void> => {
    for (const connection of [...connections]) connection.close(CloseCode.GoingAway, "The server closes");
    const results = await Promise.allSettled(tasks.map(async (task) => task()));
    for (const result of results) {
      if (result.status === "rejected") throw result.reason;
    }
  };

  return {
    sessions,
    limits: settings.limits,
    report: settings.report,
    accept(stream) {
      if (closed) {
        closeStream(stream, CloseCode.GoingAway, "The server closes", settings);
      } else if (sessions.size >= settings.limits.sessions) {
        closeStream(stream, CloseCode.TryAgainLater, "Too many sessions", settings);
      } else {
        const connection = openConnection(stream, nextId(), surroundings);
        connections.add(connection);
        sessions.set(connection.session.id, connection.session);
      }
    },
    kick(id, reason) {
      const session = sessions.get(id);
      session?.kick(reason);
      return session !== undefined;
    },
    onClose(task) {
      tasks.push(task);
    },
    close() {
      // Not at once, so that whoever closes it again from a close listener gets the same promise.
      closed ??= Promise.resolve().then(closeAll);
      return closed;
    },
  };
}
