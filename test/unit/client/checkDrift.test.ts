import assert from 'node:assert/strict';
import { checkDrift, InputError, vendors } from '../../../src/core';

describe('drift without an editor', () => {
  const { autengo, auvo } = vendors;

  it('compares any answer with the vendor’s document, and leaves it as it was', () => {
    const answer = { list: [{ sellingId: 7, unheardOf: 'x' }] };
    const before = structuredClone(answer);
    const { rows, entries } = checkDrift({ vendor: autengo, operation: 'vehicle.list' }, answer);
    assert.equal(rows, 1);
    const found = (path: string) => entries.find((entry) => entry.path === path)?.kind;
    assert.deepEqual([found('list[].unheardOf'), found('list[].sellingId')], ['undocumented', 'type']);
    assert.deepEqual(answer, before);
  });

  it('knows what was asked for', () => {
    const paramFilter = { startDate: '2026-01-01T00:00:00', endDate: '2026-12-31T23:59:59' };
    const answer = {
      result: {
        entityList: [{ taskID: 1 }],
        pagedSearchReturnData: { order: 0, pageSize: 10, page: 1, totalItems: 1 },
        links: [],
      },
    };
    const operation = 'tasks.list';
    const input = { query: { paramFilter, selectfields: ['taskID'] } };
    assert.deepEqual(checkDrift({ vendor: auvo, operation, input }, answer).entries, []);
    assert.ok(checkDrift({ vendor: auvo, operation }, answer).entries.length > 30);
  });

  it('refuses an operation that the vendor does not have', () => {
    const unknown = 'constructor' as 'tasks.list'; // what a caller without types may pass
    assert.throws(() => checkDrift({ vendor: auvo, operation: unknown }, {}), InputError);
  });
});
