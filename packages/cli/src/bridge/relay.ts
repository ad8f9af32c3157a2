import type { Socket } from "node:net";
import { WebSocket } from "ws";
import type { BridgeLimits } from "./limits.js";

/** Close codes that a relay gives. [RFC 6455: 7.4.1, and 1014 of its registry] */
export const RelayClose = {
  /** The server ended its connection. */
  Done: 1000,
  /** The bridge ends, or nothing came or went for too long. */
  Away: 1001,
  /** A text frame came: bytes are binary. */
  Text: 1003,
  /** The connection to the server broke. */
  Broken: 1011,
  /** There is no connection to the server. */
  Unreachable: 1014,
} as const;

/** One WebSocket and one TCP connection, each the other's far side. */
export interface Relay {
  /** Ends both: what was taken over already is delivered first. */
  close(code: number, reason: string): void;
  /** Resolves when both are gone. */
  readonly ended: Promise<void>;
}

/**
 * Passes bytes on between a WebSocket that is open and a TCP connection that is being made with `allowHalfOpen`,
 * which keeps what a client still says after the server has finished. Neither side is read faster than the other
 * side reads: what waits between them is the limit `buffer` and one chunk or message more.
 */
export function createRelay(socket: WebSocket, tcp: Socket, limits: BridgeLimits): Relay {
  let connected = false;
  let closing = false;
  let failure: NodeJS.ErrnoException | undefined;
  let timer: NodeJS.Timeout | undefined;
  const within = (milliseconds: number, then: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(then, milliseconds);
  };
  const close = (code: number, reason: string): void => {
    if (closing) return;
    closing = true;
    within(limits.closeTime, () => {
      socket.terminate();
      tcp.destroy();
    });
    socket.close(code, reason);
  };
  const stir = (): void => {
    if (!closing) timer?.refresh();
  };

  within(limits.connectTime, () => {
    close(RelayClose.Unreachable, `The server did not accept in ${limits.connectTime} ms`);
    tcp.destroy();
  });
  tcp.once("connect", () => {
    connected = true;
    if (closing) return;
    within(limits.idleTime, () => close(RelayClose.Away, `Nothing came or went for ${limits.idleTime} ms`));
  });

  passToTcp(socket, tcp, limits.buffer, stir, () => close(RelayClose.Text, "Only binary frames are passed on"));
  passToWebSocket(socket, tcp, limits.buffer, stir);

  tcp.on("error", (error) => {
    failure = error;
  });
  tcp.on("end", () => close(RelayClose.Done, "The server ended the connection"));
  tcp.on("close", () => {
    // Its goodbye is behind what nobody takes any more.
    socket.resume();
    const why = failure?.code ?? "unknown";
    if (!connected) close(RelayClose.Unreachable, `Cannot reach the server: ${why}`);
    else close(RelayClose.Broken, `The connection to the server broke: ${why}`);
  });
  // It closes itself for one, with the code that says why.
  socket.on("error", () => {});
  socket.on("close", () => {
    close(RelayClose.Done, "");
    if (tcp.connecting) tcp.destroy();
    else tcp.end();
    // What the server still says is for nobody, but its end is behind it.
    tcp.resume();
  });

  const ended = Promise.all([closed(socket), closed(tcp)]).then(() => clearTimeout(timer));
  return { close, ended };
}

function passToTcp(socket: WebSocket, tcp: Socket, buffer: number, stir: () => void, refuse: () => void): void {
  const pass = (data: Buffer, isBinary: boolean): void => {
    if (!isBinary) {
      socket.off("message", pass);
      refuse();
      return;
    }
    stir();
    if (tcp.writable) tcp.write(data);
    if (tcp.writableLength > buffer) socket.pause();
  };
  // One buffer, of one frame or of several: that is what `nodebuffer`, the default, gives.
  socket.on("message", pass as (data: unknown, isBinary: boolean) => void);
  tcp.on("drain", () => socket.resume());
  socket.on("ping", (data) => {
    // Whoever only pings, and reads nothing, must not fill the memory.
    if (socket.bufferedAmount < buffer) socket.pong(data);
  });
}

function passToWebSocket(socket: WebSocket, tcp: Socket, buffer: number, stir: () => void): void {
  tcp.on("data", (chunk) => {
    if (socket.readyState !== WebSocket.OPEN) return;
    stir();
    socket.send(chunk, () => {
      if (tcp.isPaused() && socket.bufferedAmount <= buffer / 2) tcp.resume();
    });
    if (socket.bufferedAmount > buffer) tcp.pause();
  });
}

function closed(emitter: { once(event: "close", listener: () => void): unknown }): Promise<void> {
  return new Promise((resolve) => emitter.once("close", () => resolve()));
}
