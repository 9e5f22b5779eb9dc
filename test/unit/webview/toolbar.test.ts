import assert from 'node:assert/strict';
import { plainView } from '../../../src/protocol/table';
import { initialView, reduce } from '../../../webview/state';
import { fitting } from '../../../webview/text/fitting';
import { filtersText, foundText, otherRows, rangeText } from '../../../webview/text/range';
import { isBusy, shownFilters } from '../../../webview/text/status';
import { panel, results } from './fixtures';

describe('The tools of the toolbar', () => {
  const tools = [104, 92, undefined, undefined, undefined];

  it('have their names where there is room for them', () => {
    assert.deepEqual(fitting(280, tools), { count: 5, named: true });
    assert.deepEqual(fitting(279, tools), { count: 5, named: false });
  });

  it('leave room for the menu with those that do not fit', () => {
    assert.deepEqual(fitting(140, tools), { count: 5, named: false });
    assert.deepEqual(fitting(139, tools), { count: 3, named: false });
    assert.deepEqual(fitting(28, tools), { count: 0, named: false });
    assert.deepEqual(fitting(0, tools), { count: 0, named: false });
  });
});

describe('All rows that were fetched', () => {
  const complete = { rows: 1234, complete: true };
  const part = { rows: 1000, complete: false };

  it('are counted in place of a range', () => {
    assert.equal(rangeText(results({ scope: 'all', fetched: complete })), 'All 1,234 rows');
    assert.equal(rangeText(results({ scope: 'all', fetched: part })), '1,000 of 1,234 rows fetched');
    const { total: _unknown, ...rest } = results({ scope: 'all', fetched: part });
    assert.equal(rangeText(rest), '1,000 rows fetched');
  });

  it('lead back to the pages, and the pages to them', () => {
    assert.equal(otherRows(results()), undefined);
    assert.deepEqual(otherRows(results({ fetched: complete })), {
      scope: 'all',
      label: 'Show all 1,234 rows',
    });
    assert.deepEqual(otherRows(results({ fetched: part })), {
      scope: 'all',
      label: 'Show the 1,000 rows fetched',
    });
    assert.deepEqual(otherRows(results({ scope: 'all', fetched: part })), {
      scope: 'page',
      label: 'Back to pages',
    });
  });

  it('keep what is being fetched stoppable', () => {
    const bulk = { status: 'running', startedAt: 0, pages: 1, rows: 1, skipped: 0 } as const;
    assert.ok(isBusy({ ...panel(), bulk }));
    assert.ok(!isBusy(panel()));
  });
});

describe('Filters', () => {
  const filtered = (filters: Record<string, string>, find = ''): ReturnType<typeof results> =>
    results({ view: { ...plainView, find, filters }, rowCount: 12, allRows: 50 });

  it('say what they leave', () => {
    assert.equal(foundText(filtered({})), '12 of 50 rows');
  });

  it('are named, but not those that are empty', () => {
    assert.equal(filtersText(filtered({})), '');
    assert.equal(filtersText(filtered({ a: 'x', b: '' })), 'filtered by a');
    assert.equal(filtersText(filtered({ a: 'x', b: 'y', c: 'z' })), 'filtered by a, b and c');
    assert.equal(filtersText(filtered({ a: 'x', b: 'y', c: 'z', d: '1' })), 'filtered by 4 columns');
    assert.equal(shownFilters(filtered({ a: 'x', b: '' }, 'open')), 2);
    assert.equal(shownFilters(undefined), 0);
  });
});

describe('Finding', () => {
  it('opens its bar, asks for the cursor again, and closes', () => {
    const ask = { type: 'finding', open: true } as const;
    const once = reduce(initialView(), ask);
    assert.deepEqual([once.finding, reduce(once, ask).finding], [1, 2]);
    assert.equal(reduce(once, { type: 'finding', open: false }).finding, undefined);
  });
});
