import assert from 'node:assert/strict';
import { readRetryAfter } from '../../../src/http/retryAfter';

const NOW = Date.UTC(2026, 10, 21, 8, 0, 0);
const MINUTE = 60_000;
const IN_A_MINUTE = 'Sat, 21 Nov 2026 08:01:00 GMT';

/** What an answer says that has this Retry-After, and this Date. */
function read(after: string | undefined, now: number, date?: string): number | undefined {
  const headers = Object.entries({ 'retry-after': after, date }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return readRetryAfter(new Map(headers), now);
}

describe('Retry-After', () => {
  it('is read as whole seconds', () => {
    assert.equal(read('0', NOW), 0);
    assert.equal(read('60', NOW), 60);
    assert.equal(read(' 86400 ', NOW), 86_400);
  });

  it('is read as an HTTP date, rounded up', () => {
    assert.equal(read(IN_A_MINUTE, NOW), 60);
    assert.equal(read(IN_A_MINUTE, NOW + 1), 60);
    assert.equal(read(` ${IN_A_MINUTE} `, NOW), 60);
  });

  it('is measured by the clock that the answer was dated with, whatever ours says', () => {
    for (const now of [NOW, NOW + 5 * MINUTE, NOW - 5 * MINUTE]) {
      assert.equal(read(IN_A_MINUTE, now, 'Sat, 21 Nov 2026 08:00:00 GMT'), 60);
      assert.equal(read(IN_A_MINUTE, now, ' Sat, 21 Nov 2026 08:00:30 GMT '), 30);
      assert.equal(read('7', now, 'Sat, 21 Nov 2026 08:00:00 GMT'), 7);
    }
  });

  it('is measured by our clock when the answer has no date that can be read', () => {
    for (const date of [undefined, '', '2026-11-21T07:00:00Z', 'Sat, 99 Nov 2026 07:00:00 GMT'])
      assert.equal(read(IN_A_MINUTE, NOW, date), 60, date);
  });

  it('is over when the answer was dated after it, and unknown when only our clock says so', () => {
    for (const date of [IN_A_MINUTE, 'Sat, 21 Nov 2026 09:00:00 GMT'])
      assert.equal(read(IN_A_MINUTE, NOW, date), 0);
    assert.equal(read(IN_A_MINUTE, NOW + MINUTE), undefined);
    assert.equal(read(IN_A_MINUTE, NOW + 5 * MINUTE), undefined);
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
      assert.equal(read(text, NOW), undefined);
    });
  }
});
