import assert from 'node:assert/strict';
import { readRetryAfter } from '../../../src/http/retryAfter';

const NOW = Date.UTC(2026, 10, 21, 8, 0, 0);

describe('Retry-After', () => {
  it('is read as whole seconds', () => {
    assert.equal(readRetryAfter('0', NOW), 0);
    assert.equal(readRetryAfter('60', NOW), 60);
    assert.equal(readRetryAfter(' 86400 ', NOW), 86_400);
  });

  it('is read as an HTTP date, rounded up, and never before now', () => {
    assert.equal(readRetryAfter('Sat, 21 Nov 2026 08:01:00 GMT', NOW), 60);
    assert.equal(readRetryAfter('Sat, 21 Nov 2026 08:01:00 GMT', NOW + 1), 60);
    assert.equal(readRetryAfter('Sat, 21 Nov 2026 07:00:00 GMT', NOW), 0);
  });

  for (const text of [
    undefined,
    '',
    ' ',
    '-5',
    '+5',
    '1.5',
    '1e3',
    '60, 60',
    '60 s',
    '0x10',
    '1000000000000',
    '٣٠',
    '60\u0000',
    '2026-11-21T08:01:00Z',
    'Sat, 21 Nov 2026 08:01:00',
    'Sat, 21 Nov 2026 08:01:00 CET',
    'Sat, 99 Nov 2026 08:01:00 GMT',
    'soon',
  ]) {
    it(`is unknown, not zero, when it says ${JSON.stringify(text)}`, () => {
      assert.equal(readRetryAfter(text, NOW), undefined);
    });
  }
});
