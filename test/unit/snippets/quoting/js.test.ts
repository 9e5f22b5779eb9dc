import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import type { JsPart } from '../../../../src/snippets/quoting/js';
import { jsAccess, jsKey, jsString, jsText } from '../../../../src/snippets/quoting/js';

/** What must not be read as anything but itself. */
const hostile = [
  '',
  `\\"`,
  `\\'`,
  `'"\\`,
  '`${1}`',
  '$',
  '$$',
  '$\\{',
  '${',
  '{',
  '\\u0041',
  '</script><!--',
  '\r\n\t',
  '\u2028\u2029',
  '\ud800',
  '\u202e',
  '\u{e0041}',
  '😀',
  '\0',
  '\0' + '1',
  'x'.repeat(10_000),
];

// eslint-disable-next-line no-control-regex -- they are what must not be there
const INVISIBLE = /[\u0000-\u001f\u2028\u2029\u202a-\u202e]|[\ud800-\udbff](?![\udc00-\udfff])|\udb40/;

describe('a JavaScript string', () => {
  it('means exactly the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(runInThisContext(jsString(text)), text);
      }),
      { numRuns: 500 },
    );
  });

  for (const text of hostile) {
    it(`means exactly ${JSON.stringify(text.slice(0, 20))}, and hides nothing`, () => {
      const code = jsString(text);
      assert.equal(runInThisContext(code), text);
      assert.doesNotMatch(code, INVISIBLE);
    });
  }
});

describe('a JavaScript text with expressions in it', () => {
  const VALUE = '`${value}\\';
  const meaning = (parts: readonly JsPart[]) =>
    parts.map((part) => (typeof part === 'string' ? part : VALUE)).join('');
  const run = (code: string): unknown =>
    (runInThisContext(`(value) => ${code}`) as (value: string) => unknown)(VALUE); // made here

  it('means the texts, and the values between them', () => {
    const text = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }));
    const part: fc.Arbitrary<JsPart> = fc.oneof(text, fc.constant({ code: 'value' }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const code = jsText(parts);
        assert.equal(run(code), meaning(parts));
        assert.doesNotMatch(code, INVISIBLE);
      }),
      { numRuns: 500 },
    );
  });

  it('is a plain string, or the expression, where that is all', () => {
    assert.equal(jsText(['a', '$', '{b}']), "'a${b}'");
    assert.equal(jsText([{ code: 'value' }]), 'value');
    assert.equal(jsText(['Bearer ', { code: 'value' }]), '`Bearer ${value}`');
    assert.equal(jsText([]), "''");
  });
});

describe('a name in an object literal', () => {
  it('is a field of its own, whatever it is', () => {
    const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'a-b', '1', '', 'if'), fc.string());
    fc.assert(
      fc.property(name, (key) => {
        const fields = runInThisContext(`Object.entries({ ${jsKey(key)}: 1 })`) as unknown;
        assert.deepEqual(fields, [[key, 1]]);
      }),
      { numRuns: 500 },
    );
  });

  it('is quoted only where it must be', () => {
    assert.deepEqual(['Accept', 'api-key', '$x', '1'].map(jsKey), ['Accept', "'api-key'", '$x', "'1'"]);
  });
});

describe('a place in an object', () => {
  it('is written with dots where they do', () => {
    assert.equal(jsAccess('answer', ['result', 'entity-list', '0']), "answer.result['entity-list']['0']");
    assert.equal(jsAccess('answer', []), 'answer');
  });
});
