import assert from 'node:assert/strict';
import * as z from 'zod';
import { defineOperation, type Operation, type RawInput } from '../../../../src/catalog/operation';
import type { PageStyle } from '../../../../src/catalog/pagination';
import { placeAt, readPage } from '../../../../src/client/lists/readPage';
import { ShapeError } from '../../../../src/http/errors';
import { parseJson } from '../../../../src/http/json/json';

const operation = (page: PageStyle): Operation =>
  defineOperation({
    id: 'x',
    title: '',
    description: '',
    method: 'GET',
    path: '/x',
    response: z.unknown(),
    line: 1,
    page,
  });
const read = (page: PageStyle, answer: unknown, query: RawInput['query'] = {}) =>
  readPage(operation(page), answer, { query });
const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ id: i }));

const byTotal = {
  style: 'pageNumber',
  rows: ['rows'],
  page: 'page',
  size: 'size',
  defaultSize: 10,
  total: ['total'],
} as const;
const byNext = { ...byTotal, hasNext: ['more'] } as const;
const byFullPage = {
  style: 'pageNumber',
  rows: ['rows'],
  page: 'page',
  size: 'size',
  defaultSize: 10,
} as const;
const offset = {
  style: 'offset',
  rows: ['rows'],
  offset: 'offset',
  limit: 'limit',
  defaultSize: 10,
  total: ['total'],
} as const;
const start = {
  style: 'nextStart',
  rows: ['rows'],
  start: 'start',
  size: 100,
  next: ['meta', 'next'],
  remaining: ['meta', 'remaining'],
  total: ['meta', 'total'],
} as const;

describe('a page by number', () => {
  it('goes on while the total is not reached', () => {
    const page = read(byTotal, { rows: rows(10), total: 25 }, { page: 2 });
    assert.deepEqual([page.position, page.before, page.size, page.total, page.next], [2, 10, 10, 25, 3]);
    assert.equal(read(byTotal, { rows: rows(5), total: 25 }, { page: 3 }).next, undefined);
    assert.equal(read(byTotal, { rows: rows(10), total: 10 }).next, undefined);
  });

  it('believes a flag before a count', () => {
    assert.equal(read(byNext, { rows: rows(10), total: 10, more: true }).next, 2);
    assert.equal(read(byNext, { rows: rows(10), total: 99, more: false }).next, undefined);
    assert.equal(read(byNext, { rows: rows(10), total: 99, more: 'yes' }).next, 2);
  });

  it('goes on from full pages only when there is no total', () => {
    assert.equal(read(byFullPage, { rows: rows(10) }).next, 2);
    assert.equal(read(byFullPage, { rows: rows(9) }).next, undefined);
    assert.equal(read(byTotal, { rows: rows(10), total: 'many' }).next, 2);
  });

  it('ends at an empty page, whatever is promised', () => {
    assert.equal(read(byNext, { rows: [], more: true }).next, undefined);
    assert.equal(read(byTotal, { rows: [], total: 99 }).next, undefined);
  });

  it('says when rows are missing, so that a short page is not taken for all', () => {
    const page = read(byTotal, { rows: rows(100), total: 500 }, { size: 1000 });
    assert.deepEqual(page.notices, ['The vendor sent 100 rows where 500 were due: some are missing.']);
    assert.deepEqual(read(byTotal, { rows: rows(5), total: 25 }, { page: 3 }).notices, []);
    assert.deepEqual(read(byTotal, { rows: [], total: 25 }, { page: 9 }).notices, []);
  });
});

describe('a page by offset', () => {
  it('goes on from the rows that came, not from the rows that were asked for', () => {
    const page = read(offset, { rows: rows(7), total: 30 }, { offset: 10, limit: 10 });
    assert.deepEqual([page.position, page.before, page.size, page.next], [10, 10, 10, 17]);
  });

  it('ends at the total, and at an empty page', () => {
    assert.equal(read(offset, { rows: rows(10), total: 20 }, { offset: 10 }).next, undefined);
    assert.equal(read(offset, { rows: [], total: 20 }, { offset: 10 }).next, undefined);
    assert.equal(read(offset, { rows: rows(3) }, { offset: 10 }).next, 13);
  });
});

describe('a page by next start', () => {
  const page = (meta: unknown, count = 100, from = 100) =>
    read(start, { rows: rows(count), meta }, { start: from });

  it('goes on where the vendor says while rows remain', () => {
    assert.deepEqual(page({ next: 200, remaining: 50, total: 250 }).next, 200);
    assert.equal(page({ next: 200, remaining: 0, total: 200 }).next, undefined);
    assert.equal(page({ next: 200, remaining: 50 }, 0).next, undefined);
  });

  it('reads counts that are texts', () => {
    assert.equal(page({ next: '200', remaining: '50' }).next, 200);
  });

  for (const next of [100, 50, 0, -1, undefined, null, 'x', 1.5]) {
    it(`ends with a notice when the next start is ${String(next)} after 100`, () => {
      const { next: position, notices } = page({ next, remaining: 50 });
      assert.equal(position, undefined);
      assert.equal(notices.length, 1);
      assert.match(notices[0] ?? '', /repeats position/);
    });
  }

  it('does not call a list complete that says nothing of what remains', () => {
    assert.deepEqual(page({}).notices, ['The answer does not say whether rows remain; the walk ends here.']);
    assert.equal(page(undefined).next, undefined);
  });
});

