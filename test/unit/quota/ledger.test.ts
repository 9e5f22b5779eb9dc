import assert from 'node:assert/strict';
import { Ledger, type Slot } from '../../../src/quota/ledger';
import { MemoryStore, type LedgerStore } from '../../../src/quota/ledgerStore';
import { ManualClock, settled } from '../../support/manualClock';
import { limitOf, windowOf } from './limits';

const minute = windowOf();
const limit = limitOf(minute);

function open(rateLimit = limit) {
  const clock = new ManualClock();
  const ledger = new Ledger(rateLimit, clock);
  const take = async (reserve?: number): Promise<Slot> => {
    const taken = await ledger.take(reserve === undefined ? {} : { reserve });
    assert.ok('slot' in taken, 'no slot');
    return taken.slot;
  };
  const waitMs = async (reserve = 0): Promise<number> => {
    const taken = await ledger.take({ reserve });
    assert.ok('waitMs' in taken, 'a slot');
    return taken.waitMs;
  };
  const several = (count: number) => Promise.all(Array.from({ length: count }, () => take()));
  const answer = (slot: Slot, status: number, headers: Record<string, string> = {}) => {
    void slot.settle({ status, headers: new Map(Object.entries(headers)) });
  };
  const window = (index = 0) => {
    const found = ledger.state().windows[index];
    assert.ok(found, 'no window');
    return found;
  };
  const remaining = () => window().remaining;
  return { clock, ledger, take, several, waitMs, answer, window, remaining };
}

