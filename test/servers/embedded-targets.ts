import {
  type AnyComponent,
  createServer,
  listenTcp,
  listenWebSocket,
  type Serializer,
  type Server,
} from "@shaddock/server";
import { type ClientOptions, type Serializer as ClientSerializer, type LooseContract, webSocket } from "shaddock";
import { type MemoryPeer, memory } from "shaddock/memory";
import { tcp } from "shaddock/tcp";
import { WebSocket } from "ws";
import type { Profile, Target } from "../conformance/target.js";
import { createFixtureServer, type FixtureOptions } from "./embedded.js";
import { fixture } from "./nano-fixture/fixture.pb.js";

/** How clients come to an embedded server. */
export type Way = "memory" | "WebSocket" | "TCP";

/** The fixture application on the embedded server, reachable this way; on a free port where it needs one. */
export function startFixture(
  way: Way,
  profile: Profile,
  options: FixtureOptions,
  serializer?: ClientSerializer,
): Promise<Target> {
  return reachable(way, profile, createFixtureServer({ onError() {}, ...options }), serializer && { serializer });
}

/** A service of the embedded server's own, in memory. */
export function startService(profile: Profile, service: AnyComponent, imitate?: "nano"): Promise<Target> {
  return reachable("memory", profile, createServer({ components: [service], ...(imitate && { imitate }) }));
}

/** The server's half of the fixture's protobuf; a failed body is what it throws. */
export const serverProtobuf: Serializer = {
  encode: (body) => fixture.Typed.encode(body).finish(),
  decode: (bytes) => fixture.Typed.decode(bytes),
};

async function reachable(
  way: Way,
  profile: Profile,
  server: Server,
  more: ClientOptions<LooseContract> = {},
): Promise<Target> {
  const stop = (): Promise<void> => server.close();
  if (way === "memory") {
    const transport = memory((peer: MemoryPeer) => server.accept(peer));
    return { profile, url: "memory:", options: { transport, ...more }, stop };
  }
  if (way === "TCP") {
    const { url } = await listenTcp(server, { port: 0 });
    return { profile, url, options: { transport: tcp(), ...more }, stop };
  }
  const { url } = await listenWebSocket(server, { port: 0, path: "/nano" });
  return { profile, url, options: { transport: webSocket({ WebSocket }), ...more }, stop };
}
