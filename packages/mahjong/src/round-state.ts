import type { Fan, HandTiles } from "./fan.js";
import type { Payment } from "./ledger.js";
import type { Meld, MeldType } from "./meld.js";
import type { Options } from "./options.js";
import type { Suit, Tile } from "./tile.js";
import { countTiles } from "./tile-set.js";

/**
 * What a seat can do. `seat` is 0 to 3, turns go upward.
 *
 * - `missing-suit`: gives up a suit (定缺)
 * - `discard`: lays a tile of the hand into the river
 * - `pong`: claims the discard for three of a kind
 * - `kong`: claims the discard for four of a kind, or makes a kong of own tiles; `tile` is one of them
 * - `win`: with the drawn tile, the discard, or the tile of another's kong
 * - `pass`: none of what is offered
 */
export type Action =
  | { readonly type: "missing-suit"; readonly seat: number; readonly suit: Suit }
  | { readonly type: "discard" | "kong"; readonly seat: number; readonly tile: Tile }
  | { readonly type: "pong" | "win" | "pass"; readonly seat: number };

/** How a seat won. */
export interface Win {
  readonly seat: number;
  readonly tile: Tile;
  /** Who discarded the tile or wanted it for a kong; undefined for a self-draw. */
  readonly from?: number | undefined;
  readonly fans: readonly Fan[];
  /** Fan in all, with that of the self-draw and without the cap. */
  readonly fan: number;
  /** The server's `fanshu`: fan, or -1 from the cap on. */
  readonly shownFan: number;
  /** Points from each payer. */
  readonly points: number;
}

/** The server's result type: 0 none, 1 self-draw, 2 won a discard or a kong's tile, 3 discarder, 4 paid cha-jiao. */
export type Outcome = 0 | 1 | 2 | 3 | 4;

/** What a round adds to a match's statistics of one seat. [nanoserver: 7.10] */
export interface Tally {
  /** Wins, self-draws included, and each cha-jiao that was received. */
  readonly wins: number;
  readonly selfDraws: number;
  /** Lost discards and robbed kongs, and each ready seat that cha-jiao was paid to. */
  readonly losses: number;
  readonly concealedKongs: number;
  /** Exposed and added kongs. */
  readonly openKongs: number;
}

/** One seat of a round. */
export interface SeatState {
  /** The concealed tiles in the order they came; without the tile that won. */
  readonly hand: readonly Tile[];
  readonly melds: readonly Meld[];
  /** The river, without the discards that others claimed. */
  readonly discards: readonly Tile[];
  readonly missing?: Suit | undefined;
  /** The last tile drawn; for the banker at first his fourteenth. */
  readonly lastDrawn?: Tile | undefined;
  /** The last discard, claimed or not. */
  readonly lastDiscard?: Tile | undefined;
  /** Whether the server takes his last action for a kong (Q8). */
  readonly afterKong: boolean;
  readonly win?: Win | undefined;
  readonly outcome: Outcome;
  readonly tally: Tally;
}

/** A tile that others may claim. */
export interface Claim {
  readonly tile: Tile;
  readonly from: number;
  /** `win`: those who can win are asked together; `meld`: the one with the pair or triplet; `rob`: one after another. */
  readonly stage: "win" | "meld" | "rob";
  /** By seat what is offered to it; undefined for those who are not asked. */
  readonly offers: readonly (readonly Action[] | undefined)[];
  /** By seat what it answered. */
  readonly answers: readonly (Action | undefined)[];
  /** While a kong is robbed: how many have robbed it, and the seat behind which the asking ends. */
  readonly robbers: number;
  readonly end: number;
}

/**
 * Where a round is: `missing-suit` all four choose; `turn` kong, win or pass with the drawn tile; `discard`; `claim`
 * others may take the tile; `over`.
 */
export type Phase = "missing-suit" | "turn" | "discard" | "claim" | "over";

/** One round, from the deal to the settlement: plain data that never changes. */
export interface Round {
  readonly options: Options;
  readonly banker: number;
  /** Every tile, in the order they are dealt and drawn. */
  readonly wall: readonly Tile[];
  /** How many tiles of the wall have been taken. */
  readonly taken: number;
  readonly phase: Phase;
  readonly seats: readonly SeatState[];
  /** Whose turn it is; while tiles are claimed, the discarder or the konger. */
  readonly turn: number;
  readonly claim?: Claim | undefined;
  readonly payments: readonly Payment[];
  /** The next round's banker, as soon as it is known; at the end always. */
  readonly nextBanker?: number | undefined;
}

/** What an action brought about, in order. The wire's pushes can be made of it. */
export type RoundEvent =
  | { readonly type: "missing-suits"; readonly suits: readonly Suit[] }
  | { readonly type: "draw" | "discard"; readonly seat: number; readonly tile: Tile }
  | { readonly type: "pong"; readonly seat: number; readonly meld: Meld }
  /** For an added kong before it can be robbed (Q15): `tiles` is then only the one added. */
  | { readonly type: "kong"; readonly seat: number; readonly kong: MeldType; readonly tiles: readonly Tile[] }
  | { readonly type: "kong-money"; readonly seat: number; readonly payments: readonly Payment[] }
  | { readonly type: "win"; readonly win: Win; readonly payments: readonly Payment[] }
  | { readonly type: "not-ready"; readonly seat: number; readonly payments: readonly Payment[] }
  | { readonly type: "over" };

/** A seat of a round. */
export function seatOf(round: Round, seat: number): SeatState {
  return round.seats[seat] as SeatState;
}

/** The seat after this one. */
export function seatAfter(round: Round, seat: number): number {
  return (seat + 1) % round.seats.length;
}

/** How many tiles are left in the wall. */
export function wallLeft(round: Round): number {
  return round.wall.length - round.taken;
}

/** The seats that have not won. */
export function liveSeats(round: Round): number[] {
  return round.seats.flatMap(({ win }, seat) => (win ? [] : [seat]));
}

/** What of a seat's tiles counts for fan, with another tile if one is given. */
export function handTiles({ hand, melds }: SeatState, tile?: Tile): HandTiles {
  return { counts: countTiles(tile === undefined ? hand : [...hand, tile]), melds };
}
