import assert from 'node:assert/strict';
import { copyText } from '../../../src/export/copyText';
import { parseJson } from '../../../src/http/json/json';
import { toEnd } from '../../support/toEnd';

const copied = (...cells: Parameters<typeof copyText>): string => toEnd(copyText(...cells));

const rows = parseJson(
  '[{"id": 9007199254740993, "name": "=1+1", "note": "a\\tb"}, {"id": 2, "name": "O\'Hara", "note": null}]',
) as readonly unknown[]; // a list
const columns = [
  { id: 'id', kind: 'number' },
  { id: 'name', kind: 'text' },
  { id: 'note', kind: 'text' },
] as const;
const [idColumn, nameColumn] = columns;

describe('Cells on the clipboard', () => {
  it('as TSV are quoted as spreadsheets do, and guarded', () => {
    assert.equal(
      copied('tsv', true, columns, rows),
      `id\tname\tnote\n9007199254740993\t'=1+1\t"a\tb"\n2\tO'Hara\t`,
    );
    assert.equal(copied('tsv', false, [idColumn], rows), '9007199254740993\n2');
  });

  it('as CSV end without a line break', () => {
    assert.equal(copied('csv', false, [idColumn, nameColumn], rows), "9007199254740993,'=1+1\r\n2,O'Hara");
  });

  it('of one cell alone are its exact text', () => {
    const first = rows.slice(0, 1);
    assert.equal(copied('tsv', false, [nameColumn], first), '=1+1');
    assert.equal(copied('csv', false, [columns[2]], first), 'a\tb');
    assert.equal(copied('json', false, [nameColumn], first), '"=1+1"');
    assert.equal(copied('json', false, [idColumn], first), '9007199254740993');
    assert.equal(copied('json', false, [{ id: 'gone', kind: 'text' }], first), 'null');
  });

  it('as JSON are a list of objects', () => {
    assert.equal(
      copied('json', false, [nameColumn, idColumn], rows),
      '[\n{"name":"=1+1","id":9007199254740993},\n{"name":"O\'Hara","id":2}\n]',
    );
  });

  it('are written in small steps, however many they are', () => {
    const many = Array.from({ length: 10_000 }, (_, id) => ({ id }));
    for (const format of ['tsv', 'csv', 'json', 'markdown', 'sql'] as const)
      assert.ok([...copyText(format, true, [idColumn], many)].length > 30, format);
  });

  it('as Markdown have their names in any case', () => {
    assert.equal(
      copied('markdown', false, [idColumn, nameColumn], rows),
      "| id | name |\n| ---: | --- |\n| 9007199254740993 | =1+1 |\n| 2 | O'Hara |",
    );
  });
});

describe('Cells as a condition in SQL', () => {
  const sql = (...values: unknown[]) =>
    copied(
      'sql',
      false,
      [{ id: 'v', kind: 'text' }],
      values.map((v) => ({ v })),
    );

  it('have bare numbers and texts with doubled quotes', () => {
    assert.equal(copied('sql', false, [idColumn], rows), 'IN (9007199254740993, 2)');
    assert.equal(copied('sql', false, [nameColumn], rows), "IN ('=1+1', 'O''Hara')");
    assert.equal(sql(true, 'two\nlines', { a: "b'" }), `IN (true, 'two\nlines', '{"a":"b''"}')`);
  });

  it('have each value once, and neither nothing nor null', () => {
    assert.equal(sql(1, '1', 1, '1', null, undefined), "IN (1, '1')");
    assert.equal(sql(null), 'IN (NULL)');
  });

  it('are one for each column, named when there shall be names', () => {
    assert.equal(
      copied('sql', true, [idColumn, { id: 'note', kind: 'text' }], rows),
      "id IN (9007199254740993, 2)\nnote IN ('a\tb')",
    );
    const odd = [
      { id: 'a "b"', kind: 'text' },
      { id: 'a\\', kind: 'text' },
    ] as const;
    assert.equal(copied('sql', true, odd, [{ 'a "b"': 1, 'a\\': 2 }]), '"a ""b""" IN (1)\nIN (2)');
  });

  it('leave out what a database could read beyond its end, and say how many', () => {
    assert.equal(
      sql('C:\\x', "\\' OR 1=1 --", 'end\\', 'nul\u0000'),
      "IN ('C:\\x') /* left out: 3 texts with NUL or a backslash before a quote or at the end */",
    );
  });
});
