import { type Chance, createChance, secureRandom } from "./chance.js";
import { type Clock, systemClock } from "./clock.js";
import type { Store } from "./store.js";
import type { Violation } from "./violations.js";

/** What helps people who practise. All of it is off where it is not given, and where the real server is imitated. */
export interface Practice {
  /** Seconds that one may take for an answer: own turn, claim, missing suit. Then a bot answers for him, this once. */
  readonly turnSeconds?: number;
  /** Seconds after which a bot plays for somebody who is away; he plays again as soon as he is back. */
  readonly absentSeconds?: number;
  /** Seconds after which a deal counts as seen. */
  readonly dealSeconds?: number;
  /** Seconds after which one is ready for the next round. */
  readonly readySeconds?: number;
}

/** How much there may be. */
export interface NanoServerLimits {
  /** Desks at once; more are refused as a fault. */
  readonly desks: number;
  /** Players that are remembered at once; the session of one more is closed. */
  readonly players: number;
  /**
   * Seconds after which a desk is taken away at which nobody does anything and nobody is present, or before the first
   * deal its creator is not.
   */
  readonly idleSeconds: number;
}

/** Everything that can be set, with its default. */
export interface NanoServerOptions {
  /** Accounts, cards, clubs, and the record of matches. */
  readonly store: Store;
  /** The only version of a client that is welcome; undefined (default) for any. The real server's is `1.9.3`. */
  readonly version?: string;
  /** Cards that a match costs, by its rounds; what is left out costs 2. Default as the real server's configuration. */
  readonly prices?: Readonly<Record<number, number>>;
  /**
   * Does as NanoServer does, quirks included; for a server with `imitate: "nano"`, which has its silences. What would
   * end the real process or freeze a desk only becomes a {@link Violation}. Default: the same pushes, but kinder.
   */
  readonly imitate?: boolean;
  readonly practice?: Practice;
  readonly limits?: Partial<NanoServerLimits>;
  /** Default: nobody can foresee it. */
  readonly chance?: Chance;
  /** Default: the machine's. */
  readonly clock?: Clock;
  /** Is told of what a client must never do. */
  readonly onViolation?: (violation: Violation, uid: number | undefined) => void;
  /** Is told of faults of the store, and of tasks that a timer began. Default: console.error. */
  readonly onError?: (error: unknown, where: string) => void;
}

/** {@link NanoServerOptions} with the defaults filled in. */
export interface Settings {
  readonly store: Store;
  readonly version: string | undefined;
  readonly imitate: boolean;
  readonly practice: Practice;
  readonly limits: NanoServerLimits;
  readonly chance: Chance;
  readonly clock: Clock;
  readonly onError: (error: unknown, where: string) => void;
  /** Cards that a match of so many rounds costs. */
  readonly priceOf: (rounds: number) => number;
}

/** As the real server's configuration has it. [nanoserver: configs/config.toml, core.consume] */
const PRICES: Readonly<Record<number, number>> = { 1: 2, 4: 2, 8: 3, 16: 4 };
const LEAST_PRICE = 2;

/** The limits that apply where none are given. */
const DEFAULT_LIMITS: NanoServerLimits = { desks: 2000, players: 10_000, idleSeconds: 3600 };

/** The real server takes desks away a day after they were created, whatever happens there. */
export const DESK_LIFE = 86_400;

/**
 * Fills in the defaults.
 *
 * @throws RangeError where a limit or a time is not above 0
 */
export function withDefaults(options: NanoServerOptions): Settings {
  const { store, version, imitate = false, prices = PRICES } = options;
  const { chance = createChance(secureRandom()), clock = systemClock } = options;
  const { onError = (error, where) => console.error(`${where}:`, error) } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const practice = imitate ? {} : (options.practice ?? {});
  for (const [name, value] of Object.entries({ ...limits, ...practice })) {
    if (!(value > 0)) throw new RangeError(`Cannot set ${name} to ${value}: give a number above 0`);
  }
  return {
    store,
    version,
    imitate,
    practice,
    limits,
    chance,
    clock: guarded(clock, onError),
    onError,
    priceOf: (rounds) => prices[rounds] ?? LEAST_PRICE,
  };
}

/** A timer's task has no caller that could see it fail. */
function guarded(clock: Clock, onError: Settings["onError"]): Clock {
  return {
    now: () => clock.now(),
    after: (ms, task) =>
      clock.after(ms, () => {
        try {
          task();
        } catch (error) {
          onError(error, "a timer of the mahjong service");
        }
      }),
  };
}
