import assert from 'node:assert/strict';
import type { Drift, DriftEntry } from '../../../src/protocol/drift';
import { indexAfter } from '../../../webview/grid/cellMenu';
import { comparedText, differenceText, nothingText } from '../../../webview/text/drift';

const drift = (change: Partial<Drift> = {}): Drift => ({
  answers: 2,
  rows: 1_200,
  entries: [],
  others: 0,
  namesFields: true,
  underWay: false,
  ...change,
});

const entry = (change: Partial<DriftEntry>): DriftEntry => ({
  kind: 'type',
  path: 'a',
  expected: 'whole number',
  found: 'text',
  count: 1,
  example: '"1"',
  ...change,
});

describe('the drift', () => {
  it('says what was compared', () => {
    assert.equal(comparedText(drift()), '1,200 rows in 2 answers compared with the document');
    assert.equal(
      comparedText(drift({ rows: 1, answers: 1 })),
      '1 row in 1 answer compared with the document',
    );
  });

  it('says why there is nothing to list', () => {
    assert.equal(nothingText(drift()).title, 'No difference in 1,200 rows checked');
    assert.equal(nothingText(drift({ answers: 0 })).title, 'Nothing checked yet');
    assert.equal(nothingText(drift({ answers: 0, underWay: true })).title, 'Comparing…');
    assert.equal(
      nothingText(drift({ namesFields: false })).title,
      'The document names no fields of these rows',
    );
  });

  it('says what is different, by kind', () => {
    const words = (change: Partial<DriftEntry>) => differenceText(entry(change)).join('…');
    assert.equal(words({}), 'text instead of whole number, such as …');
    assert.equal(words({ kind: 'missing' }), 'whole number is documented…');
    assert.equal(words({ kind: 'value', expected: '1 or 2' }), '… instead of 1 or 2');
    assert.equal(words({ kind: 'undocumented', expected: '' }), 'text, such as …');
  });
});

describe('the menu of a cell', () => {
  const labels = ['Open Get a task 1', 'Open Get a customer 2', 'Copy Value'];

  it('moves by arrows around its ends, and by Home and End', () => {
    assert.deepEqual(
      [
        indexAfter('ArrowDown', 2, labels),
        indexAfter('ArrowUp', 0, labels),
        indexAfter('Home', 2, labels),
        indexAfter('End', 0, labels),
      ],
      [0, 2, 0, 2],
    );
  });

  it('moves by first letters, and not by other keys', () => {
    assert.equal(indexAfter('o', 0, labels), 1);
    assert.equal(indexAfter('c', 0, labels), 2);
    assert.equal(indexAfter('x', 0, labels), undefined);
    assert.equal(indexAfter('Enter', 0, labels), undefined);
    assert.equal(indexAfter(' ', 0, labels), undefined);
  });
});
