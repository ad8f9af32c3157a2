import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { webSocket } from "shaddock";
import { expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { START_TIME } from "../conformance/conformance.js";
import { playScript } from "../recordings/play.js";
import { type Script, scripts } from "../recordings/scripts.js";
import { type Given, given, type Running } from "./given.js";
import { startChat, startCluster, startFixture } from "./programs.js";

// Makes the recordings of test/recordings again: SHADDOCK_RECORD=1 npm run test:real -- record
for (const script of scripts) {
  const server = given(script.server);
  it.skipIf(!process.env.SHADDOCK_RECORD || !server)(
    `record ${script.name}`,
    async () => {
      const found = server as Given;
      const { url, stop } = await start(script, found);
      onTestFinished(stop);
      const { events, lines } = await playScript(
        script,
        url,
        { transport: webSocket({ WebSocket }) },
        {
          server: [script.server, ...(script.flags ?? [])].join(" "),
          commit: found.about.version.replace(/^Nano /, ""),
          date: new Date().toISOString().slice(0, 10),
          script: script.name,
        },
      );
      expect(events.at(-1)).toMatch(/^state closed/);
      write(`${script.name}.jsonl`, lines);
      write(`${script.name}.events.txt`, events);
    },
    START_TIME,
  );
}

function start({ server, flags }: Script, found: Given): Promise<Running> {
  if (server === "nano-chat") return startChat(found);
  if (server === "nano-cluster") return startCluster(found);
  return startFixture(found, flags);
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(fileURLToPath(new URL(`../recordings/${name}`, import.meta.url)), `${lines.join("\n")}\n`);
}
