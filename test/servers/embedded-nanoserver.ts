import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createNanoServerApi } from "@shaddock/contract/nanoserver";
import { type CreateNanoServerOptions, createNanoServer, type NanoServer } from "@shaddock/server";
import { type MemoryPeer, memory } from "shaddock/memory";
import type { GameServer } from "../nanoserver/match.js";

/** The embedded server in NanoServer's place: its game in memory, its HTTP API on a free port of loopback. */
export async function startEmbeddedNanoServer(
  options: CreateNanoServerOptions = {},
): Promise<GameServer & { readonly embedded: NanoServer; stop(): Promise<void> }> {
  const embedded = createNanoServer(options);
  const http = createHttpServer(embedded.handle);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const apiUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    embedded,
    api: createNanoServerApi({ fetch, url: apiUrl }),
    apiUrl,
    url: "memory:",
    client: { transport: memory((peer: MemoryPeer) => embedded.server.accept(peer)) },
    addClub: async (id, balance) => embedded.admin.addClub({ id, name: `Club ${id}`, balance }),
    approve: async (clubId, uid) => void embedded.admin.approve(clubId, uid),
    kick: async (uid) => void embedded.admin.kick(uid),
    async stop() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await embedded.close();
    },
  };
}
