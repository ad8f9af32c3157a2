import type { TileId } from "@shaddock/contract/nanoserver";
import type { FanView, MeldView, Place, PlayerView, WonView } from "./table-view.js";

/** How a round ended. */
export interface RoundResultView {
  /** From 1. */
  readonly round: number;
  readonly rounds: number;
  /** The desk's rules in the server's short words. */
  readonly title: string;
  /** Whether it was broken off by a vote: then it counts for no match total. */
  readonly dissolved: boolean;
  /** By {@link Place}. */
  readonly seats: readonly RoundSeatView[];
}

/** What a round has brought a seat. Points are negative where they were lost. */
export interface RoundSeatView {
  readonly place: Place;
  readonly player: PlayerView | null;
  readonly banker: boolean;
  /** In order, without the winning tile. */
  readonly hand: readonly TileId[];
  readonly melds: readonly MeldView[];
  readonly won: WonView | null;
  /** Whether the hand waits for a tile at the end, or has won. */
  readonly ready: boolean;
  /** Of the win; null without one, and at the limit. */
  readonly fan: number | null;
  /** Whether the win is at the limit of fan or above it. */
  readonly limit: boolean;
  readonly fans: readonly FanView[];
  /** From added kongs 刮风. */
  readonly wind: number;
  /** From other kongs 下雨. */
  readonly rain: number;
  /** All of it. */
  readonly total: number;
  /** Points of the match so far. */
  readonly score: number;
  /** `dealt-in`: discarded what another won on. `paid`: had no ready hand at the end. */
  readonly outcome: "none" | "self-draw" | "win" | "dealt-in" | "paid";
}

/** How a match ended. */
export interface MatchResultView {
  readonly title: string;
  /** Whether it was broken off by a vote. */
  readonly dissolved: boolean;
  /** By {@link Place}. */
  readonly seats: readonly MatchSeatView[];
}

/** What a match has brought a seat, over the rounds that ended normally. */
export interface MatchSeatView {
  readonly place: Place;
  readonly uid: number;
  readonly name: string;
  readonly avatar: string;
  readonly self: boolean;
  readonly owner: boolean;
  /** Wins, self-draws and what others paid for having no ready hand included. */
  readonly wins: number;
  readonly selfDraws: number;
  /** Tiles that others won on 点炮. */
  readonly dealtIn: number;
  readonly concealedKongs: number;
  readonly openKongs: number;
  /** Points, without the 1000 at first. */
  readonly total: number;
  /** 大赢家: nobody has won more. */
  readonly biggestWinner: boolean;
  /** 炮王: nobody has dealt in more often. */
  readonly dealInKing: boolean;
}
