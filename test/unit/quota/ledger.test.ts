import assert from 'node:assert/strict';
import type { RateLimit } from '../../../src/catalog/rateLimit';
import { Ledger, type Slot } from '../../../src/quota/ledger';
import { ManualClock } from '../../support/manualClock';

const minute = {
  id: 'minute',
  label: 'per minute',
  requests: 3,
  seconds: 60,
  remainingHeader: 'X-Remaining',
  limitHeader: 'X-Limit',
};
const limit: RateLimit = { per: 'API key', windows: [minute], pauseSeconds: 20 };

function open(rateLimit: RateLimit = limit) {
  const clock = new ManualClock();
  const ledger = new Ledger(rateLimit, clock);
  const take = (): Slot => {
    const taken = ledger.tryTake();
    assert.ok('slot' in taken, 'no slot');
    return taken.slot;
  };
  const waitMs = (): number | undefined => {
    const taken = ledger.tryTake();
    assert.ok('waitMs' in taken, 'a slot');
    return taken.waitMs;
  };
  const answer = (slot: Slot, status: number, headers: Record<string, string> = {}) => {
    slot.settle({ status, headers: new Map(Object.entries(headers)) });
  };
  const remaining = () => ledger.state().windows[0]?.remaining;
  return { clock, ledger, take, waitMs, answer, remaining };
}

describe('the ledger', () => {
  it('counts down with each request, and frees a slot one window after its answer', async () => {
    const { clock, ledger, take, remaining, waitMs } = open();
    const slots = [take(), take(), take()];
    assert.equal(remaining(), 0);
    assert.equal(waitMs(), undefined);
    await clock.advance(5_000);
    for (const slot of slots) slot.settle();
    assert.equal(waitMs(), 60_000);
    assert.equal(ledger.state().windows[0]?.nextFreeAt, clock.now() + 60_000);
    await clock.advance(59_999);
    assert.equal(waitMs(), 1);
    await clock.advance(1);
    assert.equal(remaining(), 3);
    take();
  });

  it('waits for the slot that frees first, although others are in flight', async () => {
    const { clock, take, waitMs } = open();
    take().settle();
    await clock.advance(10_000);
    take();
    take();
    assert.equal(waitMs(), 50_000);
  });

  it('waits for the strictest of several windows', () => {
    const day = { id: 'day', label: 'per day', requests: 2, seconds: 86_400 };
    const { take, waitMs } = open({ ...limit, windows: [minute, day] });
    take().settle();
    take().settle();
    assert.equal(waitMs(), 86_400_000);
  });

  it('counts a slot once, however often it is settled', () => {
    const { take, remaining, ledger } = open();
    const slot = take();
    slot.settle();
    slot.settle();
    slot.release();
    assert.equal(remaining(), 2);
    assert.equal(ledger.state().sent, 1);
  });

  it('counts nothing for a slot that is given back', () => {
    const { take, remaining, ledger } = open();
    take().release();
    assert.equal(remaining(), 3);
    assert.equal(ledger.state().sent, 0);
  });

  it('only counts where no limit is documented', () => {
    const { take, ledger } = open({ ...limit, windows: [] });
    for (let i = 0; i < 500; i++) take().settle();
    assert.deepEqual(ledger.state(), { per: 'API key', sent: 500, windows: [] });
  });

  it('believes the vendor when it says less, and says where the number is from', async () => {
    const { clock, ledger, take, answer, remaining } = open({
      ...limit,
      windows: [{ ...minute, requests: 60 }],
    });
    answer(take(), 200, { 'x-remaining': '50' });
    assert.equal(remaining(), 50);
    assert.equal(ledger.state().windows[0]?.source, 'header');
    await clock.advance(60_000);
    assert.equal(remaining(), 60);
    assert.equal(ledger.state().windows[0]?.source, 'counted');
  });

  it('does not believe the vendor when it says more', () => {
    const { take, answer, remaining } = open();
    take().settle();
    answer(take(), 200, { 'x-remaining': '3', 'x-limit': '1000' });
    assert.equal(remaining(), 1);
  });

  it('does not count its own requests in flight twice when the vendor counts them', () => {
    const { take, answer, remaining } = open({ ...limit, windows: [{ ...minute, requests: 60 }] });
    const slots = Array.from({ length: 5 }, take);
    for (const slot of slots) answer(slot, 200, { 'x-remaining': '55' });
    assert.equal(remaining(), 55);
  });

  for (const text of ['', '-1', '1e1', '12.5', 'many', '1, 2', '9999999999']) {
    it(`ignores a header that says ${JSON.stringify(text)}`, () => {
      const { take, answer, remaining } = open();
      answer(take(), 200, { 'x-remaining': text, 'x-limit': text });
      assert.equal(remaining(), 2);
    });
  }

  it('takes a lower limit of the vendor, and none that is zero', () => {
    const { take, answer, ledger } = open();
    answer(take(), 429, { 'x-limit': '0', 'retry-after': '1' });
    assert.equal(ledger.state().windows[0]?.limit, 3);
    const second = open();
    second.answer(second.take(), 429, { 'x-limit': '2', 'retry-after': '1' });
    assert.equal(second.ledger.state().windows[0]?.limit, 2);
  });

  it('tells its subscribers of every change until they leave', () => {
    const { take, ledger } = open();
    let changes = 0;
    const leave = ledger.subscribe(() => changes++);
    take().settle();
    take().release();
    assert.equal(changes, 4);
    leave();
    take();
    assert.equal(changes, 4);
  });
});

