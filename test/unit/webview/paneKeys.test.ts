import assert from 'node:assert/strict';
import { partAfter } from '../../../webview/paneKeys';

describe('the parts of the panel', () => {
  it('follow each other with F6, and the other way with Shift', () => {
    assert.deepEqual([partAfter(0, 1, 4), partAfter(2, 1, 4), partAfter(3, -1, 4)], [1, 3, 2]);
  });

  it('leave the key to the editor beyond the first and the last', () => {
    assert.deepEqual(
      [partAfter(3, 1, 4), partAfter(0, -1, 4), partAfter(-1, 1, 0)],
      [undefined, undefined, undefined],
    );
  });

  it('begin at either end where none of them has the focus', () => {
    assert.deepEqual([partAfter(-1, 1, 4), partAfter(-1, -1, 4), partAfter(-1, -1, 0)], [0, 3, undefined]);
  });
});
