import assert from 'node:assert/strict';
import { lists, walk } from './lists';
import { at, operationOf, query, rowsAt, visit, type Row, type Visit } from './visitor';

describe('data in the sandbox', () => {
  let sandbox: Visit;
  const all = new Map<string, Row[]>();
  const rows = (operation: string) => all.get(operation) ?? [];
  before(async () => {
    sandbox = await visit();
    for (const list of lists) all.set(list.operation, (await walk(sandbox, list)).rows);
    await sandbox.reset('autovu');
  });
  after(() => sandbox.close());

  const single = async (vendor: string, operation: string, path: string) => {
    const answer = await sandbox.get(vendor, path);
    assert.equal(answer.status, 200, path);
    const parsed = operationOf(vendor, operation).response.safeParse(answer.json);
    assert.deepEqual(parsed.error?.issues, undefined);
    return answer.json;
  };

  it('holds the entities of the documents, in the form of their schemas', async () => {
    assert.equal(at(await single('auvo', 'tasks.get', '/v2/tasks/23'), 'result', 'customerId'), 456);
    assert.match(
      String(at(await single('auvo', 'customers.get', '/v2/customers/456'), 'result', 'description')),
      /^Cliente X/,
    );
    assert.equal(
      at(await single('autengo', 'vehicle.get', '/v3/vehicle/AIQWXW'), 'vehicle', 'modelName'),
      'Focus',
    );
    assert.equal(
      at(await single('letsjobit', 'visits.get', '/api/v2/visits/yKQhJZ9B7PTT85kWc'), 'data', 0, 'id'),
      10_816_703,
    );
    assert.equal(
      at(await single('letsjobit', 'visits.get', '/api/v2/visits/10816703'), 'data', 0, '_id'),
      'yKQhJZ9B7PTT85kWc',
    );
    assert.equal(at(await single('autovu', 'job.get', '/jobs/20001'), 'ProductRef'), 5001);
    await single('autovu', 'diary.searchSites', '/diary/search/sites?q=street');
    const makes = rowsAt(await single('autengo', 'makes', '/v3/vehicle/reference/make'), 'list');
    assert.ok(makes.some(({ makeId, makeName }) => makeId === 190 && makeName === 'Audi'));
    const models = rowsAt(await single('autengo', 'models', '/v3/vehicle/reference/make/190/model'), 'list');
    assert.ok(models.some(({ modelId, modelName }) => modelId === 3813 && modelName === 'A4'));
  });

  it('has an answer for every operation of the catalog', async () => {
    const { vendors } = await import('../../../src/catalog/vendors/index');
    const { sources } = await import('../../../src/sandbox/vendors/index');
    for (const vendor of Object.values(vendors)) {
      const known = (await sources[vendor.id]!.load())().operationIds;
      const ids = vendor.groups.flatMap((group) => group.operations.map(({ id }) => id as string));
      assert.deepEqual(
        ids.filter((id) => !known.includes(id)),
        [],
      );
    }
  });

  it('links tasks to customers and users that exist', () => {
    const customers = new Map(rows('customers.list').map((row) => [row.id, row]));
    const users = new Map(rows('users.list').map((row) => [row.userId, row]));
    for (const task of rows('tasks.list')) {
      assert.equal(task.customerDescription, customers.get(task.customerId)?.description);
      assert.equal(task.userToName, users.get(task.idUserTo)?.name);
      assert.equal(task.userFromName, users.get(task.idUserFrom)?.name);
      assert.equal(task.address, customers.get(task.customerId)?.address);
    }
    for (const { managersId } of customers.values()) {
      assert.ok(Array.isArray(managersId) && managersId.every((id) => users.has(id)));
    }
  });

  it('links visits of the diary to jobs, and jobs of a product back to it', async () => {
    const visits = rows('diary.list');
    for (const visit of [visits[0], visits[500], visits.at(-1)]) {
      const job = await single('autovu', 'job.get', `/jobs/${String(visit?.JobId)}`);
      assert.ok(rowsAt(job, 'Visits').some(({ VisitId }) => VisitId === visit?.VisitId));
      assert.ok(rowsAt(job, 'ChecklistGroups').length > 0);
      const history = await sandbox.get(
        'autovu',
        `/siteproduct/${String(visit?.ProductRef)}/jobs?pageSize=100`,
      );
      assert.ok(rowsAt(history.json, 'Data').some(({ JobId }) => JobId === visit?.JobId));
    }
    for (const job of rows('siteProduct.listJobs').slice(0, 20)) {
      assert.equal(at(await single('autovu', 'job.get', `/jobs/${String(job.JobId)}`), 'ProductRef'), 5001);
    }
  });

  it('links vehicles to makes and models that exist, and drivers to one name', async () => {
    const models = new Map<unknown, Set<unknown>>();
    for (const { makeId, makeName } of rowsAt(
      (await sandbox.get('autengo', '/v3/vehicle/reference/make')).json,
      'list',
    )) {
      const { json } = await sandbox.get('autengo', `/v3/vehicle/reference/make/${String(makeId)}/model`);
      models.set(makeName, new Set(rowsAt(json, 'list').map(({ modelName }) => modelName)));
    }
    for (const vehicle of rows('vehicle.list'))
      assert.ok(models.get(vehicle.makeName)?.has(vehicle.modelName));
    const drivers = new Map(rows('visits.list').map(({ driverId, name }) => [driverId, name]));
    for (const { driverId, name } of rows('visits.list')) assert.equal(drivers.get(driverId), name);
  });

  it('has the odd values that the documents show', () => {
    const tasks = rows('tasks.list');
    assert.equal(tasks[22]?.expense, '2.500.000,00');
    assert.ok(tasks.some(({ checkInDate }) => checkInDate === '0001-01-01T00:00:00'));
    const visits = rows('visits.list');
    assert.deepEqual([...new Set(visits.map(({ closed }) => typeof closed))].toSorted(), [
      'boolean',
      'number',
      'string',
    ]);
    const signed = visits.filter(({ signature }) => signature !== '');
    assert.ok(signed.length > 5 && signed.length < 200);
    assert.ok(
      signed.every(({ signature }) =>
        Buffer.from(String(signature), 'base64')
          .subarray(0, 2)
          .equals(Buffer.from([0xff, 0xd8])),
      ),
    );
    assert.ok(visits.some(({ subContractorIds }) => subContractorIds === null));
    assert.ok(visits.some(({ subContractorIds }) => typeof subContractorIds === 'string'));
  });

  it('makes sense together: nothing is finished in the future, sums add up, ids follow dates', () => {
    const tasks = rows('tasks.list');
    for (const task of tasks) {
      if (task.finished === true) {
        assert.ok(String(task.taskDate) < '2026-11-22');
        assert.ok(String(task.checkInDate) < String(task.checkOutDate));
      }
      const summary = task.summary;
      const parts = ['totalProducts', 'totalServices', 'totalAdditionalCosts'].map((name) =>
        Number(at(summary, name)),
      );
      const sum = parts.reduce((total, part) => total + part, 0) - Number(at(summary, 'discount', 'value'));
      assert.ok(Math.abs(sum - Number(at(summary, 'totalValue'))) < 0.01);
    }
    const dates = tasks.map(({ taskDate }) => String(taskDate));
    assert.deepEqual(dates, dates.toSorted());
    const days = new Set(dates.map((date) => date.slice(0, 10)));
    assert.equal(days.size, 365, 'every day has tasks');
  });

  it('is the same on every start', async () => {
    const other = await visit();
    try {
      const paths: [vendor: string, path: string][] = [
        ['autovu', '/diary/2026-12-01?pageSize=100'],
        ['auvo', `/v2/customers/${query({ paramFilter: {}, pageSize: 50, page: 9 })}`],
        ['autengo', '/v3/vehicle?offset=900&limit=50'],
        ['letsjobit', '/api/v2/visits?pagination=1700'],
      ];
      for (const [vendor, path] of paths) {
        const [one, two] = [await sandbox.get(vendor, path), await other.get(vendor, path)];
        const neutral = (text: string, visited: Visit) => text.replaceAll(visited.origin(vendor), 'origin');
        assert.equal(neutral(one.text, sandbox), neutral(two.text, other));
      }
    } finally {
      await other.close();
    }
  });
});
