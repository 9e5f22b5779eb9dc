import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import type { Text } from '../../../../src/client/requestTemplate';
import { jsonLiteral } from '../../../../src/snippets/javascript/jsonLiteral';
import { literalText } from '../../../../src/snippets/javascript/literal';

const KEY = { secret: 'key', env: 'THE_KEY', as: 'json' } as const;

/** The code of a body, as the text that JavaScript makes of it. */
function sent(text: Text): string | undefined {
  const literal = jsonLiteral(text, () => 'theKey');
  if (literal === undefined) return undefined;
  const code = literalText({ call: 'JSON.stringify', args: [literal] });
  const stringify = runInThisContext(`(theKey) => ${code}`) as (theKey: string) => string; // the body
  return stringify('"canary"');
}

describe('a body as the value that it is the JSON of', () => {
  it('is the same body again, to the letter', () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', '1', 'null', 'toJSON'), fc.string());
    const value = fc.dictionary(name, fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(value, (body) => {
        const text = JSON.stringify(body);
        assert.equal(sent([text]), text);
      }),
      { numRuns: 500 },
    );
  });

  it('carries a name that would change an object', () => {
    const text = '{"__proto__":{"a":1},"null":null,"true":true,"1":1,"text":"theKey"}';
    const ordered = JSON.stringify(JSON.parse(text));
    assert.equal(sent([ordered]), ordered);
  });

  it('has a variable where a whole text is a secret', () => {
    assert.equal(sent(['{"secret":"', KEY, '","b":1}']), String.raw`{"secret":"\"canary\"","b":1}`);
  });

  for (const text of [
    '{"a":12345678901234567890}',
    '{"a":1.0}',
    '{"a":-0}',
    '{"b":1,"1":2}',
    '{"a":1,"a":2}',
    '{ "a": 1 }',
    '"text"',
    'no JSON',
    `${'['.repeat(60)}${']'.repeat(60)}`,
    '['.repeat(100_000),
  ]) {
    it(`is none where JavaScript would write it otherwise, or it is too deep: ${text.slice(0, 30)}`, () => {
      assert.equal(sent([text]), undefined);
    });
  }

  it('is none where a secret is a number, a name or a part of a text', () => {
    assert.equal(sent(['{"a":', { secret: 'key', env: 'THE_KEY' }, '}']), undefined);
    assert.equal(sent(['{"', KEY, '":1}']), undefined);
    assert.equal(sent(['{"a":"Bearer ', KEY, '"}']), undefined);
  });
});
