/** A source of chance that only depends on its seed. */
export interface Random {
  /** The next number: a whole one from 0 to 2^32 - 1. */
  next(): number;
  /** A whole number from 0 to `limit` - 1, each as likely; `limit` is 1 to 2^32. */
  below(limit: number): number;
}

const TWO_32 = 2 ** 32;

/**
 * Creates a generator: xoshiro128**, its state filled from the seed by a 32-bit mixer with the golden ratio's step.
 * Good for games and tests, not for secrets.
 *
 * @param seed any integer; only its lower 32 bits count
 * @see https://prng.di.unimi.it
 */
export function createRandom(seed: number): Random {
  let mixed = seed | 0;
  const mix = (): number => {
    mixed = (mixed + 0x9e3779b9) | 0;
    let z = mixed;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  let [a, b, c, d] = [mix(), mix(), mix(), mix()];

  const next = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  const below = (limit: number): number => {
    // The last, incomplete row of multiples would make small numbers likelier.
    const fair = TWO_32 - (TWO_32 % limit);
    for (;;) {
      const number = next();
      if (number < fair) return number % limit;
    }
  };
  return { next, below };
}
