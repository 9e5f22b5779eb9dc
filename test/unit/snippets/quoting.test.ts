import assert from 'node:assert/strict';
import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { commentText } from '../../../src/snippets/quoting/comment';
import { jsString } from '../../../src/snippets/quoting/js';
import { shText, shWord } from '../../../src/snippets/quoting/sh';

describe('a JavaScript string', () => {
  it('means exactly the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(runInThisContext(jsString(text)), text);
      }),
      { numRuns: 500 },
    );
  });

  for (const text of [
    `\\"`,
    `\\'`,
    `'"\\`,
    '`${1}`',
    '</script>',
    '\u2028\u2029',
    '\ud800',
    '\u202e',
    '\0',
  ]) {
    it(`means exactly ${JSON.stringify(text)}, and hides nothing`, () => {
      const code = jsString(text);
      assert.equal(runInThisContext(code), text);
      // eslint-disable-next-line no-control-regex -- they are what must not be there
      assert.doesNotMatch(code, /[\u0000-\u001f\u2028\u2029\u202a-\u202e\ud800]/);
    });
  }
});

describe('a shell word', () => {
  it('stands in single quotes, where nothing has a meaning', () => {
    assert.equal(shWord(`a'b"c$(d)\`e\`\\`), `'a'\\''b"c$(d)\`e\`\\'`);
    assert.equal(shWord(''), "''");
  });

  it('has variables beside the quoted parts, which stop the command when they are not set', () => {
    const part = { secret: 'key', env: 'THE_KEY' };
    assert.equal(shText(['Bearer ', 'x', part, '']), `'Bearer x'"\${THE_KEY:?}"`);
  });
});

describe('a comment', () => {
  it('cannot be ended by its text, and is one line', () => {
    assert.equal(commentText(' a */ b\n\n*/ '), 'a *\\/ b *\\/');
    assert.equal(commentText('a\u202eb'), 'a\\u202eb');
  });
});