describe('the ledger', () => {
  it('counts down with each request, and frees a slot one window after its answer', async () => {
    const { clock, ledger, take, remaining, waitMs } = open();
    const slots = [await take(), await take(), await take()];
    assert.equal(remaining(), 0);
    assert.equal(await waitMs(), Infinity);
    await clock.advance(5_000);
    for (const slot of slots) void slot.settle();
    assert.equal(await waitMs(), 60_000);
    assert.equal(ledger.state().windows[0]?.nextFreeAt, clock.now() + 60_000);
    await clock.advance(59_999);
    assert.equal(await waitMs(), 1);
    await clock.advance(1);
    assert.equal(remaining(), 3);
    await take();
  });

  it('waits for the slot that frees first, although others are in flight', async () => {
    const { clock, take, waitMs } = open();
    void (await take()).settle();
    await clock.advance(10_000);
    await take();
    await take();
    assert.equal(await waitMs(), 50_000);
  });

  it('waits for the strictest of several windows', async () => {
    const day = { id: 'day', label: 'per day', requests: 2, seconds: 86_400 };
    const { take, waitMs } = open({ ...limit, windows: [minute, day] });
    void (await take()).settle();
    void (await take()).settle();
    assert.equal(await waitMs(), 86_400_000);
  });

  it('counts a slot once, however often it is settled', async () => {
    const { take, remaining, ledger } = open();
    const slot = await take();
    void slot.settle();
    void slot.settle();
    void slot.release();
    assert.equal(remaining(), 2);
    assert.equal(ledger.state().sent, 1);
  });

  it('counts nothing for a slot that is given back', async () => {
    const { take, remaining, ledger } = open();
    void (await take()).release();
    assert.equal(remaining(), 3);
    assert.equal(ledger.state().sent, 0);
  });

  it('tells the requests of the last hour by the minute, without those that were never sent', async () => {
    const { clock, take, ledger } = open();
    assert.deepEqual(ledger.state().lastHour, []);
    void (await take()).settle();
    await take();
    await clock.advance(60_000);
    const slot = await take();
    assert.deepEqual(ledger.state().lastHour.slice(-3), [0, 2, 1]);
    void slot.release();
    void slot.release();
    assert.deepEqual(ledger.state().lastHour.slice(-3), [0, 2, 0]);
  });

  it('only counts where no limit is documented', async () => {
    const { take, ledger } = open({ ...limit, windows: [] });
    for (let i = 0; i < 500; i++) void (await take()).settle();
    const { lastHour, ...state } = ledger.state();
    assert.deepEqual(state, { per: 'API key', sent: 500, windows: [] });
    assert.equal(lastHour.at(-1), 500);
  });

  it('believes the vendor when it says less, and says where the number is from', async () => {
    const { clock, ledger, take, answer, remaining } = open({
      ...limit,
      windows: [{ ...minute, requests: 60 }],
    });
    answer(await take(), 200, { 'x-remaining': '50' });
    assert.equal(remaining(), 50);
    assert.equal(ledger.state().windows[0]?.remainingFrom, 'header');
    await clock.advance(60_000);
    assert.equal(remaining(), 60);
    assert.equal(ledger.state().windows[0]?.remainingFrom, 'counted');
  });

  it('does not believe the vendor when it says more', async () => {
    const { take, answer, remaining } = open();
    void (await take()).settle();
    answer(await take(), 200, { 'x-remaining': '3', 'x-limit': '1000' });
    assert.equal(remaining(), 1);
  });

  it('does not count its own requests in flight twice when the vendor counts them', async () => {
    const { several, answer, remaining } = open({ ...limit, windows: [{ ...minute, requests: 60 }] });
    const slots = await several(5);
    for (const slot of slots) answer(slot, 200, { 'x-remaining': '55' });
    assert.equal(remaining(), 55);
  });

  for (const text of ['', '-1', '1e1', '12.5', 'many', '1, 2', '9999999999']) {
    it(`ignores a header that says ${JSON.stringify(text)}`, async () => {
      const { take, answer, remaining } = open();
      answer(await take(), 200, { 'x-remaining': text, 'x-limit': text });
      assert.equal(remaining(), 2);
    });
  }

  it('takes a lower limit of the vendor, and none that is zero', async () => {
    const { take, answer, ledger } = open();
    answer(await take(), 429, { 'x-limit': '0', 'retry-after': '1' });
    assert.equal(ledger.state().windows[0]?.limit, 3);
    const second = open();
    second.answer(await second.take(), 429, { 'x-limit': '2', 'retry-after': '1' });
    assert.equal(second.ledger.state().windows[0]?.limit, 2);
  });

  it('tells its subscribers of every change until they leave', async () => {
    const { take, ledger } = open();
    let changes = 0;
    const leave = ledger.subscribe(() => changes++);
    void (await take()).settle();
    void (await take()).release();
    await settled();
    assert.equal(changes, 4);
    leave();
    await take();
    assert.equal(changes, 4);
  });
});

