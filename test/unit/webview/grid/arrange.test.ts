import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLayout, shownColumns } from '../../../../src/protocol/table';
import type { ColumnLayout } from '../../../../src/protocol/table';
import {
  canMove,
  movedBy,
  placedAt,
  standingOf,
  withHidden,
  withPin,
  withWidth,
} from '../../../../webview/grid/arrange';

const columns = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id }));
const shown = (layout: ColumnLayout): string =>
  shownColumns(columns, layout)
    .map((place) => columns[place]?.id ?? '')
    .join('');

describe('arranging columns', () => {
  it('puts a column before another one, or at the end', () => {
    assert.equal(shown(placedAt(columns, plainLayout, 'b', 4)), 'acdbef');
    assert.equal(shown(placedAt(columns, plainLayout, 'e', 0)), 'eabcdf');
    assert.equal(shown(placedAt(columns, plainLayout, 'a', 6)), 'bcdefa');
    assert.equal(shown(placedAt(columns, plainLayout, 'c', 2)), 'abcdef');
  });

  it('keeps hidden columns, and those of other pages, in their places', () => {
    const layout = { ...plainLayout, hidden: ['b'], order: ['z', 'a', 'b', 'c'] };
    const moved = placedAt(columns, layout, 'd', 0);
    assert.equal(shown(moved), 'dacef');
    assert.equal(shown({ ...moved, hidden: [] }), 'dabcef');
    assert.ok(moved.order.includes('z'));
  });

  it('pins what is put among the pinned ones, and takes the pin from what is put behind them', () => {
    const layout = { ...plainLayout, pinned: ['c', 'd'] };
    const into = placedAt(columns, layout, 'f', 1);
    assert.deepEqual([shown(into), into.pinned], ['cfdabe', ['c', 'f', 'd']]);
    const out = placedAt(columns, layout, 'c', 4);
    assert.deepEqual([shown(out), out.pinned], ['dabcef', ['d']]);
    const border = placedAt(columns, layout, 'e', 2);
    assert.deepEqual([shown(border), border.pinned], ['cdeabf', ['c', 'd']]);
  });

  it('moves by one among its like and no further', () => {
    const layout = { ...plainLayout, pinned: ['c', 'd'] };
    assert.equal(shown(movedBy(columns, layout, 'c', 1)), 'dcabef');
    assert.equal(movedBy(columns, layout, 'd', 1), layout);
    assert.equal(movedBy(columns, layout, 'a', -1), layout);
    assert.equal(shown(movedBy(columns, layout, 'b', -1)), 'cdbaef');
    assert.ok(!canMove(standingOf(columns, layout, 'f'), 1));
  });

  it('pins at the end of the pinned ones, hides, and remembers widths in whole pixels', () => {
    assert.equal(shown(withPin(withPin(plainLayout, 'e', true), 'b', true)), 'ebacdf');
    assert.equal(shown(withPin(withPin(plainLayout, 'e', true), 'e', false)), 'abcdef');
    assert.equal(shown(withHidden(plainLayout, 'c')), 'abdef');
    assert.deepEqual(withWidth(plainLayout, 'c', 80.4).widths, { c: 80 });
    assert.deepEqual(withWidth(withWidth(plainLayout, 'c', 80), 'c', undefined).widths, {});
  });

  it('never loses or repeats a column', () => {
    const ids = fc.constantFrom(...columns.map(({ id }) => id));
    const layouts = fc.record({
      order: fc.uniqueArray(ids),
      hidden: fc.uniqueArray(ids, { maxLength: 3 }),
      pinned: fc.uniqueArray(ids, { maxLength: 3 }),
      widths: fc.constant({}),
    });
    fc.assert(
      fc.property(layouts, ids, fc.nat(6), (layout, id, target) => {
        fc.pre(!layout.hidden.includes(id));
        const before = shown(layout).split('');
        const to = Math.min(target, before.length);
        const after = shown(placedAt(columns, layout, id, to));
        assert.deepEqual(after.split('').sort(), before.toSorted());
        const expected = before.filter((other) => other !== id);
        expected.splice(to > before.indexOf(id) ? to - 1 : to, 0, id);
        assert.equal(after, expected.join(''));
      }),
    );
  });
});
