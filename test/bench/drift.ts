// Compares, in one run, what reading an answer costs with what comparing it with its document costs.
// Run it with: npm run bench:drift
import * as z from 'zod';
import { row } from '../../src/catalog/fields';
import { defineOperation } from '../../src/catalog/operation';
import { checkDrift } from '../../src/client/drift/drift';
import { parseJson } from '../../src/http/json/json';

const ROWS = 10_000;
const ROUNDS = 15;

const kinds = [
  { schema: () => z.int(), value: (index: number) => index },
  { schema: () => z.string(), value: (index: number) => `A text of row ${String(index)}` },
  { schema: () => z.boolean(), value: (index: number) => index % 2 === 0 },
  { schema: () => z.number().nullable(), value: (index: number) => (index % 7 === 0 ? null : index / 8) },
  { schema: () => z.union([z.number(), z.string()]), value: (index: number) => String(index) },
  {
    schema: () => z.int().meta({ labels: { 1: 'Low', 2: 'Middle', 3: 'High' } }),
    value: (index: number) => (index % 3) + 1,
  },
  {
    schema: () => z.enum(['open', 'closed']),
    value: (index: number) => (index % 2 === 0 ? 'open' : 'closed'),
  },
  {
    schema: () => row({ key: z.int(), text: z.string() }),
    value: (index: number) => ({ key: index, text: 'Diesel' }),
  },
];
const fields = Array.from({ length: 40 }, (_, index) => ({
  name: `field${String(index)}`,
  ...kinds[index % kinds.length]!,
})); // the index is in range

const operation = defineOperation({
  id: 'bench.list',
  title: 'Bench',
  description: '',
  method: 'GET',
  path: '/bench',
  response: row({
    list: z.array(row(Object.fromEntries(fields.map(({ name, schema }) => [name, schema()])))),
  }),
  page: { style: 'whole', rows: ['list'] },
  line: 1,
});

/** Rows as documented; or each with two fields too many, one of another type, and one missing. */
const textOf = (drifts: boolean): string =>
  JSON.stringify({
    list: Array.from({ length: ROWS }, (_, index) => ({
      ...Object.fromEntries(fields.map(({ name, value }) => [name, value(index)])),
      ...(drifts ? { field0: `id ${String(index)}`, field1: undefined, extra: index, more: 'x' } : {}),
    })),
  });

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

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
    const compared = timed(() => checkDrift(operation, parsed.made));
    if (round < 3) continue; // the first rounds are the compiler's
    parse.push(parsed.ms);
    drift.push(compared.ms);
    different = compared.made.entries.length;
  }
  const [reading, comparing] = [median(parse), median(drift)];
  process.stdout.write(
    `${drifts ? 'with drift   ' : 'as documented'}: ${String(ROWS)} rows × ${String(fields.length)} fields, ` +
      `${(text.length / 1e6).toFixed(1)} MB, ${String(different)} differences: ` +
      `parse ${reading.toFixed(1)} ms, drift ${comparing.toFixed(1)} ms, ratio ${(comparing / reading).toFixed(2)}\n`,
  );
}
