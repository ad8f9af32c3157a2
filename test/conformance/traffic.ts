import { decodeUtf8, PacketDecoder, PacketType } from "@shaddock/protocol";
import type { Client } from "shaddock";
import { within } from "./check.js";
import type { WirePacket } from "./wire.js";

/** The packets of a client, as they were on the wire. */
export interface Traffic {
  readonly sent: readonly WirePacket[];
  readonly received: readonly WirePacket[];
  /** The messages sent: bodies of the data packets. */
  messages(): Uint8Array[];
  /** What the client sent in its n-th handshake. */
  handshake(index?: number): { readonly sys: Record<string, unknown>; readonly user: Record<string, unknown> };
  /** The server's n-th answer to a handshake. */
  answer(index?: number): { readonly code: number; readonly sys: Record<string, unknown> };
}

/** Notes everything that goes over the wire from now on. */
export function watch(client: Pick<Client, "events">): Traffic {
  const sent: WirePacket[] = [];
  const received: WirePacket[] = [];
  const decoders = { out: new PacketDecoder(), in: new PacketDecoder() };
  client.events.on("frame", (direction, bytes) => {
    const decoder = decoders[direction];
    decoder.push(bytes);
    for (let packet = decoder.next(); packet; packet = decoder.next()) {
      (direction === "out" ? sent : received).push({ type: packet.type, body: packet.body });
    }
  });
  const json = (packets: readonly WirePacket[], index: number) => {
    const packet = packets.filter(({ type }) => type === PacketType.Handshake)[index];
    if (!packet) throw new Error(`no handshake number ${index}`);
    return JSON.parse(decodeUtf8(packet.body));
  };
  return {
    sent,
    received,
    messages: () => sent.filter(({ type }) => type === PacketType.Data).map(({ body }) => body),
    handshake: (index = 0) => json(sent, index),
    answer: (index = 0) => json(received, index),
  };
}

/** The bodies of the next pushes of a route, as soon as there are that many. */
export function pushes(
  client: Pick<Client, "events">,
  route: string,
  count: number,
  patience?: number,
): Promise<unknown[]> {
  const bodies: unknown[] = [];
  return within(
    new Promise((resolve) => {
      const end = client.events.on("push", (name, body) => {
        if (name !== route || bodies.push(body) < count) return;
        end();
        resolve(bodies);
      });
    }),
    `${count} ${route}`,
    patience,
  );
}

/** Resolves when the client is in this state the next time. */
export function reaches<Name extends Client["state"]["name"]>(
  client: Pick<Client, "events">,
  name: Name,
  patience?: number,
): Promise<Extract<Client["state"], { name: Name }>> {
  return within(
    new Promise((resolve) => {
      const end = client.events.on("state", (state) => {
        if (state.name !== name) return;
        end();
        resolve(state as Extract<Client["state"], { name: Name }>);
      });
    }),
    `state ${name}`,
    patience,
  );
}

/** Repeats an attempt until its result is there: some servers lose what comes too early. */
export async function persist<T>(attempt: () => void, result: Promise<T>): Promise<T> {
  attempt();
  const timer = setInterval(attempt, 300);
  try {
    return await result;
  } finally {
    clearInterval(timer);
  }
}
