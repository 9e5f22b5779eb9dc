import assert from 'node:assert/strict';
import { at, handClock, operationOf, query, rowsAt, visit, year2026, type Row, type Visit } from '../visitor';
import { recordOf } from './record';

describe('writes of tasks in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit({ clock: handClock() });
  });
  beforeEach(() => sandbox.reset('auvo'));
  after(() => sandbox.close());

  const bodyOf = (operation: string) => operationOf('auvo', operation).example.body;
  const example = bodyOf('tasks.create') as Row; // an object in the document
  const write = (method: string, path: string, body: unknown) =>
    sandbox.write('auvo', method, `/v2/tasks/${path}`, body);
  const get = async (id: unknown) =>
    recordOf('auvo', 'tasks.get', await sandbox.get('auvo', `/v2/tasks/${String(id)}`));
  const list = async (filter: object): Promise<Row[]> =>
    rowsAt(
      (await sandbox.get('auvo', `/v2/tasks/${query({ paramFilter: filter })}`)).json,
      'result',
      'entityList',
    );
  const day2016 = { startDate: '2016-04-23T00:00:00', endDate: '2016-04-23T23:59:59' };

  it("create the document's example, with an id after those of deleted tasks", async () => {
    const made = recordOf('auvo', 'tasks.create', await write('POST', '', example));
    assert.ok(Number(made.taskID) > 1_260);
    for (const name of ['externalId', 'taskType', 'taskDate', 'address', 'priority', 'financialCategory']) {
      assert.equal(made[name], example[name], name);
    }
    assert.deepEqual(made.keyWords, ['31']);
    assert.equal(at(made, 'attachments', 0, 'extension'), 'pdf');
    assert.equal(at(made, 'questionnaires', 0, 'questionnaireId'), '161');
    assert.equal(made.creationDate, '2026-11-21T09:00:00');
  });

  it('answer the fields that the example of a creation shows, and no other', async () => {
    const { exampleAnswers } = (await import('../../../../src/catalog/vendors/index')).vendors.auvo;
    const documented = at((await exampleAnswers())['tasks.create'], 'result') as Row; // an object in the document
    const made = recordOf('auvo', 'tasks.create', await write('POST', '', example));
    assert.deepEqual(Object.keys(made).toSorted(), Object.keys(documented).toSorted());
  });

  it('create one that get and list find with the names of what it links to', async () => {
    const made = recordOf('auvo', 'tasks.create', await write('POST', '', example));
    const single = await get(made.taskID);
    assert.deepEqual(
      [single.userToName, single.taskTypeDescription, single.keyWordsDescriptions, single.priority],
      ['Jason Oliveira', 'Manutenção preventiva de ar-condicionado', ['Garantia'], '1'],
    );
    const [listed, ...others] = await list({ ...day2016, teamId: 6, customerId: 1 });
    assert.deepEqual(others, []);
    assert.deepEqual([listed?.taskID, listed?.priority], [made.taskID, 1]);
  });

  it('create one from the required fields, with products and a discount', async () => {
    const { idUserFrom, latitude, longitude, address, orientation, priority } = example;
    const made = recordOf(
      'auvo',
      'tasks.create',
      await write('POST', '', {
        ...{ idUserFrom, latitude, longitude, address, orientation, priority },
        equipmentsId: [109_638],
        taskProducts: [{ ProductId: '419384ad-705c-11eb-bf97-0aa2a285b66a', Quantity: '2' }],
        taskServices: [{ ServiceId: '45c57e85-d5b8-4224-b430-0e80163eb7e6', Value: '100,50' }],
        taskAdditionalCosts: [
          {
            AdditionalCostId: 'aa3ca4d0-8154-4c37-978d-49531d17d41c',
            DiscountType: '1',
            DiscountValue: '10',
            Quantity: '2',
            Value: '50',
          },
        ],
        taskDiscount: { value: 7, type: 'Valor' },
      }),
    );
    assert.deepEqual(made.summary, {
      totalProducts: 257,
      totalServices: 100.5,
      totalAdditionalCosts: 90,
      totalValue: 440.5,
      discount: { value: 7, type: 'Valor' },
    });
    assert.deepEqual((await get(made.taskID)).equipmentsId, [109_638]);
  });

  it('refuse ids that nobody has and keep nothing of the write', async () => {
    const total = (await list({ ...day2016 })).length;
    const cases: [name: string, value: unknown, field: string][] = [
      ['idUserFrom', 99_999, 'idUserFrom'],
      ['idUserTo', 99_999, 'idUserTo'],
      ['customerId', 99_999, 'customerId'],
      ['taskType', 99_999, 'taskType'],
      ['teamId', 99_999, 'teamId'],
      ['questionnaireId', 99_999, 'questionnaireId'],
      ['keyWords', [99_999], 'keyWords'],
      ['equipmentsId', [99_999], 'equipmentsId'],
      ['taskProducts', [{ ProductId: '99999' }], 'taskProducts.0.ProductId'],
    ];
    for (const [name, value, field] of cases) {
      const answer = await write('POST', '', { ...example, [name]: value });
      assert.equal(answer.status, 400, name);
      assert.deepEqual(answer.json, { [field]: ["The value '99999' is not valid."] });
    }
    assert.equal((await list({ ...day2016 })).length, total);
  });

  it('upsert creates without an id and changes the task whose id is known', async () => {
    const made = recordOf('auvo', 'tasks.upsert', await write('PUT', '', bodyOf('tasks.upsert')));
    const body = { ...example, id: made.taskID, orientation: 'Bring a ladder', priority: 3 };
    const changed = recordOf('auvo', 'tasks.upsert', await write('PUT', '', body));
    assert.deepEqual(
      [changed.taskID, changed.orientation, changed.priority],
      [made.taskID, 'Bring a ladder', 3],
    );
    assert.equal((await list(day2016)).length, 1);
  });

  it('upsert shows the external id of its products, and nothing else does', async () => {
    const body = {
      ...example,
      id: 23,
      taskProducts: [{ ProductId: '419384ad-705c-11eb-bf97-0aa2a285b66a' }],
    };
    const changed = recordOf('auvo', 'tasks.upsert', await write('PUT', '', body));
    const lines = rowsAt(changed, 'products');
    assert.ok(lines.length > 0 && lines.every((line) => 'externalId' in line));
    const same = rowsAt(await get(23), 'products');
    assert.ok(same.every((line) => !('externalId' in line)));
  });

  it('patch changes the named fields and nothing else', async () => {
    const before = await get(23);
    const row = recordOf('auvo', 'tasks.patch', await write('PATCH', '23', bodyOf('tasks.patch')));
    assert.equal(row.orientation, 'orientation value');
    assert.deepEqual(
      ['products', 'summary', 'userToName'].filter((name) => name in row),
      [],
    );
    assert.deepEqual(await get(23), {
      ...before,
      orientation: 'orientation value',
      dateLastUpdate: '2026-11-21T09:00:00',
    });
  });

  it('patch moves a task to another team and customer', async () => {
    await write('PATCH', '23', [
      { op: 'replace', path: 'TeamId', value: 7 },
      { op: 'replace', path: 'customerId', value: 42 },
    ]);
    const rows = await list({ ...year2026, teamId: 7, customerId: 42, taskID: '23' });
    assert.deepEqual(
      rows.map(({ customerDescription }) => customerDescription),
      ['Terêscio Materiais Elétricos Ltda'],
    );
  });

  it('answer 404 for an unknown task, and 400 for a path that no table names', async () => {
    const unknown: [method: string, path: string, operation: string][] = [
      ['PATCH', '999999', 'tasks.patch'],
      ['PUT', '999999/products', 'tasks.products'],
      ['PUT', '999999/services', 'tasks.services'],
      ['PUT', '999999/additional-costs', 'tasks.additionalCosts'],
      ['PUT', '999999/attachments', 'tasks.attachments'],
    ];
    for (const [method, path, operation] of unknown) {
      assert.equal((await write(method, path, bodyOf(operation))).status, 404, path);
    }
    const answer = await write('PATCH', '23', [{ op: 'replace', path: 'report', value: 'x' }]);
    assert.equal(answer.status, 400);
  });
});
