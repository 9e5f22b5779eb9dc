import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kotlinString } from '../../../../src/snippets/quoting/kotlin';

/** What a Kotlin compiler reads: nothing is escaped between three quotes, and else only a dollar is unlike JSON. */
const read = (literal: string): unknown =>
  literal.startsWith('"""')
    ? literal.slice(3, -3)
    : JSON.parse(literal.replace(/\\(.)/g, (escape, character) => (character === '$' ? '$' : escape)));

describe('a Kotlin string', () => {
  it('means exactly the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(read(kotlinString(text)), text);
      }),
      { numRuns: 500 },
    );
  });

  const literals: readonly (readonly [text: string, literal: string])[] = [
    ['', '""'],
    ['plain {x} {{x}} %41 `', '"plain {x} {{x}} %41 `"'],
    ['$x ${x} "$y"', String.raw`"\$x \${x} \"\$y\""`],
    ['{"a":"b\\n"}', '"""{"a":"b\\n"}"""'],
    ['quoted"', String.raw`"quoted\""`],
    ['a """ b', String.raw`"a \"\"\" b"`],
    ['\r\n\t\0', String.raw`"\r\n\t\u0000"`],
    ['"\u202e\u200b\u2028"', String.raw`"\"\u202e\u200b\u2028\""`],
    ['😀 ü </script>', '"😀 ü </script>"'],
    ['\u{e0041}', String.raw`"\udb40\udc41"`],
  ];
  for (const [text, literal] of literals) {
    it(`of ${JSON.stringify(text)} hides nothing, and has no template in it`, () => {
      assert.equal(kotlinString(text), literal);
    });
  }

  it('has expressions in it, in braces where a name would not end', () => {
    const page = { code: 'page' };
    assert.equal(kotlinString('?page=', page, '&a=$b'), String.raw`"?page=$page&a=\$b"`);
    assert.equal(kotlinString(page, 'ü'), '"${page}ü"');
    assert.equal(kotlinString(page, page, ''), '"$page$page"');
    assert.equal(kotlinString('{"a":"', { code: 'f(x)' }, '"}'), '"""{"a":"${f(x)}"}"""');
  });
});
