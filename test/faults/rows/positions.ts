import { json } from '../../support/faults/replies';
import type { FaultCase } from '../case';
import type { Kit } from '../kits';
import { kits, PAGE, pageOf, ROWS, rowsFrom, startOf } from '../kits';

/** Pages that promise more than they have, or count wrongly. */
const odd = (
  what: string,
  only: readonly string[],
  slice: (start: number) => Parameters<typeof pageOf>[1],
  expected: (kit: Kit) => FaultCase['expected'],
): FaultCase[] =>
  kits
    .filter(({ id }) => only.includes(id))
    .map((kit) => ({
      row: '`nextStart` not advancing / going back',
      what,
      kit,
      act: 'list',
      reply: ({ target }, _, { call }) =>
        json(pageOf(call.operation.page, slice(startOf(call.operation.page, target)))),
      expected: expected(kit),
    }));

export const positions: readonly FaultCase[] = [
  ...odd(
    'an empty page that promises more',
    ['autovu', 'auvo', 'autengo', 'letsjobit'],
    (start) => ({ rows: start === 0 ? rowsFrom(0) : [], more: true, next: start + PAGE }),
    (kit) => ({
      rows: PAGE,
      attempts: 2,
      complete: false,
      notices: [
        kit.list.operation.page.style === 'pageNumber'
          ? 'The vendor sent 0 rows where 3 were due: some are missing.'
          : 'The vendor says that there are more rows, but sent none; the walk ends here.',
        '6 rows may be missing: the vendor counts more than it sent.',
      ],
    }),
  ),
  ...odd(
    'the next position is a number that no double holds',
    ['letsjobit'],
    () => ({ rows: rowsFrom(0), more: true, next: Number.MAX_SAFE_INTEGER + 2 }),
    () => ({
      rows: PAGE,
      attempts: 1,
      complete: false,
      notices: ['The vendor repeats position 0; the walk ends here.'],
    }),
  ),
  ...odd(
    'counts are texts',
    ['auvo', 'autengo', 'letsjobit'],
    (start) => ({
      rows: rowsFrom(start),
      total: String(ROWS),
      more: start + PAGE < ROWS,
      next: start + PAGE,
    }),
    () => ({ rows: ROWS, attempts: 3 }),
  ),
];
