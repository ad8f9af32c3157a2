import type { Dial } from "shaddock";
import { tcp } from "shaddock/tcp";
import { ws } from "shaddock/ws";
import { WebSocket } from "ws";

/**
 * The transport for an address of `ws:`, `wss:` or `tcp:`.
 *
 * @throws RangeError for another address
 */
export function dialOf(address: string): Dial {
  const { protocol, hostname, port } = URL.canParse(address) ? new URL(address) : { protocol: "" };
  if (hostname && /^wss?:$/.test(protocol)) return ws(WebSocket);
  if (hostname && port && protocol === "tcp:") return tcp();
  throw new RangeError(`Cannot connect to ${address}: give ws://host:port/path, wss://… or tcp://host:port`);
}
