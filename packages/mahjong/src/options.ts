/**
 * The options of a room: the server's own keys, so that its `DeskOptions` can be given as they are.
 * [nanoserver: 3.2 DeskOptions]
 */
export interface Options {
  /** How many play: 3 without 万 and without a missing suit, or 4. */
  readonly mode: 3 | 4;
  /** Rounds of a match: 1, 4, 8 or 16. */
  readonly round: number;
  /** Where fan stop to count (封顶): a whole number, 0 to 20; the original client has 3, 4 and 5. */
  readonly maxFan: number;
  /** What a self-draw adds: `fan` one fan (自摸加番), `di` one point from each payer (自摸加底), other words nothing. */
  readonly zimo: string;
  /** Fan for no 1 and 9 (中张) and for no melds (门清). */
  readonly menqing: boolean;
  /** Fan for only 2, 5 and 8 (将对). */
  readonly jiangdui: boolean;
  /** Fan for the middle five (夹心五). */
  readonly jiaxin: boolean;
  /** All triplets (碰碰胡) count two fan instead of one. */
  readonly pengpeng: boolean;
  /** A hand without fan may win a discard (平胡). Always so with four players. */
  readonly pinghu: boolean;
  /** Fan for 1 or 9 in every group (全幺九). */
  readonly yaojiu: boolean;
}

/** What a room has that asks for nothing else: the first choice of each row in the original client. */
export const DEFAULT_OPTIONS: Options = {
  mode: 4,
  round: 4,
  maxFan: 3,
  zimo: "fan",
  menqing: false,
  jiangdui: false,
  jiaxin: false,
  pengpeng: false,
  pinghu: true,
  yaojiu: false,
};

/**
 * Completes and checks options. A discard may always be won with four players, whatever `pinghu` says.
 *
 * @throws RangeError when `mode`, `round` or `maxFan` is out of its range
 */
export function createOptions(options: Partial<Options> = {}): Options {
  const whole = { ...DEFAULT_OPTIONS, ...options };
  const { mode, round, maxFan } = whole;
  if (mode !== 3 && mode !== 4) throw new RangeError(`Cannot play with mode ${mode}: give 3 or 4`);
  if (![1, 4, 8, 16].includes(round)) throw new RangeError(`Cannot play ${round} rounds: give 1, 4, 8 or 16`);
  if (!Number.isInteger(maxFan) || maxFan < 0 || maxFan > 20) {
    throw new RangeError(`Cannot cap at ${maxFan} fan: give a whole number from 0 to 20`);
  }
  return { ...whole, pinghu: mode === 4 || whole.pinghu };
}
