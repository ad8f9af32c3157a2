import { readFileSync } from "node:fs";
import { chatService, clusterChatService } from "@shaddock/server";
import { createClient } from "shaddock";
import { playback, readRecording } from "shaddock/recorder";
import { describe, expect, it, onTestFinished } from "vitest";
import { CHAT } from "../conformance/chat.js";
import { NANO, NANO_DICTIONARY } from "../conformance/profiles.js";
import type { Target } from "../conformance/target.js";
import { serverProtobuf, startFixture, startService } from "../servers/embedded-targets.js";
import { playScript } from "./play.js";
import { replay } from "./replay.js";
import { type Script, scripts } from "./scripts.js";

describe.each(scripts)("recording $name", (script) => {
  const recording = readRecording(read(`${script.name}.jsonl`));

  it("names server, commit, date and script", () => {
    const { server, commit, date, script: played } = recording.about;
    expect([server, played]).toEqual([[script.server, ...(script.flags ?? [])].join(" "), script.name]);
    expect(commit).toMatch(/^[0-9a-f]{7}$/);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("its server, played to the SDK, gives the same events; the SDK sends the same bytes", async () => {
    const sent: Uint8Array[] = [];
    const wanted: (Uint8Array | undefined)[] = [];
    const transport = playback(recording, (bytes, recorded) => {
      sent.push(bytes);
      wanted.push(recorded);
    });
    const { events } = await playScript({ ...script, company: async () => {} }, "ws://recorded", { transport });
    expect(events).toEqual(read(`${script.name}.events.txt`).trimEnd().split("\n"));
    expect(sent).toEqual(wanted);
    expect(sent.length).toBe(recording.events.filter(({ kind, ...event }) => kind === "out" && !isHeartbeat(event)).length);
  });

  it("its client, played to the embedded server as Nano, gets the same bytes, ids and times aside", async () => {
    const target = await startEmbedded(script);
    onTestFinished(target.stop);
    await script.company?.(async () => {
      const other = createClient(target.url, target.options);
      await other.connect();
      return other;
    });
    const { recorded, replayed } = await replay(recording, target.url, target.options);
    // A cluster's parts answer in any order.
    expect(script.unordered ? [...replayed].sort() : replayed).toEqual(script.unordered ? [...recorded].sort() : recorded);
  });
});

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

function isHeartbeat(event: object): boolean {
  return "bytes" in event && (event.bytes as Uint8Array)[0] === 3;
}

function startEmbedded({ server, flags = [] }: Script): Promise<Target> {
  const imitate = "nano";
  if (server === "nano-chat") return startService(CHAT, chatService(), imitate);
  if (server === "nano-cluster") return startService(CHAT, clusterChatService(), imitate);
  const dictionary = flags.includes("-dictionary");
  const profile = dictionary ? NANO_DICTIONARY : NANO;
  const serializer = flags.includes("protobuf") && { serializer: serverProtobuf };
  return startFixture("WebSocket", profile, { imitate, dictionary, ...serializer });
}
