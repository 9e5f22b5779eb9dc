/** A repeatable source of choices: the same seed gives the same data on every machine and in every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both limits included. */
  whole(min: number, max: number): number;
  /** A number with a fixed count of decimals, both limits included. */
  decimal(min: number, max: number, places: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight: `[[3, 'often'], [1, 'seldom']]`. */
  weighted<T>(from: readonly (readonly [weight: number, value: T])[]): T;
  /** `count` different members, in any order. */
  some<T>(from: readonly T[], count: number): T[];
  digits(count: number): string;
  text(alphabet: string, length: number): string;
}

/** Makes a source from a seed (the generator mulberry32: 32 bits of state are plenty for sample data). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('There is nothing to pick from.');
    // Sound: the index is inside the list, which is not empty.
    return from[Math.floor(next() * from.length)] as T;
  };
  const text = (alphabet: string, length: number) =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join('');
  return {
    next,
    whole,
    pick,
    text,
    decimal: (min, max, places) => Number((min + next() * (max - min)).toFixed(places)),
    chance: (probability) => next() < probability,
    weighted: (from) => {
      let left = next() * from.reduce((sum, [weight]) => sum + weight, 0);
      const hit = from.find(([weight]) => (left -= weight) < 0);
      return hit ? hit[1] : pick(from)[1];
    },
    some: (from, count) =>
      from
        .map((value) => ({ value, key: next() }))
        .sort((one, other) => one.key - other.key)
        .slice(0, count)
        .map(({ value }) => value),
    digits: (count) => text('0123456789', count),
  };
}
