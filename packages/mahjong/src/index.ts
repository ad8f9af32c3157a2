// Tiles
export {
  indexOfKind,
  type Kind,
  KINDS,
  kindAt,
  kindOf,
  kindOfIndex,
  queOfSuit,
  rankOf,
  Suit,
  SUITS,
  suitOf,
  suitOfQue,
  type Tile,
  tilesOf,
} from "./tile.js";
export { countKinds, countTiles, type KindSet, kindsIn, type TileCounts } from "./tile-set.js";
export { formatKinds, formatTiles, parseKinds, parseTiles } from "./notation.js";
export { countMelds, kindOfMeld, type Meld, type MeldType } from "./meld.js";

// Walls
export { createRandom, type Random } from "./random.js";
export { type Players, shuffleWall, wallSize } from "./wall.js";

// Hands
export { isWin } from "./win.js";
export { bestFan, isReady, type ReadyKind, readyDiscards, readyKinds, winningKinds } from "./ready.js";
export { SuitMemory, stepsToReady } from "./steps-to-ready.js";
export {
  type Circumstances,
  FAN_NAMES,
  type Fan,
  type FanName,
  fanOf,
  formatFans,
  type HandTiles,
  middleTileOf,
  totalFan,
} from "./fan.js";

// Options
export { createOptions, DEFAULT_OPTIONS, type Options } from "./options.js";

// Settlement
export { scoreOfWin, type WinScore } from "./score.js";
export {
  balanceOf,
  type Cause,
  cancelKongMoney,
  causeOfKong,
  KONG_POINTS,
  moveKongMoney,
  type Payment,
} from "./ledger.js";
export { endRound, resultsOf, type SeatResult, type Step } from "./settlement.js";

// Rounds
export { dealRound } from "./deal.js";
export { type Applied, applyAction, legalActions, type Refusal, seatsToAct } from "./round.js";
export type { Action, Claim, Outcome, Phase, Round, RoundEvent, SeatState, Tally, Win } from "./round-state.js";
export { addRound, createMatch, isMatchOver, type Match, nextRound, START_SCORE } from "./match.js";

// Bots
export { Bot, type View, viewOf } from "./bot.js";
