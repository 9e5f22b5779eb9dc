import assert from 'node:assert/strict';
import type { Operation } from '../../../../src/catalog/operation';
import type { PageStyle } from '../../../../src/catalog/pagination';
import type { WalkedPage } from '../../../../src/client/lists/page';
import type { FetchPage } from '../../../../src/client/lists/pages';
import { walkPages } from '../../../../src/client/lists/pages';
import { CredentialsRefusedError, TimeoutError } from '../../../../src/http/errors';
import { answerOf, listOperation, pageFrom, queryAt, styles, things } from '../../../support/pagedList';

/** Walks a list whose rows may be others at each request; keeps the pages, the positions asked for, and a failure. */
async function walk(
  operation: Operation,
  rowsAt: (request: number, position: number) => readonly unknown[],
  options: { limit?: number; text?: (text: string, request: number) => string } = {},
) {
  const asked: number[] = [];
  const pages: WalkedPage<unknown>[] = [];
  const fetchPage: FetchPage = (position) => {
    const request = asked.push(position) - 1;
    const text = answerOf(rowsAt(request, position), queryAt(operation, position));
    return Promise.resolve(pageFrom(operation, position, options.text?.(text, request) ?? text));
  };
  const { signal } = new AbortController();
  const { limit } = options;
  for await (const page of walkPages(fetchPage, { operation, input: {} }, { limit, signal }))
    pages.push(page);
  const last = pages.at(-1);
  return {
    asked,
    pages,
    end: last?.end,
    ids: pages.flatMap(({ rows }) => rows.map((row) => (row as { id: number }).id)), // rows of `things`
    notices: pages.flatMap(({ notices }) => notices),
  };
}

const everyStyle = Object.entries(styles).map(([name, style]) => [name, style as PageStyle] as const);

