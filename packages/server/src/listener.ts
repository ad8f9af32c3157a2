import type { AddressInfo, Server as NetServer } from "node:net";
import type { Server } from "./create-server.js";

/** Where to listen. */
export interface ListenOptions {
  /** Default 127.0.0.1: this machine only. */
  readonly host?: string;
  /** 0, the default, is a free one. */
  readonly port?: number;
}

/** Something that listens. It stops when its server closes. */
export interface Listener {
  /** Where clients connect, such as `ws://127.0.0.1:3250/nano`; empty where it has no port of its own. */
  readonly url: string;
  /** 0 where it has none of its own. */
  readonly port: number;
  /** Stops listening; sessions go on. Resolves when the last of them has ended. */
  close(): Promise<void>;
}

/** Ms that a client may take to read what is left and to agree to the end. */
export const CLOSE_TIME = 5000;

/** Connections beyond the sessions: of those who are still to be told that there is no room. */
const SPARE_CONNECTIONS = 64;

/**
 * Starts a server of Node's for one of ours, and gives its host and port as they are in an address.
 *
 * @throws (as a rejection) the error of the port, such as EADDRINUSE
 */
export async function startListening(
  net: NetServer,
  { host = "127.0.0.1", port = 0 }: ListenOptions,
  server: Server,
): Promise<{ readonly host: string; readonly port: number }> {
  net.maxConnections = server.limits.sessions + SPARE_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    net.once("error", reject);
    net.listen(port, host, () => {
      net.off("error", reject);
      resolve();
    });
  });
  // Such as no more file descriptors: those who came before stay.
  net.on("error", (error) => server.report(error, "listening"));
  const actual = (net.address() as AddressInfo).port;
  return { host: `${host.includes(":") ? `[${host}]` : host}:${actual}`, port: actual };
}

/** Stops it; resolves when its last connection has ended. */
export function stopListening(net: NetServer): Promise<void> {
  return new Promise((resolve) => {
    // The only error there is says that it is closed already.
    net.close(() => resolve());
  });
}
