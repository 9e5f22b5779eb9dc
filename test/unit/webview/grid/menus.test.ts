import assert from 'node:assert/strict';
import type { Cell } from '../../../../src/protocol/results';
import type { TableView } from '../../../../src/protocol/table';
import { plainView } from '../../../../src/protocol/table';
import { cellItems } from '../../../../webview/grid/cellItems';
import { indexAfter } from '../../../../webview/grid/cellMenu';
import type { MenuItem } from '../../../../webview/grid/cellMenu';
import { columnItems } from '../../../../webview/grid/columnItems';
import type { GridHost } from '../../../../webview/grid/gridHost';
import { RowCache } from '../../../../webview/grid/rowCache';
import { listSource } from '../../../../webview/grid/source';
import { column, results } from '../fixtures';

/** A panel that writes down what it is asked. */
function recorder(): { readonly host: GridHost; readonly did: unknown[] } {
  const did: unknown[] = [];
  const note =
    (name: string) =>
    (...what: readonly unknown[]): void => {
      did.push([name, ...what]);
    };
  const host: GridHost = {
    follow: { offers: () => Promise.resolve([]), open: note('open') },
    change: note('change'),
    inspectCell: note('inspectCell'),
    inspectColumn: note('inspectColumn'),
    copy: note('copy'),
    copyValue: note('copyValue'),
    copyText: note('copyText'),
    openColumns: note('openColumns'),
    openFilters: note('openFilters'),
    picked: note('picked'),
  };
  return { host, did };
}

function pick(items: readonly MenuItem[], label: string): void {
  const item = items.find((one) => one.label === label);
  assert.ok(item !== undefined && item.disabled !== true, `“${label}” can be picked`);
  item.pick();
}

const isDisabled = (items: readonly MenuItem[], label: string): boolean | undefined =>
  items.find((one) => one.label === label)?.disabled;

describe('the menu of a cell', () => {
  const ref = { run: 1, row: 3, column: 2 };
  const one = { rows: [{ from: 3, to: 4 }], columns: [2] };
  const itemsOf = (cell: Cell, host: GridHost, several = false): readonly MenuItem[] =>
    cellItems(
      { cell, ref, column: 'state', selection: one, several, rowSelection: { ...one, columns: [0, 1, 2] } },
      { name: 'x' },
      host,
    );

  it('filters by its value, or by all others, and keeps the other filters', () => {
    const { host, did } = recorder();
    const items = itemsOf({ text: 'open', kind: 'text' }, host);
    pick(items, 'Filter by This Value');
    pick(items, 'Exclude This Value');
    assert.deepEqual(did, [
      ['change', { filters: { name: 'x', state: '=open' } }],
      ['change', { filters: { name: 'x', state: '!=open' } }],
    ]);
  });

  it('quotes what would mean something in a filter, and asks for empty ones without a value', () => {
    const filterFor = (cell: Cell): unknown => {
      const { host, did } = recorder();
      pick(itemsOf(cell, host), 'Filter by This Value');
      return (did[0] as [string, TableView])[1].filters.state; // what `change` was called with
    };
    assert.equal(filterFor({ text: 'a|b "c"', kind: 'text' }), '="a|b ""c"""');
    assert.equal(filterFor({ text: ' padded', kind: 'text' }), '=" padded"');
    assert.equal(filterFor({ text: 'null', kind: 'null' }), '=');
    assert.equal(filterFor({ text: '', kind: 'missing' }), '=');
  });

  it('does not filter by what is only a summary or a part of the value', () => {
    const { host } = recorder();
    for (const cell of [
      { text: '{"a":1}', kind: 'nested' },
      { text: 'PNG, 12 KB', kind: 'image' },
      { text: 'begins so…', kind: 'text' },
    ] as const)
      assert.equal(isDisabled(itemsOf(cell, host), 'Filter by This Value'), true);
  });

  it('copies one value as it is, several as a table, and the row', () => {
    const { host, did } = recorder();
    pick(itemsOf({ text: 'open', kind: 'text' }, host), 'Copy');
    pick(itemsOf({ text: 'open', kind: 'text' }, host, true), 'Copy');
    pick(itemsOf({ text: 'open', kind: 'text' }, host), 'Copy as SQL IN List');
    pick(itemsOf({ text: 'open', kind: 'text' }, host), 'Copy Row as JSON');
    assert.deepEqual(did, [
      ['copyValue', ref],
      ['copy', one, 'tsv', false],
      ['copy', one, 'sql', false],
      ['copy', { ...one, columns: [0, 1, 2] }, 'json', true],
    ]);
  });
});

describe('the menu of a column', () => {
  const columns = [column('a'), column('b'), column('c')];
  const itemsOf = (id: string, view: TableView, host: GridHost): readonly MenuItem[] => {
    const shown = results({ columns, view });
    const cache = new RowCache(
      0,
      () => Promise.resolve([]),
      () => undefined,
    );
    const made = listSource(shown, view, cache).columns.find((one) => one.id === id);
    assert.ok(made);
    const grid = { openFilter: () => undefined, select: () => undefined };
    return columnItems({ column: made, columns, view, rowCount: 10 }, grid, host);
  };

  it('sorts, and adds to what is sorted by', () => {
    const { host, did } = recorder();
    const view: TableView = { ...plainView, sort: [{ column: 'a', direction: 'ascending' }] };
    const items = itemsOf('b', view, host);
    pick(items, 'Sort Descending');
    pick(items, 'Add to Sort');
    pick(items, 'Clear Sort');
    assert.deepEqual(did, [
      ['change', { sort: [{ column: 'b', direction: 'descending' }] }],
      [
        'change',
        {
          sort: [
            { column: 'a', direction: 'ascending' },
            { column: 'b', direction: 'ascending' },
          ],
        },
      ],
      ['change', { sort: [] }],
    ]);
    assert.equal(itemsOf('a', view, host).find(({ label }) => label === 'Sort Ascending')?.checked, true);
  });

  it('offers only what there is to do', () => {
    const { host } = recorder();
    const plain = itemsOf('a', plainView, host);
    for (const label of ['Add to Sort', 'Clear Sort', 'Move Left'])
      assert.equal(isDisabled(plain, label), true);
    const alone = { ...plainView, columns: { ...plainView.columns, hidden: ['b', 'c'] } };
    assert.equal(isDisabled(itemsOf('a', alone, host), 'Hide'), true);
    assert.equal(isDisabled(itemsOf('c', plainView, host), 'Move Right'), true);
  });

  it('copies the column in the order shown, and shows how its values are spread', () => {
    const { host, did } = recorder();
    const items = itemsOf('b', plainView, host);
    pick(items, 'Copy Column');
    pick(items, 'Show Distribution');
    assert.deepEqual(did, [
      ['copy', { rows: [{ from: 0, to: 10 }], columns: [1] }, 'tsv', false],
      ['inspectColumn', 1],
    ]);
  });
});

describe('the keys of a menu', () => {
  const labels = ['Copy', 'Filter', 'Copy Row'];

  it('go round, to the ends, and to the next item that begins so', () => {
    assert.equal(indexAfter('ArrowDown', 2, labels), 0);
    assert.equal(indexAfter('ArrowUp', 0, labels), 2);
    assert.equal(indexAfter('End', 0, labels), 2);
    assert.equal(indexAfter('c', 0, labels), 2);
    assert.equal(indexAfter('x', 0, labels), undefined);
  });
});
