import * as z from 'zod';
import { row } from '../../../src/catalog/fields';
import { defineOperation } from '../../../src/catalog/operation';
import type { Vendor } from '../../../src/catalog/vendor';
import { vendors } from '../../../src/catalog/vendors';
import { letsjobit } from '../../../src/catalog/vendors/letsjobit/vendor';
import { benchOperation, benchRow } from '../benchList';

/** How many rows a page has. */
export const PAGE_ROWS = 50;

/** How many pages are fetched, by a client that is warm as by a program. */
export const PAGES = 100;
/** So many at a time, where it is not one after another. */
export const AT_ONCE = 8;
/** How long answers take, where they do not come at once. */
export const LATENCY_MS = 40;
/** What the peer is called that validates what it gets. */
export const ZOD = 'undici + zod';

const { list } = benchOperation.response.shape;

/** How the server shall answer: how many pages the list has, and how many milliseconds an answer takes. */
const wishes = { pages: z.int().optional(), latency: z.int().optional() };

/** The bench's list in pages that can be asked for in any order. */
export const pagedOperation = defineOperation({
  id: 'bench.pages',
  title: 'Bench pages',
  description: '',
  method: 'GET',
  path: '/bench',
  query: { page: z.int().optional(), ...wishes },
  response: row({ total: z.int(), list }),
  page: {
    style: 'pageNumber',
    rows: ['list'],
    page: 'page',
    size: 'size',
    defaultSize: PAGE_ROWS,
    total: ['total'],
  },
  identity: 'field0' as never, // a field of every row, whose names are computed
  line: 1,
});

/** A vendor that has nothing else, with a limit that is counted and never reached. */
export const pagedVendor: Vendor = {
  ...vendors.letsjobit,
  id: 'bench',
  basePath: '',
  rateLimit: {
    ...vendors.letsjobit.rateLimit,
    windows: [{ id: 'tenSeconds', label: 'per 10 seconds', requests: 1_000_000, seconds: 10 }],
  },
  groups: [{ id: 'bench', title: 'Bench', operations: [pagedOperation] }],
};

export const credentials = { apiKey: 'a key of the bench' };

/** Text that comes before and after the identity of a row. */
type RowText = readonly [before: string, after: string];

/** Different rows; those after them are the same with other identities. */
const DIFFERENT = 1_000;

/** A page's answer as text; makes the rows of a list of any length quickly. */
export type PageText = (position: number, pages: number) => string;

/** Pages of the bench's own list, by their number. */
export function benchPages(): PageText {
  const rows = Array.from({ length: DIFFERENT }, (_, index): RowText => {
    const { field0: _identity, ...others } = benchRow(index);
    return ['{"field0":', `,${JSON.stringify(others).slice(1)}`];
  });
  return (page, pages) =>
    `{"total":${String(pages * PAGE_ROWS)},"list":[${rowsFrom(rows, (page - 1) * PAGE_ROWS)}]}`;
}

/** How many fields of a visit the programs' rows have: the first of the document. */
const VISIT_FIELDS = 40;

/** Pages of visits as LetsJobIt's document shows them, by where they start. */
export async function visitPages(): Promise<PageText> {
  const [answer] = Object.values(await exampleVisits());
  const { _id, ...others } = Object.fromEntries(Object.entries(answer ?? {}).slice(0, VISIT_FIELDS));
  const rows = Array.from({ length: DIFFERENT }, (_, index): RowText => {
    const changed = { ...others, id: index, lat: index / 8, lng: -index / 16, docNo: `H-${String(index)}` };
    return [`{"_id":"${String(_id)}`, `",${JSON.stringify(changed).slice(1)}`];
  });
  return (start, pages) => {
    const total = pages * PAGE_ROWS;
    const next = start + PAGE_ROWS;
    const meta = {
      totalRecords: total,
      returnedRecords: PAGE_ROWS,
      remainingRecords: total - next,
      nextStart: next,
    };
    return `{"meta":${JSON.stringify(meta)},"data":[${rowsFrom(rows, start)}]}`;
  };
}

async function exampleVisits(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const answers = await letsjobit.exampleAnswers();
  const { data } = answers['visits.list'] as {
    data: readonly Readonly<Record<string, unknown>>[];
  }; // as documented
  return data;
}

const rowsFrom = (rows: readonly RowText[], from: number): string =>
  Array.from({ length: PAGE_ROWS }, (_, index) => {
    const [before, after] = rows[(from + index) % DIFFERENT]!; // in range
    return `${before}${String(from + index)}${after}`;
  }).join();