describe('the ledger after a 429', () => {
  const free = { ...limit, windows: [] };

  it('lets nothing out before the time it was told', async () => {
    const { clock, ledger, take, answer, waitMs } = open(free);
    answer(await take(), 429, { 'retry-after': '40' });
    assert.equal(await waitMs(), 40_000);
    assert.equal(ledger.state().blockedUntil, clock.now() + 40_000);
    await clock.advance(39_999);
    assert.equal(await waitMs(), 1);
    await clock.advance(1);
    await take();
    assert.equal(ledger.state().blockedUntil, undefined);
  });

  it('reads a date by the wall clock', async () => {
    const { clock, take, answer, waitMs } = open(free);
    answer(await take(), 429, { 'retry-after': new Date(clock.now() + 30_000).toUTCString() });
    assert.equal(await waitMs(), 30_000);
  });

  it('waits out a date of the vendor’s when our clock is five minutes ahead', async () => {
    const { clock, take, answer, waitMs } = open(free);
    const there = clock.now() - 300_000;
    answer(await take(), 429, {
      date: new Date(there).toUTCString(),
      'retry-after': new Date(there + 60_000).toUTCString(),
    });
    assert.equal(await waitMs(), 60_000);
    await clock.advance(60_000);
    answer(await take(), 429, { 'retry-after': new Date(there + 120_000).toUTCString() });
    assert.equal(await waitMs(), 40_000, 'without a date of the answer’s own: as if it had said nothing');
  });

  for (const text of [undefined, '', '-5', '1e3', '60, 60', '1000000000000']) {
    it(`pauses as the catalog says when the time is ${JSON.stringify(text)}, never 0 s`, async () => {
      const { take, answer, waitMs } = open(free);
      answer(await take(), 429, text === undefined ? {} : { 'retry-after': text });
      assert.equal(await waitMs(), 20_000);
    });
  }

  it('pauses twice as long each time, and starts over after a success', async () => {
    const { clock, take, answer, waitMs } = open(free);
    for (const seconds of [20, 40, 80, 160]) {
      answer(await take(), 429);
      assert.equal(await waitMs(), seconds * 1000);
      await clock.advance(seconds * 1000);
    }
    answer(await take(), 200);
    answer(await take(), 429);
    assert.equal(await waitMs(), 20_000);
  });

  it('counts the refusals of one burst as one', async () => {
    const { several, answer, waitMs } = open(free);
    const burst = await several(6);
    for (const slot of burst) answer(slot, 429);
    assert.equal(await waitMs(), 20_000);
  });

  it('is not shortened by a later, smaller time or a late success', async () => {
    const { take, answer, waitMs } = open(free);
    const [first, second, third] = [await take(), await take(), await take()];
    answer(first, 429, { 'retry-after': '40' });
    answer(second, 429, { 'retry-after': '5' });
    answer(third, 200);
    assert.equal(await waitMs(), 40_000);
  });
});

describe('a storm of refusals', () => {
  it('pauses at least as the catalog says from the third in a row on, whatever is told', async () => {
    const { clock, ledger, take, answer, waitMs } = open(limitOf());
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      answer(await take(), 429, { 'retry-after': '1' });
      waits.push(await waitMs());
      await clock.advance(waits.at(-1) ?? 0);
    }
    assert.deepEqual(waits, [1_000, 1_000, 20_000, 20_000, 20_000]);
    answer(await take(), 429, { 'retry-after': '0' });
    assert.equal(ledger.state().blockedFrom, 'counted');
    await clock.advance(20_000);
    answer(await take(), 429, { 'retry-after': '21' });
    assert.equal(ledger.state().blockedFrom, 'header');
  });

  it('is over after any other answer, except those of an overloaded server', async () => {
    const { clock, take, answer, waitMs } = open(limitOf());
    for (const status of [429, 429, 503, 404, 429]) {
      answer(await take(), status, { 'retry-after': '1' });
      if (status !== 404) assert.equal(await waitMs(), 1_000);
      await clock.advance(1_000);
    }
  });

  it('is probed by one request at a time, until one is answered otherwise', async () => {
    const { clock, several, take, answer, waitMs } = open(limitOf());
    const [first, second] = await several(2);
    assert.ok(first && second);
    answer(first, 429, { 'retry-after': '1' });
    answer(second, 429, { 'retry-after': '1' });
    await clock.advance(1_000);
    const probe = await take();
    assert.equal(await waitMs(), Infinity);
    answer(probe, 200);
    assert.equal((await several(2)).length, 2);
  });

  it('does not make the pauses of a burst shorter when a later request succeeded between them', async () => {
    const { clock, several, take, answer, waitMs } = open(limitOf());
    const [first, late] = await several(2);
    assert.ok(first && late);
    await clock.advance(1);
    answer(first, 429);
    await clock.advance(20_000);
    answer(await take(), 200);
    answer(late, 429);
    assert.equal(await waitMs(), 20_000);
  });
});

describe('the ledger and an overloaded server', () => {
  for (const status of [502, 503, 504]) {
    it(`holds back after ${String(status)} as long as told, and only if it can be read`, async () => {
      const { ledger, take, answer, waitMs } = open();
      answer(await take(), status, { 'retry-after': 'soon' });
      answer(await take(), status);
      assert.equal(ledger.state().blockedUntil, undefined);
      answer(await take(), status, { 'retry-after': '70' });
      assert.equal(await waitMs(), 70_000);
      assert.equal(ledger.state().blockedFrom, 'header');
    });
  }
});

