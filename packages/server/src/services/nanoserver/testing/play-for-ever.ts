// A program: plays matches into the store in the file of its argument, and says of each round that it is kept.
import { writeSync } from "node:fs";
import { createSqlStore } from "../sql-store.js";

const say = (line: string): void => void writeSync(1, `${line}\n`);
const players = [1, 2, 3].map((uid) => ({ uid, name: `G${uid}` }));

say("begin");
const store = createSqlStore({ file: process.argv[2] });
for (let beginAt = 1; ; beginAt++) {
  const matchId = store.beginMatch({ creator: 1, deskNo: "012345", mode: 3, rounds: 4, players, createdAt: beginAt });
  for (let number = 0; number < 4; number++) {
    const snapshot = JSON.stringify({ number, filling: "x".repeat(8000) });
    const id = store.addRound({ matchId, beginAt, endAt: beginAt, scores: [2, -1, -1], snapshot });
    say(`${matchId} ${id} ${number}`);
  }
  store.endMatch(matchId);
}
