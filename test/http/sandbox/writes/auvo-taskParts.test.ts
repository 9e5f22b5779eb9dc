import assert from 'node:assert/strict';
import { at, operationOf, query, rowsAt, visit, year2026, type Row, type Visit } from '../visitor';
import { recordOf } from './record';

describe('charges, attachments and deletions of tasks in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  beforeEach(() => sandbox.reset('auvo'));
  after(() => sandbox.close());

  const put = async (operation: string, path: string, body = operationOf('auvo', operation).example.body) =>
    recordOf('auvo', operation, await sandbox.write('auvo', 'PUT', `/v2/tasks/${path}`, body));
  const get = async (id: number) => at((await sandbox.get('auvo', `/v2/tasks/${id}`)).json, 'result') as Row; // an object for a known id

  const cases = [
    {
      operation: 'tasks.products',
      path: 'products',
      list: 'products',
      id: 'productId',
      sum: 'totalProducts',
      value: 44,
    },
    {
      operation: 'tasks.services',
      path: 'services',
      list: 'services',
      id: 'id',
      sum: 'totalServices',
      value: 44,
    },
    {
      operation: 'tasks.additionalCosts',
      path: 'additional-costs',
      list: 'additionalCosts',
      id: 'additionalCostId',
      sum: 'totalAdditionalCosts',
      value: 361,
    },
  ];
  for (const { operation, path, list, id, sum, value } of cases) {
    it(`${operation} adds a line once, sums up, and changes the line that is there`, async () => {
      const free = await taskWithout(list);
      const first = await put(operation, `${String(free)}/${path}`);
      const [line, ...others] = rowsAt(first, list);
      assert.deepEqual(others, []);
      assert.equal(line?.unitaryValue, value);
      assert.equal(at(first, 'summary', sum), value);
      assert.deepEqual(
        ['estimatedDuration', 'financialCategory'].filter((name) => name in first),
        [],
      );
      const body = operationOf('auvo', operation).example.body;
      const [sentList] = Object.keys(body as Row); // an object in the document
      const [item] = rowsAt(body, String(sentList));
      const again = await put(operation, `${String(free)}/${path}`, {
        [String(sentList)]: [{ ...item, Value: '12.5', Quantity: '4' }],
      });
      assert.deepEqual(
        rowsAt(again, list).map((each) => each[id]),
        [line[id]],
      );
      assert.equal(at(again, 'summary', sum), 50);
      assert.deepEqual((await get(free))[list], again[list]);
    });
  }

  it('attachments are added, and those that were added here are removed on demand', async () => {
    const before = rowsAt(await get(23), 'attachments');
    const added = await put('tasks.attachments', '23/attachments');
    assert.deepEqual(
      rowsAt(added, 'attachments').map(({ description }) => description),
      [...before.map(({ description }) => description), 'my_file.pdf'],
    );
    assert.deepEqual(
      ['products', 'financialCategory', 'userToName'].filter((name) => name in added),
      [],
    );
    await put('tasks.attachments', '23/attachments', { removeAllAttachmentsInsertedByMe: true });
    assert.deepEqual((await get(23)).attachments, before);
  });

  it('deleted tasks are listed apart, with the filters of the other list', async () => {
    const deleted = await listed('getdeletedtasks', year2026);
    assert.ok(deleted.length === 60);
    for (const { taskID } of deleted.slice(0, 5)) {
      assert.equal((await sandbox.get('auvo', `/v2/tasks/${String(taskID)}`)).status, 404);
    }
    const customerId = deleted[0]?.customerId;
    const found = await listed('getdeletedtasks', { ...year2026, customerId });
    assert.ok(found.length > 0 && found.every((row) => row.customerId === customerId));
    assert.deepEqual(
      await listed('getdeletedtasks', { startDate: year2026.endDate, endDate: year2026.endDate }),
      [],
    );
  });

  const listed = async (path: string, paramFilter: object): Promise<Row[]> => {
    const { json } = await sandbox.get('auvo', `/v2/tasks/${path}${query({ paramFilter, pageSize: 100 })}`);
    const operation = path === '' ? 'tasks.list' : 'tasks.listDeleted';
    assert.deepEqual(operationOf('auvo', operation).response.safeParse(json).error?.issues, undefined);
    return rowsAt(json, 'result', 'entityList');
  };

  async function taskWithout(list: string): Promise<number> {
    const row = (await listed('', year2026)).find((each) => rowsAt(each, list).length === 0);
    return Number(row?.taskID);
  }
});
