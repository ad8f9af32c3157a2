/** A push that could not be read. Only it is lost. */
export interface PushTrouble {
  readonly route: string;
  /** What was wrong with it and where, for developers, in English. */
  readonly detail: string;
  /** Unix ms. */
  readonly time: number;
}

/** What a connection to a mahjong server is like, beside what it is like as a connection. */
export interface SessionState {
  /** When it opened, Unix ms; null while it is not open. */
  readonly openSince: number | null;
  /** How many connections in a row were lost right after they had opened. */
  readonly shortLives: number;
  /**
   * Whether it is given up, as it is lost again and again: most likely the player has logged in somewhere else, which
   * the server does not say. Trying on would in turn throw that one out. `retry` begins anew.
   */
  readonly elsewhere: boolean;
  /** The last push that could not be read. */
  readonly trouble: PushTrouble | null;
}

/** A connection that is lost within so many ms has not held. */
export const SHORT_LIFE = 5000;
/** After so many of them in a row it is given up. */
export const MAX_SHORT_LIVES = 3;

/** There is none. */
export const initialSession: SessionState = { openSince: null, shortLives: 0, elsewhere: false, trouble: null };
