import assert from 'node:assert/strict';
import type { Operation } from '../../../../src/catalog/operation';
import type { PageStyle } from '../../../../src/catalog/pagination';
import type { FetchAllOptions, FetchAllParts, Progress } from '../../../../src/client/lists/fetchAll';
import { fetchAll } from '../../../../src/client/lists/fetchAll';
import type { Journal, KeptPage } from '../../../../src/client/lists/journal';
import { keptPageOf } from '../../../../src/client/lists/keptPage';
import type { Page, WalkedPage } from '../../../../src/client/lists/page';
import { CancelledError, TimeoutError } from '../../../../src/http/errors';
import type { OnWait } from '../../../../src/http/wait';
import type { QuotaState } from '../../../../src/quota/ledger';
import { deferred, textResponse } from '../../../support/fakeTransport';
import { settled } from '../../../support/manualClock';
import { answerOf, listOperation, pageFrom, queryAt, styles, things } from '../../../support/pagedList';

const same = (text: string): string => text;

/** A quota with this much left of 100. */
const quotaOf = (remaining: number): QuotaState => ({
  per: 'key',
  sent: 0,
  lastHour: [],
  windows: [
    {
      window: { id: 'w', label: 'per minute', requests: 100, seconds: 60 },
      limit: 100,
      limitFrom: 'document',
      remaining,
      remainingFrom: 'counted',
    },
  ],
});

/** A journal in memory that fails when it is told to. */
class MemoryJournal implements Journal {
  readonly header = {
    version: 1,
    vendor: '',
    operation: '',
    input: {},
    profile: '',
    credential: '',
    origin: '',
    startedAt: 0,
  } as const;
  state = 'open';
  failure: Error | undefined;
  readonly pages: KeptPage[];

  constructor(kept: readonly KeptPage[] = []) {
    this.pages = [...kept];
  }

  async *read(): AsyncGenerator<KeptPage, void, undefined> {
    const kept = [...this.pages];
    yield* kept;
    await settled();
  }

  async append(page: KeptPage): Promise<void> {
    await settled();
    if (this.failure !== undefined) throw this.failure;
    this.pages.push(page);
  }

  close(): Promise<void> {
    this.state = 'closed';
    return Promise.resolve();
  }

  done(): Promise<void> {
    this.state = 'deleted';
    return Promise.resolve();
  }
}

/** A list that answers at once, or when the test lets it, and tells what it was asked. */
function site(style: PageStyle, rows: readonly unknown[], given: Partial<FetchAllParts> = {}) {
  const operation = listOperation(style, 'id');
  const asked: number[] = [];
  const counts = { most: 0 };
  const underWay = new Set<number>();
  const aborted: number[] = [];
  const told: { onWait: OnWait; signal?: AbortSignal } = { onWait: () => undefined };
  /** Replaces what happens at a position. */
  const at = new Map<number, () => Promise<Page<unknown>>>();
  const pageAt = (position: number) =>
    pageFrom(operation, position, answerOf(rows, queryAt(operation, position)));
  const parts: FetchAllParts = {
    operation,
    input: {},
    fetchPage: async (position, signal) => {
      asked.push(position);
      if (told.signal !== signal) signal.addEventListener('abort', () => aborted.push(...underWay));
      told.signal = signal;
      underWay.add(position);
      counts.most = Math.max(counts.most, underWay.size);
      try {
        await settled();
        return await (at.get(position)?.() ?? Promise.resolve(pageAt(position)));
      } finally {
        underWay.delete(position);
      }
    },
    restore: (position, { text }) => Promise.resolve().then(() => pageFrom(operation, position, text)),
    quota: () => quotaOf(100),
    onWait: (listener) => {
      told.onWait = listener;
      return () => {
        told.onWait = () => undefined;
      };
    },
    redact: same,
    ...given,
  };
  const run = (options?: FetchAllOptions, more: Partial<FetchAllParts> = {}) =>
    fetchAll({ ...parts, ...more }, options);
  return { operation, asked, counts, underWay, aborted, told, at, pageAt, run };
}

