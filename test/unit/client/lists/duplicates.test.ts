import assert from 'node:assert/strict';
import { Duplicates } from '../../../../src/client/lists/duplicates';
import { parseJson } from '../../../../src/http/json/json';

const json = (text: string) => parseJson(text) as readonly unknown[]; // every text here is a list

describe('rows that came on a page before', () => {
  it('are found by their identity on any page before, however they changed', () => {
    const duplicates = new Duplicates('id');
    assert.equal(duplicates.find([{ id: 1 }, { id: 2 }], true).rows.length, 2);
    assert.equal(duplicates.find([{ id: 3 }], true).rows.length, 1);
    const found = duplicates.find([{ id: 1, name: 'new' }, { id: 4 }], true);
    assert.deepEqual(found, { rows: [{ id: 4 }], skippedFirst: 1, repeats: false });
    assert.deepEqual(duplicates.find([{ id: 5 }, { id: 4 }], true), {
      rows: [{ id: 5 }],
      skippedFirst: 0,
      repeats: false,
    });
    assert.deepEqual(duplicates.find([{ id: 5 }, { id: 4 }], true), {
      rows: [],
      skippedFirst: 2,
      repeats: true,
    });
  });

  it('are told apart to the last digit, and by their type', () => {
    const duplicates = new Duplicates('id');
    duplicates.find(json('[{"id":9007199254740993},{"id":"1"}]'), true);
    const { rows } = duplicates.find(
      json('[{"id":9007199254740992},{"id":9007199254740993},{"id":1},{"id":"1"}]'),
      true,
    );
    assert.equal(rows.length, 2);
    const zeros = new Duplicates('id');
    zeros.find([{ id: 0 }], true);
    assert.deepEqual(zeros.find([{ id: -0 }, { id: 0 }], true).rows, [{ id: -0 }]);
  });

  it('are never looked for within one page', () => {
    assert.equal(new Duplicates('id').find([{ id: 1 }, { id: 1, name: 'other' }], false).rows.length, 2);
    assert.equal(new Duplicates(undefined).find([{ a: 1 }, { a: 1 }], false).rows.length, 2);
  });

  it('are kept where the identity is missing, empty or no id at all', () => {
    const rows = [{ name: 'x' }, { id: '' }, { id: null }, { id: {} }, 'text', null];
    const duplicates = new Duplicates('id');
    assert.equal(duplicates.find(rows, false).rows.length, rows.length);
    assert.equal(duplicates.find(rows, false).rows.length, rows.length);
  });

  it('are, where rows have no identity, only those that the page begins with as the last one ended', () => {
    const rowsAfter = (last: readonly number[], page: readonly number[], counted = false) => {
      const duplicates = new Duplicates(undefined);
      duplicates.find(last, false);
      const { rows, skippedFirst } = duplicates.find(page, counted);
      assert.deepEqual(page.slice(skippedFirst), rows);
      return rows;
    };
    assert.deepEqual(rowsAfter([1, 2], [2, 3]), [3]);
    assert.deepEqual(rowsAfter([1, 2, 2], [2, 2, 3]), [3]);
    assert.deepEqual(rowsAfter([1, 2, 3], [3, 3, 4]), [3, 4]);
    assert.deepEqual(rowsAfter([1, 2], [3, 2]), [3, 2]);
    assert.deepEqual(rowsAfter([1, 2], [1, 3]), [1, 3]);
    assert.deepEqual(rowsAfter([1, 2, 3], [2, 3]), []);
    assert.deepEqual(rowsAfter([1, 2], [2, 3], true), [2, 3]);
  });

  it('are not looked for on pages further back, where rows have no identity', () => {
    const duplicates = new Duplicates(undefined);
    duplicates.find([1, 2], false);
    duplicates.find([2, 3], false);
    assert.deepEqual(duplicates.find([2, 3], false).rows, []);
    assert.deepEqual(duplicates.find([1], false).rows, [1]);
  });

  it('make a page a repeated one only where all of it equals all of the last one', () => {
    const repeats = (last: readonly number[], page: readonly number[]) => {
      const duplicates = new Duplicates(undefined);
      duplicates.find(last, true);
      return duplicates.find(page, true).repeats;
    };
    assert.equal(repeats([1, 2], [1, 2]), true);
    assert.equal(repeats([1, 2], [2]), false);
    assert.equal(repeats([2], [2, 1]), false);
    assert.equal(repeats([], []), false);
  });
});
