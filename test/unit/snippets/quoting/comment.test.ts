import assert from 'node:assert/strict';
import { commentText } from '../../../../src/snippets/quoting/comment';

describe('a comment', () => {
  it('cannot be ended by its text, and is one line', () => {
    assert.equal(commentText(' a */ b\n\n*/ '), 'a *\\/ b *\\/');
    assert.equal(commentText('a\u202eb'), 'a\\u202eb');
  });
});