const idsOf = (pages: readonly WalkedPage<unknown>[]): number[] =>
  pages.flatMap(({ rows }) => rows.map((row) => (row as { id: number }).id)); // rows of `things`

async function all(pages: AsyncIterable<WalkedPage<unknown>>): Promise<WalkedPage<unknown>[]> {
  const list: WalkedPage<unknown>[] = [];
  for await (const page of pages) list.push(page);
  return list;
}

/** The pages that came, and the failure after them. */
async function untilFailure(pages: AsyncIterable<WalkedPage<unknown>>) {
  const list: WalkedPage<unknown>[] = [];
  try {
    for await (const page of pages) list.push(page);
  } catch (error) {
    return { pages: list, error };
  }
  return assert.fail('It did not fail.');
}

const kept = (operation: Operation, position: number, rows: readonly unknown[]): KeptPage =>
  keptPageOf(position, textResponse(answerOf(rows, queryAt(operation, position))), same) ??
  assert.fail('It holds no secret.');

describe('fetching a list to its end', () => {
  for (const [name, style] of Object.entries(styles)) {
    it(`gives every row once and in order, whatever is fetched at once: ${name}`, async () => {
      for (const count of [0, 1, 10, 11, 95, 100]) {
        for (const concurrency of [1, 2, 4, 9]) {
          const { run, asked, counts } = site(style, things(count));
          const pages = await all(run({ concurrency }));
          assert.deepEqual(
            idsOf(pages),
            things(count).map(({ id }) => id),
          );
          assert.equal(pages.at(-1)?.end?.complete, true);
          assert.equal(new Set(asked).size, asked.length);
          assert.ok(counts.most <= concurrency);
        }
      }
    });
  }

  it('fetches four pages at once where they can be asked for in any order, and one where not', async () => {
    for (const [name, most] of [
      ['pageNumber', 4],
      ['offset', 4],
      ['nextStart', 1],
      ['untilShort', 1],
    ] as const) {
      const { run, counts } = site(styles[name], things(95));
      await all(run());
      assert.equal(counts.most, most, name);
    }
  });

  it('fetches no more at once than the quota has room for, with a tenth left alone', async () => {
    for (const [remaining, most] of [
      [100, 4],
      [12, 2],
      [11, 1],
      [10, 1],
      [0, 1],
    ] as const) {
      const { run, counts, underWay } = site(styles.offset, things(95));
      await all(run({}, { quota: () => quotaOf(remaining - underWay.size) }));
      assert.equal(counts.most, most, String(remaining));
    }
    const held = site(styles.offset, things(95), { quota: () => ({ ...quotaOf(100), blockedUntil: 1 }) });
    await all(held.run());
    assert.equal(held.counts.most, 1);
    const unlimited = site(styles.offset, things(95), { quota: () => ({ ...quotaOf(0), windows: [] }) });
    await all(unlimited.run({ reserve: 0.5, concurrency: 3 }));
    assert.equal(unlimited.counts.most, 3);
  });

  it('gives pages in order when they arrive in another, and holds no more than it may', async () => {
    const { run, asked, at, pageAt } = site(styles.offset, things(100));
    const second = deferred<Page<unknown>>();
    at.set(10, () => second.promise);
    const pages = run();
    await pages.next();
    const next = pages.next();
    for (let i = 0; i < 20; i++) await settled();
    assert.deepEqual(asked, [0, 10, 20, 30, 40]);
    second.resolve(pageAt(10));
    assert.equal((await next).value?.position, 10);
    assert.deepEqual(
      idsOf(await all(pages)),
      things(100)
        .slice(20)
        .map(({ id }) => id),
    );
  });

  it('gives nothing after a page that failed, and says where it goes on', async () => {
    const { run, at, asked } = site(styles.pageNumber, things(200));
    at.set(7, () => Promise.reject(new TimeoutError('No reply.')));
    const { pages, error } = await untilFailure(run());
    assert.deepEqual(
      pages.map(({ position }) => position),
      [1, 2, 3, 4, 5, 6],
    );
    assert.ok(error instanceof TimeoutError);
    assert.deepEqual(error.kept, { pages: 6, rows: 60, position: 7 });
    assert.equal(error.next, 'Continue from page 7.');
    const before = asked.length;
    for (let i = 0; i < 5; i++) await settled();
    assert.equal(asked.length, before);
  });

  it('goes on one by one behind a page that came shorter, and loses nothing', async () => {
    const { run, at, operation, asked } = site(styles.offset, things(95));
    at.set(20, () => {
      const answer = JSON.stringify({ rows: things(7, 20), total: 95 });
      return Promise.resolve(pageFrom(operation, 20, answer));
    });
    const pages = await all(run());
    assert.deepEqual(
      idsOf(pages),
      things(95).map(({ id }) => id),
    );
    assert.ok(pages.at(-1)?.end?.complete);
    assert.deepEqual(asked.slice(-2), [77, 87]);
  });

  it('ends when it is stopped, also when the next page is there already', async () => {
    const { run, aborted, at } = site(styles.offset, things(95));
    at.set(20, () => deferred<Page<unknown>>().promise);
    const stop = new AbortController();
    const pages = run({ signal: stop.signal });
    await pages.next();
    for (let i = 0; i < 5; i++) await settled();
    stop.abort();
    await assert.rejects(pages.next(), CancelledError);
    assert.deepEqual(aborted, [20]);
    assert.equal((await pages.next()).done, true);
  });

  it('gives up what is under way when nobody wants more', async () => {
    const { run, aborted, told, at } = site(styles.offset, things(95));
    at.set(20, () => deferred<Page<unknown>>().promise);
    for await (const page of run()) if (page.position === 10) break;
    assert.ok(aborted.includes(20));
    assert.equal(told.signal?.aborted, true);
  });

  it('tells how far it is', async () => {
    const seen: Progress[] = [];
    const { run, told } = site(styles.offset, things(25));
    for await (const page of run({ onProgress: (progress) => seen.push(progress) })) {
      if (page.position !== 10) continue;
      told.onWait({ until: 5, why: 'limit' }, told.signal);
      told.onWait(undefined, told.signal);
      told.onWait({ until: 7, why: 'limit' }, new AbortController().signal);
      told.onWait({ until: 9, why: 'limit' });
    }
    const second = { pages: 2, ofPages: 3, rows: 20, ofRows: 25, skipped: 0 };
    assert.deepEqual(seen, [
      { ...second, pages: 1, rows: 10 },
      second,
      { ...second, waitingUntil: 5 },
      second,
      { ...second, waitingUntil: 9 },
      { ...second, pages: 3, rows: 25 },
    ]);
    const unknown: Progress[] = [];
    await all(site(styles.untilShort, things(5)).run({ onProgress: (progress) => unknown.push(progress) }));
    assert.deepEqual(unknown, [{ pages: 1, rows: 5, skipped: 0 }]);
  });
});

