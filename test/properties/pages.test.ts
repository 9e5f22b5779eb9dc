import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDynamicClient } from '../../src/client/dynamicClient';
import { fetchAll } from '../../src/client/lists/fetchAll';
import type { Journal, JournalHeader, KeptPage } from '../../src/client/lists/journal';
import type { Page } from '../../src/client/lists/page';
import { atPosition, readPage } from '../../src/client/lists/readPage';
import { NetworkError } from '../../src/http/errors';
import { parseJson } from '../../src/http/json/json';
import { find } from '../support/catalog';
import { FakeTransport, jsonResponse } from '../support/fakeTransport';
import { InstantClock } from '../support/instantClock';
import { property } from '../support/property';

/** A journal in memory. A process that dies loses nothing of it, and its last line may be torn. */
class MemoryJournal implements Journal {
  readonly kept: KeptPage[] = [];
  isDone = false;

  constructor(readonly header: JournalHeader) {}

  async *read(): AsyncGenerator<KeptPage, void, undefined> {
    for (const page of [...this.kept]) {
      await Promise.resolve();
      yield page;
    }
  }

  append(page: KeptPage): Promise<void> {
    this.kept.push(page);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  done(): Promise<void> {
    this.isDone = true;
    return Promise.resolve();
  }
}

const plan = fc.record({
  style: fc.constantFrom('autovu' as const, 'auvo' as const, 'autengo' as const, 'letsjobit' as const),
  /** How many different rows there are, where they have no identity. */
  kinds: fc.integer({ min: 1, max: 60 }),
  count: fc.integer({ min: 0, max: 60 }),
  size: fc.integer({ min: 1, max: 9 }),
  concurrency: fc.integer({ min: 1, max: 5 }),
  /** How long each answer takes, and which of them fail. */
  answers: fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.boolean()), { maxLength: 20 }),
  /** After how many pages each attempt is given up, as by a stop or a process that dies. */
  stops: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
});

/** How each vendor's pages look, and where the position is. */
const styles = {
  autovu: {
    operation: 'siteProduct.listJobs',
    input: (size: number) => ({ path: { productRef: 1 }, query: { pageNumber: 1, pageSize: size } }),
    rows: (at: number, size: number) => (at - 1) * size,
    answer: (rows: unknown[], at: number, size: number, total: number) => ({
      Metadata: { TotalRecords: total, HasNextPage: at * size < total },
      Data: rows,
    }),
  },
  auvo: {
    operation: 'users.list',
    input: (size: number) => ({ query: { paramFilter: {}, page: 1, pageSize: size } }),
    rows: (at: number, size: number) => (at - 1) * size,
    answer: (rows: unknown[], _at: number, size: number, total: number) => ({
      result: {
        entityList: rows,
        pagedSearchReturnData: { order: 0, pageSize: size, page: 1, totalItems: total },
      },
    }),
  },
  autengo: {
    operation: 'vehicle.list',
    input: (size: number) => ({ query: { offset: 0, limit: size } }),
    rows: (at: number) => at,
    answer: (rows: unknown[], _at: number, _size: number, total: number) => ({ list: rows, total }),
  },
  letsjobit: {
    operation: 'visits.list',
    input: () => ({ query: {} }),
    rows: (at: number) => at,
    answer: (rows: unknown[], at: number, size: number, total: number) => ({
      meta: { nextStart: at + size, remainingRecords: Math.max(0, total - at - size), totalRecords: total },
      data: rows,
    }),
  },
} as const;

describe('a list that is fetched to its end', () => {
  property(
    'has each row once and in order, whatever fails, stops and is resumed, and keeps what it has',
    plan,
    async ({ style: styleName, kinds, count, size, concurrency, answers, stops }) => {
      const style = styles[styleName];
      const { vendor, operation } = find(styleName, style.operation);
      const clock = new InstantClock();
      const input = style.input(size);
      const scripted = [...answers];
      const { identity } = operation;
      const list = Array.from({ length: count }, (_, i) =>
        identity === undefined ? { a: i % kinds } : { [identity]: i },
      );
      const fetched: number[] = [];
      const pageOf = (position: number, text: string): Page<unknown> => {
        const answer = parseJson(text);
        const at = atPosition(operation.page, input, position);
        return { ...readPage(operation, answer, at), answer, response: jsonResponse(answer) };
      };
      const journal = new MemoryJournal({
        version: 1,
        vendor: vendor.id,
        operation: operation.id,
        input,
        profile: 'mine',
        credential: '',
        origin: vendor.origin,
        startedAt: 0,
      });
      const run = async (stopAfter: number) => {
        const abort = new AbortController();
        const rows: unknown[] = [];
        let pages = 0;
        try {
          const walk = fetchAll(
            {
              operation,
              input,
              journal,
              fetchPage: async (position, signal) => {
                const [ms, fails] = scripted.shift() ?? [1, false];
                await clock.sleep(ms, signal);
                if (fails) throw new NetworkError('Lost.', 'ECONNRESET', { sent: true });
                fetched.push(position);
                const from = style.rows(position, size);
                const answer = style.answer(list.slice(from, from + size), position, size, count);
                return pageOf(position, JSON.stringify(answer));
              },
              restore: (position, response) => Promise.resolve(pageOf(position, response.text)),
              quota: () => ({ per: 'key', sent: 0, lastHour: [], windows: [] }),
              onWait: () => () => undefined,
              redact: (text) => text,
            },
            { signal: abort.signal, concurrency },
          );
          for await (const page of walk) {
            rows.push(...page.rows);
            if (++pages === stopAfter) abort.abort();
          }
          return { rows, complete: true };
        } catch {
          return { rows, complete: false };
        }
      };
      let best = 0;
      for (const stop of stops) {
        const { rows } = await run(stop);
        assert.deepEqual(rows, list.slice(0, rows.length));
        // What was given once is given again, without a request.
        if (stop === 0) assert.ok(rows.length >= best);
        best = Math.max(best, rows.length);
      }
      for (let i = 0; i <= answers.length; i++) {
        const { rows, complete } = await run(0);
        assert.deepEqual(rows, list.slice(0, rows.length));
        assert.ok(rows.length >= best);
        if (complete) break;
      }
      assert.ok(journal.isDone);
      // Every page that arrived was kept: none is asked for twice.
      assert.equal(new Set(fetched).size, fetched.length, String(fetched));
    },
  );

  property(
    'is the same from any position that a page named',
    fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 2, max: 7 }), fc.nat(8)),
    async ([count, size, from]) => {
      const style = styles.auvo;
      const { vendor, operation } = find('auvo', style.operation);
      const list = Array.from({ length: count }, (_, i) => ({ [operation.identity ?? 'id']: i }));
      const transport = new FakeTransport((request) => {
        if (request.url.endsWith('/login/')) return login;
        const page = Number(new URL(request.url).searchParams.get('page'));
        const at = style.rows(page, size);
        return jsonResponse(style.answer(list.slice(at, at + size), page, size, count));
      });
      const credentials = { apiKey: 'canary-key', apiToken: 'canary-token' };
      const client = createDynamicClient({ vendor, credentials, clock: new InstantClock(), transport });
      const first = Math.min(from, Math.floor(count / size)) + 1;
      const rows: unknown[] = [];
      const input = atPosition(operation.page, style.input(size), first);
      for await (const page of client.pages(operation, input)) rows.push(...page.rows);
      assert.deepEqual(rows, list.slice((first - 1) * size));
    },
  );
});

const login = jsonResponse({
  result: { accessToken: 'canary-token', created: '2026-01-01 00:00:00', expiration: '2026-01-01 23:00:00' },
});
