import assert from 'node:assert/strict';
import { inputNames } from '../../../src/catalog/inputNames';
import { allOperations } from '../../support/catalog';

/** The names of an operation's inputs, by its full name. */
function namesOf(vendorId: string, operationId: string): readonly string[] {
  const found = allOperations.find(
    ({ vendor, operation }) => vendor.id === vendorId && operation.id === operationId,
  );
  return inputNames((found ?? assert.fail(operationId)).operation);
}

describe('The names of the inputs', () => {
  it('are those of the path and the query', () => {
    assert.deepEqual(namesOf('letsjobit', 'visits.get'), ['ID']);
    assert.ok(namesOf('autovu', 'diary.list').includes('endDate'));
  });

  it('hold what is inside an object of the query', () => {
    const names = namesOf('auvo', 'tasks.list');
    assert.ok(names.includes('paramFilter'));
    assert.ok(names.includes('startDate'));
  });

  it('hold the columns of a filter, once, but not those of a list of fields', () => {
    const names = namesOf('autengo', 'vehicle.list');
    for (const name of ['search', 'and', 'or', 'kilometers', 'order', 'field', 'dir', 'offset'])
      assert.ok(names.includes(name), name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(!namesOf('auvo', 'customers.list').includes('cpfCnpj'));
  });
});
