import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { foldMatch } from "../nanoserver/fold.js";
import { chanceOf, imitate } from "../nanoserver/imitation.js";
import { roundsOf } from "../nanoserver/match-log.js";
import { logOf, readMatchRecording } from "../nanoserver/match-recording.js";
import { RARE, WANTED } from "../nanoserver/plans.js";
import { settle, type Verdict } from "../nanoserver/referee.js";
import { startEmbeddedNanoServer } from "../servers/embedded-nanoserver.js";

const FOLDER = new URL("nanoserver/", import.meta.url);
const names = readdirSync(FOLDER).map((file) => file.replace(/\.jsonl\.gz$/, ""));

let compared = 0;
const verdicts = new Map<string, Verdict>();
const options = new Set<string>();

describe.each(names)("recorded match %s", (name) => {
  const recording = readMatchRecording(gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, FOLDER))).toString());
  const log = logOf(recording);

  it("names server, commit, date, script and options", () => {
    for (const { about } of recording.connections) {
      expect(about).toMatchObject({
        server: "nanoserver",
        commit: expect.stringMatching(/^Nano [0-9a-f]{7}$/),
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        script: expect.any(String),
        options: log.options,
      });
    }
  });

  it("the rules settle it as the server did", () => {
    const verdict = settle(log);
    verdicts.set(name, verdict);
    for (const each of Object.entries(log.options)) options.add(each.join(" "));
    expect(verdict.rounds).toBe(roundsOf(log).rounds.length);
  });

  it("the state of the game, folded from the pushes, is what the server says at the ends and to who comes back", () => {
    const { ends, scores, syncs } = foldMatch(recording);
    compared += scores;
    expect(ends).toBeGreaterThanOrEqual(log.players.length);
    expect(syncs > 0).toBe(verdicts.get(name)?.seen.has("came back") ?? false);
  });

  it("the embedded server, with the same deals, says the same to the same clients", async () => {
    const server = await startEmbeddedNanoServer({ imitate: true, game: { chance: chanceOf(log) } });
    onTestFinished(server.stop);
    const last = Math.max(...recording.connections.map(({ about }) => about.player as number));
    server.embedded.store.atomically(() => {
      for (let uid = 1; uid <= last; uid++) server.embedded.store.addGuest();
    });
    for (const { recorded, replayed } of await imitate(recording, "memory:", server.client)) {
      expect(withoutCards(replayed)).toEqual(withoutCards(recorded));
      expect(replayed.filter(isOfCards)).toEqual(recorded.filter(isOfCards));
    }
  });
});

describe("the recorded matches", () => {
  it("show every kind of win and kong, and every value of every option", () => {
    const seen = new Set([...verdicts.values()].flatMap((verdict) => [...verdict.seen.keys()]));
    expect([...Object.keys(WANTED), ...Object.keys(RARE)].filter((kind) => !seen.has(kind))).toEqual([]);
    const flags = ["menqing", "jiangdui", "jiaxin", "pengpeng", "pinghu", "yaojiu"];
    const values = {
      ...{ mode: [3, 4], round: [1, 4, 8, 16], maxFan: [3, 4, 5], zimo: ["fan", "di"] },
      ...Object.fromEntries(flags.map((flag) => [flag, [true, false]])),
    };
    const all = Object.entries(values).flatMap(([option, each]) => each.map((value) => `${option} ${value}`));
    expect([...options].sort()).toEqual(all.sort());
  });

  it("have rounds of which every point is pushed", () => {
    expect(compared).toBeGreaterThan(0);
  });
});

/** Cards come from the real server's database, at any time. */
function isOfCards(text: string): boolean {
  return text.startsWith("onCoinChange");
}

function withoutCards(texts: readonly string[]): string[] {
  return texts.filter((text) => !isOfCards(text));
}
