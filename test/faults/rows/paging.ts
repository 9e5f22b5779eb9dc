import { json, say } from '../../support/faults/replies';
import type { Received, Reply } from '../../support/faults/server';
import type { FaultCase, World } from '../case';
import type { Kit, Slice } from '../kits';
import { told } from '../told';
import { kits, PAGE, pageOf, row, ROWS, rowsFrom, startOf } from '../kits';

/** The page that is asked for, out of these rows, with what the envelope says where that is not the truth. */
const outOf =
  (all: readonly unknown[], lie: Partial<Slice> = {}) =>
  ({ target }: Received, { call }: World): Reply => {
    const { page } = call.operation;
    const start = startOf(page, target);
    const rows = all.slice(start, start + PAGE);
    const next = start + rows.length;
    return json(pageOf(page, { rows, total: all.length, more: next < all.length, next, ...lie }));
  };

const ALL = rowsFrom(0, ROWS);

interface Walk {
  readonly row: string;
  readonly what: string;
  readonly only?: readonly string[];
  /** The answer to request number `index`; the good one where it gives none. */
  readonly reply: (index: number) => ((request: Received, world: World) => Reply) | undefined;
  readonly expected: FaultCase['expected'] | ((kit: Kit) => FaultCase['expected']);
}

const walks: readonly Walk[] = [
  {
    row: 'Row repeated on the next page',
    what: 'a row was added at the beginning of the list',
    reply: (index) => (index === 0 ? undefined : outOf([row(99), ...ALL])),
    expected: {
      rows: ROWS,
      attempts: 4,
      complete: false,
      notices: [
        '1 duplicate skipped.',
        'The list changed while loading: rows may be missing.',
        'The list changed while loading: 1 row may be missing.',
      ],
    },
  },
  {
    row: 'Row shifted out (skipped)',
    what: 'a row was removed from the beginning of the list',
    reply: (index) => (index === 0 ? undefined : outOf(ALL.slice(1))),
    expected: {
      rows: ROWS - 1,
      attempts: 3,
      complete: false,
      notices: [
        'The list changed while loading: rows may be missing.',
        'The list changed while loading: rows may be missing.',
      ],
    },
  },
  {
    row: '`nextStart` not advancing / going back',
    what: 'it stands still',
    only: ['letsjobit'],
    reply: (index) => (index === 1 ? outOf(ALL, { next: PAGE }) : undefined),
    expected: {
      rows: 2 * PAGE,
      attempts: 2,
      complete: false,
      notices: [
        'The vendor repeats position 3; the walk ends here.',
        '3 rows may be missing: the vendor counts more than it sent.',
      ],
    },
  },
  {
    row: '`nextStart` not advancing / going back',
    what: 'it goes back',
    only: ['letsjobit'],
    reply: (index) => (index === 1 ? outOf(ALL, { next: 0 }) : undefined),
    expected: {
      rows: 2 * PAGE,
      attempts: 2,
      complete: false,
      notices: [
        'The vendor repeats position 0; the walk ends here.',
        '3 rows may be missing: the vendor counts more than it sent.',
      ],
    },
  },
  {
    row: '`nextStart` not advancing / going back',
    what: 'it is not there',
    only: ['letsjobit'],
    reply: (index) =>
      index === 1
        ? (_, { call }) => json(call.answer('/?pagination=3').replace(/"nextStart":\d+/, '"nextStart":null'))
        : undefined,
    expected: {
      rows: 2 * PAGE,
      attempts: 2,
      complete: false,
      notices: [
        'The vendor repeats position 3; the walk ends here.',
        '3 rows may be missing: the vendor counts more than it sent.',
      ],
    },
  },
  {
    row: '`nextStart` not advancing / going back',
    what: 'the first page comes again and again',
    reply:
      () =>
      ({ target }, { call }) => {
        const { page } = call.operation;
        return json(pageOf(page, { rows: rowsFrom(0), more: true, next: startOf(page, target) + PAGE }));
      },
    expected: ({ list }) => {
      const numbered = list.operation.page.style === 'pageNumber';
      const repeats = (page: number) => [
        '3 duplicates skipped.',
        `The vendor repeats its rows at position ${String(numbered ? page : (page - 1) * PAGE)}; the walk ends here.`,
      ];
      if (list.operation.identity !== undefined) {
        return {
          rows: PAGE,
          attempts: 2,
          complete: false,
          notices: [...repeats(2), 'The list changed while loading: 6 rows may be missing.'],
        };
      }
      // Rows that cannot be told apart are kept as long as the vendor counts them; it is said all the same.
      return {
        rows: ROWS,
        attempts: 4,
        complete: false,
        notices: [
          'Position 2 has the same rows as the page before.',
          'Position 3 has the same rows as the page before.',
          ...repeats(4),
          'The list changed while loading: rows may be missing.',
        ],
      };
    },
  },
  {
    row: 'Last page full, no more',
    what: 'the vendor counts',
    reply: () => undefined,
    expected: { rows: ROWS, attempts: 3 },
  },
  {
    row: 'Last page full, no more',
    what: 'the vendor does not count',
    only: ['autovu', 'auvo', 'autengo'],
    reply: () => (request, world) =>
      json(
        world.call
          .answer(request.target)
          .replace(/"(?:TotalRecords|totalItems|total|HasNextPage)":/g, '"unknown":'),
      ),
    expected: { rows: ROWS, attempts: 4 },
  },
  {
    row: 'Next link to other host/path',
    what: 'links in the answer lead elsewhere',
    reply:
      () =>
      (request, { call, elsewhere }) => {
        const link = JSON.stringify(`${elsewhere.origin}/next?page=2`);
        const links = `"next":${link},"nextPage":${link},"links":[{"href":${link},"rel":"nextPage"}],"_links":{"next":{"href":${link}}}`;
        return json(call.answer(request.target).replace('{', `{${links},`));
      },
    expected: { rows: ROWS, attempts: 3 },
  },
  {
    row: 'Next link to other host/path',
    what: 'the next position is an address',
    only: ['letsjobit'],
    reply:
      () =>
      (request, { call, elsewhere }) =>
        json(
          call.answer(request.target).replace(/"nextStart":\d+/, `"nextStart":"${elsewhere.origin}/visits"`),
        ),
    expected: {
      rows: PAGE,
      attempts: 1,
      complete: false,
      notices: ['The vendor repeats position 0; the walk ends here.'],
    },
  },
];

