import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byDay, day, hour, isoLocal } from '../../../src/sandbox/dates';

const moment = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 11, 31) });

describe('a moment by day', () => {
  it('stays where it is during working hours', () => {
    const at = Date.UTC(2026, 10, 20, 16, 59);
    assert.equal(byDay(at), at);
  });

  it('comes in the evening before, when it was at night', () => {
    assert.equal(isoLocal(byDay(Date.UTC(2026, 10, 21, 0, 0))), '2026-11-20T18:00:00');
  });

  it('is never at night, never later than it was, and never on the wrong side of another', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const sinceMidnight = byDay(one) % day;
        assert.ok(sinceMidnight >= 7 * hour && sinceMidnight <= 19 * hour);
        assert.ok(byDay(one) <= one);
        if (one <= other) assert.ok(byDay(one) <= byDay(other));
      }),
    );
  });
});
