import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csharpString } from '../../../../src/snippets/quoting/csharp';

/** What a C# compiler reads: nothing is escaped between three quotes, and else no escape is unlike JSON's. */
const read = (literal: string): unknown =>
  literal.startsWith('"""') ? literal.slice(3, -3) : JSON.parse(literal);

describe('a C# string', () => {
  it('means exactly the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(read(csharpString(text)), text);
      }),
      { numRuns: 500 },
    );
  });

  const literals: readonly (readonly [text: string, literal: string])[] = [
    ['', '""'],
    ['plain {x} {{x}} $x ${x} %41 `', '"plain {x} {{x}} $x ${x} %41 `"'],
    ['{"a":"b\\n"}', '"""{"a":"b\\n"}"""'],
    ['"quoted', String.raw`"\"quoted"`],
    ['quoted"', String.raw`"quoted\""`],
    ['a """ b', String.raw`"a \"\"\" b"`],
    ['\r\n\t\0', String.raw`"\r\n\t\u0000"`],
    ['"\u202e\u200b\u2028"', String.raw`"\"\u202e\u200b\u2028\""`],
    ['😀 ü </script>', '"😀 ü </script>"'],
    ['\u{e0041}', String.raw`"\udb40\udc41"`],
  ];
  for (const [text, literal] of literals) {
    it(`of ${JSON.stringify(text)} hides nothing`, () => {
      assert.equal(csharpString(text), literal);
    });
  }
});
