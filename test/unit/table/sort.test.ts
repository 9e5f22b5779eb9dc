import assert from 'node:assert/strict';
import { LosslessNumber } from '../../../src/http/json/json';
import type { Pause } from '../../../src/http/pause';
import type { CellKind, Column } from '../../../src/protocol/results';
import { plainView } from '../../../src/protocol/table';
import { compareKeys, sortKeyOf } from '../../../src/table/compare';
import { orderOf } from '../../../src/table/order';

const noPause: Pause = { elapsed: () => 0, turn: () => Promise.resolve() };
const column = (id: string, kind: CellKind): Column => ({ id, kind, documented: true, width: 9 });

/** The same numbers from 0 up to 1 in every run. */
let seed = 7;
const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const below = (most: number): number => Math.floor(random() * most);
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!; // it is not empty

/** Letters with and without accents and case, digits as numbers, signs, and what only a collator can order. */
const signs = [
  ...['a', 'b', 'A', 'zz', 'é', 'E', 'ß', 'º', '漢'],
  ...['10', '2', '007', '0', '99999999999', ' ', '-', '_', '“'],
];
const word = (): string => Array.from({ length: below(6) }, () => pick(signs)).join('');

/** Columns of values, each with the kinds that such a column may have. */
const columns: Readonly<
  Record<string, { readonly kinds: readonly CellKind[]; readonly value: () => unknown }>
> = {
  'whole numbers': { kinds: ['number', 'text'], value: () => below(1_000) - 500 },
  fractions: { kinds: ['number'], value: () => random() * 10 - 5 },
  words: { kinds: ['text'], value: word },
  'plain names with numbers': { kinds: ['text'], value: () => `Customer number ${String(below(3_000))}` },
  'a long common beginning': {
    kinds: ['text'],
    value: () => 'https://example.org/a/very/long/beginning/'.repeat(1 + below(3)) + word(),
  },
  'one of two beginnings': {
    kinds: ['text'],
    value: () => pick(['Straße der Einheit ', 'Main street number ']) + String(below(100)),
  },
  'few different ones': { kinds: ['text'], value: () => pick(['open', 'Open', 'closed', 'OPEN', '', null]) },
  gaps: { kinds: ['number', 'text'], value: () => pick([null, undefined, '', 1, 2, 'x']) },
  dates: {
    kinds: ['date'],
    value: () =>
      pick(['2026-11-21', '2026-11-20T10:00:00Z', '2026-11-20T10:00:00+02:00', 'x', null, '2025-01-01']),
  },
  'texts of many lengths': { kinds: ['text'], value: () => 'x'.repeat(below(300)) + word() },
  'everything at once': {
    kinds: ['text', 'number', 'date', 'nested', 'boolean'],
    value: () =>
      pick([
        ...[
          1,
          '2',
          'b',
          'B',
          true,
          false,
          null,
          [1, 2],
          { a: 1 },
          { key: 1, text: 'x' },
          -0,
          0,
          '-0.0',
          '1e400',
        ],
        ...[new LosslessNumber('9007199254740993'), 9_007_199_254_740_992, '9007199254740993.0', 'ß'],
      ]),
  },
};

describe('Sorting', () => {
  for (const [what, { kinds, value }] of Object.entries(columns))
    for (const kind of kinds)
      it(`puts ${what} in a column of the kind ${kind} in the order in which two are compared, however many there are`, async () => {
        for (const count of [1, 3, 50, 700, 6_000])
          for (const direction of ['ascending', 'descending'] as const) {
            const rows = Array.from({ length: count }, () => ({
              v: value(),
              w: pick(['p', 'q', 'r10', 'r9']),
            }));
            const sort = [
              { column: 'v', direction },
              { column: 'w', direction: 'descending' },
            ] as const;
            const options = { shown: [], pause: noPause };
            const view = { ...plainView, sort };
            const { order } = await orderOf(rows, [column('v', kind), column('w', 'text')], view, options);
            const keys = rows.map(({ v, w }) => [sortKeyOf(v, kind), sortKeyOf(w, 'text')] as const);
            const expected = keys
              .map((_, at) => at)
              .sort((a, b) => {
                const [[x, y], [p, q]] = [keys[a]!, keys[b]!]; // both are in range
                return (
                  compareKeys(x, p, direction === 'ascending' ? 1 : -1) || compareKeys(y, q, -1) || a - b
                );
              });
            assert.deepEqual([...(order ?? [])], expected, `${String(count)} rows, ${direction}`);
          }
      });
});
