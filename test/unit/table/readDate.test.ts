import assert from 'node:assert/strict';
import { readDate, timeOf } from '../../../src/table/readDate';

describe('a date', () => {
  it('is a moment, as JavaScript reads it where a zone is stated', () => {
    for (const text of [
      '2026-11-21T09:30:00Z',
      '2026-11-21T09:30:00.123+05:30',
      '2024-02-29T23:59:59-03:00',
      '0001-01-01T00:00:00Z',
      '0099-12-31T00:00:00Z',
      '9999-12-31T23:59:59.999Z',
      '2026-11-21',
    ])
      assert.equal(timeOf(text), Date.parse(text), text);
  });

  it('without a zone counts as if it were UTC', () => {
    assert.equal(timeOf('2026-11-21T09:30:00'), Date.parse('2026-11-21T09:30:00Z'));
    assert.equal(timeOf('2026-11-21 09:30'), Date.parse('2026-11-21T09:30:00Z'));
  });

  it('stays in its day to the last tick', () => {
    for (const day of ['9999-12-31', '2026-11-30', '0001-01-01'])
      assert.ok((timeOf(`${day}T23:59:59.9999999`) ?? Infinity) < (timeOf(day) ?? 0) + 86_400_000, day);
  });

  it('is none where there is no such day or time', () => {
    for (const text of ['2026-02-29', '2026-02-31', '2026-13-01', '2026-00-10', '2026-04-31', '0000-00-00'])
      assert.equal(timeOf(text), undefined, text);
    for (const time of ['24:00', '12:60', '12:00:60', '1:00', '12:00:00.', '12:00+5'])
      assert.equal(timeOf(`2026-11-21T${time}`), undefined, time);
  });

  it('is no other value', () => {
    for (const value of [
      '',
      '2026',
      '2026-11',
      '20261121',
      'x2026-11-21',
      '2026-11-21 is a date',
      20261121,
      null,
      {},
    ])
      assert.equal(timeOf(value), undefined);
  });

  it('may be a year or a month to look for', () => {
    assert.deepEqual(readDate('2024'), {
      wall: Date.UTC(2024, 0),
      until: Date.UTC(2025, 0),
      offset: undefined,
    });
    assert.deepEqual(readDate('2026-12'), {
      wall: Date.UTC(2026, 11),
      until: Date.UTC(2027, 0),
      offset: undefined,
    });
  });
});
