// The server's process of load.bench.mjs.
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createNanoServer, listenWebSocket } from "@shaddock/server";
import { tapServer, watchProcess } from "./load-tap.mjs";

/** As `shaddock serve` has them: their timers run too. */
const PRACTICE = { turnSeconds: 30, absentSeconds: 10, dealSeconds: 15, readySeconds: 60 };

/** Serves until the parent wants to know how it was: tells its port, begins to watch itself when told to. */
export async function serve(sessions) {
  const faults = [];
  const folder = mkdtempSync(join(tmpdir(), "shaddock-load-"));
  const { handle, server, service, close } = createNanoServer({
    // On a disk, as where matches shall last.
    data: { file: join(folder, "mahjong.db") },
    game: { practice: PRACTICE },
    server: { limits: { sessions: 2 * sessions } },
    onError: (error) => faults.push(`${error}`),
  });
  const tap = tapServer(server);
  const http = createServer(handle);
  await listenWebSocket(tap.server, { httpServer: http });
  await once(http.listen(0, "127.0.0.1"), "listening");
  process.send({ port: http.address().port });
  await once(process, "message");
  const told = watchProcess();
  await once(process, "message");
  const report = {
    process: told(),
    connections: [...tap.connections.values()].map((connection) => ({ ...connection })),
    pushes: tap.pushes,
    faults,
    violations: [...service.violations],
  };
  http.closeAllConnections();
  http.close();
  await close();
  rmSync(folder, { recursive: true });
  return report;
}
