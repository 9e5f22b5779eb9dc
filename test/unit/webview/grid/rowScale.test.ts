import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowHeight } from '../../../../webview/grid/geometry';
import { rowScale } from '../../../../webview/grid/rowScale';

describe('rows under a scrollbar', () => {
  it('stand one to one where an element can be as tall as they are', () => {
    const { height, listTop, scrollTop } = rowScale(100_000, 800);
    assert.equal(height, 100_000 * rowHeight);
    assert.equal(listTop(1_234), 1_234);
    assert.equal(scrollTop(1_234), 1_234);
  });

  it('are all reached where it cannot: the last one at the end of the scrollbar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400_000, max: 20_000_000 }),
        fc.integer({ min: 50, max: 4_000 }),
        (count, view) => {
          const scale = rowScale(count, view);
          assert.ok(scale.height < 10_000_000);
          assert.equal(scale.listTop(0), 0);
          const last = scale.listTop(scale.height - view) + view;
          assert.ok(Math.abs(last - count * rowHeight) < 1);
          assert.ok(Math.abs(scale.scrollTop(scale.listTop(5_000)) - 5_000) < 0.001);
        },
      ),
    );
  });
});
