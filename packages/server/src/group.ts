import type { LooseContract, PushBody, PushRoute } from "./contract.js";
import type { Session } from "./session.js";

/** Sessions that are told the same things. One that ends leaves by itself. [nano: Group] */
export interface Group<C = LooseContract> extends Iterable<Session> {
  readonly size: number;
  has(session: Session): boolean;
  /** Adds a session; gives false where it is a member already, or has ended. */
  add(session: Session): boolean;
  /** Takes a session out; gives false where it is no member. */
  leave(session: Session): boolean;
  /** Takes all out. */
  clear(): void;
  /**
   * Pushes to every member, in the order in which they came. The body is encoded once.
   *
   * @returns to how many it was sent
   * @throws what {@link Session.push} throws; then nobody got it
   */
  broadcast<Route extends PushRoute<C>>(route: Route, body: PushBody<C, Route>): number;
  /** Pushes to the members that `to` gives true for. */
  multicast<Route extends PushRoute<C>>(
    route: Route,
    body: PushBody<C, Route>,
    to: (session: Session) => boolean,
  ): number;
}

/** Makes an empty group. */
export function createGroup<C = LooseContract>(): Group<C> {
  /** Each member with what takes back its close listener. */
  const members = new Map<Session, () => void>();

  const leave = (session: Session): boolean => {
    members.get(session)?.();
    return members.delete(session);
  };

  const multicast = (route: string, body: unknown, to: (session: Session) => boolean): number => {
    let sent = 0;
    let encode: Session["encodePush"] | undefined;
    let packet: Uint8Array = new Uint8Array(0);
    // A copy, because sending to one may end another, or make it leave.
    for (const session of [...members.keys()]) {
      if (!to(session)) continue;
      if (session.encodePush !== encode) {
        encode = session.encodePush;
        packet = encode(route, body);
      }
      if (session.send(packet)) sent++;
    }
    return sent;
  };

  return {
    get size() {
      return members.size;
    },
    has: (session) => members.has(session),
    add(session) {
      if (session.closed || members.has(session)) return false;
      members.set(
        session,
        session.onClosed(() => leave(session)),
      );
      return true;
    },
    leave,
    clear() {
      for (const session of [...members.keys()]) leave(session);
    },
    broadcast: (route, body) => multicast(route, body, () => true),
    multicast,
    [Symbol.iterator]: () => members.keys(),
  };
}
