// What the tests of all quoting functions ask.
import assert from 'node:assert/strict';
import fc from 'fast-check';

type Quote = (text: string) => string;

/** Tests that each text is written so. */
export function writesLiterals(
  quote: Quote,
  literals: readonly (readonly [text: string, literal: string])[],
) {
  for (const [text, literal] of literals) {
    it(`writes ${JSON.stringify(text)} as ${literal}`, () => {
      assert.equal(quote(text), literal);
    });
  }
}

/** Tests that a reader of the language gets the text back, or what the language can hold of it. */
export function isReadAsWritten(
  quote: Quote,
  read: (literal: string) => unknown,
  {
    texts = fc.string({ unit: 'binary' }),
    held = (text) => text,
  }: { texts?: fc.Arbitrary<string>; held?: Quote } = {},
) {
  it('means exactly the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(read(quote(text)), held(text));
      }),
      { numRuns: 500 },
    );
  });
}
