import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import * as qs from 'qs';
import { readBrackets } from '../../../src/sandbox/brackets';

describe('LHS brackets', () => {
  it('reads the documented example', () => {
    const query = new URLSearchParams(
      'nested[objects][and][]=arrays&nested[objects][and][]=are&nested[objects][not]=standardized',
    );
    assert.deepEqual(readBrackets(query, 'nested'), {
      objects: { and: ['arrays', 'are'], not: 'standardized' },
    });
  });

  it('reads a plain value, and nothing for a name that only begins alike', () => {
    const query = new URLSearchParams('and=1&android[x]=2');
    assert.equal(readBrackets(query, 'and'), '1');
    assert.equal(readBrackets(query, 'or'), undefined);
    assert.deepEqual(readBrackets(query, 'android'), { x: '2' });
  });

  it('reads back whatever qs writes', () => {
    const name = fc.stringMatching(/^[a-zA-Z]{1,8}$/);
    const value = fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, noNullPrototype: true }), (and) => {
        const query = new URLSearchParams(qs.stringify({ and }, { arrayFormat: 'brackets' }));
        assert.deepEqual(readBrackets(query, 'and'), and);
      }),
    );
  });
});