describe('where the numbers come from', () => {
  it('is the document and our count until the vendor says something', async () => {
    const { take, window } = open();
    void (await take()).settle();
    assert.deepEqual([window().limitFrom, window().remainingFrom], ['document', 'counted']);
  });

  it('is the vendor for what remains when it says the same as our count', async () => {
    const { take, answer, window } = open();
    answer(await take(), 200, { 'x-remaining': '2' });
    assert.equal(window().remainingFrom, 'header');
  });

  it('is the vendor for a limit that it told, for a day', async () => {
    const { clock, take, answer, window } = open(limitOf(windowOf({ requests: 60 })));
    answer(await take(), 429, { 'x-limit': '30', 'retry-after': '1' });
    answer(await open().take(), 200);
    assert.deepEqual([window().limit, window().limitFrom], [30, 'header']);
    await clock.advance(86_399_999);
    assert.equal(window().limit, 30);
    await clock.advance(1);
    assert.deepEqual([window().limit, window().limitFrom], [60, 'document']);
  });

  it('is the lowest limit that the vendor told lately', async () => {
    const { take, answer, window } = open(limitOf(windowOf({ requests: 60 })));
    for (const [told, limit] of [
      ['30', 30],
      ['40', 30],
      ['20', 20],
    ] as const) {
      answer(await take(), 200, { 'x-limit': told });
      assert.equal(window().limit, limit);
    }
  });

  it('stays the document when the vendor tells the same limit', async () => {
    const { take, answer, window } = open();
    answer(await take(), 429, { 'x-limit': '3', 'retry-after': '1' });
    assert.equal(window().limitFrom, 'document');
  });

  it('is an estimate while successes come without the number that the document promises', async () => {
    const { take, answer, window } = open();
    answer(await take(), 404);
    assert.equal(window().remainingFrom, 'counted');
    answer(await take(), 200);
    assert.equal(window().remainingFrom, 'estimated');
    answer(await take(), 200, { 'x-remaining': '0' });
    assert.equal(window().remainingFrom, 'header');
  });

  it('is our count where the document promises no number', async () => {
    const { id, label, requests, seconds } = minute;
    const { take, answer, window } = open(limitOf({ id, label, requests, seconds }));
    answer(await take(), 200);
    assert.equal(window().remainingFrom, 'counted');
  });

  it('is told for a pause as well', async () => {
    const { clock, ledger, take, answer } = open();
    answer(await take(), 429);
    assert.equal(ledger.state().blockedFrom, 'counted');
    await clock.advance(20_000);
    answer(await take(), 429, { 'retry-after': '60' });
    assert.equal(ledger.state().blockedFrom, 'header');
  });
});

describe('the reserve', () => {
  const day = windowOf({ id: 'day', label: 'per day', requests: 30, seconds: 86_400 });
  const both = limitOf(day, windowOf({ requests: 20 }));

  it('leaves its share of the smallest window for others', async () => {
    const { take, waitMs } = open(both);
    for (let i = 0; i < 18; i++) void (await take(0.1)).settle();
    assert.equal(await waitMs(0.1), 60_000);
    void (await take()).settle();
    void (await take()).settle();
    assert.equal(await waitMs(), 60_000);
  });

  it('is rounded up, and never the whole window', async () => {
    const five = open(limitOf(windowOf({ requests: 5 })));
    for (let i = 0; i < 4; i++) void (await five.take(0.1)).settle();
    assert.equal(await five.waitMs(0.1), 60_000);
    const one = open(limitOf(windowOf({ requests: 1 })));
    await one.take(0.9);
  });
});

