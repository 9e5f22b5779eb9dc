import assert from 'node:assert/strict';
import fc from 'fast-check';
import { goString } from '../../../../src/snippets/quoting/go';

/** What a Go compiler reads: nothing is escaped between backticks, and else only the long escape is unlike JSON's. */
const read = (literal: string): unknown =>
  literal.startsWith('`')
    ? literal.slice(1, -1)
    : JSON.parse(
        literal.replace(/\\(?:U(.{8})|.)/g, (escape, code: string | undefined) =>
          code === undefined ? escape : String.fromCodePoint(Number.parseInt(code, 16)),
        ),
      );

describe('a Go string', () => {
  it('means exactly the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(read(goString(text)), text.toWellFormed());
      }),
      { numRuns: 500 },
    );
  });

  const literals: readonly (readonly [text: string, literal: string])[] = [
    ['', '""'],
    ['plain {x} {{x}} $x ${x} %41 %s', '"plain {x} {{x}} $x ${x} %41 %s"'],
    ['{"a":"b\\n"}', '`{"a":"b\\n"}`'],
    ['`a` "b"', '"`a` \\"b\\""'],
    ['\r\n\t\0', String.raw`"\r\n\t\u0000"`],
    ['"\u202e\u200b\u2028\ufeff"', String.raw`"\"\u202e\u200b\u2028\ufeff\""`],
    ['😀 ü </script>', '"😀 ü </script>"'],
    ['\u{e0041}', String.raw`"\U000e0041"`],
  ];
  for (const [text, literal] of literals) {
    it(`of ${JSON.stringify(text)} hides nothing`, () => {
      assert.equal(goString(text), literal);
    });
  }
});
