import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRetryAfter } from '../../src/http/retryAfter';
import { property } from '../support/property';

const dates = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) });
const header = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer({ min: -1e12, max: 1e12 }).map(String),
  fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
  fc.stringMatching(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/),
  fc.constantFrom('', '-5', '1e3', '60, 60', '1000000000000', '0x10', '٣', ' 7 ', '+7', '7.5'),
);

describe('a Retry-After header', () => {
  property(
    'is a whole number of seconds from now on, or is not readable; never less than it says',
    fc.tuple(header, fc.integer({ min: 0, max: 4e12 })),
    ([value, now]) => {
      const seconds = readRetryAfter(new Map([['retry-after', value]]), now);
      if (seconds === undefined) {
        assert.doesNotMatch(value.trim(), /^\d{1,9}$/);
        return;
      }
      assert.ok(Number.isSafeInteger(seconds) && seconds >= 0, String(seconds));
      const told = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - now) / 1000;
      assert.ok(seconds >= told, `${String(seconds)} s for ${String(told)} s`);
      assert.ok(seconds > 0 || Number(value) === 0, 'no wait at all, without a word from the vendor');
    },
  );

  property(
    'that is a date is never over before the vendor’s own clock says so, however wrong ours is',
    fc.tuple(dates, fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: -3_600_000, max: 3_600_000 })),
    ([there, ms, ahead]) => {
      const until = new Date(there.getTime() + ms).toUTCString();
      const headers = new Map([
        ['retry-after', until],
        ['date', there.toUTCString()],
      ]);
      const seconds = readRetryAfter(headers, there.getTime() + ahead);
      assert.ok(seconds !== undefined && there.getTime() + seconds * 1000 >= Date.parse(until));
      assert.ok(seconds <= ms / 1000 + 1, `${String(seconds)} s for ${String(ms)} ms`);
    },
  );
});
