import assert from 'node:assert/strict';
import * as z from 'zod';
import { opens, referencesOf } from '../../../src/catalog/reference';

describe('a reference', () => {
  it('leads to the path parameter id unless it says where else', () => {
    const field = z.int().meta(opens('teams.get', ['teams.users', 'path', 'teamId']));
    assert.deepEqual(referencesOf(field), [
      { operation: 'teams.get', at: ['path', 'id'] },
      { operation: 'teams.users', at: ['path', 'teamId'] },
    ]);
  });

  it('is found behind what may be missing and inside a list', () => {
    const id = z.int().meta(opens('teams.get'));
    for (const field of [id.optional(), id.nullable(), z.array(id), z.array(id).optional().describe('Teams')])
      assert.deepEqual(referencesOf(field), [{ operation: 'teams.get', at: ['path', 'id'] }]);
  });

  it('is none where nothing is said', () => {
    assert.deepEqual(referencesOf(z.array(z.int())), []);
  });
});
