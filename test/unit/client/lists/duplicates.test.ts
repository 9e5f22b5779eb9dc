import assert from 'node:assert/strict';
import { Duplicates } from '../../../../src/client/lists/duplicates';
import { parseJson } from '../../../../src/http/json/json';

const json = (text: string) => parseJson(text) as readonly unknown[]; // every text here is a list

describe('rows that came on a page before', () => {
  it('are found by their identity on any page before, however they changed', () => {
    const duplicates = new Duplicates('id');
    assert.equal(duplicates.drop([{ id: 1 }, { id: 2 }]).length, 2);
    assert.equal(duplicates.drop([{ id: 3 }]).length, 1);
    assert.deepEqual(duplicates.drop([{ id: 1, name: 'new' }, { id: 4 }]), [{ id: 4 }]);
  });

  it('are told apart to the last digit, and by their type', () => {
    const duplicates = new Duplicates('id');
    duplicates.drop(json('[{"id":9007199254740993},{"id":"1"}]'));
    const rows = duplicates.drop(
      json('[{"id":9007199254740992},{"id":9007199254740993},{"id":1},{"id":"1"}]'),
    );
    assert.equal(rows.length, 2);
  });

  it('are never looked for within one page', () => {
    assert.equal(new Duplicates('id').drop([{ id: 1 }, { id: 1, name: 'other' }]).length, 2);
    assert.equal(new Duplicates(undefined).drop([{ a: 1 }, { a: 1 }]).length, 2);
  });

  it('are kept where the identity is missing, empty or no id at all', () => {
    const rows = [{ name: 'x' }, { id: '' }, { id: null }, { id: {} }, 'text', null];
    const duplicates = new Duplicates('id');
    assert.equal(duplicates.drop(rows).length, rows.length);
    assert.equal(duplicates.drop(rows).length, rows.length);
  });

  it('are found by their text on the page before only, where rows have no identity', () => {
    const duplicates = new Duplicates(undefined);
    duplicates.drop([{ a: 1 }, { a: 2 }]);
    assert.deepEqual(duplicates.drop([{ a: 2 }, { a: 3 }]), [{ a: 3 }]);
    assert.deepEqual(duplicates.drop([{ a: 1 }]), [{ a: 1 }]);
  });
});
