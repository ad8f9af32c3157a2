/**
 * What a client must never do: with the real server each of these ends the process, freezes a desk or damages a game.
 * Here it changes nothing but that it is counted. [nanoserver: 7.14]
 */
export const Violation = {
  /** A payload that is not of this cipher (Q1). Its session is closed. */
  Undecryptable: "undecryptable",
  /** An answer while no hint waits for one (Q2, Q3). */
  UnaskedAnswer: "unasked-answer",
  /** An answer to a hint that the end of the round or a time limit has just taken back; may be the network's delay. */
  LateAnswer: "late-answer",
  /** An answer that the hint does not list (Q4, Q17). */
  UnlistedAnswer: "unlisted-answer",
  /** A tile that does not exist, is not in the hand, or is not what the hint says (Q5, Q6). */
  WrongTile: "wrong-tile",
  /** A missing suit after all have chosen, or with three players (Q7). */
  ExtraMissingSuit: "extra-missing-suit",
  /** "The deal is seen" before there was a deal. */
  NothingDealt: "nothing-dealt",
  /** Joining a desk while sitting at another (Q35). */
  SecondDesk: "second-desk",
} as const;

/** One of {@link Violation}. */
export type Violation = (typeof Violation)[keyof typeof Violation];

/** How often each violation happened; those that did not are left out. */
export type Violations = ReadonlyMap<Violation, number>;
