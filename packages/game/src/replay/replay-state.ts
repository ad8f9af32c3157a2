import type { Failure } from "../failure/failure.js";
import type { ReplayScript } from "./replay-steps.js";

/** How fast a replay may run, as a factor. */
export const SPEEDS = [0.5, 1, 2, 4, 8] as const;
/** One of {@link SPEEDS}. */
export type Speed = (typeof SPEEDS)[number];

/** A recorded round that is played again. */
export interface ReplayState {
  readonly status: "none" | "loading" | "loaded" | "failed";
  /** The round's id; null for one that came from elsewhere. */
  readonly id: number | null;
  /** Why it could not be loaded. */
  readonly failure: Failure | null;
  readonly script: ReplayScript | null;
  /** Steps that have happened: from 1, which is the deal, to all of them. */
  readonly position: number;
  readonly playing: boolean;
  readonly speed: Speed;
  /** The uid at whose seat one looks over the table. */
  readonly viewer: number;
  /** Whether everybody's hand is open, or the viewer's only. */
  readonly openHands: boolean;
}

/** Nothing is played. */
export const initialReplay: ReplayState = {
  status: "none",
  id: null,
  failure: null,
  script: null,
  position: 0,
  playing: false,
  speed: 1,
  viewer: 0,
  openHands: true,
};
