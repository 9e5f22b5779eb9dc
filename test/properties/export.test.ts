import assert from 'node:assert/strict';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { copyText } from '../../src/export/copyText';
import type { ExportOptions } from '../../src/export/exportText';
import { exportText } from '../../src/export/exportText';
import { jsonText, parseJson } from '../../src/http/json/json';
import { property } from '../support/property';
import { toEnd } from '../support/toEnd';

const copied = (...cells: Parameters<typeof copyText>): string => toEnd(copyText(...cells));

const plain: ExportOptions = {
  format: 'csv',
  separator: ',',
  bom: false,
  guardFormulas: false,
  nested: 'json',
};
const exported = (rows: readonly unknown[], ids: readonly string[], options: Partial<ExportOptions>) =>
  [
    ...exportText(
      rows,
      ids.map((id) => ({ id, kind: 'text' })),
      { ...plain, ...options },
    ),
  ]
    .map(({ text }) => text)
    .join('');

/** Texts of which each character could break something. */
const nasty = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(...Array.from('",;\t\r\n \'=+-@|`<>&*_[]\\~$\u0000\u2028\u202e＝a1')),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const name = nasty.filter((text) => text !== '');
const separator = fc.constantFrom<ExportOptions['separator'][]>(',', ';', '\t');

/** Names, and rows that have a text for each. */
const texts = fc
  .uniqueArray(name, { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.array(nasty, { minLength: names.length, maxLength: names.length }), { maxLength: 5 }),
    ),
  );

const rowOf = (names: readonly string[], cells: readonly string[]): unknown =>
  parseJson(`{${names.map((one, at) => `${JSON.stringify(one)}:${JSON.stringify(cells[at])}`).join(',')}}`);

const digits = fc.stringMatching(/^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,20})?(?:[eE][+-]?\d{1,4})?$/);

/** JSON as text, so that its numbers may have any digits. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    digits,
    nasty.map((text) => JSON.stringify(text)),
    fc.constantFrom('null', 'true', 'false', '[]', '{}', '"\\ud800"', '{"__proto__":{"a":1}}'),
    fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    fc
      .uniqueArray(fc.tuple(name, tie('json')), { maxLength: 3, selector: ([key]) => key })
      .map((fields) => `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
  ),
}));

const rowsAsJson = fc
  .uniqueArray(fc.oneof(name, fc.constantFrom('__proto__', 'toJSON', '10', '2')), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.array(json, { minLength: names.length, maxLength: names.length }), { maxLength: 4 }),
    ),
  )
  .map(([names, rows]) => ({
    names,
    lines: rows.map(
      (values) => `{${names.map((one, at) => `${JSON.stringify(one)}:${values[at] ?? 'null'}`).join(',')}}`,
    ),
  }));

describe('An exported CSV', () => {
  property(
    'is read back by papaparse as the texts that were written',
    fc.tuple(texts, separator, fc.boolean()),
    ([[names, cells], delimiter, bom]) => {
      const rows = cells.map((one) => rowOf(names, one));
      const text = exported(rows, names, { separator: delimiter, bom });
      if (bom) assert.equal(text[0], '\ufeff');
      const { data, errors } = Papa.parse<string[]>(bom ? text.slice(1) : text, {
        delimiter,
        newline: '\r\n',
      });
      assert.deepEqual(errors, []);
      assert.deepEqual(data, [names, ...cells, ['']]);
    },
  );

  property(
    'is the one that csv-stringify writes',
    fc.tuple(texts, separator),
    ([[names, cells], delimiter]) => {
      const expected = stringify([names, ...cells], {
        delimiter,
        record_delimiter: '\r\n',
        quoted_match: /[",;\t\r\n]|^\s|\s$/,
        quoted_empty: names.length === 1,
      });
      const rows = cells.map((one) => rowOf(names, one));
      assert.equal(exported(rows, names, { separator: delimiter }), expected);
    },
  );

  property('has no cell that a spreadsheet takes for a formula', texts, ([names, cells]) => {
    const rows = cells.map((one) => rowOf(names, one));
    const text = exported(rows, names, { guardFormulas: true });
    const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
    const written = [names, ...cells].flat();
    for (const [at, cell] of data.slice(0, -1).flat().entries()) {
      if (!/^-\d+([.,]\d+)?$/.test(cell)) assert.doesNotMatch(cell, /^[=+\-@＝＋－＠\t\r\n]/);
      assert.ok(cell === written[at] || cell === `'${written[at]}`, 'nothing else is changed');
    }
  });
});

describe('Exported JSON', () => {
  property('has the rows as they came, with all digits', rowsAsJson, ({ names, lines }) => {
    const rows = lines.map((line) => parseJson(line));
    const text = exported(rows, names, { format: 'json' });
    assert.deepEqual(parseJson(text), rows);
    assert.equal(jsonText(parseJson(text)), jsonText(rows));
  });

  property('is the same a line as NDJSON', rowsAsJson, ({ names, lines }) => {
    const rows = lines.map((line) => parseJson(line));
    const text = exported(rows, names, { format: 'ndjson', nested: 'columns' });
    const read = text.split('\n').slice(0, -1);
    assert.deepEqual(
      read.map((line) => jsonText(parseJson(line))),
      rows.map(jsonText),
    );
    assert.equal(Buffer.from(text).toString(), text, 'UTF-8 keeps all of it');
  });
});

describe('An export with nested values as columns', () => {
  property('has a line for each row and a cell for each column', rowsAsJson, ({ names, lines }) => {
    const rows = lines.map((line) => parseJson(line));
    const text = exported(rows, names, { nested: 'columns' });
    const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
    assert.equal(data.length, rows.length + 2);
    const [header = []] = data;
    assert.equal(new Set(header).size, header.length);
    for (const line of data.slice(0, -1)) assert.equal(line.length, header.length);
  });
});

describe('Exported Markdown', () => {
  property('has a line for each row and no character that is markup', texts, ([names, cells]) => {
    const rows = cells.map((one) => rowOf(names, one));
    const text = exported(rows, names, { format: 'markdown' });
    const lines = text.split('\n').slice(0, -1);
    assert.equal(lines.length, cells.length + 2);
    for (const [index, line] of lines.entries()) {
      const bare = line
        .replace(/\\[\\`|*_~[\]$]/g, '')
        .replaceAll('<br>', '')
        .replace(/&(?:amp|lt|gt);/g, '');
      assert.doesNotMatch(bare, /[\\`*_~[\]$<>&\r]/);
      assert.equal(bare.split('|').length, names.length + 2, `line ${index}`);
    }
  });
});

describe('A copied list for SQL', () => {
  property('ends each text where it ends, with and without backslash escapes', fc.array(nasty), (values) => {
    const text = copied(
      'sql',
      false,
      [{ id: 'v', kind: 'text' }],
      values.map((v) => ({ v })),
    );
    for (const literal of [/'(?:[^']|'')*'/g, /'(?:[^'\\]|''|\\[^])*'/g])
      assert.match(text.replace(literal, 'x'), /^IN \((?:x(?:, x)*|NULL)\)(?: \/\* left out: \d+ .*\*\/)?$/);
  });
});