/** A walk that fails, and goes on from where it failed. */
const continued: readonly FaultCase[] = kits.flatMap((kit) =>
  [1, 2].flatMap((failing): FaultCase[] => [
    {
      row: 'Page 7 fails after retries',
      what: `page ${String(failing + 1)} of 3, kept up to there`,
      kit,
      act: 'list',
      reply: (_, index) => (index >= failing ? say({ status: 500, body: '{}' }) : undefined),
      expected: {
        rows: failing * PAGE,
        attempts: failing + 3,
        gaps: [...Array.from({ length: failing }, () => 'at once' as const), 'backoff', 'backoff'],
        error: told('vendor-failed', '{documented 500|{vendor} failed with status 500.}'),
      },
    },
    {
      row: 'Page 7 fails after retries',
      what: `page ${String(failing + 1)} of 3, and the walk goes on from there`,
      kit,
      act: 'list',
      goesOn: true,
      reply: (_, index) =>
        index >= failing && index < failing + 3 ? say({ status: 500, body: '{}' }) : undefined,
      expected: {
        rows: ROWS,
        attempts: ROWS / PAGE + 3,
        gaps: [...Array.from({ length: failing }, () => 'at once' as const), 'backoff', 'backoff'],
      },
    },
  ]),
);

export const paging: readonly FaultCase[] = [
  ...continued,
  ...walks.flatMap(({ row, what, only, reply, expected }) =>
    kits
      .filter(({ id }) => only === undefined || only.includes(id))
      .map((kit): FaultCase => ({
        row,
        what,
        kit,
        act: 'list',
        reply: (request, index, world) => reply(index)?.(request, world),
        expected: typeof expected === 'function' ? expected(kit) : expected,
      })),
  ),
];
