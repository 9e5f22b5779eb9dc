import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RateLimit } from '../../src/catalog/rateLimit';
import type { Account, Rules } from '../../src/quota/account';
import { newAccount, spend } from '../../src/quota/account';
import { estimate } from '../../src/quota/estimate';
import { learn } from '../../src/quota/learn';
import { quotaState } from '../../src/quota/quotaState';
import { releaseSlot, roomIn, spendSlot, takeSlot } from '../../src/quota/slots';
import { property } from '../support/property';

const headerNames = { remainingHeader: 'x-left', limitHeader: 'x-limit' };

/** One or two windows; shorter than an hour, where every stamp is kept by itself. */
const limits = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 30 })), {
    minLength: 1,
    maxLength: 2,
  })
  .map((windows): RateLimit => ({
    per: 'key',
    field: 'apiKey',
    pauseSeconds: 5,
    windows: windows.map(([requests, seconds], i) => ({
      id: `w${String(i)}`,
      label: 'w',
      requests,
      seconds,
      ...headerNames,
    })),
  }));

/** What may happen, after so many milliseconds. */
const steps = fc.array(
  fc.record({
    gap: fc.integer({ min: 0, max: 8_000 }),
    what: fc.constantFrom('take' as const, 'take' as const, 'answer' as const, 'release' as const),
    which: fc.nat(9),
    /** When the vendor counts the request, between its start (0) and its answer (1). */
    counted: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 40 },
);

const answer = fc.record({
  status: fc.constantFrom(200, 200, 201, 404, 429, 429, 500, 503),
  left: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  limit: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  after: fc.option(fc.constantFrom('0', '1', '7', '89', 'x', '-1'), { nil: undefined }),
});

interface Sent {
  readonly id: string;
  readonly start: number;
  readonly counted: number;
}

/** Plays the steps through an account, and calls back after each. */
function play(
  limit: RateLimit,
  list: readonly { gap: number; what: string; which: number; counted: number }[],
  look: (account: Account, now: number, arrivals: readonly number[]) => void,
): void {
  const rules: Rules = { limit, careful: false };
  // As another process finds it: nothing of it may depend on anything but what JSON carries.
  let account = newAccount();
  const flying: Sent[] = [];
  const arrivals: number[] = [];
  let now = 0;
  list.forEach(({ gap, what, which, counted }, i) => {
    now += gap;
    account = JSON.parse(JSON.stringify(account)) as Account; // the same data
    if (what === 'take') {
      if (takeSlot(account, rules, String(i), now) === undefined) {
        flying.push({ id: String(i), start: now, counted });
      }
    } else {
      const [sent] = flying.splice(which % Math.max(1, flying.length), 1);
      if (sent !== undefined && what === 'release') releaseSlot(account, sent.id);
      else if (sent !== undefined) {
        spendSlot(account, rules, sent.id, now);
        arrivals.push(sent.start + sent.counted * (now - sent.start));
      }
    }
    look(account, now, arrivals);
  });
}

describe('the quota', () => {
  property(
    'never has more requests than the limit in any window, whenever the vendor counts them',
    fc.tuple(limits, steps),
    ([limit, list]) => {
      let seen: readonly number[] = [];
      play(limit, list, (_, __, arrivals) => (seen = arrivals));
      for (const { requests, seconds } of limit.windows) {
        for (const from of seen) {
          const inWindow = seen.filter((at) => at >= from && at < from + seconds * 1000).length;
          assert.ok(inWindow <= requests, `${String(inWindow)} in ${String(seconds)} s`);
        }
      }
    },
  );

  property(
    'never makes anybody wait longer than needed, nor shorter',
    fc.tuple(limits, steps),
    ([limit, list]) => {
      const rules: Rules = { limit, careful: false };
      play(limit, list, (account, now) => {
        const { free, waitMs } = roomIn(structuredClone(account), rules, now);
        assert.equal(free === 0, waitMs > 0);
        if (free > 0 || waitMs === Infinity) return;
        assert.equal(roomIn(structuredClone(account), rules, now + waitMs - 1).free, 0);
        assert.ok(roomIn(structuredClone(account), rules, now + waitMs).free > 0);
      });
    },
  );

  property(
    'has room after the wait that it says, on a clock of any fractions of a millisecond',
    fc.tuple(
      fc.double({ min: 0, max: 1e10, noNaN: true }),
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      fc.constantFrom(1, 10, 60, 3_600, 86_400),
    ),
    ([began, later, seconds]) => {
      const window = { id: 'w', label: 'w', requests: 1, seconds };
      const rules: Rules = {
        limit: { per: 'key', field: 'apiKey', pauseSeconds: 5, windows: [window] },
        careful: false,
      };
      const account = newAccount();
      spend(account, window, began);
      let now = began + later;
      // Where a wait is far longer than the clock's time so far, its sum may fall short by a rounding, once.
      for (let looks = 0; looks < 2 && roomIn(account, rules, now).free === 0; looks++)
        now += roomIn(account, rules, now).waitMs;
      assert.equal(roomIn(account, rules, now).free, 1);
    },
  );

  property(
    'is only ever lowered by what the vendor says, and held back at least as long as told',
    fc.tuple(limits, steps, answer),
    ([limit, list, { status, left, limit: told, after }]) => {
      const rules: Rules = { limit, careful: false };
      const headers = new Map<string, string>();
      if (left !== undefined) headers.set('x-left', String(left));
      if (told !== undefined) headers.set('x-limit', String(told));
      if (after !== undefined) headers.set('retry-after', after);
      play(limit, list, (account, now) => {
        const copy = structuredClone(account);
        const before = remaining(copy, rules, now);
        const wasHeld =
          quotaState(copy, rules, { sent: 0, lastHour: [], trouble: undefined, isKnown: true }, now, now)
            .blockedUntil ?? 0;
        learn(copy, rules, { status, headers }, copy.bursts, now, now);
        remaining(copy, rules, now).forEach((count, i) => {
          assert.ok(count <= (before[i] ?? 0));
          if (left !== undefined) assert.ok(count <= left);
        });
        const held =
          quotaState(copy, rules, { sent: 0, lastHour: [], trouble: undefined, isKnown: true }, now, now)
            .blockedUntil ?? 0;
        assert.ok(held >= wasHeld);
        const seconds = after !== undefined && /^\d+$/.test(after) ? Number(after) : undefined;
        if (status === 429) {
          assert.ok(
            held >= now + 1000 * (seconds ?? limit.pauseSeconds) || (seconds === 0 && copy.refusals < 3),
          );
        }
      });
    },
  );

  property(
    'estimates exactly what a run takes whose requests are answered at once',
    fc.tuple(limits, steps, fc.integer({ min: 0, max: 30 }), fc.constantFrom(0, 0.1, 0.5)),
    ([limit, list, requests, reserve]) => {
      const rules: Rules = { limit, careful: false };
      let last: { account: Account; now: number } | undefined;
      play(limit, list, (account, now) => (last = { account, now }));
      if (last === undefined) return;
      const { account, now } = last;
      for (const [id] of [...account.flights]) spendSlot(account, rules, id, now);
      const told = estimate(account, rules, requests, now, now, reserve);
      let at = now;
      for (let i = 0; i < requests; i++) {
        at += takeSlot(account, rules, `e${String(i)}`, at, reserve)?.waitMs ?? 0;
        if (!account.flights.some(([id]) => id === `e${String(i)}`)) {
          assert.equal(takeSlot(account, rules, `e${String(i)}`, at, reserve), undefined);
        }
        spendSlot(account, rules, `e${String(i)}`, at);
      }
      assert.equal(told.waitMs, at - now);
      assert.deepEqual(
        told.windows.map(({ remainingAfter }) => remainingAfter),
        remaining(account, rules, at),
      );
    },
  );
});

const remaining = (account: Account, rules: Rules, now: number): number[] =>
  quotaState(
    account,
    rules,
    { sent: 0, lastHour: [], trouble: undefined, isKnown: true },
    now,
    now,
  ).windows.map((one) => one.remaining);
