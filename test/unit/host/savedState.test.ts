import assert from 'node:assert/strict';
import { readState } from '../../../src/host/panel/savedState';

const ids = { vendor: 'auvo', operation: 'tasks.list' };
const ref = { vendorId: 'auvo', operationId: 'tasks.list' };

describe('What a restored panel remembers', () => {
  it('is its operation and the text of its form', () => {
    assert.deepEqual(readState({ ...ids, width: 300 }), { ref });
    const values = { 'query.page': '2', body: 'x'.repeat(20_000) };
    assert.deepEqual(readState({ ...ids, values }), { ref, values });
  });

  it('is nothing without an operation', () => {
    for (const state of [undefined, null, 7, 'auvo', [], {}, { vendor: 'auvo' }, { ...ids, operation: 1 }]) {
      assert.equal(readState(state), undefined);
    }
  });

  it('holds no values that are no form text', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [String(index), '']));
    for (const values of [null, 'text', ['text'], { id: 7 }, { id: 'x'.repeat(20_001) }, many]) {
      assert.deepEqual(readState({ ...ids, values }), { ref });
    }
  });
});
