import assert from 'node:assert/strict';
import { filterRow, headRow, placeAfter } from '../../../../webview/grid/move';
import type { Place } from '../../../../webview/grid/move';

const extent = { rows: 100, columns: 8, page: 20 };

function from(row: number, column: number, key: string, control = false): Place | undefined {
  return placeAfter(key, control, { row, column }, extent);
}

describe('moving through the grid', () => {
  it('goes by one with the arrows, up into the header and no further', () => {
    assert.deepEqual(from(0, 0, 'ArrowUp'), { row: -1, column: 0 });
    assert.deepEqual(from(-1, 0, 'ArrowUp'), { row: -1, column: 0 });
    assert.deepEqual(from(99, 7, 'ArrowDown'), { row: 99, column: 7 });
    assert.deepEqual(from(3, 0, 'ArrowLeft'), { row: 3, column: 0 });
    assert.deepEqual(from(3, 6, 'ArrowRight'), { row: 3, column: 7 });
  });

  it('goes to the ends of the row, and of the list with Ctrl', () => {
    assert.deepEqual(from(3, 4, 'Home'), { row: 3, column: 0 });
    assert.deepEqual(from(3, 4, 'End'), { row: 3, column: 7 });
    assert.deepEqual(from(3, 4, 'Home', true), { row: 0, column: 0 });
    assert.deepEqual(from(3, 4, 'End', true), { row: 99, column: 7 });
    assert.deepEqual(from(3, 4, 'ArrowDown', true), { row: 99, column: 4 });
  });

  it('goes by pages, and stays in the list', () => {
    assert.deepEqual(from(50, 2, 'PageDown'), { row: 70, column: 2 });
    assert.deepEqual(from(95, 2, 'PageDown'), { row: 99, column: 2 });
    assert.deepEqual(from(5, 2, 'PageUp'), { row: 0, column: 2 });
  });

  it('passes the filters between header and rows while they are open', () => {
    const open = { ...extent, filters: true };
    const go = (row: number, key: string): number | undefined =>
      placeAfter(key, false, { row, column: 2 }, open)?.row;
    assert.equal(go(headRow, 'ArrowDown'), filterRow);
    assert.equal(go(0, 'ArrowUp'), filterRow);
    assert.equal(go(1, 'ArrowUp'), 0);
    assert.equal(placeAfter('ArrowDown', true, { row: headRow, column: 2 }, open)?.row, 99);
  });

  it('leaves other keys alone', () => {
    assert.equal(from(5, 2, 'a'), undefined);
    assert.equal(from(5, 2, 'Tab'), undefined);
  });

  it('has nowhere to go in an empty list but the header', () => {
    assert.deepEqual(placeAfter('End', true, { row: -1, column: 0 }, { rows: 0, columns: 0, page: 1 }), {
      row: -1,
      column: 0,
    });
  });
});
