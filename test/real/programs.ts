import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Given, Running } from "./given.js";
import { type MariaDb, startMariaDb } from "./mariadb.js";

/** The address of nano-chat, which cannot be told another one. */
const CHAT_URL = "ws://127.0.0.1:3250/nano";

// Ports of the cluster demo, below those that systems lend to outgoing connections: one of them may be in use.
const MASTER = 24567;
const GATE_RPC = 24570;
const CHAT = 24580;
const GATE = 24590;

/** The first of NanoServer's three ports, likewise: of the game, its HTTP API and its database. */
const NANO_SERVER = 24600;

const local = (port: number): string => `127.0.0.1:${port}`;

/** Starts the fixture application on a free port; `flags` are nano-fixture's own. */
export function startFixture(fixture: Given, flags: readonly string[] = []): Promise<Running> {
  return fixture.start({ arguments: ["-addr", "127.0.0.1:0", "-heartbeat", "1s", ...flags] });
}

/** Starts Nano's chat demo. */
export async function startChat(chat: Given): Promise<Running> {
  const { stop } = await chat.start({ port: 3250 });
  return { url: chat.url ?? CHAT_URL, stop };
}

/** Nano's cluster demo as it runs. */
export interface Cluster extends Running {
  /** Kills the gate. Clients lose their connections. */
  killGate(): Promise<void>;
  /** Starts the gate again, at its old address. */
  startGate(): Promise<void>;
}

/** Starts Nano's cluster demo: master, chat server and gate, each when the one before it listens. */
export async function startCluster(cluster: Given): Promise<Cluster> {
  const parts: Running[] = [];
  // Nano's master lets others in before it has said what it serves, and dies of it when they run at the same moment:
  // on one processor, what is begun first is done first.
  const environment = { GOMAXPROCS: "1" };
  const start = async (role: string, port: number, ...more: string[]): Promise<Running> => {
    const part = await cluster.start({ port, environment, arguments: [role, ...more] });
    parts.push(part);
    return part;
  };
  const startGate = (): Promise<Running> =>
    start("gate", GATE, "--listen", local(GATE_RPC), "--gate-address", local(GATE), "--master", local(MASTER));
  const stop = async (): Promise<void> => {
    await Promise.all(parts.map((part) => part.stop()));
  };
  try {
    await start("master", MASTER, "--listen", local(MASTER));
    await start("chat", CHAT, "--listen", local(CHAT), "--master", local(MASTER));
    let gate = await startGate();
    return {
      url: `ws://${local(GATE)}/nano`,
      stop,
      killGate: () => gate.stop(),
      async startGate() {
        gate = await startGate();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** NanoServer as it runs. */
export interface NanoServer extends Running {
  /** The address of the game; `url` is that of the HTTP API. */
  readonly gameUrl: string;
  /** Makes a club, with cards. */
  addClub(id: number, balance: number): Promise<void>;
  /** Makes somebody who has applied a member of a club. */
  approve(clubId: number, uid: number): Promise<void>;
  /** Ends a player's connection. */
  kick(uid: number): Promise<void>;
}

/**
 * Starts NanoServer with a database of its own, both in a folder that is gone afterwards; gives its HTTP API's address.
 *
 * @param first the first of three ports
 */
export async function startNanoServer(
  nanoServer: Given,
  mariaDb: MariaDb,
  first: number = NANO_SERVER,
): Promise<NanoServer> {
  const ports = { game: first, http: first + 1, database: first + 2 };
  const folder = mkdtempSync(join(tmpdir(), "shaddock-nanoserver-"));
  const parts: Pick<Running, "stop">[] = [];
  const stop = async (): Promise<void> => {
    for (const part of parts.reverse()) await part.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const database = await startMariaDb(mariaDb, folder, ports.database, "scmj");
    parts.push(database);
    const config = join(folder, "config.toml");
    writeFileSync(config, nanoServerConfig(ports));
    // It makes its tables, and serves HTTP when they are there.
    parts.push(await nanoServer.start({ folder, port: ports.http, arguments: ["-c", config] }));
    return {
      url: `http://${local(ports.http)}`,
      gameUrl: `tcp://${local(ports.game)}`,
      stop,
      addClub: (id, balance) =>
        database.run(
          `INSERT INTO club (balance, club_id, agent_id, name, \`desc\`, member, max_member, created_at)
           VALUES (${balance}, ${id}, 1, 'Club ${id}', 'A club of tests', 1, 500, 0)`,
        ),
      approve: (clubId, uid) =>
        database.run(`UPDATE user_club SET status = 2 WHERE club_id = ${clubId} AND uid = ${uid}`),
      async kick(uid) {
        await fetch(`http://${local(ports.http)}/v1/gm/kick?uid=${uid}`);
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What NanoServer has to be told; the rest may be missing. It listens for players on every address it has. */
const nanoServerConfig = ({ game, http, database }: Record<"game" | "http" | "database", number>): string => `
[core]
heartbeat = 30
consume = "4/2,8/3,16/4"
[webserver]
addr = "${local(http)}"
[game-server]
host = "127.0.0.1"
port = ${game}
[database]
host = "127.0.0.1"
port = ${database}
dbname = "scmj"
username = "root"
password = ""
args = "charset=utf8mb4"
max_idle_conns = 20
max_open_conns = 15
[whitelist]
ip = ["127.0.0.1"]
[update]
force = true
version = "1.9.3"
[login]
guest = true
lists = ["test"]
`;
