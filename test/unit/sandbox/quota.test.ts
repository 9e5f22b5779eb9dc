import assert from 'node:assert/strict';
import { Quota } from '../../../src/sandbox/quota';

const window = (id: string, requests: number, seconds: number) => ({
  id,
  label: id,
  requests,
  seconds,
  remainingHeader: `${id}-Remaining`,
  limitHeader: `${id}-Limit`,
});

describe('the quota counter', () => {
  let now = 0;
  const clock = { now: () => now };
  const limit = {
    per: 'key',
    field: 'apiKey',
    windows: [window('Short', 2, 10), window('Long', 3, 100)],
    pauseSeconds: 1,
  };
  beforeEach(() => {
    now = 1_000_000;
  });

  it('slides: a request leaves the window when its own seconds are over', () => {
    const quota = new Quota(limit, clock);
    quota.take('a');
    now += 6_000;
    quota.take('a');
    now += 3_500;
    assert.deepEqual(quota.take('a'), {
      allowed: false,
      headers: { 'Retry-After': '1', 'Short-Limit': '2', 'Long-Limit': '3' },
    });
    now += 500;
    assert.deepEqual(quota.take('a'), {
      allowed: true,
      headers: { 'Short-Remaining': '0', 'Long-Remaining': '0' },
    });
  });

  it('waits for the window that takes longest', () => {
    const quota = new Quota(limit, clock);
    for (let count = 0; count < 3; count += 1) {
      assert.equal(quota.take('a').allowed, true);
      now += 10_000;
    }
    assert.equal(quota.take('a').headers['Retry-After'], '70');
  });

  it('does not count refused requests, and counts each credential for itself', () => {
    const quota = new Quota(limit, clock);
    quota.take('a');
    quota.take('a');
    for (let count = 0; count < 5; count += 1) assert.equal(quota.take('a').allowed, false);
    assert.equal(quota.take('b').allowed, true);
    now += 10_000;
    assert.deepEqual(quota.take('a').headers, { 'Short-Remaining': '1', 'Long-Remaining': '0' });
  });

  it('never refuses without windows, and sends no headers', () => {
    const quota = new Quota({ per: 'key', field: 'apiKey', windows: [], pauseSeconds: 1 }, clock);
    for (let count = 0; count < 100; count += 1)
      assert.deepEqual(quota.take('a'), { allowed: true, headers: {} });
  });
});
