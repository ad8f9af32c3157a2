import { existsSync } from "node:fs";
import { join } from "node:path";
import { haveBrowser } from "../../browser/browser.js";
import { given } from "../../real/given.js";
import { findMariaDb } from "../../real/mariadb.js";
import type { Engine } from "../preview/serve.js";

/** The engine that COCOS_ENGINE and COCOS_BUILD name; undefined where something of it is missing. */
export function findEngine(): Engine | undefined {
  const { COCOS_ENGINE: checkout, COCOS_BUILD: build } = process.env;
  return checkout && build && !whatEngineLacks() ? { checkout, build } : undefined;
}

function whatEngineLacks(): string | undefined {
  const { COCOS_ENGINE: checkout, COCOS_BUILD: build } = process.env;
  if (!checkout || !existsSync(join(checkout, "editor/assets")))
    return "COCOS_ENGINE names no checkout of cocos-engine 3.8";
  if (!build || !existsSync(join(build, "cc.js"))) return "COCOS_BUILD names no folder with the engine as cc.js";
  return haveBrowser() ? undefined : "there is no browser";
}

/** Before all tests: one line for each part that is missing, and what is left out for it. */
export default function announce(): void {
  const engine = whatEngineLacks();
  const lines = engine ? [["the Cocos client on its engine", engine]] : missingServers();
  for (const [what, why] of lines) console.warn(`skipped: ${what}, because ${why} (see test/cocos/README.md)`);
}

function missingServers(): string[][] {
  const lines: string[][] = [];
  if (!given("nano-chat", "SHADDOCK_NANO_CHAT"))
    lines.push(["Nano's chat demo", "nano-chat is not in SHADDOCK_SERVERS"]);
  if (!given("nano-cluster")) lines.push(["Nano's cluster demo", "nano-cluster is not in SHADDOCK_SERVERS"]);
  if (!given("nanoserver")) lines.push(["NanoServer", "nanoserver is not in SHADDOCK_SERVERS"]);
  else if (!findMariaDb()) lines.push(["NanoServer", "MariaDB is not installed"]);
  return lines;
}
