import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { json, webSocket } from "shaddock";
import { pomeloProtobuf } from "shaddock/pomelo-protobuf";
import { tcp } from "shaddock/tcp";
import { WebSocket } from "ws";
import { overTcp, PINUS, POMELO } from "../conformance/profiles.js";
import type { Target } from "../conformance/target.js";
import { startProcess } from "./process.js";

/** Starts Pomelo with the fixture application: dictionary and protobuf are on. */
export function startPomelo(): Promise<Target> {
  return start("pomelo", POMELO);
}

/** Starts Pinus with the fixture application: dictionary and protobuf are on. */
export function startPinus(): Promise<Target> {
  return start("pinus", PINUS);
}

/** The same over TCP, which Pinus speaks on the same port; with Pomelo that does not work any more. */
export async function startPinusTcp(): Promise<Target> {
  const { url, ...target } = await startPinus();
  const options = { ...target.options, transport: tcp() };
  return { ...target, profile: overTcp(PINUS), url: url.replace("ws:", "tcp:"), options };
}

async function start(name: string, profile: Target["profile"]): Promise<Target> {
  const folder = fileURLToPath(new URL(name, import.meta.url));
  if (!existsSync(`${folder}/node_modules`)) {
    throw new Error(`Cannot start ${name}: not installed. Run: npm test`);
  }
  const { address, stop } = await startProcess(process.execPath, { arguments: ["start.js"], folder });
  const options = { transport: webSocket({ WebSocket }), serializer: pomeloProtobuf(json()) };
  return { profile, url: address, options, stop };
}
