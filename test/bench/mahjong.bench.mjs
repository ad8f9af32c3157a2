import { createRequire } from "node:module";
import {
  countTiles,
  createOptions,
  createRandom,
  isWin,
  kindOf,
  rankOf,
  readyKinds,
  SuitMemory,
  shuffleWall,
  stepsToReady,
  suitOf,
  winningKinds,
} from "@shaddock/mahjong";
import { pairwise, quartiles, timeSideBySide } from "./measure.mjs";

const Majiang = createRequire(import.meta.url)("@kobalab/majiang-core");

const HANDS = 4096;
const PER_CALL = 1000;
const PEERS_PER_CALL = 10;

/** Hands as they are dealt, and half of them with only a suit or two, so that there is something to find. */
function hands(size) {
  const random = createRandom(1);
  return Array.from({ length: HANDS }, (_, i) => {
    const wall = shuffleWall(4, random).filter((tile) => kindOf(tile) < [27, 18, 9][i % 3]);
    return countTiles(wall.slice(0, size));
  });
}

/** A hand as majiang-core has it: the same three suits. */
function asPeers(counts) {
  const suits = ["s", "p", "m"].map((letter, suit) => {
    const ranks = Array.from(counts, (count, kind) => (suitOf(kind) === suit ? `${rankOf(kind)}`.repeat(count) : ""));
    const digits = ranks.join("");
    return digits && `${letter}${digits}`;
  });
  return Majiang.Shoupai.fromString(suits.join(""));
}

/** Each call works through many hands: one alone takes less time than the clock can tell. */
export async function run() {
  const group = "mahjong rules";
  const whole = hands(14);
  const waiting = hands(13);
  const options = createOptions();
  const memory = new SuitMemory();
  const peersWhole = whole.map(asPeers);
  const peersWaiting = waiting.map(asPeers);
  const { hule_mianzi: winsOf, tingpai: waitsOf } = Majiang.Util;
  const over =
    (all, work, perCall = PER_CALL) =>
    (i) => {
      let sum = 0;
      for (let j = 0; j < perCall; j++) sum += work(all[(i * perCall + j) % HANDS]);
      return sum;
    };
  const times = timeSideBySide(
    {
      win: over(whole, (hand) => (isWin(hand) ? 1 : 0)),
      ready: over(waiting, winningKinds),
      worth: over(waiting, (hand) => readyKinds({ counts: hand, melds: [] }, hand, options).length),
      steps: over(waiting, (hand) => stepsToReady(hand, 0, undefined, memory)),
      peersWin: over(peersWhole, (hand) => winsOf(hand).length),
      peersReady: over(peersWaiting, (hand) => waitsOf(hand).length, PEERS_PER_CALL),
    },
    60,
  );
  // The peer is too slow for as many hands a call.
  const peersReady = times.peersReady.map((ms) => (ms * PER_CALL) / PEERS_PER_CALL);
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
    { group, name: "  majiang-core's time / ours, win", ...pairwise(times.peersWin, times.win), unit: "x" },
    {
      group,
      name: "  majiang-core's time / ours, ready",
      ...pairwise(peersReady, times.ready),
      unit: "x",
      goal: { least: 50 },
    },
    { group, name: "  the same with fan and remaining tiles", ...microseconds("worth"), unit: "us" },
    { group, name: "steps to ready of 13 tiles", ...microseconds("steps"), unit: "us" },
  ];
}
