import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  columnsInSight,
  offsetsOf,
  pinnedThatFit,
  rowHeight,
  rowsInSight,
  scrollToShow,
} from '../../../../webview/grid/geometry';

describe('the rows in sight', () => {
  it('are those under the scroll position, with a few around', () => {
    assert.deepEqual(rowsInSight(0, 10 * rowHeight, 10_000, 4), { from: 0, to: 14 });
    assert.deepEqual(rowsInSight(100 * rowHeight, 10 * rowHeight, 10_000, 4), { from: 96, to: 114 });
  });

  it('end with the list', () => {
    assert.deepEqual(rowsInSight(0, 1_000, 3, 4), { from: 0, to: 3 });
    assert.deepEqual(rowsInSight(0, 1_000, 0, 4), { from: 0, to: 0 });
  });

  it('do not grow with the list', () => {
    fc.assert(
      fc.property(fc.nat(24_000_000), fc.integer({ min: 0, max: 1_000_000 }), (top, count) => {
        const { from, to } = rowsInSight(top, 800, count, 4);
        assert.ok(from >= 0 && from <= to && to <= count && to - from <= 44);
      }),
    );
  });
});

describe('the columns in sight', () => {
  const offsets = offsetsOf([100, 100, 100, 100, 100, 100], 40);

  it('start after the row numbers', () => {
    assert.deepEqual(offsets, [40, 140, 240, 340, 440, 540, 640]);
    assert.deepEqual(columnsInSight(offsets, 40, 150), { from: 0, to: 3 });
  });

  it('cover every column that shows a pixel', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }),
        fc.nat(8_000),
        fc.integer({ min: 1, max: 2_000 }),
        (widths, left, width) => {
          const edges = offsetsOf(widths, 0);
          const { from, to } = columnsInSight(edges, left, width);
          widths.forEach((own, index) => {
            const start = edges[index] ?? 0;
            const visible = start < left + width && start + own > left;
            assert.ok(!visible || (index >= from && index < to));
          });
        },
      ),
    );
  });

  it('are none where there are none', () => {
    assert.deepEqual(columnsInSight([40], 0, 500), { from: 0, to: 0 });
  });
});

describe('scrolling to a cell', () => {
  it('moves as little as it can', () => {
    assert.equal(scrollToShow(50, 74, 0, 100), 0);
    assert.equal(scrollToShow(90, 114, 0, 100), 14);
    assert.equal(scrollToShow(10, 34, 50, 100), 10);
    assert.equal(scrollToShow(300, 700, 0, 100), 300);
  });
});

describe('pinned columns', () => {
  const offsets = offsetsOf([200, 200, 200], 40);

  it('stay in sight while they leave room for the others', () => {
    assert.equal(pinnedThatFit(offsets, 2, 800), 2);
    assert.equal(pinnedThatFit(offsets, 2, 600), 0);
    assert.equal(pinnedThatFit(offsets, 0, 10), 0);
  });
});