describe('the end of a list', () => {
  const broken = 'The vendor says that there are more rows, but sent none; the walk ends here.';

  it('is not taken for granted where rows are promised but none come', () => {
    const empty = [
      read(byNext, { rows: [], more: true }),
      read(offset, { rows: [], total: 30 }, { offset: 10 }),
      read(start, { rows: [], meta: { next: 200, remaining: 5 } }, { start: 100 }),
    ];
    for (const page of empty) {
      assert.equal(page.incomplete, true);
      assert.deepEqual(page.notices, [broken]);
    }
    assert.equal(read(byTotal, { rows: [], total: 99 }).incomplete, true);
  });

  it('is not known where the vendor repeats itself, says nothing of what remains, or stops at its cap', () => {
    assert.equal(read(start, { rows: rows(100), meta: { next: 0, remaining: 5 } }).incomplete, true);
    assert.equal(read(start, { rows: rows(100), meta: {} }).incomplete, true);
    assert.equal(read({ style: 'whole', rows: [], cap: 3 }, rows(3)).incomplete, true);
  });

  it('is the end where nothing more is promised', () => {
    const ends = [
      read(byNext, { rows: [], more: false }),
      read(offset, { rows: [], total: 10 }, { offset: 10 }),
      read(offset, { rows: [] }, { offset: 10 }),
      read(start, { rows: rows(3), meta: { next: 3, remaining: 0 } }),
      read({ style: 'whole', rows: [] }, rows(3)),
    ];
    for (const page of ends)
      assert.deepEqual([page.next, page.incomplete, page.notices], [undefined, undefined, []]);
  });
});

describe('a whole list', () => {
  const capped = { style: 'whole', rows: [], cap: 50 } as const;

  it('has all its rows in one page', () => {
    const page = read({ style: 'whole', rows: ['list'] }, { list: rows(3) });
    assert.deepEqual([page.rows.length, page.total, page.next, page.notices], [3, 3, undefined, []]);
  });

  it('says that rows are missing when the vendor counts more than it sent', () => {
    const style = { style: 'whole', rows: ['list'], total: ['total'] } as const;
    const page = read(style, { list: rows(3), total: 150 });
    assert.equal(page.total, 150);
    assert.deepEqual(page.notices, ['The vendor counts 150 rows but sent 3.']);
    assert.deepEqual(read(style, { list: rows(3), total: 3 }).notices, []);
  });

  it('says that there may be more exactly at its cap', () => {
    assert.deepEqual(read(capped, rows(50)).notices, [
      'Exactly 50 rows: there may be more. Narrow the search.',
    ]);
    assert.equal(read(capped, rows(50)).total, undefined);
    assert.deepEqual(read(capped, rows(49)).notices, []);
  });
});

describe('a single object', () => {
  const single = { style: 'single', at: ['data'] } as const;

  it('is one row, also in an array of one', () => {
    assert.deepEqual(read(single, { data: { id: 1 } }).rows, [{ id: 1 }]);
    assert.deepEqual(read(single, { data: [{ id: 1 }] }).rows, [{ id: 1 }]);
    assert.deepEqual(read({ style: 'none' }, { ok: true }).rows, [{ ok: true }]);
    assert.deepEqual(read({ style: 'none' }, undefined).rows, []);
  });

  it('that is missing is a change of shape', () => {
    assert.throws(() => read(single, {}), ShapeError);
    assert.throws(() => read(single, { data: null }), /`data` is missing/);
    assert.throws(() => read({ style: 'single', at: [] }, null), /it is empty/);
  });
});

describe('an answer of another shape', () => {
  it('is an error that names the place, never an empty list', () => {
    for (const page of [byTotal, byFullPage, offset, start, { style: 'whole', rows: ['rows'] } as const]) {
      for (const answer of [undefined, null, [], {}, { rows: {} }, { rows: null }, 'text', { Rows: [] }]) {
        assert.throws(
          () => read(page, answer),
          (error) => error instanceof ShapeError && error.message.includes('`rows` is missing'),
        );
      }
    }
    assert.throws(() => read({ style: 'whole', rows: [] }, {}), /it is not a list/);
  });

  it('is not found on a prototype', () => {
    assert.throws(() => read({ style: 'single', at: ['constructor'] }, {}), ShapeError);
  });

  it('does not trust counts that no double holds', () => {
    assert.equal(read(offset, parseJson('{"rows": [1], "total": 9007199254740993}')).total, undefined);
  });
});

describe('a position in words', () => {
  it('is a page where one begins there', () => {
    assert.equal(placeAt(byTotal, { query: { page: 2 } }, 7), 'page 7');
    assert.equal(placeAt(offset, {}, 20), 'page 3');
    assert.equal(placeAt(offset, { query: { limit: 8 } }, 20), 'position 20');
    assert.equal(placeAt(start, {}, 200), 'page 3');
    assert.equal(placeAt({ style: 'none' }, {}, 0), 'position 0');
  });
});
