import { type Players, type Random, shuffleWall, type Tile } from "@shaddock/mahjong";

/** What is left to chance at a desk. A recorded match is played again by giving what it gave. */
export interface Chance {
  /** Every tile once, in the order they are dealt and drawn. */
  wall(players: Players): readonly Tile[];
  /** Two numbers from 1 to 6, for show. */
  dice(): readonly [number, number];
  /** The first round's banker: a seat. */
  banker(players: Players): number;
  /**
   * Seats that may win one discard, or get cha-jiao, in the order in which they are settled (Q23). One who passes keeps
   * those behind him waiting until he has.
   */
  order(seats: readonly number[]): readonly number[];
  /** Six digits; the first may be 0. Asked again where a desk has the number. */
  deskNumber(): string;
}

/** Chance from one source; its state is all that the next round depends on. */
export function createChance(random: Random): Chance {
  const die = (): number => random.below(6) + 1;
  return {
    wall: (players) => shuffleWall(players, random),
    dice: () => [die(), die()],
    banker: (players) => random.below(players),
    order(seats) {
      const left = [...seats];
      return seats.map(() => left.splice(random.below(left.length), 1)[0] as number);
    },
    deskNumber: () => String(random.below(1_000_000)).padStart(6, "0"),
  };
}

/** A source that nobody can foresee. */
export function secureRandom(): Random {
  const pool = new Uint32Array(128);
  let used = pool.length;
  const next = (): number => {
    if (used === pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    return pool[used++] as number;
  };
  return {
    next,
    below(limit) {
      const fair = 2 ** 32 - (2 ** 32 % limit);
      for (;;) {
        const number = next();
        if (number < fair) return number % limit;
      }
    },
  };
}
