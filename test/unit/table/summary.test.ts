import assert from 'node:assert/strict';
import type { Pause } from '../../../src/http/pause';
import { LosslessNumber, parseJson } from '../../../src/http/json/json';
import type { Summary } from '../../../src/protocol/table';
import { summaryOf } from '../../../src/table/summary';

const pause: Pause = { elapsed: () => 0, turn: () => Promise.resolve() };

async function summary(values: Iterable<unknown>, rows = 1): Promise<Summary> {
  const found = await summaryOf(values, rows, { pause });
  assert.ok(found !== undefined);
  return found;
}

describe('a summary', () => {
  it('counts what is there, what is filled and what differs', async () => {
    const values = ['a', 'a', '', null, undefined, 'A', '1', 1, '1', true, 'true', { a: 1 }, { a: 1 }, [1]];
    assert.deepEqual(await summary(values, 7), {
      rows: 7,
      cells: 14,
      filled: 11,
      distinct: 8,
      numbers: { count: 1, sum: '1', average: '1', min: '1', max: '1' },
    });
  });

  it('of nothing is empty', async () => {
    assert.deepEqual(await summary([], 0), { rows: 0, cells: 0, filled: 0, distinct: 0 });
  });

  it('adds without losing a digit', async () => {
    const values = parseJson('[9007199254740993, 0.1, 0.2, -0, 9007199254740992]') as unknown[]; // a list's text
    const { numbers } = await summary(values);
    assert.deepEqual(numbers, {
      count: 5,
      sum: '18014398509481985.3',
      average: '3602879701896397.06',
      min: '-0',
      max: '9007199254740993',
    });
  });

  it('says so where a sum would take too many digits', async () => {
    const { numbers } = await summary([new LosslessNumber('1e999999999'), 0.01]);
    assert.deepEqual(numbers, {
      count: 2,
      sum: 'too many digits to add',
      average: 'too many digits to add',
      min: '0.01',
      max: '1e999999999',
    });
  });

  it('takes digits that were sent as text for text', async () => {
    assert.equal((await summary(['0012', '5', 'NaN'])).numbers, undefined);
  });

  it('tells numbers apart that a double does not, and takes equal ones for one', async () => {
    const values = parseJson(
      '[9007199254740992, 9007199254740993, 1e400, 10e399, 1, 1.0, 0, -0]',
    ) as unknown[]; // a list's text
    assert.equal((await summary(values)).distinct, 5);
  });

  it('names the first and the last date by time, as they were sent', async () => {
    const { dates } = await summary([
      '2026-11-21T01:00:00+03:00',
      '2026-11-20T23:30:00',
      'soon',
      '2026-11-20T22:30:00Z',
    ]);
    assert.deepEqual(dates, { count: 3, from: '2026-11-21T01:00:00+03:00', to: '2026-11-20T23:30:00' });
  });

  it('keeps texts apart that only look the same', async () => {
    assert.equal(
      (await summary(['é', 'e\u0301', '\ud800', '\ufffd', '😀', '__proto__', 'constructor'])).distinct,
      7,
    );
  });

  it('counts different values up to a million', async function () {
    this.timeout(30_000);
    function* many() {
      for (let at = 0; at < 1_000_005; at++) yield at;
    }
    const { distinct, moreDistinct } = await summary(many());
    assert.deepEqual([distinct, moreDistinct], [1_000_000, true]);
  });

  it('is none when it is no longer wanted', async () => {
    assert.equal(await summaryOf([1], 1, { pause, signal: AbortSignal.abort() }), undefined);
  });
});