describe('fetching a list with a journal', () => {
  it('has every page in it before it is given, and is deleted before the last one is', async () => {
    for (const style of [styles.offset, styles.nextStart]) {
      const { run } = site(style, things(95));
      const journal = new MemoryJournal();
      for await (const page of run({}, { journal })) {
        assert.ok(journal.pages.some(({ position }) => position === page.position));
        assert.equal(journal.state, page.end === undefined ? 'open' : 'deleted');
        // Who has the last page may leave without asking for another.
        if (page.end !== undefined) break;
      }
      assert.equal(journal.state, 'deleted');
    }
  });

  it('leaves it when it fails or is left', async () => {
    const { run, at } = site(styles.offset, things(95));
    at.set(30, () => Promise.reject(new TimeoutError('No reply.')));
    const failed = new MemoryJournal();
    await untilFailure(run({}, { journal: failed }));
    assert.equal(failed.state, 'closed');
    const left = new MemoryJournal();
    for await (const page of run({}, { journal: left })) if (page.position === 10) break;
    assert.equal(left.state, 'closed');
  });

  it('has no page in it that holds a secret, which is said once, and asks for it again', async () => {
    const redact = (text: string) => text.replaceAll(/"id":[1-9]5/g, '"id":••');
    const { run, at } = site(styles.offset, things(60), { redact });
    at.set(50, () => Promise.reject(new TimeoutError('No reply.')));
    const journal = new MemoryJournal();
    const first = await untilFailure(run({ concurrency: 1 }, { journal }));
    assert.deepEqual(
      journal.pages.map(({ position }) => position),
      [0],
    );
    assert.deepEqual(
      first.pages.flatMap(({ notices }) => notices),
      ['Pages that hold a secret are not kept on disk.'],
    );
    const again = site(styles.offset, things(60), { redact });
    assert.deepEqual(
      idsOf(await all(again.run({}, { journal }))),
      things(60).map(({ id }) => id),
    );
    assert.deepEqual(again.asked, [10, 20, 30, 40, 50]);
  });

  it('goes on without it when the disk is full, and says so once', async () => {
    const { run } = site(styles.offset, things(95));
    const journal = new MemoryJournal();
    journal.failure = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const pages = await all(run({}, { journal, notices: ['First of all.'] }));
    assert.deepEqual(
      idsOf(pages),
      things(95).map(({ id }) => id),
    );
    const said = 'Pages cannot be kept on disk (ENOSPC): after a reload, this would begin again.';
    assert.deepEqual(
      pages.flatMap(({ notices }) => notices),
      ['First of all.', said],
    );
    journal.failure = undefined;
    const later = run({}, { journal });
    await later.next();
    journal.failure = new Error('unknown');
    const rest = await all(later);
    assert.deepEqual(
      rest.flatMap(({ notices }) => notices),
      ['Pages cannot be kept on disk: after a reload, this would begin again.'],
    );
  });

  for (const [name, style] of Object.entries(styles)) {
    it(`gives what it kept without a request, then the rest: ${name}`, async () => {
      const { run, operation } = site(style, things(95));
      const first = new MemoryJournal();
      await all(run({ concurrency: 1 }, { journal: first }));
      for (const count of [0, 1, 5, 9, first.pages.length]) {
        const journal = new MemoryJournal(first.pages.slice(0, count));
        const again = site(style, things(95));
        const pages = await all(again.run({}, { journal }));
        assert.deepEqual(
          idsOf(pages),
          things(95).map(({ id }) => id),
        );
        assert.ok(pages.at(-1)?.end?.complete);
        assert.equal(again.asked.length, first.pages.length - count);
        assert.equal(operation.identity, 'id');
      }
    });
  }

  it('knows which rows came before, also from what it kept', async () => {
    const { run, operation } = site(styles.nextStart, things(26, -1));
    const journal = new MemoryJournal([kept(operation, 0, things(25))]);
    const pages = await all(run({}, { journal }));
    assert.equal(pages[1]?.skipped, 1);
    assert.equal(pages.at(-1)?.end?.complete, false);
  });

  it('uses pages that were kept before their turn, and asks for what is missing between', async () => {
    const { run, operation, asked } = site(styles.offset, things(95));
    const journal = new MemoryJournal(
      [0, 30, 20, 50, 90].map((position) => kept(operation, position, things(95))),
    );
    assert.deepEqual(
      idsOf(await all(run({}, { journal }))),
      things(95).map(({ id }) => id),
    );
    assert.deepEqual(
      asked.sort((a, b) => a - b),
      [10, 40, 60, 70, 80],
    );
  });

  it('asks again for a page that was kept but cannot be read', async () => {
    const { run, operation, asked } = site(styles.offset, things(25));
    const broken = { ...kept(operation, 10, things(25)), text: '{"rows":' };
    const journal = new MemoryJournal([
      kept(operation, 0, things(25)),
      broken,
      kept(operation, 20, things(25)),
    ]);
    assert.deepEqual(
      idsOf(await all(run({}, { journal }))),
      things(25).map(({ id }) => id),
    );
    assert.deepEqual(asked, [10]);
  });
});
