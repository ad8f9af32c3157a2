import type { UnknownAction } from "@reduxjs/toolkit";
import type { Client, PushBody, PushRoute, Session } from "shaddock";

/** How one kind of server is spoken to: the only place that knows its routes. */
export interface Dialect<C> {
  /** Joins the room, on each new connection. Rejects when it is refused. */
  join(session: Session<C>, nickname: string): Promise<void>;
  /** Says something to everybody. */
  say(client: Session<C>, message: { readonly name: string; readonly content: string }): void;
  /** Each push as a plain action. Fields may be anything: they come from the network. */
  readonly pushes: { readonly [Route in PushRoute<C>]: (body: PushBody<C, Route>, time: number) => UnknownAction };
}

/** Tells a dialect's pushes as actions; the function returned ends it. */
export function listenToPushes<C>(
  client: Client<C>,
  { pushes }: Dialect<C>,
  now: () => number,
  emit: (action: UnknownAction) => void,
): () => void {
  const ends = (Object.keys(pushes) as PushRoute<C>[]).map((route) =>
    client.on(route, (body) => emit(pushes[route](body ?? ({} as typeof body), now()))),
  );
  return () => {
    for (const end of ends) end();
  };
}

/** Throws when a server's answer to joining has another code than 0. */
export function assertJoined(answer: { readonly code: number } | undefined): void {
  if (answer?.code !== 0) throw new Error(`Joining was refused (${answer?.code})`);
}
