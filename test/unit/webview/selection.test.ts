import assert from 'node:assert/strict';
import { plainView } from '../../../src/protocol/table';
import { copiedText, shownText, sortText, summaryFacts } from '../../../webview/text/selection';
import { unconfirmed } from '../../../webview/views/useTableView';
import { column, results } from './fixtures';

describe('the line below the rows', () => {
  it('says what the picked cells come to, with all their digits', () => {
    const numbers = {
      count: 11,
      sum: '1234567890123456789.50',
      average: '112.5',
      min: '-1200',
      max: '1e400',
    };
    assert.deepEqual(summaryFacts({ rows: 3, cells: 12, filled: 12, distinct: 11, numbers }), [
      '12 cells',
      '3 rows',
      '11 distinct',
      '11 numbers',
      'Sum 1,234,567,890,123,456,789.50',
      'Average 112.5',
      'Min -1,200',
      'Max 1e400',
    ]);
  });

  it('says which dates they reach over, and how many are empty', () => {
    const dates = { count: 2, from: '2026-01-01', to: '2026-02-03' };
    assert.deepEqual(summaryFacts({ rows: 1, cells: 3, filled: 2, distinct: 2, dates }), [
      '3 cells',
      '1 row',
      '1 empty',
      '2 distinct',
      'from 2026-01-01 to 2026-02-03',
    ]);
    assert.deepEqual(summaryFacts({ rows: 2, cells: 2, filled: 0, distinct: 0 }), [
      '2 cells',
      '2 rows',
      '2 empty',
    ]);
  });

  it('says that there are more distinct values than were counted', () => {
    const many = { rows: 2_000_000, cells: 2_000_000, filled: 2_000_000, distinct: 1_000_000 };
    assert.ok(summaryFacts({ ...many, moreDistinct: true }).includes('over 1,000,000 distinct'));
  });

  it('says how many rows the filters leave, and how they are sorted', () => {
    assert.equal(shownText(results({ rowCount: 12, allRows: 1_050 })), '12 of 1,050 rows');
    assert.equal(shownText(results({ rowCount: 50 })), '50 rows');
    assert.equal(shownText(results({ single: true, columns: [column('id')] })), '1 field');
    const sort = [
      { column: 'name', direction: 'ascending' },
      { column: 'at', direction: 'descending' },
    ] as const;
    const all = results({ scope: 'all', hasNext: false });
    assert.equal(sortText(sort, all), 'Sorted by name ↑, at ↓');
    assert.equal(sortText(sort, results({ hasNext: true })), 'Sorted by name ↑, at ↓, this page only');
    assert.equal(sortText([], results()), '');
  });

  it('says what was copied', () => {
    assert.equal(copiedText({ rows: 3, cells: 12 }), 'Copied 12 cells of 3 rows.');
    assert.equal(copiedText({ rows: 1, cells: 1 }), 'Copied 1 cell.');
  });
});

describe('what the user has just changed', () => {
  const sort = [{ column: 'a', direction: 'ascending' as const }];

  it('stands until the host says the same, part by part', () => {
    const changed = { sort, filters: { a: 'x' } };
    assert.deepEqual(unconfirmed(changed, plainView), changed);
    assert.deepEqual(unconfirmed(changed, { ...plainView, sort }), { filters: { a: 'x' } });
    assert.deepEqual(unconfirmed(changed, { ...plainView, sort, filters: { a: 'x' } }), {});
  });
});
