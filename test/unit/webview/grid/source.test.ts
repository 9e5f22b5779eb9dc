import assert from 'node:assert/strict';
import { RowCache } from '../../../../webview/grid/rowCache';
import { listSource, propertySource } from '../../../../webview/grid/source';
import { widthsOf } from '../../../../webview/grid/widths';
import { plainView } from '../../../../src/protocol/table';
import { column, results } from '../fixtures';

const measure = { character: 7, label: (text: string) => text.length * 8 };

async function cacheOf(texts: readonly string[]): Promise<RowCache> {
  const row = texts.map((text) => ({ text, kind: 'text' as const }));
  const cache = new RowCache(
    1,
    () => Promise.resolve([row]),
    () => undefined,
  );
  cache.ensure({ from: 0, to: 1 });
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return cache;
}

describe('what a grid shows', () => {
  it('is a list as it came, numbers at the end, undocumented columns marked', async () => {
    const shown = results({
      rowCount: 1,
      columns: [column('id', { kind: 'number' }), column('x', { documented: false })],
    });
    const source = listSource(shown, shown.view, await cacheOf(['7', 'y']));
    assert.equal(source.cell(0, 1)?.text, 'y');
    assert.deepEqual(
      source.columns.map(({ atEnd, documented }) => [atEnd, documented]),
      [
        [true, true],
        [false, false],
      ],
    );
    assert.match(source.columns[1]?.title ?? '', /Not in the vendor’s document/);
  });

  it('tells a field that is not there from one that is on its way', async () => {
    const shown = results({ rowCount: 2, columns: [column('a'), column('b')] });
    const source = listSource(shown, shown.view, await cacheOf(['only a']));
    assert.equal(source.cell(0, 1)?.kind, 'missing');
    assert.equal(source.cell(1, 0), undefined);
  });

  it('is one row per field for a single object', async () => {
    const shown = results({ rowCount: 1, single: true, columns: [column('id'), column('name')] });
    const source = propertySource(shown, shown.view, await cacheOf(['7', 'Ana']));
    assert.equal(source.rowCount, 2);
    assert.deepEqual(
      [0, 1].map((row) => [source.cell(row, 0)?.text, source.cell(row, 1)?.text]),
      [
        ['id', '7'],
        ['name', 'Ana'],
      ],
    );
  });
});

describe('what a grid shows of columns that the user arranged', () => {
  const layout = { order: ['c', 'b', 'a'], hidden: ['b'], pinned: ['d'], widths: {} };
  const shown = results({
    rowCount: 1,
    columns: [column('a'), column('b'), column('c'), column('d')],
    view: {
      ...plainView,
      columns: layout,
      sort: [
        { column: 'a', direction: 'descending' },
        { column: 'c', direction: 'ascending' },
      ],
      filters: { c: '>' },
    },
    filterIssues: { c: 'Write what comes after >.' },
  });

  it('has the pinned ones first and leaves out the hidden ones, with the cells that belong to them', async () => {
    const source = listSource(shown, shown.view, await cacheOf(['1', '2', '3', '4']));
    assert.deepEqual(
      source.columns.map(({ id }) => id),
      ['d', 'c', 'a'],
    );
    assert.equal(source.pinned, 1);
    assert.deepEqual(
      [0, 1, 2].map((at) => source.cell(0, at)?.text),
      ['4', '3', '1'],
    );
    assert.deepEqual(source.ref(0, 1), { run: 1, row: 0, column: 2 });
    assert.deepEqual(source.selection([{ from: 0, to: 1 }], { from: 1, to: 3 }), {
      rows: [{ from: 0, to: 1 }],
      columns: [2, 0],
    });
  });

  it('says how a column sorts and what is wrong with its filter', async () => {
    const [d, c, a] = listSource(shown, shown.view, await cacheOf([])).columns;
    assert.deepEqual([a?.list?.sort, a?.list?.sortRank], ['descending', 1]);
    assert.deepEqual([c?.list?.sort, c?.list?.sortRank], ['ascending', 2]);
    assert.deepEqual([c?.list?.filter, c?.list?.filterIssue], ['>', 'Write what comes after >.']);
    assert.deepEqual([d?.list?.sort, d?.list?.filter, d?.list?.pinned], [undefined, '', true]);
  });

  it('has the same fields of a single object, and picks them by their columns', async () => {
    const source = propertySource(shown, shown.view, await cacheOf(['1', '2', '3', '4']));
    assert.deepEqual(
      [0, 1, 2].map((row) => [source.cell(row, 0)?.text, source.cell(row, 1)?.text]),
      [
        ['d', '4'],
        ['c', '3'],
        ['a', '1'],
      ],
    );
    assert.deepEqual(source.selection([{ from: 1, to: 3 }], { from: 0, to: 2 }), {
      rows: [{ from: 0, to: 1 }],
      columns: [2, 0],
    });
    assert.equal(source.ref(1, 0), undefined, 'a field’s name is no cell of the host');
  });
});

describe('column widths', () => {
  it('fit values and names, within bounds, unless the user chose', async () => {
    const shown = results({
      columns: [
        column('id', { width: 4 }),
        column('aVeryLongFieldName', { width: 4 }),
        column('text', { width: 900 }),
      ],
    });
    const { columns } = listSource(shown, shown.view, await cacheOf([]));
    assert.deepEqual(widthsOf(columns, {}, measure, 0), [57, 185, 313]);
    assert.deepEqual(widthsOf(columns, { id: 200 }, measure, 0)[0], 200);
  });

  it('let the values of a single object take the room that is left', async () => {
    const shown = results({ single: true, columns: [column('id')] });
    const { columns } = propertySource(shown, shown.view, await cacheOf(['7']));
    const widths = widthsOf(columns, {}, measure, 1_000);
    assert.equal(
      widths.reduce((sum, width) => sum + width, 0),
      1_000,
    );
  });
});