describe('the ledger after a 429', () => {
  const free = { ...limit, windows: [] };

  it('lets nothing out before the time it was told', async () => {
    const { clock, ledger, take, answer, waitMs } = open(free);
    answer(take(), 429, { 'retry-after': '40' });
    assert.equal(waitMs(), 40_000);
    assert.equal(ledger.state().blockedUntil, clock.now() + 40_000);
    await clock.advance(39_999);
    assert.equal(waitMs(), 1);
    await clock.advance(1);
    take();
    assert.equal(ledger.state().blockedUntil, undefined);
  });

  it('reads a date by the wall clock', () => {
    const { clock, take, answer, waitMs } = open(free);
    answer(take(), 429, { 'retry-after': new Date(clock.now() + 30_000).toUTCString() });
    assert.equal(waitMs(), 30_000);
  });

  for (const text of [undefined, '', '-5', '1e3', '60, 60', '1000000000000']) {
    it(`pauses as the catalog says when the time is ${JSON.stringify(text)}, never 0 s`, () => {
      const { take, answer, waitMs } = open(free);
      answer(take(), 429, text === undefined ? {} : { 'retry-after': text });
      assert.equal(waitMs(), 20_000);
    });
  }

  it('pauses twice as long each time, and starts over after a success', async () => {
    const { clock, take, answer, waitMs } = open(free);
    for (const seconds of [20, 40, 80, 160]) {
      answer(take(), 429);
      assert.equal(waitMs(), seconds * 1000);
      await clock.advance(seconds * 1000);
    }
    answer(take(), 200);
    answer(take(), 429);
    assert.equal(waitMs(), 20_000);
  });

  it('counts the refusals of one burst as one', () => {
    const { take, answer, waitMs } = open(free);
    const burst = Array.from({ length: 6 }, take);
    for (const slot of burst) answer(slot, 429);
    assert.equal(waitMs(), 20_000);
  });

  it('is not shortened by a later, smaller time or a late success', () => {
    const { take, answer, waitMs } = open(free);
    const [first, second, third] = [take(), take(), take()];
    answer(first, 429, { 'retry-after': '40' });
    answer(second, 429, { 'retry-after': '5' });
    answer(third, 200);
    assert.equal(waitMs(), 40_000);
  });
});
