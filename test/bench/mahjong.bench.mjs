import {
  countTiles,
  createOptions,
  createRandom,
  isWin,
  kindOf,
  readyKinds,
  SuitMemory,
  shuffleWall,
  stepsToReady,
  winningKinds,
} from "@shaddock/mahjong";
import { quartiles, timeSideBySide } from "./measure.mjs";

const HANDS = 4096;
const PER_CALL = 1000;

/** Hands as they are dealt, and half of them with only a suit or two, so that there is something to find. */
function hands(size) {
  const random = createRandom(1);
  return Array.from({ length: HANDS }, (_, i) => {
    const wall = shuffleWall(4, random).filter((tile) => kindOf(tile) < [27, 18, 9][i % 3]);
    return countTiles(wall.slice(0, size));
  });
}

/** Each call works through many hands: one alone takes less time than the clock can tell. */
export async function run() {
  const group = "mahjong rules";
  const whole = hands(14);
  const waiting = hands(13);
  const options = createOptions();
  const memory = new SuitMemory();
  const over = (all, work) => (i) => {
    let sum = 0;
    for (let j = 0; j < PER_CALL; j++) sum += work(all[(i * PER_CALL + j) % HANDS]);
    return sum;
  };
  const times = timeSideBySide(
    {
      win: over(whole, (hand) => (isWin(hand) ? 1 : 0)),
      ready: over(waiting, winningKinds),
      worth: over(waiting, (hand) => readyKinds({ counts: hand, melds: [] }, hand, options).length),
      steps: over(waiting, (hand) => stepsToReady(hand, 0, undefined, memory)),
    },
    60,
  );
  const microseconds = (name) => quartiles(times[name].map((ms) => ms));
  return [
    {
      group,
      name: "win checks of 14 tiles",
      ...quartiles(times.win.map((ms) => PER_CALL / ms / 1000)),
      unit: "million/s",
      goal: { least: 5 },
    },
    { group, name: "ready search of 13 tiles", ...microseconds("ready"), unit: "us", goal: { most: 3 } },
    { group, name: "  the same with fan and remaining tiles", ...microseconds("worth"), unit: "us" },
    { group, name: "steps to ready of 13 tiles", ...microseconds("steps"), unit: "us" },
  ];
}
