import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { LoggedMessage } from "./log.js";
import type { MatchLog } from "./match-log.js";
import { logOf, readMatchRecording } from "./match-recording.js";
import { settle } from "./referee.js";

const FOLDER = new URL("../recordings/nanoserver/", import.meta.url);
/** A match of one round that somebody won. */
const log = readdirSync(FOLDER)
  .map((file) => logOf(readMatchRecording(gunzipSync(readFileSync(new URL(file, FOLDER))).toString())))
  .find((each) => each.options.round === 1 && settle(each).seen.has("win on another's tile")) as MatchLog;

/** The same match, but what everybody got on a route is changed. */
function changed(route: string, change: (text: string) => string): MatchLog {
  const players = log.players.map((messages) =>
    messages.map((message): LoggedMessage => {
      if (message.kind !== "push" || message.route !== route) return message;
      return { ...message, body: JSON.parse(change(JSON.stringify(message.body))) };
    }),
  );
  return { ...log, players };
}

describe("the referee", () => {
  it("settles what the server said", () => {
    expect(settle(log).rounds).toBe(1);
  });

  it.each([
    ["a win's money", "onHuScoreChange", /"totalWinScore":\d+/, '"totalWinScore":77'],
    ["the kind of a win", "onHuScoreChange", /"huPaiType":\d/, '"huPaiType":2'],
    ["a hint", "onOpTypeHint", /"op":1\b/, '"op":5'],
    ["what a discard leaves to wait for", "onOpTypeHint", /"hu":\[/, '"hu":[29,'],
    ["who draws", "onMoPai", /"acId":\d+/, `"acId":${log.players.length}`],
    ["a running score", "onGameEnd", /"remain":\d+/, '"remain":1'],
    ["fan", "onGameEnd", /"fanshu":-?\d+/, '"fanshu":9'],
    ["the names of fan", "onGameEnd", /"desc":"/, '"desc":"清一色'],
    ["a hand at the end", "onGameEnd", /"shouPai":\[\d+/, '"shouPai":[107'],
    ["who is ready at the end", "onGameEnd", /"isTing":(true|false)/g, '"isTing":false'],
    ["a statistic of the match", "onGameEnd", /"hu":\d+/, '"hu":8'],
  ] as const)("sees that %s is wrong", (_, route, pattern, text) => {
    expect(() => settle(changed(route, (body) => body.replace(pattern, text)))).toThrow();
  });

  it("sees that a player got what the others did not", () => {
    const [first, ...others] = log.players;
    const without = (first ?? []).filter((message) => message.route !== "onMoPai");
    const other = others.map((messages, i) => (i === 0 ? [...messages].reverse() : messages));
    expect(() => settle({ ...log, players: [without, ...other] })).toThrow(/in another order/);
  });
});
