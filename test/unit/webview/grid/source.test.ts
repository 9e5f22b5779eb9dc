import assert from 'node:assert/strict';
import { RowCache } from '../../../../webview/grid/rowCache';
import { listSource, propertySource } from '../../../../webview/grid/source';
import { widthsOf } from '../../../../webview/grid/widths';
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
    const source = listSource(shown, await cacheOf(['7', 'y']));
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
    const source = listSource(shown, await cacheOf(['only a']));
    assert.equal(source.cell(0, 1)?.kind, 'missing');
    assert.equal(source.cell(1, 0), undefined);
  });

  it('is one row per field for a single object', async () => {
    const shown = results({ rowCount: 1, single: true, columns: [column('id'), column('name')] });
    const source = propertySource(shown, await cacheOf(['7', 'Ana']));
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

describe('column widths', () => {
  it('fit values and names, within bounds, unless the user chose', async () => {
    const columns = listSource(
      results({
        columns: [
          column('id', { width: 4 }),
          column('aVeryLongFieldName', { width: 4 }),
          column('text', { width: 900 }),
        ],
      }),
      await cacheOf([]),
    ).columns;
    assert.deepEqual(widthsOf(columns, {}, measure, 0), [47, 169, 313]);
    assert.deepEqual(widthsOf(columns, { id: 200 }, measure, 0)[0], 200);
  });

  it('let the values of a single object take the room that is left', async () => {
    const { columns } = propertySource(
      results({ single: true, columns: [column('id')] }),
      await cacheOf(['7']),
    );
    const widths = widthsOf(columns, {}, measure, 1_000);
    assert.equal(
      widths.reduce((sum, width) => sum + width, 0),
      1_000,
    );
  });
});