describe('an estimate', () => {
  it('says exactly when the last request could start and what is left then', async () => {
    const { clock, ledger, take } = open(
      limitOf(windowOf(), windowOf({ id: 'day', requests: 10, seconds: 3_600 })),
    );
    void (await take()).settle();
    await clock.advance(10_000);
    assert.deepEqual(ledger.estimate(2), {
      requests: 2,
      waitMs: 0,
      doneAt: clock.now(),
      windows: [
        { id: 'minute', label: 'per minute', remainingAfter: 0 },
        { id: 'day', label: 'per minute', remainingAfter: 7 },
      ],
    });
    const more = ledger.estimate(7);
    // Two at once, one 50 s later when the first frees, two 10 s after that, one 50 s after that, and one more.
    assert.equal(more.waitMs, 120_000);
    assert.equal(more.doneAt, clock.now() + more.waitMs);
    assert.equal(more.windows[1]?.remainingAfter, 2);
  });

  it('agrees with what then happens', async () => {
    const { clock, ledger, take } = open(limitOf(windowOf()));
    const told = ledger.estimate(10);
    const began = clock.elapsed();
    for (let i = 0; i < 10; i++) {
      const taken = await ledger.take();
      if ('slot' in taken) void taken.slot.settle();
      else {
        await clock.advance(taken.waitMs);
        void (await take()).settle();
      }
    }
    assert.equal(clock.elapsed() - began, told.waitMs);
  });

  it('counts those in flight as answered now, waits while held back, and leaves the account as it is', async () => {
    const { ledger, take, answer } = open();
    answer(await take(), 429, { 'retry-after': '30' });
    assert.equal(ledger.estimate(1).waitMs, 30_000);
    const busy = open();
    await busy.several(3);
    const before = JSON.stringify(busy.ledger.state());
    assert.equal(busy.ledger.estimate(1).waitMs, 60_000);
    assert.equal(JSON.stringify(busy.ledger.state()), before);
  });

  it('leaves the reserve', () => {
    const { ledger } = open(limitOf(windowOf({ requests: 10 })));
    assert.equal(ledger.estimate(10).waitMs, 0);
    assert.equal(ledger.estimate(10, { reserve: 0.1 }).waitMs, 60_000);
  });

  it('has only requests to tell where no limit is documented', () => {
    const { clock, ledger } = open(limitOf());
    assert.deepEqual(ledger.estimate(5_000), {
      requests: 5_000,
      waitMs: 0,
      doneAt: clock.now(),
      windows: [],
    });
  });
});

describe('the ledger and its store', () => {
  it('takes nothing for a request that was stopped before its turn', async () => {
    const { ledger, remaining } = open();
    const taken = await ledger.take({ signal: AbortSignal.abort() });
    assert.ok(!('slot' in taken));
    assert.equal(remaining(), 3);
    assert.equal(ledger.state().sent, 0);
  });

  it('tells its subscribers when others change the account, until it is closed', async () => {
    const memory = new MemoryStore();
    let tell: () => void = () => undefined;
    let isOpen = true;
    const store: LedgerStore = {
      time: 'elapsed',
      account: memory.account,
      trouble: undefined,
      isKnown: true,
      nextId: () => memory.nextId(),
      isGone: () => false,
      update: (change) => memory.update(change),
      watch: (listener) => {
        tell = listener;
      },
      close: () => {
        isOpen = false;
      },
    };
    const ledger = new Ledger(limit, new ManualClock(), store);
    let changes = 0;
    ledger.subscribe(() => changes++);
    ledger.subscribe(() => {
      throw new Error('a listener');
    });
    ledger.subscribe(() => changes++);
    tell();
    assert.equal(changes, 2);
    ledger.close();
    assert.equal(isOpen, false);
    new Ledger(limit, new ManualClock()).close();
    await settled();
  });

  it('counts what was in flight for two minutes as spent, once, also when it is answered after all', async () => {
    const { clock, take, remaining } = open(limitOf(windowOf({ seconds: 600 })));
    const lost = await take();
    await clock.advance(120_000);
    void (await take()).settle();
    assert.equal(remaining(), 1);
    void lost.settle();
    assert.equal(remaining(), 1);
  });
});