describe('a walk over pages', () => {
  for (const [name, style] of everyStyle) {
    it(`gives every row once, asks for no page twice, and calls itself complete: ${name}`, async () => {
      for (const count of [0, 1, 9, 10, 11, 25, 30]) {
        const { ids, end, asked, notices } = await walk(listOperation(style, 'id'), () => things(count));
        assert.deepEqual(
          ids,
          things(count).map(({ id }) => id),
        );
        assert.deepEqual([end?.complete, end?.rows, end?.skipped, end?.missing], [true, count, 0, undefined]);
        assert.equal(end?.pages, asked.length);
        assert.equal(new Set(asked).size, asked.length);
        const full = Math.max(1, Math.ceil(count / 10));
        const mayAskOnceMore = name === 'untilShort' && count > 0 && count % 10 === 0;
        assert.equal(asked.length, mayAskOnceMore ? full + 1 : full);
        assert.deepEqual(notices, []);
      }
    });

    it(`shows a row that moved to the next page once, and says that something may be missing: ${name}`, async () => {
      const list = (request: number) => (request === 0 ? things(25) : things(26, -1));
      const { ids, end, pages } = await walk(listOperation(style, 'id'), list);
      assert.deepEqual(
        ids,
        things(25).map(({ id }) => id),
      );
      assert.deepEqual(
        pages.map(({ skipped }) => skipped),
        [0, 1, 0],
      );
      assert.equal(pages[1]?.notices[0], '1 duplicate skipped.');
      assert.equal(end?.complete, false);
      const said = name === 'untilShort' ? 'rows' : '1 row';
      assert.equal(pages.at(-1)?.notices.at(-1), `The list changed while loading: ${said} may be missing.`);
    });

    it(`is not complete when a row moved to a page that was read already: ${name}`, async () => {
      // Where no total is told, nothing shows it.
      if (name === 'untilShort') return;
      const list = (request: number) => (request === 0 ? things(25) : things(24, 1));
      const { ids, end, notices } = await walk(listOperation(style, 'id'), list);
      assert.ok(!ids.includes(10));
      assert.equal(end?.complete, false);
      assert.ok(notices.includes('The list changed while loading: rows may be missing.'));
    });

    const first = things(10);
    const same = (text: string, request: number) =>
      JSON.stringify({
        ...JSON.parse(text),
        rows: first,
        next: (request + 1) * 10,
        total: 99,
        remaining: 9,
      });

    it(`ends where the vendor answers the same page again: ${name}`, async () => {
      const { ids, end, asked, pages } = await walk(listOperation(style, 'id'), () => first, { text: same });
      assert.equal(asked.length, 2);
      assert.equal(ids.length, 10);
      assert.equal(end?.complete, false);
      assert.equal(pages[1]?.next, undefined);
      assert.ok(pages[1]?.notices.some((notice) => notice.includes('repeats its rows at position')));
    });

    it(`ends there too without an identity, once no row is due that the vendor counts: ${name}`, async () => {
      const { end, asked, pages } = await walk(listOperation(style), () => first, { text: same });
      assert.equal(end?.complete, false);
      assert.equal(pages.at(-1)?.next, undefined);
      if (name === 'untilShort') {
        assert.equal(asked.length, 2);
        assert.ok(pages[1]?.notices.some((notice) => notice.includes('repeats its rows at position')));
        return;
      }
      assert.equal(asked.length, name === 'nextStart' ? 11 : 10);
      const second = String(pages[1]?.position);
      assert.deepEqual(pages[1]?.notices, [`Position ${second} has the same rows as the page before.`]);
      assert.deepEqual(pages[1].rows, first);
    });

    it(`keeps equal rows that the vendor counts, where they have no identity: ${name}`, async () => {
      if (name === 'untilShort') return;
      // The page begins as the last one ended, row by row; and some rows are equal further apart.
      const rows = [3, 1, 2, 2, 2, 1, 1, 2, 2, 2, 2, 2, 2, 1, 1, 2, 2, 2, 3, 1, 3, 1].map((a) => ({ a }));
      const { end, pages, notices } = await walk(listOperation(style), () => rows);
      assert.deepEqual(
        pages.flatMap((page) => page.rows),
        rows,
      );
      assert.deepEqual(end, { complete: true, pages: 3, rows: 22, skipped: 0 });
      assert.deepEqual(notices, []);
    });

    it(`finds a row that moved to the next page without an identity, too: ${name}`, async () => {
      const list = (request: number) => (request === 0 ? things(25) : things(26, -1));
      const { ids, end, pages } = await walk(listOperation(style), list);
      assert.deepEqual(
        ids,
        things(25).map(({ id }) => id),
      );
      assert.deepEqual([pages[1]?.skipped, pages[1]?.skippedFirst], [1, 1]);
      assert.equal(end?.complete, false);
    });
  }

  it('goes on when a whole page of old rows comes because the list grew', async () => {
    const list = (request: number) => (request === 0 ? things(20) : things(30, -10));
    const { ids, end } = await walk(listOperation(styles.offset, 'id'), list);
    assert.deepEqual(
      ids,
      things(20).map(({ id }) => id),
    );
    assert.deepEqual([end?.complete, end?.skipped, end?.missing], [false, 10, 10]);
  });

  it('says in the middle, too, that the list changed', async () => {
    const list = (request: number) => things(request === 0 ? 35 : 36);
    const { pages } = await walk(listOperation(styles.pageNumber, 'id'), list);
    assert.deepEqual(
      pages.map(({ notices }) => notices.length),
      [0, 1, 0, 1],
    );
  });

  it('is not complete when the vendor sends fewer rows than it counts', async () => {
    const less = (text: string, request: number) =>
      request === 1 ? JSON.stringify({ ...JSON.parse(text), rows: things(7, 10) }) : text;
    const { end } = await walk(listOperation(styles.pageNumber, 'id'), () => things(30), { text: less });
    assert.deepEqual([end?.complete, end?.missing], [false, 3]);
  });

  it('leaves it to a single page to say what is missing of it', async () => {
    const capped = { style: 'whole', rows: ['rows'], cap: 5 } as const;
    const { end, notices } = await walk(listOperation(capped), () => things(5));
    assert.equal(end?.complete, false);
    assert.deepEqual(notices, ['Exactly 5 rows: there may be more. Narrow the search.']);
  });

  it('counts from where it began', async () => {
    const operation = listOperation(styles.offset, 'id');
    const fetchPage: FetchPage = (position) =>
      Promise.resolve(pageFrom(operation, position, answerOf(things(25), queryAt(operation, position))));
    const { signal } = new AbortController();
    const input = { query: { offset: 20 } };
    for await (const page of walkPages(fetchPage, { operation, input }, { signal }))
      assert.deepEqual(page.end, { complete: true, pages: 1, rows: 5, skipped: 0 });
  });

  it('has no end where it was told to stop', async () => {
    const { end, pages } = await walk(listOperation(styles.offset, 'id'), () => things(25), { limit: 2 });
    assert.equal(pages.length, 2);
    assert.equal(end, undefined);
    assert.equal(pages[1]?.next, 20);
  });

  it('that fails names the page that it goes on from, or the position where no page begins', async () => {
    for (const [style, input, says] of [
      [styles.pageNumber, { query: { page: 3 } }, 'Continue from page 4.'],
      [styles.offset, { query: { offset: 20 } }, 'Continue from page 4.'],
      [styles.offset, { query: { offset: 5, limit: 4 } }, 'Continue from position 9.'],
      [styles.nextStart, {}, 'Continue from page 2.'],
      [styles.nextStart, { query: { start: 7 } }, 'Continue from position 17.'],
    ] as const) {
      const operation = listOperation(style, 'id');
      let asked = 0;
      const fetchPage: FetchPage = (position) => {
        if (asked++ > 0) return Promise.reject(new TimeoutError('No reply.'));
        const at = { ...input.query, ...queryAt(operation, position) };
        return Promise.resolve(pageFrom(operation, position, answerOf(things(99), at), input));
      };
      const pages = walkPages(fetchPage, { operation, input }, { signal: new AbortController().signal });
      await pages.next();
      await assert.rejects(pages.next(), { next: says });
    }
  });

  it('that fails says what is kept and where it goes on', async () => {
    const operation = listOperation(styles.offset, 'id');
    const failing = (error: Error, after: number): FetchPage => {
      let asked = 0;
      return (position) =>
        asked++ < after
          ? Promise.resolve(pageFrom(operation, position, answerOf(things(99), queryAt(operation, position))))
          : Promise.reject(error);
    };
    const failureOf = async (error: Error, after: number): Promise<unknown> => {
      const { signal } = new AbortController();
      try {
        for await (const page of walkPages(failing(error, after), { operation, input: {} }, { signal }))
          assert.ok(page.rows.length > 0);
      } catch (caught) {
        return caught;
      }
      return assert.fail('It did not fail.');
    };
    const late = await failureOf(new TimeoutError('No reply.'), 6);
    assert.ok(late instanceof TimeoutError);
    assert.deepEqual(late.kept, { pages: 6, rows: 60, position: 60 });
    assert.equal(late.next, 'Continue from page 7.');
    const first = await failureOf(new TimeoutError('No reply.'), 0);
    assert.ok(first instanceof TimeoutError);
    assert.deepEqual(first.kept, { pages: 0, rows: 0, position: 0 });
    assert.equal(first.next, 'Send it again.');
    const refused = await failureOf(new CredentialsRefusedError('No.'), 2);
    assert.ok(refused instanceof CredentialsRefusedError);
    assert.equal(refused.kept?.pages, 2);
    assert.equal(refused.next, 'Check the credentials.');
    const unexpected = new Error('a bug');
    assert.equal(await failureOf(unexpected, 1), unexpected);
  });
});
