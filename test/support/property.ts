import fc from 'fast-check';
import { readFileSync } from 'node:fs';

/** How many random cases each property is tried on: 1,000 unless `npm run test:soak` asks for more. */
const RUNS = Number(process.env.VENDORSCOPE_RUNS ?? 1_000);

/** Cases are drawn from this seed. It is printed, so that a failure can be run again. */
const SEED = Number(process.env.VENDORSCOPE_SEED ?? Date.now() % 2 ** 31);

/** Time that each property gets: a soak takes its while. */
const TIMEOUT_MS = Math.max(60_000, RUNS * 30);

let registered = 0;

/**
 * A property that holds for every case that `cases` can make, as a test of its own. `known` are cases that
 * failed once, shrunk: they are tried first, for ever.
 */
export function property<T>(
  name: string,
  cases: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
  known: readonly T[] = [],
): void {
  registered++;
  it(name, async function () {
    this.timeout(TIMEOUT_MS);
    const examples = known.map((value): [T] => [value]);
    await fc.assert(
      fc.asyncProperty(cases, async (value) => {
        await holds(value);
      }),
      { numRuns: RUNS, seed: SEED, examples },
    );
  });
}

/** Says how many there were, and from which seed. */
export function reportProperties(): void {
  process.stdout.write(
    `\n  properties: ${String(registered)} × ${RUNS.toLocaleString('en')} cases, seed ${String(SEED)}, fast-check ${version()}\n`,
  );
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync('node_modules/fast-check/package.json', 'utf8'));
  return (manifest as { version: string }).version; // every package's manifest has one
}
