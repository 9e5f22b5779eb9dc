import assert from 'node:assert/strict';
import type { Results } from '../../../src/protocol/results';
import type { PanelState } from '../../../src/protocol/state';
import { plainView } from '../../../src/protocol/table';
import { defaultExport, readExport } from '../../../webview/exportHow';
import { rowsChoices } from '../../../webview/text/exportChoice';
import { panel, results } from './fixtures';

const shows = (change: Partial<Results>): PanelState => panel({ results: results(change) });
const values = (state: PanelState): string[] => rowsChoices(state).map(({ value }) => value);
const found = { ...plainView, find: 'open' };

describe('The rows that can be exported', () => {
  it('are all there are before those of the page', () => {
    assert.deepEqual(values(shows({})), ['all', 'shown']);
    assert.equal(rowsChoices(shows({}))[1]?.label, 'The 10 rows shown, of this page only');
  });

  it('are those that the filters leave, first', () => {
    const filtered = shows({ view: found, rowCount: 3, allRows: 10 });
    assert.deepEqual(values(filtered), ['shown', 'all']);
    assert.equal(rowsChoices(filtered)[0]?.label, 'The 3 of 10 rows that the filters leave');
  });

  it('are those fetched, which need no request', () => {
    const whole = { rows: 1234, complete: true };
    assert.deepEqual(values(shows({ fetched: whole })), ['fetched', 'shown']);
    assert.deepEqual(values(shows({ fetched: { rows: 600, complete: false } })), ['fetched', 'all', 'shown']);
    assert.deepEqual(values(shows({ fetched: whole, scope: 'all' })), ['fetched'], 'the same rows once');
    assert.deepEqual(values(shows({ fetched: whole, scope: 'all', view: found, rowCount: 1 })), [
      'shown',
      'fetched',
    ]);
  });

  it('are not fetched where the page is the whole list, or there are no pages', () => {
    assert.deepEqual(values(shows({ hasPrevious: false, hasNext: false })), ['shown']);
    assert.deepEqual(values(shows({ pages: false })), ['shown']);
    assert.deepEqual(values(shows({ single: true })), ['shown']);
    assert.deepEqual(values(panel()), []);
  });

  it('are not fetched a second time while they are', () => {
    const state = shows({});
    const bulk = { status: 'running', startedAt: 0, pages: 1, rows: 10, skipped: 0 } as const;
    assert.deepEqual(values({ ...state, bulk }), ['shown']);
  });
});

describe('How rows were exported the last time', () => {
  it('comes back as it was', () => {
    const how = { format: 'ndjson', separator: ';', bom: true, guardFormulas: false, nested: 'columns' };
    assert.deepEqual(readExport(how), how);
  });

  it('falls back where it is missing or unreadable', () => {
    for (const saved of [undefined, null, 3, [], { format: 'xlsx', separator: '|', bom: 1, nested: null }])
      assert.deepEqual(readExport(saved), defaultExport);
  });
});
