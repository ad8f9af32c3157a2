// A program: bots play match after match, kept in the file of its argument, and say how each round ended when they hear it.
import { writeSync } from "node:fs";
import type { RoundEnd } from "@shaddock/contract/nanoserver";
import { createRandom } from "@shaddock/mahjong";
import { enter, sitDown } from "../../../testing/mahjong-client.js";
import { createPlayer, playOn } from "../../../testing/mahjong-player.js";
import { mahjongServer } from "../../../testing/mahjong-server.js";
import { createChance } from "../chance.js";
import { createSqlStore } from "../sql-store.js";

/** A line of what it says: who heard it, and the how-manieth round of the match it was, from 0. */
export interface Heard {
  readonly uid: number;
  readonly round: number;
  readonly end: RoundEnd;
}

const say = (line: Heard | "begin"): void => void writeSync(1, `${JSON.stringify(line)}\n`);

say("begin");
const store = createSqlStore({ file: process.argv[2] });
for (let seed = process.pid; ; seed++) {
  const random = createRandom(seed);
  const { server, accounts } = mahjongServer({ store, chance: createChance(random) });
  const clients = accounts(3).map((uid) => enter(server, uid));
  sitDown(clients, { mode: 3, round: 4 });
  for (const client of clients) client.tell("DeskManager.Ready");
  const players = clients.map((client) => createPlayer(client, random, 3));
  const { uid } = clients[0] as (typeof clients)[0];
  let round = 0;
  playOn(players, random, ({ route, body }, player) => {
    if (player > 0) return;
    if (route === "onRoundEnd") say({ uid, round: round++, end: body });
    if (route === "onGameEnd") say({ uid, round, end: body.roundStats });
  });
}
