import assert from 'node:assert/strict';
import * as z from 'zod';
import { metaOf, unwrapped } from '../../../src/catalog/meta';
import type { Pointer } from '../../../src/catalog/pagination';
import { referencesOf } from '../../../src/catalog/reference';
import { findOperation } from '../../../src/catalog/vendor';
import { vendors } from '../../../src/catalog/vendors';
import type { VendorId } from '../../../src/catalog/vendors';
import { everySchema, fieldOf } from './walk';

/** What the documents' tables and prose name, by operation and place in its input or answer. */
const tables: readonly (readonly [vendor: VendorId, operation: string, at: Pointer, fields: string])[] = [
  ['autovu', 'diary.list', ['path'], 'startDate'],
  ['autovu', 'diary.list', ['query'], 'endDate pageNumber pageSize'],
  ['autovu', 'diary.searchSites', ['query'], 'q includeArchive'],
  ['autovu', 'job.get', ['answer'], 'Visits ChecklistGroups'],
  ['autovu', 'siteProduct.listJobs', ['query'], 'pageNumber pageSize'],
  ['auvo', 'users.list', ['query'], 'paramFilter page pageSize order selectfields'],
  ['auvo', 'users.list', ['query', 'paramFilter'], 'userId name smartPhoneNumber userType externalId'],
  ['auvo', 'tasks.list', ['query'], 'paramFilter page pageSize order selectfields'],
  [
    'auvo',
    'tasks.list',
    ['query', 'paramFilter'],
    'taskID idUserTo startDate endDate dateLastUpdate customerId teamId type customerGroupId status orientation tags priority externalId',
  ],
  ['auvo', 'customers.list', ['query'], 'paramFilter page pageSize order selectfields'],
  [
    'auvo',
    'customers.list',
    ['query', 'paramFilter'],
    'id description segmentId creationDate dateLastUpdate groupId active externalId',
  ],
  ['autengo', 'vehicle.list', ['query'], 'search and or order offset limit'],
  ['autengo', 'vehicle.list', ['query', 'order'], 'field dir'],
  [
    'letsjobit',
    'visits.list',
    ['query'],
    'pagination _id id date driverId docNo closed confirmClose inProgress priority skipped',
  ],
  [
    'letsjobit',
    'visits.list',
    ['answer', 'data'],
    '_id driverId name date totalJobs id docNo serviceOrder customer siteId lat lng site address postCode city obs contactPerson contactPhone emailMandatory showItemsOnOrderSection hideEquipmentDetails signeeName signeeEmail companyId subContractorIds confirmClose inProgress closed skipped hideDeliveryItemsSection showDiscountAndBonusOnItemsOnOrder priority useStartPauseStopStyleButtonsInJobs modifieddAt modifyUser duration signeeRating closeDate skippedReasonId lines',
  ],
  [
    'letsjobit',
    'visits.list',
    ['answer', 'data', 'lines'],
    'actionItem allowRebrand brand brandId description extraData hasBatch hasReturn id itemId jobType location model modelId qty serialNr serialNrId',
  ],
  [
    'letsjobit',
    'visits.list',
    ['answer', 'data', 'lines', 'extraData'],
    'caption description max min name pattern step type',
  ],
];

function operationOf(vendor: VendorId, id: string) {
  const operation = findOperation(vendors[vendor], id);
  assert.ok(operation, id);
  const { params, query, response } = operation;
  return { operation, all: z.object({ path: z.object(params), query: z.object(query), answer: response }) };
}

describe("the documents' tables", () => {
  for (const [vendor, id, at, fields] of tables) {
    it(`${vendor} ${id} has every field of ${at.join('.')}`, () => {
      const { all } = operationOf(vendor, id);
      const places = at.reduce<z.ZodType[]>(
        (found, name) => found.flatMap((one) => fieldOf(one, name)),
        [all],
      );
      const missing = fields
        .split(' ')
        .filter((name) => !places.some((place) => fieldOf(place, name).length > 0));
      assert.deepEqual(missing, []);
      const inputs =
        at[0] === 'answer'
          ? []
          : places.flatMap((place) => Object.keys((unwrapped(place) as z.ZodObject).shape)); // inputs are objects
      assert.deepEqual(
        inputs.filter((name) => !fields.split(' ').includes(name)),
        [],
      );
    });
  }
});

describe("the documents' inputs", () => {
  it("accepts Autengo's sample of a list with search, filters and order", () => {
    const { operation } = operationOf('autengo', 'vehicle.list');
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
      assert.deepEqual(z.strictObject(operationOf('auvo', id).operation.query).parse({}), {
        paramFilter: {},
        page: 1,
        pageSize: 10,
        order: 'asc',
      });
    }
    assert.equal(
      z.strictObject(operationOf('auvo', 'tasks.list').operation.query).safeParse({}).success,
      false,
    );
  });

  it('offers for selectfields exactly the fields of a row', () => {
    for (const id of ['users.list', 'tasks.list', 'customers.list']) {
      const { operation } = operationOf('auvo', id);
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
    const diary = z.strictObject(operationOf('autovu', 'diary.list').operation.query);
    assert.deepEqual(diary.parse({}), { pageNumber: 1, pageSize: 50 });
    for (const wrong of [{ pageSize: 0 }, { pageSize: 101 }, { pageNumber: 0 }, { endDate: '2026-02-30' }]) {
      assert.equal(diary.safeParse(wrong).success, false, JSON.stringify(wrong));
    }
    const search = z.strictObject(operationOf('autovu', 'diary.searchSites').operation.query);
    assert.equal(search.safeParse({ q: 'a' }).success, false);
    assert.equal(search.safeParse({ q: 'ab' }).success, true);
  });
});

describe('the fields that lead to another operation', () => {
  const expected = {
    autovu: [],
    auvo: ['customers.get', 'tasks.get'],
    autengo: ['models', 'vehicle.get'],
    letsjobit: ['visits.get'],
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
    const { operation } = operationOf('auvo', 'login');
    const [token, ...others] = everySchema(operation.response).filter((schema) => metaOf(schema).secret);
    assert.deepEqual(others, []);
    assert.deepEqual(
      fieldOf(operation.response, 'result').flatMap((result) => fieldOf(result, 'accessToken')),
      [token],
    );
  });
});
