import assert from 'node:assert/strict';
import { newAccount, spend, spendingAt, type Account } from '../../../src/quota/account';
import { quotaState } from '../../../src/quota/quotaState';
import { learn } from '../../../src/quota/learn';
import { partFrom, rejoin } from '../../../src/quota/rejoin';
import { settleLost, spendSlot, takeSlot } from '../../../src/quota/slots';
import { limitOf, windowOf } from './limits';

const minute = windowOf({ requests: 5 });
const rules = { limit: limitOf(minute), careful: false };
const now = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000;

const stateOf = (account: Account, at: number, careful = false) =>
  quotaState(account, { ...rules, careful }, { sent: 0, trouble: careful ? 'Trouble.' : undefined }, at, at);
const windowAt = (account: Account, at: number, careful = false) => stateOf(account, at, careful).windows[0];

describe('an account', () => {
  it('survives JSON without a change', () => {
    const account = newAccount();
    takeSlot(account, rules, 'a', now);
    spendSlot(account, rules, 'a', now);
    learn(account, rules, { status: 429, headers: new Map([['x-limit', '4']]) }, 0, now, now);
    takeSlot(account, rules, 'b', now + 30_000);
    assert.deepEqual(JSON.parse(JSON.stringify(account)), account);
  });

  it('keeps the stamps of a day in a few hundred numbers, each at most a minute late', () => {
    const day = windowOf({ id: 'day', requests: 5_000, seconds: 86_400 });
    const account = newAccount();
    for (let i = 0; i < 5_000; i++) spend(account, day, now + i * 1_000);
    const { spent } = spendingAt(account, day, now + 5_000_000);
    assert.ok(spent.length < 90, String(spent.length));
    assert.equal(
      spent.reduce((sum, [, count]) => sum + count, 0),
      5_000,
    );
    assert.ok((spent[0]?.[0] ?? 0) - now < 60_000);
  });

  it('keeps the stamps of a short window in a thousand numbers at most, exactly while they are few', () => {
    const wide = windowOf({ requests: 100_000 });
    const account = newAccount();
    for (let i = 0; i < 499; i++) spend(account, wide, now + i);
    assert.equal(spendingAt(account, wide, now + 499).spent.length, 499);
    for (let i = 0; i < 50_000; i++) spend(account, wide, now + 499 + i);
    const { spent } = spendingAt(account, wide, now + 50_499);
    assert.ok(spent.length < 1_000, String(spent.length));
    assert.equal(
      spent.reduce((sum, [, count]) => sum + count, 0),
      50_499,
    );
  });

  it('reads stamps from the future as now when the clock was set back', () => {
    const account = newAccount();
    spend(account, minute, now - 30_000);
    spend(account, minute, now);
    takeSlot(account, rules, 'a', now);
    learn(account, rules, { status: 200, headers: new Map([['x-remaining', '1']]) }, 0, now, now);
    learn(
      account,
      rules,
      {
        status: 429,
        headers: new Map([
          ['x-limit', '4'],
          ['retry-after', '40'],
        ]),
      },
      0,
      now,
      now,
    );
    const back = now - 24 * HOUR;
    const state = stateOf(account, back);
    assert.equal(state.windows[0]?.remaining, 0);
    assert.equal(state.windows[0].resetsAt, back + 60_000);
    assert.equal(state.blockedUntil, back + 40_000);
    settleLost(account, rules, back, () => false);
    settleLost(account, rules, back + 120_000, () => false);
    assert.deepEqual(account.flights, []);
    assert.equal(windowAt(account, back + 120_000)?.remainingFrom, 'counted');
    assert.equal(windowAt(account, back + 180_001)?.remaining, 4);
    assert.equal(windowAt(account, back + 24 * HOUR)?.limit, 5);
  });

  it('frees early when the clock was set forward, and then obeys the 429 that comes', () => {
    const account = newAccount();
    for (let i = 0; i < 5; i++) spend(account, minute, now);
    const forward = now + HOUR;
    assert.equal(takeSlot(account, rules, 'a', forward), undefined);
    spendSlot(account, rules, 'a', forward);
    learn(account, rules, { status: 429, headers: new Map([['retry-after', '55']]) }, 0, forward, forward);
    assert.equal(takeSlot(account, rules, 'b', forward)?.waitMs, 55_000);
  });

  it('keeps to half of the limit, rounded up, while others may spend unseen, and says that it estimates', () => {
    const account = newAccount();
    const window = windowAt(account, now, true);
    assert.deepEqual([window?.limit, window?.remaining, window?.remainingFrom], [3, 3, 'estimated']);
    assert.equal(stateOf(account, now, true).trouble, 'Trouble.');
  });

  it('keeps to half for one window after it was lost, and says so', () => {
    const account = { ...newAccount(), lostAt: now };
    assert.equal(windowAt(account, now)?.limit, 3);
    assert.match(stateOf(account, now).trouble ?? '', /half/);
    assert.equal(windowAt(account, now + 60_000)?.limit, 5);
    assert.equal(stateOf(account, now + 60_000).trouble, undefined);
  });

  it('is known again as soon as the vendor tells what remains', () => {
    const account = { ...newAccount(), lostAt: now };
    takeSlot(account, rules, 'a', now);
    spendSlot(account, rules, 'a', now);
    learn(account, rules, { status: 200, headers: new Map([['x-remaining', '1']]) }, 0, now, now);
    const window = windowAt(account, now);
    assert.deepEqual([window?.limit, window?.remaining, window?.remainingFrom], [5, 1, 'header']);
  });

  it('lost in the future was lost now', () => {
    const account = { ...newAccount(), lostAt: now + HOUR };
    assert.equal(windowAt(account, now)?.limit, 3);
    assert.equal(windowAt(account, now + 60_000)?.limit, 5);
  });
});

describe('an account that was kept apart', () => {
  it('brings back what it has spent since, its requests in flight and a longer pause', () => {
    const shared = newAccount();
    spend(shared, minute, now);
    takeSlot(shared, rules, 'me 1', now);
    takeSlot(shared, rules, 'you 1', now);
    const own = structuredClone(shared);
    const day = windowOf({ id: 'day', seconds: 86_400 });
    partFrom(own, now + 1_000);
    spendSlot(own, rules, 'me 1', now + 2_000);
    spend(own, day, now + 2_000);
    takeSlot(own, rules, 'me 2', now + 3_000);
    own.held = { since: now, until: now + 9_000, from: 'header' };
    spend(shared, minute, now + 2_500);
    rejoin(shared, own, 'me ', now + 1_000);
    assert.deepEqual(
      shared.windows.minute?.spent.map(([at]) => at - now),
      [0, 2_000, 2_500],
    );
    assert.deepEqual(shared.windows.day?.spent, [[now + 2_000, 1]]);
    assert.deepEqual(
      shared.flights.map(([id]) => id),
      ['you 1', 'me 2'],
    );
    assert.equal(shared.held.until, now + 9_000);
    rejoin(shared, newAccount(), 'me ', now);
    assert.equal(shared.held.until, now + 9_000);
  });
});
