import { rowSchema } from '../../../src/catalog/rowSchema';
import { checkDrift, comparing } from '../../../src/client/drift/drift';
import { DriftLog } from '../../../src/client/drift/driftLog';
import { driftSchema } from '../../../src/client/drift/driftSchema';
import { parseJson } from '../../../src/http/json/json';
import { eventLoop, runInSlices } from '../../../src/http/pause';
import { benchOperation, benchRow, COLUMNS } from '../benchList';
import type { Figure, Section } from '../figures';
import { same, sideBySide } from './sideBySide';

const ROWS = 10_000;

/** What reading an answer costs, and comparing it with its document. */
export async function readingCosts(): Promise<Section> {
  const figures: Figure[] = [];
  const documented = textOf({ drifts: false });
  figures.push(await reading(documented));
  figures.push(...(await comparingWith(documented, 'as documented')));
  figures.push(...(await comparingWith(textOf({ drifts: true }), 'four differences a row')));
  return {
    title: 'Reading and comparing an answer',
    method:
      `${ROWS.toLocaleString('en')} rows × ${String(COLUMNS)} fields in one text of ` +
      `${(documented.length / 1e6).toFixed(1)} MB. The floor of reading is \`JSON.parse\`; that of comparing is reading ` +
      "the text (`parseJson`), which comes before it. The peer is zod's `safeParse` of every row by the same schema.",
    figures,
  };
}

/** Rows as documented; or each with two fields too many, one of another type, and one missing. */
const textOf = ({ drifts }: { readonly drifts: boolean }): string =>
  JSON.stringify({
    list: Array.from({ length: ROWS }, (_, index) => ({
      ...benchRow(index),
      ...(drifts ? { field0: `id ${String(index)}`, field1: undefined, extra: index, more: 'x' } : {}),
    })),
  });

async function reading(text: string): Promise<Figure> {
  const { ours, floor } = await sideBySide(
    { ours: () => parseJson(text), floor: () => JSON.parse(text) as unknown },
    (made) => {
      same('What was read', JSON.stringify(made.ours), JSON.stringify(made.floor));
    },
  );
  return { what: 'read, every digit kept', unit: 'ms', ours, floor };
}

async function comparingWith(text: string, what: string): Promise<readonly Figure[]> {
  const answer = parseJson(text) as { readonly list: readonly unknown[] }; // as the text was made
  const schema = rowSchema(benchOperation);
  if (schema === undefined) throw new Error('The operation has no rows.');
  const times = await sideBySide<'forced' | 'lazily' | 'reading' | 'zod', number>(
    {
      forced: () => checkDrift(benchOperation, answer).rows,
      lazily: () => {
        const report = new DriftLog().reporter((value) => value);
        return runInSlices(comparing(driftSchema(benchOperation, undefined), answer, report), eventLoop);
      },
      reading: () => (parseJson(text) as typeof answer).list.length,
      zod: () => {
        let count = 0;
        for (const row of answer.list) if (typeof schema.safeParse(row).success === 'boolean') count++;
        return count;
      },
    },
    (made) => {
      same('The rows', made.forced, made.lazily, made.reading, made.zod);
    },
  );
  const beside = { floor: times.reading, peers: { zod: times.zod } };
  return [
    {
      what: `compare at a stretch, ${what}`,
      unit: 'ms',
      ours: times.forced,
      ...beside,
      targets: [{ atMost: 1, of: 'zod' }],
    },
    { what: `the same in slices that let others work`, unit: 'ms', ours: times.lazily, ...beside },
  ];
}
