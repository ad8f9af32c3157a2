import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { createInterface } from "node:readline";

/** A server that runs as a process of its own. */
export interface ServerProcess {
  /** What it printed when it was ready; empty when it prints nothing. */
  readonly address: string;
  /** Kills it. Resolves when it is gone. */
  stop(): Promise<void>;
}

/** How a server is started. */
export interface StartOptions {
  readonly arguments?: readonly string[];
  /** The folder it runs in. */
  readonly folder?: string;
  /** Variables of its environment, beside those that are there. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The port on loopback that it listens on when it is ready; by default it prints a line `listening on <address>`. */
  readonly port?: number;
  /** Ms until it must be ready. Default 25 000. */
  readonly patience?: number;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/**
 * Starts a server.
 *
 * @throws Error (as a rejection) when it ends, or is not ready in time
 */
export async function startProcess(program: string, options: StartOptions = {}): Promise<ServerProcess> {
  const { arguments: args = [], folder, environment, port, patience = 25_000 } = options;
  if (port !== undefined && (await isOpen(port))) throw new Error(`Cannot start ${program}: port ${port} is taken`);
  // Its standard input stays open: its end tells some servers to end.
  const env = { ...process.env, ...environment };
  const child = spawn(program, args, { cwd: folder, env, stdio: ["pipe", "pipe", "ignore"] });
  running.add(child);
  const gone = new Promise<void>((resolve) => {
    child.once("close", resolve);
    child.once("error", () => resolve());
  });
  gone.then(() => running.delete(child));
  const stop = async (): Promise<void> => {
    child.kill("SIGKILL");
    await gone;
  };
  const trouble = new AbortController();
  const timer = setTimeout(() => trouble.abort(new Error(`${program} is not ready after ${patience} ms`)), patience);
  gone.then(() => trouble.abort(new Error(`${program} ended before it was ready`)));
  try {
    const ready = port === undefined ? printedAddress(child) : listening(port, trouble.signal).then(() => "");
    if (port !== undefined) child.stdout.resume();
    const address = await Promise.race([ready, aborted(trouble.signal)]);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves when somebody listens on this port of loopback. */
async function listening(port: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if (await isOpen(port)) return;
    // Not at once: a port that nobody listens on refuses within microseconds.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw signal.reason;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function printedAddress(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  return new Promise((resolve) => {
    lines.on("line", (line) => {
      const [, address] = /^listening on (\S+)$/.exec(line) ?? [];
      if (address) resolve(address);
    });
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}
