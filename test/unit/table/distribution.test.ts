import assert from 'node:assert/strict';
import type { Pause } from '../../../src/http/pause';
import { LosslessNumber } from '../../../src/http/json/json';
import type { CellKind } from '../../../src/protocol/results';
import type { Distribution } from '../../../src/protocol/table';
import { distributionOf } from '../../../src/table/distribution';

const pause: Pause = { elapsed: () => 0, turn: () => Promise.resolve() };

async function spread(
  values: readonly unknown[],
  kind: CellKind,
  labels?: Record<string, string>,
): Promise<Distribution> {
  const found = await distributionOf(values, { kind }, { pause, labels });
  assert.ok(found !== undefined);
  const drawn = found.bars.reduce((all, { count }) => all + count, 0);
  assert.equal(drawn + found.empty + found.others, found.rows);
  assert.equal(found.rows, values.length);
  return found;
}

const text = ({ bars }: Distribution): string =>
  bars.map(({ label, count }) => `${label}: ${String(count)}`).join(', ');
const upTo = (count: number, of: (at: number) => unknown = (at) => at) =>
  Array.from({ length: count }, (_, at) => of(at));

describe('the distribution of numbers', () => {
  it('has a bar for each where there are few', async () => {
    assert.equal(text(await spread([3, 1, 3, '1.0', -2], 'number')), '-2: 1, 1: 2, 3: 2');
    assert.equal(text(await spread([9.99, 19.5, 9.99], 'number')), '9.99: 2, 19.5: 1');
    assert.equal(text(await spread([0, -0], 'number')), '0: 2');
  });

  it('has ranges that name their first and last whole number', async () => {
    const found = await spread(upTo(100), 'number');
    assert.equal(found.kind, 'numbers');
    assert.deepEqual(
      found.bars,
      upTo(10).map((_, at) => ({ label: `${String(at * 10)} to ${String(at * 10 + 9)}`, count: 10 })),
    );
  });

  it('has ranges of decimals without a rounding error, also those below zero', async () => {
    const found = await spread(
      upTo(31, (at) => (at - 10) / 100),
      'number',
    );
    assert.equal(found.bars[0]?.label, '-0.1 to -0.05');
    assert.deepEqual(
      found.bars.map(({ count }) => count),
      [5, 5, 5, 5, 5, 5, 1],
    );
  });

  it('has ranges of numbers that no double tells apart', async () => {
    const found = await spread(
      upTo(20, (at) => new LosslessNumber(`90071992547409930${String(at).padStart(2, '0')}`)),
      'number',
    );
    assert.equal(found.bars.length, 10);
    assert.deepEqual(found.bars[0], { label: '9007199254740993000 to 9007199254740993001', count: 2 });
  });

  it('has no bar for what no range would hold, nor for what is no number', async () => {
    const huge = new LosslessNumber('1e999999999');
    const found = await spread([...upTo(50), huge, huge, 'NaN', null, ''], 'number');
    assert.deepEqual([found.others, found.otherValues, found.empty], [3, 2, 2]);
    assert.ok(found.bars.length <= 12);
  });
});

describe('the distribution of dates', () => {
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 19);

  it('is by day as it is shown, also those without one', async () => {
    const found = await spread(
      ['2026-11-21T23:30:00-05:00', '2026-11-23', '2026-11-21T00:00:00', 'soon', null],
      'date',
    );
    assert.equal(text(found), '2026-11-21: 2, 2026-11-22: 0, 2026-11-23: 1');
    assert.deepEqual([found.kind, found.others, found.otherValues, found.empty], ['days', 1, 1, 1]);
  });

  it('is by month or year where that is long', async () => {
    const months = await spread([day(0), day(60)], 'date');
    assert.equal(text(months), '2026-01: 1, 2026-02: 0, 2026-03: 1');
    const years = await spread([day(0), day(3_000), day(365)], 'date');
    assert.equal(text(years).slice(0, 27), '2026: 1, 2027: 1, 2028: 0, ');
    assert.equal(years.bars.length, 9);
    assert.equal((await spread(upTo(60, day), 'date')).bars.length, 60);
    assert.equal((await spread(upTo(61, day), 'date')).bars.length, 3);
  });

  it('is by the fullest years where a lifetime is too short', async () => {
    const values = [...upTo(100, (at) => `${String(1900 + at)}-05-05`), '1905-06-06', '9999-12-31'];
    const found = await spread(values, 'date');
    assert.equal(found.bars.length, 60);
    assert.deepEqual(found.bars[0], { label: '1900', count: 1 });
    assert.deepEqual(found.bars[5], { label: '1905', count: 2 });
    assert.equal(found.otherValues, 41);
  });

  it('has no bar for the date that stands for none', async () => {
    const found = await spread(['0001-01-01T00:00:00', '2026-11-21', '0001-01-01'], 'date');
    assert.equal(text(found), '2026-11-21: 1');
    assert.deepEqual([found.others, found.otherValues], [2, 1]);
    assert.deepEqual((await spread(['0001-01-01'], 'date')).bars, []);
  });
});

describe('the distribution of values', () => {
  it('is by how often they come', async () => {
    const found = await spread(['b', 'a', 'b', null, '', undefined, '__proto__', 'constructor'], 'text');
    assert.equal(text(found), 'b: 2, a: 1, __proto__: 1, constructor: 1');
    assert.deepEqual([found.kind, found.empty, found.others], ['values', 3, 0]);
    assert.equal(text(await spread([true, false, true], 'boolean')), 'true: 2, false: 1');
  });

  it('has the twelve most frequent, and counts the rest', async () => {
    const found = await spread([...upTo(100, (at) => `v${String(at % 20)}`), 'v7'], 'text');
    assert.equal(found.bars.length, 12);
    assert.deepEqual(found.bars[0], { label: 'v7', count: 6 });
    assert.deepEqual([found.others, found.otherValues], [40, 8]);
  });

  it('names what has a label or words as the table does', async () => {
    assert.equal(
      text(await spread([1, 2, 1], 'text', { '1': 'Low', '2': 'High' })),
      '1 · Low: 2, 2 · High: 1',
    );
    assert.equal(text(await spread([{ key: 1, text: 'Diesel' }], 'text')), 'Diesel: 1');
  });

  it('cuts long labels, and shows what cannot be seen', async () => {
    const { bars } = await spread(['x'.repeat(1_000), '\ud800\u202e', `${'x'.repeat(59)}😀😀`], 'text');
    assert.deepEqual(
      bars.map(({ label }) => label),
      [`${'x'.repeat(60)}…`, '\\ud800\\u202e', `${'x'.repeat(59)}…`],
    );
  });

  it('is none when it is no longer wanted', async () => {
    assert.equal(
      await distributionOf([1], { kind: 'text' }, { pause, signal: AbortSignal.abort() }),
      undefined,
    );
  });
});
