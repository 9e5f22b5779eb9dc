import assert from 'node:assert/strict';
import * as z from 'zod';
import { metaOf } from '../../../src/catalog/meta';
import { referencesOf } from '../../../src/catalog/reference';
import { findOperation } from '../../../src/catalog/vendor';
import { vendors } from '../../../src/catalog/vendors';
import type { VendorId } from '../../../src/catalog/vendors';
import { everySchema, fieldOf } from './walk';

function operationOf(vendor: VendorId, id: string) {
  const operation = findOperation(vendors[vendor], id);
  assert.ok(operation, id);
  return operation;
}

describe("the documents' inputs", () => {
  it("accepts Autengo's sample of a list with search, filters and order", () => {
    const operation = operationOf('autengo', 'vehicle.list');
    z.strictObject(operation.query).parse({
      search: 'titanium',
      and: {
        vehicleState: 'inventory',
        makeName: 'Ford',
        kilometers: ['>=|25000', '<=|250000'],
        firstRegistration: ['>=|2017-01-01', '<|2018-01-01'],
      },
      or: { colorId: [3, 4, 5] },
      order: { field: 'created', dir: 'desc' },
      offset: 0,
      limit: 25,
    });
  });

  it('sends an empty filter for the users and customers of Auvo, and none of its own for tasks', () => {
    for (const id of ['users.list', 'customers.list']) {
      assert.deepEqual(z.strictObject(operationOf('auvo', id).query).parse({}), {
        paramFilter: {},
        page: 1,
        pageSize: 10,
        order: 'asc',
      });
    }
    assert.equal(z.strictObject(operationOf('auvo', 'tasks.list').query).safeParse({}).success, false);
  });

  it('offers for selectfields exactly the fields of a row', () => {
    for (const id of ['users.list', 'tasks.list', 'customers.list']) {
      const operation = operationOf('auvo', id);
      const select = operation.query.selectfields;
      assert.ok(select);
      const rows = fieldOf(operation.response, 'result').flatMap((result) => fieldOf(result, 'entityList'));
      const columns = metaOf(select).columns ?? [];
      assert.ok(columns.length > 20);
      for (const column of columns)
        assert.ok(
          rows.some((row) => fieldOf(row, column).length > 0),
          column,
        );
    }
  });

  it('keeps pages, sizes and searches of AutoVu within their limits', () => {
    const diary = z.strictObject(operationOf('autovu', 'diary.list').query);
    assert.deepEqual(diary.parse({}), { pageNumber: 1, pageSize: 50 });
    for (const wrong of [{ pageSize: 0 }, { pageSize: 101 }, { pageNumber: 0 }, { endDate: '2026-02-30' }]) {
      assert.equal(diary.safeParse(wrong).success, false, JSON.stringify(wrong));
    }
    const search = z.strictObject(operationOf('autovu', 'diary.searchSites').query);
    assert.equal(search.safeParse({ q: 'a' }).success, false);
    assert.equal(search.safeParse({ q: 'ab' }).success, true);
  });
});

describe('the fields that lead to another operation', () => {
  const expected = {
    autovu: [],
    auvo: [
      'customerGroups.list',
      'customers.get',
      'customers.list',
      'equipmentCategories.get',
      'equipments.get',
      'expenseTypes.get',
      'expenses.get',
      'keywords.get',
      'productCategories.get',
      'products.get',
      'questionnaires.get',
      'quotations.get',
      'segments.get',
      'taskTypes.get',
      'tasks.get',
      'teams.get',
      'teams.users',
      'tickets.get',
      'users.get',
      'webhooks.get',
    ],
    autengo: ['contact.get', 'contact.getByTecfactura', 'models', 'vehicle.get'],
    letsjobit: ['visits.get', 'visits.list'],
  };
  for (const [id, opened] of Object.entries(expected)) {
    it(`are the documented ones of ${id}`, () => {
      const { groups } = vendors[id as VendorId]; // the keys above are the vendors'
      const schemas = groups.flatMap((group) => group.operations.flatMap((one) => everySchema(one.response)));
      assert.deepEqual(
        [...new Set(schemas.flatMap((schema) => referencesOf(schema).map((one) => one.operation)))].sort(),
        opened,
      );
    });
  }
});

describe('the answer of the login', () => {
  it('marks the access token, and nothing else, as a secret', () => {
    const operation = operationOf('auvo', 'login');
    const [token, ...others] = everySchema(operation.response).filter((schema) => metaOf(schema).secret);
    assert.deepEqual(others, []);
    assert.deepEqual(
      fieldOf(operation.response, 'result').flatMap((result) => fieldOf(result, 'accessToken')),
      [token],
    );
  });
});
