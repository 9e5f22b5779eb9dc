import assert from 'node:assert/strict';
import { ExportError } from '../../../src/export/exportError';
import { exportTexts, fileKind, fileName } from '../../../src/export/exportTexts';

describe('The name of an exported file', () => {
  const day = new Date(2026, 2, 4, 23, 59);

  it('has the name that is given, and the day', () => {
    assert.equal(fileName('auvo-tasks.list', day, 'csv'), 'auvo-tasks.list-2026-03-04.csv');
  });

  it('has letters, digits, points, lines and hyphens only, at most 80', () => {
    for (const name of ['../../etc/passwd', '.hidden', 'a b:c*?', 'ação', '', '日本', 'x'.repeat(300)])
      assert.match(fileName(name, day, 'ndjson'), /^[A-Za-z0-9_][A-Za-z0-9._-]{0,79}$/);
  });

  it('ends as its format does', () => {
    const ending = (format: 'csv' | 'json' | 'ndjson' | 'markdown', separator: ',' | '\t' = ',') =>
      fileKind({ format, separator }).extension;
    assert.deepEqual(
      [ending('csv'), ending('csv', '\t'), ending('json'), ending('ndjson'), ending('markdown')],
      ['csv', 'tsv', 'json', 'ndjson', 'md'],
    );
  });
});

describe('What an export says', () => {
  it('counts rows', () => {
    assert.equal(exportTexts.done(1234, 'x.csv'), 'Exported 1,234 rows to x.csv.');
    assert.equal(exportTexts.done(1, 'x.csv'), 'Exported 1 row to x.csv.');
  });

  it('names the reason of a failure, what was not written, and what is kept', () => {
    assert.equal(
      exportTexts.failed(new ExportError('ENOSPC', 1200), 5000, 'x.csv'),
      'x.csv was not exported. The disk is full. 3,800 of 5,000 rows were not written; what was written is ' +
        'removed again, and a file that was there before is unchanged. The rows are still in the panel.',
    );
  });

  it('has a sentence for every reason, also for one that it does not know', () => {
    assert.equal(new ExportError('EROFS', 0).message, 'The disk is read-only.');
    assert.equal(new ExportError('EWHAT', 0).message, 'It could not be written (EWHAT).');
    assert.equal(new ExportError('toString', 0).message, 'It could not be written (toString).');
  });
});
