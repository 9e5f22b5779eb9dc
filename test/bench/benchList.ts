import * as z from 'zod';
import { row } from '../../src/catalog/fields';
import { defineOperation } from '../../src/catalog/operation';
import type { Vendor } from '../../src/catalog/vendor';
import { vendors } from '../../src/catalog/vendors';

/** How many columns the list has. */
export const COLUMNS = 40;

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

const fields = Array.from({ length: COLUMNS }, (_, index) => ({
  name: `field${String(index)}`,
  ...kinds[index % kinds.length]!, // the index is in range
}));

/** A list in one answer, of rows with fields of every kind. */
export const benchOperation = defineOperation({
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

/** A vendor that has nothing else. */
export const benchVendor: Vendor = {
  ...vendors.letsjobit,
  id: 'bench',
  groups: [{ id: 'bench', title: 'Bench', operations: [benchOperation] }],
};

/** One row as documented. The rows of a list are in no order: none that sorting could profit from. */
export const benchRow = (index: number): Readonly<Record<string, unknown>> => {
  const seed = ((index + 1) * 48_271) % 100_003; // a prime: below it, no two rows have the same
  return Object.fromEntries(fields.map(({ name, value }) => [name, value(seed)]));
};

/** The answer with so many rows. */
export const benchAnswer = (rows: number): string =>
  JSON.stringify({ list: Array.from({ length: rows }, (_, index) => benchRow(index)) });

/** The value in the middle. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that this share of the others does not exceed. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
