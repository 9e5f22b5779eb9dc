/** Work whose time counts; what it gives is looked at afterwards. */
export type Contender<T> = () => T | Promise<T>;

/** Milliseconds of every round, by contender. */
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

interface Rounds {
  readonly rounds?: number;
  /** Rounds before those that count: the first ones are the compiler's. */
  readonly warmUp?: number;
  /** Pieces of work that a contender does each time; what is given is the time of one of them. */
  readonly times?: number;
}

/**
 * Lets all contenders do the same work in every round, one after the other, so that what else the machine does hits
 * them all. Who is first changes from round to round. `check` is told what each gave in the first round: equal
 * contenders give equal things.
 */
export async function sideBySide<Name extends string, T>(
  contenders: Readonly<Record<Name, Contender<T>>>,
  check: (made: Readonly<Record<Name, T>>) => void,
  { rounds = 7, warmUp = 2, times = 1 }: Rounds = {},
): Promise<Times<Name>> {
  const names = Object.keys(contenders) as Name[]; // the keys of a literal
  const measured = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>; // one of each
  for (let round = -warmUp; round < rounds; round++) {
    const made: Partial<Record<Name, T>> = {};
    const first = (round + warmUp) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      globalThis.gc?.(); // nobody pays for what the one before left behind
      const began = performance.now();
      for (let time = 0; time < times; time++) {
        const result = contenders[name]();
        made[name] = result instanceof Promise ? await result : result;
      }
      if (round >= 0) measured[name].push((performance.now() - began) / times);
    }
    if (round === -warmUp) check(made as Record<Name, T>); // each of them has made one by now
  }
  return measured;
}

/** Throws unless all are the same, with what they are about. */
export function same(what: string, ...values: readonly unknown[]): void {
  const texts = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  if (new Set(texts).size > 1)
    throw new Error(`${what} differ: ${texts.map((text) => text.slice(0, 200)).join(' | ')}`);
}
