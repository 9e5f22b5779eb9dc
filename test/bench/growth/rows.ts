import { readPage } from '../../../src/client/lists/readPage';
import { comparing } from '../../../src/client/drift/drift';
import { DriftLog } from '../../../src/client/drift/driftLog';
import { driftSchema } from '../../../src/client/drift/driftSchema';
import type { ExportOptions } from '../../../src/export/exportText';
import { exportText } from '../../../src/export/exportText';
import { parseJson } from '../../../src/http/json/json';
import { cellsOf, columnsOf, fieldOf } from '../../../src/table/columns';
import { benchAnswer, benchOperation } from '../benchList';
import type { Figure } from '../figures';

const SIZES = [100, 1_000, 10_000, 100_000];
/** Rows that every size is measured with in a round: small lists so often that they make up as many. */
const ROWS_A_ROUND = 10_000;
const ROUNDS = 5;

const csv: ExportOptions = {
  format: 'csv',
  separator: ',',
  bom: false,
  guardFormulas: true,
  nested: 'json',
};

/** Something done with a list, whose cost is to grow as the list does. */
interface Work {
  readonly what: string;
  readonly run: (list: List) => number;
}

interface List {
  readonly text: string;
  readonly answer: unknown;
  readonly rows: readonly unknown[];
}

const cellOf = cellsOf(benchOperation);
const columns = columnsOf(benchOperation, readPage(benchOperation, parseJson(benchAnswer(100)), {}).rows);

const works: readonly Work[] = [
  { what: 'read an answer', run: ({ text }) => rowsIn(parseJson(text)).length },
  { what: 'the same by `JSON.parse` alone', run: ({ text }) => rowsIn(JSON.parse(text)).length },
  {
    what: 'compare it with its document',
    run: ({ answer }) => {
      const report = new DriftLog().reporter((value) => value);
      const steps = comparing(driftSchema(benchOperation, undefined), answer, report);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      return step.value;
    },
  },
  {
    what: 'make all cells of the table',
    run: ({ rows }) => {
      for (const row of rows) for (const { id } of columns) cellOf(id, fieldOf(row, id));
      return rows.length;
    },
  },
  {
    what: 'write it as CSV',
    run: ({ rows }) => {
      let written = 0;
      for (const piece of exportText(rows, columns, csv)) written = piece.rows;
      return written;
    },
  },
];

/** The time of a row in lists of each size, beside that in the list of 100 rows. */
export async function timesPerRow(): Promise<readonly Figure[]> {
  const lists = SIZES.map(listOf);
  const measured = works.map(() => SIZES.map((): number[] => []));
  for (let round = -1; round < ROUNDS; round++)
    for (const [at, work] of works.entries())
      for (const [size, list] of lists.entries()) {
        globalThis.gc?.();
        await new Promise((resolve) => setTimeout(resolve, 0));
        const perRow = timePerRow(work, list);
        if (round >= 0) measured[at]?.[size]?.push(perRow); // the first round is the compiler's
      }
  return works.flatMap(({ what }, at) =>
    SIZES.slice(1).map((size, index): Figure => {
      const ours = measured[at]?.[index + 1] ?? [];
      const smallest = measured[at]?.[0] ?? [];
      const isOurs = what !== BARE;
      return {
        what: `${what}: a row of ${size.toLocaleString('en')}`,
        unit: 'µs',
        ours,
        floor: smallest,
        ...(isOurs ? { targets: [{ atMost: 1.2, of: 'floor' }] } : {}),
      };
    }),
  );
}

const BARE = 'the same by `JSON.parse` alone';

/** What a row of an answer keeps in memory, beside that of 100 rows. */
export async function memoryPerRow(): Promise<readonly Figure[]> {
  const measured = SIZES.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, size] of SIZES.entries()) measured[at]?.push(await keptPerRow(size));
  return SIZES.slice(1).map((size, index) => ({
    what: `kept of an answer: a row of ${size.toLocaleString('en')}`,
    unit: 'KB',
    ours: measured[index + 1] ?? [],
    floor: measured[0] ?? [],
    targets: [{ atMost: 1.2, of: 'floor' }],
  }));
}

/** What is held in the middle of an export and of comparing, in megabytes: it does not grow with the rows. */
export async function memoryInBetween(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const [small, large] = [listOf(1_000), listOf(100_000)];
  for (const [what, steps] of [
    ['an export to CSV', ({ rows }: List): Iterator<unknown> => exportText(rows, columns, csv)],
    [
      'comparing',
      ({ answer }: List): Iterator<unknown> =>
        comparing(
          driftSchema(benchOperation, undefined),
          answer,
          new DriftLog().reporter((value) => value),
        ),
    ],
  ] as const) {
    const [ours, floor]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      floor.push(await heldHalfway(steps(small), what === 'comparing' ? 10 : 500));
      ours.push(await heldHalfway(steps(large), what === 'comparing' ? 1_000 : 50_000));
    }
    figures.push({
      what: `held halfway through ${what} of 100,000 rows`,
      unit: 'MB',
      ours,
      targets: [{ atMost: 1 }],
    });
    figures.push({ what: `held halfway through ${what} of 1,000 rows`, unit: 'MB', ours: floor });
  }
  return figures;
}

async function heldHalfway(steps: Iterator<unknown>, count: number): Promise<number> {
  steps.next();
  const before = await inUse();
  for (let step = 0; step < count; step++) steps.next();
  const held = (await inUse()) - before;
  if (steps.next().done === true) throw new Error('It was over before.');
  return Math.max(0, held);
}

async function keptPerRow(size: number): Promise<number> {
  const text = benchAnswer(size);
  const copies = Math.max(1, ROWS_A_ROUND / size);
  const before = await inUse();
  const kept = Array.from({ length: copies }, () => rowsIn(parseJson(text)));
  const after = await inUse();
  return ((after - before) * 1_000) / kept.reduce((sum, rows) => sum + rows.length, 0);
}

function timePerRow({ run, what }: Work, list: List): number {
  const times = Math.max(1, ROWS_A_ROUND / list.rows.length);
  let done = 0;
  const began = performance.now();
  for (let time = 0; time < times; time++) done += run(list);
  const taken = performance.now() - began;
  if (done !== times * list.rows.length) throw new Error(`Not all rows were counted: ${what}.`);
  return (taken * 1_000) / done;
}

function listOf(size: number): List {
  const text = benchAnswer(size);
  const answer = parseJson(text);
  return { text, answer, rows: rowsIn(answer) };
}

const rowsIn = (answer: unknown): readonly unknown[] => readPage(benchOperation, answer, {}).rows;

/** Megabytes of what is still reachable. */
async function inUse(): Promise<number> {
  const seen: number[] = [];
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 10));
    const { heapUsed, external } = process.memoryUsage();
    seen.push((heapUsed + external) / 1_000_000);
  }
  return Math.min(...seen);
}
