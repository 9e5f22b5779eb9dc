import assert from 'node:assert/strict';
import { LosslessNumber } from '../../../src/http/json/json';
import type { CellKind } from '../../../src/protocol/results';
import { compareKeys, sortKeyOf } from '../../../src/table/compare';

/** Sorts values of a column as the table does. */
const sorted = (kind: CellKind, values: readonly unknown[], direction: 1 | -1 = 1): readonly unknown[] =>
  values
    .map((value) => ({ value, key: sortKeyOf(value, kind) }))
    .sort((a, b) => compareKeys(a.key, b.key, direction))
    .map(({ value }) => value);

const big = new LosslessNumber('9007199254740993');
const huge = new LosslessNumber('1e400');

describe('values of a column', () => {
  it('that are numbers are ordered by their exact value, also those sent as text', () => {
    const values = ['10', 9, huge, big, -1, '9007199254740992', '-0.5'];
    assert.deepEqual(sorted('number', values), [-1, '-0.5', 9, '10', '9007199254740992', big, huge]);
  });

  it('that are missing, null or empty are last in both directions', () => {
    const values = ['', 2, null, 1, undefined];
    assert.deepEqual(sorted('number', values), [1, 2, '', null, undefined]);
    assert.deepEqual(sorted('number', values, -1), [2, 1, '', null, undefined]);
  });

  it('that are of another kind come after those of its kind in both directions', () => {
    const values = ['NaN', 2, true, [1], 1];
    assert.deepEqual(sorted('number', values), [1, 2, true, 'NaN', [1]]);
    assert.deepEqual(sorted('number', values, -1), [2, 1, true, 'NaN', [1]]);
    assert.deepEqual(sorted('text', [5, 'b', false, 'a']), ['a', 'b', 5, false]);
  });

  it('that are dates are ordered by time, those without a zone as if it were UTC', () => {
    const [east, plain, west] = [
      '2026-11-21T01:00:00+03:00',
      '2026-11-20T23:00:00',
      '2026-11-20T21:30:00-02:00',
    ];
    assert.deepEqual(sorted('date', [west, plain, '2026-02-31', east, '0001-01-01', '2026-11-20']), [
      '0001-01-01',
      '2026-11-20',
      east,
      plain,
      west,
      '2026-02-31',
    ]);
  });

  it('that are texts are ordered as a reader sorts them', () => {
    const values = ['b10', 'B2', 'ä', 'a', 'b2', 'z', 'A', '😀', 'Zoë', '\ud800'];
    const collator = new Intl.Collator('en', { numeric: true });
    assert.deepEqual(sorted('text', values), [...values].sort(collator.compare));
    assert.deepEqual(sorted('text', ['b10', 'B2', 'a', 'A', 'b2']), ['a', 'A', 'b2', 'B2', 'b10']);
  });

  it('that are false come before true', () => {
    assert.deepEqual(sorted('boolean', [true, 'x', false]), [false, true, 'x']);
    assert.deepEqual(sorted('boolean', [false, null, true], -1), [true, false, null]);
  });

  it('that are translated are ordered by their words', () => {
    const [diesel, petrol] = [
      { key: 2, text: 'Diesel' },
      { key: 1, text: 'Petrol' },
    ];
    assert.deepEqual(sorted('text', [petrol, 'Electric', diesel]), [diesel, 'Electric', petrol]);
  });

  it('that are nested are ordered by the text that is shown', () => {
    assert.deepEqual(sorted('nested', [[20], { a: 1 }, 'x', [3]]), [{ a: 1 }, [3], [20], 'x']);
  });
});
