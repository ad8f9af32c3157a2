import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { load, type Outcome, type Project, root } from "./project.js";

/** What the peer was told, in order: kind and route. */
export type Told = [kind: string, route: string][];

/** The first block of TypeScript in the SDK's README. */
export function readExample(): string {
  const [, example] = /^```ts\n(.*?)^```$/ms.exec(readFileSync(`${root}sdk/README.md`, "utf8")) ?? [];
  if (!example) throw new Error("Cannot find a block of TypeScript in sdk/README.md");
  return example;
}

/** The requests and notifies that stand in an example, in their order. */
export function sentBy(example: string): Told {
  return [...example.matchAll(/\.(request|notify)\("([^"]+)"/g)].map(([, kind = "", route = ""]) => [kind, route]);
}

/** Type-checks an example in the project, next to the contract of Nano's chat, which it imports. */
export function checkExample(project: Project, example: string): Promise<Outcome> {
  project.write("chat-contract.ts", readFileSync(`${root}packages/contract/src/chat/index.ts`, "utf8"));
  project.write("example.ts", example);
  const options = { noEmit: true, strict: true, target: "es2022", module: "esnext", moduleResolution: "bundler" };
  project.write("tsconfig.json", { compilerOptions: { ...options, types: [] }, files: ["example.ts"] });
  return project.node(join(root, "node_modules/typescript/lib/tsc.js"), "-p", ".");
}

/** Runs an example against a server of its own, whose address takes the place of the one in it. */
export async function runExample(project: Project, example: string): Promise<{ outcome: Outcome; told: Told }> {
  const { transform } = await load("esbuild");
  const { WebSocketServer } = await load("ws");
  const { accept } = await load("./peer.cjs");
  const told: Told = [];
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  server.on("connection", (socket: Socket) => {
    const peer = { send: (bytes: Uint8Array) => socket.send(bytes), ondata(_bytes: Uint8Array) {} };
    accept(peer, (kind: string, route: string) => told.push([kind, route]));
    socket.on("message", (data) => peer.ondata(data));
  });
  const { port } = server.address() as AddressInfo;
  const { code } = await transform(example.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`), { loader: "ts" });
  project.write("example.mjs", code);
  // Node before 22 has no WebSocket.
  project.write(
    "run.mjs",
    'import { WebSocket } from "ws"; globalThis.WebSocket ??= WebSocket; import("./example.mjs");',
  );
  const outcome = await project.node("run.mjs");
  server.close();
  return { outcome, told };
}

interface Socket {
  send(bytes: Uint8Array): void;
  on(name: "message", listener: (data: Uint8Array) => void): void;
}
