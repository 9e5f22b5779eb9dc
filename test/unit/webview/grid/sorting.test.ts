import assert from 'node:assert/strict';
import type { SortBy } from '../../../../src/protocol/table';
import { sortAfter } from '../../../../webview/grid/sorting';

const up = (column: string): SortBy => ({ column, direction: 'ascending' });
const down = (column: string): SortBy => ({ column, direction: 'descending' });

describe('sorting by a header', () => {
  it('goes from ascending to descending to as sent', () => {
    assert.deepEqual(sortAfter([], 'a', false), [up('a')]);
    assert.deepEqual(sortAfter([up('a')], 'a', false), [down('a')]);
    assert.deepEqual(sortAfter([down('a')], 'a', false), []);
  });

  it('leaves the other columns unless they are to stay', () => {
    assert.deepEqual(sortAfter([up('a'), up('b')], 'c', false), [up('c')]);
    assert.deepEqual(sortAfter([up('a'), up('b')], 'b', false), [down('b')]);
    assert.deepEqual(sortAfter([up('a')], 'b', true), [up('a'), up('b')]);
    assert.deepEqual(sortAfter([up('a'), up('b')], 'a', true), [down('a'), up('b')]);
    assert.deepEqual(sortAfter([down('a'), up('b')], 'a', true), [up('b')]);
  });
});
