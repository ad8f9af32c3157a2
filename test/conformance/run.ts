import { type Client, type ClientOptions, createClient, type LooseContract } from "shaddock";
import type { Server, Statement, Target } from "./target.js";
import { openWire, type Wire } from "./wire.js";

/** Why a server cannot be asked for this statement, or undefined when it can. */
export function whyNot({ needs = [] }: Statement, { lacks }: Target["profile"]): string | undefined {
  for (const ability of needs) {
    const reason = lacks[ability];
    if (reason) return reason;
  }
  return undefined;
}

/**
 * Runs one statement against a server, and closes what it opened.
 *
 * @throws Error when it does not hold
 */
export async function runStatement(
  statement: Statement,
  { profile, url, options }: Omit<Target, "stop">,
): Promise<void> {
  const clients: Client[] = [];
  const wires: Wire[] = [];
  const client = (more: ClientOptions<LooseContract> = {}): Client => {
    const made = createClient(url, { reconnect: false, ...options, ...more });
    clients.push(made);
    return made;
  };
  const server: Server = {
    route: profile.route,
    closeCode: profile.closeCode,
    errorCode: profile.errorCode,
    client,
    async connect(more) {
      const made = client(more);
      await made.connect();
      return made;
    },
    async wire() {
      const made = await openWire(url, options);
      wires.push(made);
      return made;
    },
  };
  try {
    await statement.run(server);
  } finally {
    for (const wire of wires) wire.close();
    await Promise.all(clients.filter(({ state }) => state.name !== "idle").map((made) => made.close()));
  }
}
