import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  cellsIn,
  everything,
  extended,
  isPicked,
  isRowPicked,
  rectangle,
  wholeColumns,
  wholeRows,
  withRowToggled,
} from '../../../../webview/grid/selection';
import type { Picked } from '../../../../webview/grid/selection';

const size = { rows: 100_000, columns: 8 };
const at = (row: number, column: number) => ({ row, column });

describe('picking cells', () => {
  it('takes what is between two places, whichever came first', () => {
    for (const picked of [rectangle(at(2, 5), at(4, 3)), rectangle(at(4, 3), at(2, 5))]) {
      assert.deepEqual(picked.rows, [{ from: 2, to: 5 }]);
      assert.deepEqual(picked.columns, { from: 3, to: 6 });
      assert.equal(cellsIn(picked), 9);
    }
  });

  it('goes on from where it began', () => {
    const first = extended(undefined, at(5, 5), at(7, 6), size);
    const back = extended(first, at(7, 6), at(3, 5), size);
    assert.deepEqual(back.rows, [{ from: 3, to: 6 }]);
    assert.deepEqual(back.anchor, at(5, 5));
  });

  it('takes whole rows and columns further as whole ones', () => {
    const rows = extended(wholeRows(at(4, 2), 4, size), at(4, 2), at(6, 2), size);
    assert.deepEqual([rows.rows, rows.columns], [[{ from: 4, to: 7 }], { from: 0, to: 8 }]);
    const columns = extended(wholeColumns(at(0, 2), 2, size), at(0, 2), at(0, 1), size);
    assert.deepEqual([columns.rows, columns.columns], [[{ from: 0, to: 100_000 }], { from: 1, to: 3 }]);
  });

  it('counts millions of cells without listing them', () => {
    assert.equal(cellsIn(everything(size)), 800_000);
    assert.ok(isPicked(everything(size), 99_999, 7));
    assert.ok(!isRowPicked(everything(size), 3), 'rows are marked as whole only when they were picked so');
  });
});

describe('picking rows one by one', () => {
  it('adds and takes away, and joins those that touch', () => {
    let picked: Picked | undefined;
    for (const row of [3, 5, 4]) picked = withRowToggled(picked, at(row, 0), size);
    assert.deepEqual(picked?.rows, [{ from: 3, to: 6 }]);
    picked = withRowToggled(picked, at(4, 0), size);
    assert.deepEqual(picked?.rows, [
      { from: 3, to: 4 },
      { from: 5, to: 6 },
    ]);
  });

  it('picks exactly the rows that were toggled an odd number of times', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 40 }), (toggled) => {
        let picked: Picked | undefined;
        const expected = new Set<number>();
        for (const row of toggled) {
          picked = withRowToggled(picked, at(row, 1), size);
          if (!expected.delete(row)) expected.add(row);
        }
        for (let row = 0; row <= 12; row++) assert.equal(isPicked(picked, row, 3), expected.has(row));
        const spans = picked?.rows ?? [];
        spans.forEach((span, index) => {
          assert.ok(span.from < span.to && span.from > (spans[index - 1]?.to ?? -1));
        });
      }),
    );
  });
});
