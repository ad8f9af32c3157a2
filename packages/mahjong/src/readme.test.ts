import { expect, test } from "vitest";
import {
  applyAction,
  Bot,
  createRandom,
  dealRound,
  legalActions,
  resultsOf,
  seatsToAct,
  shuffleWall,
  viewOf,
} from "./index.js";

test("the example of the README plays a round to its end", () => {
  const bot = new Bot();
  let round = dealRound(shuffleWall(4, createRandom(2024)), 0, { maxFan: 4 });
  let actions = 0;
  while (round.phase !== "over") {
    const seat = seatsToAct(round)[0] as number;
    const action = bot.choose(viewOf(round, seat), legalActions(round, seat), round.claim?.tile);
    const applied = applyAction(round, action);
    if (!applied.ok) throw new Error(applied.reason);
    round = applied.round;
    actions++;
  }
  expect(actions).toBeGreaterThan(10);
  const totals = resultsOf(round).map(({ total }) => total);
  expect(totals).toHaveLength(4);
  expect(totals.reduce((sum, total) => sum + total, 0)).toBe(0);
});
