import assert from 'node:assert/strict';
import { newAccount, spend, spendingAt, spentOf, type Account } from '../../../src/quota/account';
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
  quotaState(
    account,
    { ...rules, careful },
    { sent: 0, lastHour: [], trouble: careful ? 'Trouble.' : undefined, isKnown: true },
    at,
    at,
  );
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
    partFrom(own, 'me ');
    const both = { ...rules, limit: limitOf(minute, day) };
    spendSlot(own, both, 'me 1', now + 2_000);
    takeSlot(own, both, 'me 2', now + 3_000);
    own.held = { since: now, until: now + 9_000, from: 'header' };
    spend(shared, minute, now + 2_500);
    rejoin(shared, own);
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
    const empty = newAccount();
    partFrom(empty, 'me ');
    rejoin(shared, empty);
    assert.equal(shared.held.until, now + 9_000);
  });

  it('does not count again what the vendor told of the others, who count it themselves', () => {
    const told = windowOf({ id: 'day', requests: 5_000, seconds: 86_400 });
    const daily = { limit: limitOf(told), careful: true };
    const shared = newAccount();
    spend(shared, told, now - HOUR, 3_000);
    const own = newAccount();
    partFrom(own, 'me ');
    takeSlot(own, daily, 'me 1', now);
    spendSlot(own, daily, 'me 1', now);
    learn(own, daily, { status: 200, headers: new Map([['x-remaining', '1999']]) }, 0, now, now);
    rejoin(shared, own);
    assert.equal(spentOf(spendingAt(shared, told, now)), 3_001);
  });

  it('loses nothing of it when the clock is set back meanwhile', () => {
    const [shared, own] = [newAccount(), newAccount()];
    partFrom(own, 'me ');
    takeSlot(own, rules, 'me 1', now);
    spendSlot(own, rules, 'me 1', now);
    takeSlot(own, rules, 'me 2', now - HOUR);
    spendSlot(own, rules, 'me 2', now - HOUR);
    rejoin(shared, own);
    assert.deepEqual(spendingAt(shared, minute, now - HOUR).spent, [
      [now - HOUR, 1],
      [now - HOUR, 1],
    ]);
  });

  it('leaves the requests of others to them', () => {
    const shared = newAccount();
    takeSlot(shared, rules, 'you 1', now);
    const own = structuredClone(shared);
    partFrom(own, 'me ');
    settleLost(own, rules, now, () => true);
    rejoin(shared, own);
    assert.equal(windowAt(shared, now)?.remaining, 4);
  });

  it('keeps what it was told meanwhile: the lower limit and the refusals', () => {
    const refuse = (account: Account, limit: string) => {
      const headers = new Map([
        ['x-limit', limit],
        ['retry-after', '9'],
      ]);
      learn(account, rules, { status: 429, headers }, account.bursts, now, now);
    };
    for (const [one, other] of [
      ['3', '4'],
      ['4', '3'],
      [undefined, '3'],
      ['3', undefined],
    ] as const) {
      const [shared, own] = [newAccount(), newAccount()];
      partFrom(own, 'me ');
      if (one !== undefined) refuse(shared, one);
      if (other !== undefined) refuse(own, other);
      rejoin(shared, own);
      assert.equal(windowAt(shared, now)?.limit, 3);
      assert.deepEqual([shared.refusals, shared.bursts], [1, 1]);
      assert.equal(stateOf(shared, now).blockedUntil, now + 9_000);
    }
  });

  it('shows nothing spent before something is', () => {
    const account = newAccount();
    partFrom(account, 'me ');
    const window = windowAt(account, now, true);
    assert.ok(window !== undefined && !('nextFreeAt' in window) && !('resetsAt' in window));
  });
});

describe('one request', () => {
  it('is counted once, also when it is answered after it was counted as lost', () => {
    const account = newAccount();
    takeSlot(account, rules, 'a', now);
    settleLost(account, rules, now + 130_000, () => false);
    spendSlot(account, rules, 'a', now + 131_000, now);
    assert.equal(windowAt(account, now + 131_000)?.remaining, 4);
  });

  it('is counted although the account was lost after it went out', () => {
    const account = { ...newAccount(), lostAt: now + 1_000 };
    spendSlot(account, rules, 'a', now + 2_000, now);
    spendSlot(account, rules, 'b', now + 2_000, now + 1_001);
    assert.equal(windowAt(account, now + 61_000)?.remaining, 4);
  });

  it('is the only probe after a refusal, also within its millisecond', () => {
    const free = { limit: limitOf(), careful: false };
    const account = newAccount();
    takeSlot(account, free, 'a', now);
    spendSlot(account, free, 'a', now + 50);
    learn(account, free, { status: 429, headers: new Map([['retry-after', '0']]) }, 0, now + 50, now + 50);
    assert.equal(takeSlot(account, free, 'b', now + 50), undefined);
    assert.equal(takeSlot(account, free, 'c', now + 50)?.waitMs, Infinity);
  });
});
