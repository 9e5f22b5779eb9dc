import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import qs from 'qs';
import { encodeText } from '../../../../src/client/encodeQuery';
import { bracketParams, splitUrl } from '../../../../src/snippets/javascript/brackets';
import { literalText } from '../../../../src/snippets/javascript/literal';

/** What qs makes of the object that a query is written as; undefined where it stays a text. */
function written(query: string): string | undefined {
  const literal = bracketParams(query, ['page']);
  if (literal === undefined) return undefined;
  const params = runInThisContext(`(page) => (${literalText(literal)})`) as (page: number) => unknown; // the object
  return qs.stringify(params(7), { arrayFormat: 'brackets' });
}

const pair = (name: string, value: string) => `${encodeText(name)}=${encodeText(value)}`;

describe('a query as an object for qs', () => {
  it('gives exactly the query, or is none', () => {
    const name = fc.oneof(
      fc.constantFrom('a', 'b', 'a[]', 'a[b]', 'a[b][]', 'a[b][c]', 'a[][b]', '1', 'a[0]', '__proto__', 'a['),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const value = fc.oneof(
      fc.constantFrom('', '5', '05', '1e3', 'true', '<0>', "'", '>=|25000', '{"a":[1]}', '+', '%', '😀'),
      fc.string({ unit: 'binary' }),
    );
    let objects = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 5 }), (pairs) => {
        const query = pairs.map(([one, other]) => pair(one, other)).join('&');
        const found = written(query);
        if (found === undefined) return;
        objects++;
        assert.equal(found, query);
      }),
      { numRuns: 1_000 },
    );
    assert.ok(objects > 100, `${String(objects)} queries could be objects`);
  });

  it('is nested where its names are', () => {
    const query = [pair('and[km][]', '>5'), pair('and[km][]', '<9'), pair('order[dir]', 'desc'), 'page=<0>'];
    const literal = bracketParams(query.join('&'), ['page']);
    assert.ok(literal);
    assert.equal(literalText(literal), "{ and: { km: ['>5', '<9'] }, order: { dir: 'desc' }, page }");
    assert.equal(written(query.join('&')), query.join('&').replace('<0>', '7'));
  });

  for (const [query, why] of [
    ['a=1&b=2&a=3', 'a name twice'],
    ['b=1&1=2', 'a name that JavaScript puts first'],
    ['__proto__=1', 'a name that axios leaves out'],
    ['a=1+2', 'another encoding'],
    ['a=%zz', 'no encoding at all'],
    ['a', 'a name without a value'],
    [`a=${'x'.repeat(2_000)}`, 'a long value'],
    ['a%5Bb%5D=1&c=2&a%5Bd%5D=3', 'an object in two places'],
  ] as const) {
    it(`stays a text where it has ${why}`, () => {
      assert.equal(written(query), undefined);
    });
  }
});

describe('an address in two parts', () => {
  it('has its variables numbered', () => {
    const page = { variable: 'page', anything: false };
    assert.deepEqual(splitUrl(['https://a.b/c?d=1&page=', page, '&e=?']), {
      path: 'https://a.b/c',
      query: 'd=1&page=<0>&e=?',
      variables: ['page'],
    });
  });
});
