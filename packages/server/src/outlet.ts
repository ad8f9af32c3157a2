import type { Settings } from "./options.js";
import type { Stream } from "./stream.js";

/**
 * What a packet is to the queue: a `push` may be dropped, an `answer` not, and a `control` packet (handshake,
 * heartbeat, kick) is not in it.
 */
export type PacketKind = "push" | "answer" | "control";

/** Sends packets, and watches how much waits for the network. */
export interface Outlet {
  /** Gives false when the packet was not sent. Pushes wait until it is opened; in Nano they do not. */
  send(packet: Uint8Array, kind: PacketKind): boolean;
  /** The handshake is done: what was pushed before it can go. */
  open(): void;
}

/** Messages that Nano keeps for a session whose writer has not come round to it. [nano: agent.chSend] */
const NANO_QUEUE = 16;

/**
 * @param tooSlow is told that more waits than may
 * @param broken is told that the stream took nothing
 */
export function createOutlet(
  stream: Stream,
  { nano, limits: { buffered, overflow, pending } }: Settings,
  tooSlow: () => void,
  broken: (error: unknown) => void,
): Outlet {
  let early: Uint8Array[] | undefined = nano ? undefined : [];
  let thisTurn = 0;

  /** As in Nano: of what is sent in one go, only so much fits; the rest is lost without a word, answers too. */
  const fitsNano = (): boolean => {
    if (thisTurn === 0) {
      queueMicrotask(() => {
        thisTurn = 0;
      });
    }
    return ++thisTurn <= NANO_QUEUE;
  };

  const mayWait = (kind: PacketKind): boolean => {
    if (nano && !fitsNano()) return false;
    const waiting = stream.buffered?.() ?? 0;
    if (waiting <= buffered) return true;
    if (overflow === "drop") {
      if (kind === "push") return false;
      if (waiting <= 2 * buffered) return true;
    }
    tooSlow();
    return false;
  };

  const send = (packet: Uint8Array, kind: PacketKind): boolean => {
    if (early && kind === "push") return early.length < pending && early.push(packet) > 0;
    if (kind !== "control" && !mayWait(kind)) return false;
    try {
      stream.send(packet);
      return true;
    } catch (error) {
      broken(error);
      return false;
    }
  };

  return {
    send,
    open() {
      const held = early ?? [];
      early = undefined;
      for (const packet of held) send(packet, "push");
    },
  };
}
