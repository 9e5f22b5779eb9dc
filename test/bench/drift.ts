// Compares, in one run, what reading an answer costs with what comparing it with its document costs.
// Run it with: npm run bench:drift
import { checkDrift } from '../../src/client/drift/drift';
import { parseJson } from '../../src/http/json/json';
import { benchOperation, benchRow, COLUMNS, median } from './benchList';

const ROWS = 10_000;
const ROUNDS = 15;

/** Rows as documented; or each with two fields too many, one of another type, and one missing. */
const textOf = (drifts: boolean): string =>
  JSON.stringify({
    list: Array.from({ length: ROWS }, (_, index) => ({
      ...benchRow(index),
      ...(drifts ? { field0: `id ${String(index)}`, field1: undefined, extra: index, more: 'x' } : {}),
    })),
  });

function timed<T>(work: () => T): { ms: number; made: T } {
  const began = performance.now();
  const made = work();
  return { ms: performance.now() - began, made };
}

for (const drifts of [false, true]) {
  const text = textOf(drifts);
  const parse: number[] = [];
  const drift: number[] = [];
  let different = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = timed(() => parseJson(text));
    const compared = timed(() => checkDrift(benchOperation, parsed.made));
    if (round < 3) continue; // the first rounds are the compiler's
    parse.push(parsed.ms);
    drift.push(compared.ms);
    different = compared.made.entries.length;
  }
  const [reading, comparing] = [median(parse), median(drift)];
  process.stdout.write(
    `${drifts ? 'with drift   ' : 'as documented'}: ${String(ROWS)} rows × ${String(COLUMNS)} fields, ` +
      `${(text.length / 1e6).toFixed(1)} MB, ${String(different)} differences: ` +
      `parse ${reading.toFixed(1)} ms, drift ${comparing.toFixed(1)} ms, ratio ${(comparing / reading).toFixed(2)}\n`,
  );
}
