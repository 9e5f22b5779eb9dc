import { performance } from 'node:perf_hooks';

/** What one run took, in milliseconds of the clock and of processor time. */
export interface Taken {
  readonly ms: number;
  readonly cpuMs: number;
}

/**
 * Runs each of these once a round, in turn, so that whatever disturbs the machine meets all of them. Nothing is
 * collected by force in between: compiled code that knows the shape of rows would be thrown away with the last row.
 */
export async function inRounds<Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, () => Promise<unknown>>>,
  warmUps = 2,
): Promise<Record<Name, Taken[]>> {
  const names = Object.keys(works) as Name[]; // its own keys
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Taken[]>; // one each
  for (let round = -warmUps; round < rounds; round++) {
    // Who comes first is not always the same.
    const turn = names.map((_, place) => names[(place + round + warmUps) % names.length]!); // in range
    for (const name of turn) {
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      await works[name]();
      const ms = performance.now() - began;
      const { user, system } = process.cpuUsage(cpu);
      if (round >= 0) taken[name].push({ ms, cpuMs: (user + system) / 1000 });
    }
  }
  return taken;
}

export const wall = (taken: readonly Taken[]): number[] => taken.map(({ ms }) => ms);
export const processor = (taken: readonly Taken[]): number[] => taken.map(({ cpuMs }) => cpuMs);

/** Megabytes that are still in use when everything that is not has been collected. */
export async function inUse(): Promise<number> {
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
