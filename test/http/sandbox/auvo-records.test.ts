import assert from 'node:assert/strict';
import { undescribed } from '../../unit/catalog/walk';
import { at, operationOf, query, rowsAt, visit, year2026, type Row, type Visit } from './visitor';

/** A group of records: its path, the field that `get` takes, and an id of the document's examples. */
interface Records {
  group: string;
  key: string;
  known: number;
  least: number;
  filter: object;
}

const records: readonly Records[] = [
  { group: 'expenses', key: 'id', known: 23, least: 900, filter: year2026 },
  { group: 'expenseTypes', key: 'id', known: 42, least: 10, filter: {} },
  { group: 'equipmentCategories', key: 'id', known: 42, least: 10, filter: {} },
  { group: 'equipments', key: 'id', known: 127_765, least: 1_000, filter: {} },
  { group: 'productCategories', key: 'id', known: 42, least: 10, filter: {} },
  { group: 'products', key: 'code', known: 456, least: 30, filter: {} },
  { group: 'quotations', key: 'publicId', known: 42, least: 200, filter: {} },
  { group: 'tickets', key: 'id', known: 42, least: 500, filter: { SearchTasks: true } },
];

describe("Auvo's records in the sandbox", () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());

  const page = (group: string, filter: object, page = 1, pageSize = 5_000) =>
    sandbox.get('auvo', `/v2/${group}/${query({ paramFilter: filter, page, pageSize })}`);
  const list = async (group: string, filter: object = {}): Promise<Row[]> =>
    rowsAt((await page(group, filter)).json, 'result', 'entityList');
  const one = async (group: string, id: unknown) =>
    (await sandbox.get('auvo', `/v2/${group}/${String(id)}`)).json;
  const every = (rows: Row[], holds: (row: Row) => boolean) => {
    assert.ok(rows.length > 0, 'there are no rows');
    assert.ok(rows.every(holds));
  };
  const documented = (operation: string, json: unknown) => {
    const { response } = operationOf('auvo', operation);
    assert.deepEqual(response.safeParse(json).error?.issues, undefined);
    assert.deepEqual(undescribed([response], json), []);
  };

  for (const { group, key, known, least, filter } of records) {
    it(`list ${group} in the documented form, no more and no less`, async () => {
      const { json } = await page(group, filter);
      documented(`${group}.list`, json);
      const rows = rowsAt(json, 'result', 'entityList');
      assert.ok(rows.length >= least, `only ${rows.length} rows`);
      assert.equal(new Set(rows.map((row) => row[key])).size, rows.length);
    });

    it(`get one of the ${group} as the document shows it, and as the list has it`, async () => {
      const json = await one(group, known);
      documented(`${group}.get`, json);
      const row = (await list(group, filter)).find((each) => Number(each[key]) === known);
      assert.ok(row);
      assert.equal(at(json, 'result', 'description') ?? '', row.description ?? '');
      assert.equal((await sandbox.get('auvo', `/v2/${group}/99999999`)).status, 404);
    });
  }

  it('list services with GUIDs, and get them by a code that no row shows', async () => {
    const { json } = await page('services', {});
    documented('services.list', json);
    const [first] = rowsAt(json, 'result', 'entityList');
    const got = await one('services', 1);
    documented('services.get', got);
    assert.equal(at(got, 'result', 'id'), first?.id);
    assert.equal(at(got, 'result', 'description'), undefined);
    assert.equal((await sandbox.get('auvo', `/v2/services/${String(first?.id)}`)).status, 400);
  });

  it('answer expenses without a total, so that the last page is the one that is not full', async () => {
    const first = await page('expenses', year2026, 1, 400);
    assert.deepEqual(Object.keys(at(first.json, 'result') as object), ['entityList']);
    const sizes = await Promise.all(
      [1, 2, 3, 4].map(async (number) => {
        const { json } = await page('expenses', year2026, number, 400);
        return rowsAt(json, 'result', 'entityList').length;
      }),
    );
    assert.deepEqual(sizes, [400, 400, 100, 0]);
  });

  it('want both dates for expenses', async () => {
    const answer = await page('expenses', { startDate: year2026.startDate });
    assert.equal(answer.status, 400);
    assert.match(String(at(answer.json, 'message')), /endDate/);
  });

  it('lead only to records that exist', async () => {
    const [users, customers, tasks, equipments, types, categories, kinds, products, tickets] =
      await Promise.all([
        ids('users', 'userId'),
        ids('customers', 'id'),
        ids('tasks', 'taskID', year2026),
        ids('equipments', 'id'),
        ids('expenseTypes', 'id'),
        ids('equipmentCategories', 'id'),
        ids('productCategories', 'id'),
        ids('products', 'code'),
        ids('tickets', 'id'),
      ]);
    const exists = (known: Set<string>) => (id: unknown) => id === 0 || known.has(String(id));
    for (const row of await list('expenses', year2026))
      assert.ok(exists(users)(row.userToId) && exists(types)(row.typeId));
    for (const { creatorId } of await list('expenseTypes')) assert.ok(exists(users)(creatorId));
    for (const row of await list('equipments')) {
      assert.ok(exists(customers)(row.associatedCustomerId) && exists(users)(row.associatedUserId));
      assert.ok(exists(categories)(row.categoryId) && exists(equipments)(row.parentEquipmentId));
    }
    for (const row of await list('products')) {
      assert.ok(exists(kinds)(row.categoryId) && exists(equipments)(row.associatedEquipmentId));
      for (const stock of rowsAt(row, 'employeesStock')) {
        assert.ok(exists(users)(stock.userId));
        assert.equal(String(at(stock, 'lastStockMovement', 'productId')), row.code);
      }
    }
    for (const row of await list('quotations')) {
      assert.ok(
        exists(customers)(row.customerId) && exists(tasks)(row.taskID) && exists(users)(row.requesterUserId),
      );
      assert.ok(rowsAt(row, 'products').every(({ productId }) => exists(products)(productId)));
    }
    for (const row of await list('tickets', { SearchTasks: true })) {
      assert.ok(exists(customers)(row.customerId) && exists(equipments)(row.equipmentId));
      assert.ok(exists(users)(row.userResponsableId) && exists(users)(row.userCreatorId));
      assert.ok((row.taskIDs as unknown[]).every(exists(tasks))); // a list of ids by its schema
    }
    for (const row of await list('tasks', year2026)) {
      assert.ok(exists(tickets)(row.ticketId));
      assert.ok((row.equipmentsId as unknown[]).every(exists(equipments))); // a list of ids by its schema
      assert.ok(rowsAt(row, 'products').every(({ code }) => exists(products)(code)));
    }
  });

  const ids = async (group: string, key: string, filter: object = {}) =>
    new Set((await list(group, filter)).map((row) => String(row[key])));

  it('name in a ticket the tasks that name the ticket', async () => {
    const task = (await list('tasks', year2026)).find(({ ticketId }) => ticketId !== 0);
    const ticket = await one('tickets', task?.ticketId);
    assert.ok((at(ticket, 'result', 'taskIDs') as unknown[]).includes(task?.taskID)); // a list of ids by its schema
    assert.equal(at(ticket, 'result', 'title'), task?.ticketTitle);
    assert.equal(at(ticket, 'result', 'customerId'), String(task?.customerId));
  });

  it('add up the money of a quotation', async () => {
    for (const row of await list('quotations')) {
      const lines = rowsAt(row, 'products').map(
        ({ amout, UnitaryValue }) => Number(amout) * Number(UnitaryValue),
      );
      const costs = rowsAt(row, 'aditionalCosts').map(({ value }) => Number(value));
      const gross = [...lines, ...costs].reduce((sum, each) => sum + each, 0);
      assert.ok(Math.abs(gross - Number(at(row, 'summary', 'grossTotalValue'))) < 0.01);
      const net = gross - Number(row.descount);
      assert.ok(Math.abs(net - Number(at(row, 'summary', 'netTotalValue'))) < 0.01);
    }
  });

  it('begin every status of a ticket when the one before it ends, and none in the future', async () => {
    for (const id of [1, 42, 77, 300, 499]) {
      const steps = rowsAt(await one('tickets', id), 'result', 'statusAlterations');
      steps.slice(1).forEach(({ checkIn }, index) => {
        assert.equal(checkIn, steps[index]?.checkOut);
      });
      assert.ok(steps.every(({ checkIn }) => String(checkIn) < '2026-11-22'));
    }
  });

  const cases: [group: string, name: string, filter: object, holds: (row: Row) => boolean][] = [
    ['expenses', 'user', { ...year2026, userToId: 123 }, (row) => row.userToId === 123],
    ['expenses', 'type', { ...year2026, type: 42 }, (row) => row.typeName === 'Combustível'],
    ['expenses', 'id', { ...year2026, id: '23' }, (row) => row.id === 23],
    [
      'expenses',
      'description',
      { ...year2026, description: 'hotel' },
      (row) => /hotel/i.test(String(row.description)),
    ],
    [
      'expenses',
      'dates',
      { startDate: '2026-11-01T00:00:00', endDate: '2026-11-10T23:59:59' },
      ({ date }) => String(date) >= '2026-11-01' && String(date) < '2026-11-11',
    ],
    ['expenseTypes', 'description', { description: 'combust' }, (row) => row.id === 42],
    ['equipmentCategories', 'external id', { externalId: '2016' }, (row) => row.id === 12],
    ['productCategories', 'id', { id: 42 }, (row) => row.description === 'Consumíveis'],
    ['equipments', 'customer', { associatedCustomerId: 456 }, (row) => row.associatedCustomerId === 456],
    ['equipments', 'category', { categoryId: 14 }, (row) => row.categoryId === 14],
    ['equipments', 'identifier', { identifier: 'a1b2c3' }, (row) => row.id === 127_765],
    ['equipments', 'status', { active: false }, (row) => row.active === false],
    ['equipments', 'name', { name: 'elevador' }, (row) => /elevador/i.test(String(row.name))],
    ['products', 'code', { id: 456 }, (row) => row.code === '456'],
    ['products', 'category', { categoryId: 13 }, (row) => row.categoryId === 13],
    [
      'products',
      'low stock',
      { lowerThanMinimumStock: true },
      (row) => Number(row.totalStock) < Number(row.minimumStock),
    ],
    [
      'products',
      'enough stock',
      { lowerThanMinimumStock: false },
      (row) => Number(row.totalStock) >= Number(row.minimumStock),
    ],
    ['quotations', 'customers', { customersId: [456] }, (row) => row.customerId === 456],
    [
      'quotations',
      'products',
      { productsId: [456, 457] },
      (row) => rowsAt(row, 'products').some(({ productId }) => productId === 456 || productId === 457),
    ],
    [
      'quotations',
      'stage',
      { CurrentStage: 'Aprovado' },
      (row) => at(row, 'CurrentStage', 'description') === 'Aprovado',
    ],
    [
      'quotations',
      'dates',
      { requestStartDate: '2026-06-01T00:00:00' },
      (row) => String(row.requestDate) >= '2026-06',
    ],
    ['tickets', 'ids', { ids: '42, 43' }, (row) => row.id === 42 || row.id === 43],
    ['tickets', 'status', { Status: '5' }, (row) => row.statusType === 'Encerramento'],
    ['tickets', 'teams', { TeamId: '3,4' }, (row) => row.teamId === 3 || row.teamId === 4],
    ['tickets', 'origin', { Origems: [1] }, (row) => row.emailMenssageId !== ''],
    [
      'tickets',
      'end date',
      { endDate: '2025-01-31T23:59:59' },
      (row) => String(row.creationDate) < '2025-02',
    ],
    ['services', 'price', { price: 110 }, (row) => row.price === '110.00'],
    ['services', 'title', { title: 'laudo' }, (row) => row.title === 'Laudo técnico'],
  ];
  for (const [group, name, filter, holds] of cases) {
    it(`keep ${group} by ${name}`, async () => {
      every(await list(group, filter), holds);
    });
  }

  it('keep quotations and tickets by the users they name', async () => {
    const [quotation] = await list('quotations', { publicId: 42 });
    const wanted = { usersId: [quotation?.requesterUserId] };
    every(await list('quotations', wanted), (row) => row.requesterUserId === quotation?.requesterUserId);
    const [ticket] = await list('tickets', { ids: '42' });
    const responsable = { ResponsableUsersIds: String(ticket?.userResponsableId) };
    every(await list('tickets', responsable), (row) => row.userResponsableId === ticket?.userResponsableId);
    const opener = { OpeningResponsableUsersId: String(ticket?.userCreatorId) };
    every(await list('tickets', opener), (row) => row.userCreatorId === ticket?.userCreatorId);
  });

  it('fill of a ticket in the list only what was asked to be searched for', async () => {
    const length = (rows: Row[], name: string) => rows.flatMap((row) => row[name] as unknown[]).length; // lists by their schema
    const searches: [flag: string, name: string][] = [
      ['SearchTasks', 'taskIDs'],
      ['SearchModifications', 'alterations'],
      ['SearchInteractions', 'interactions'],
      ['SearchCustomFields', 'customFields'],
    ];
    const plain = await list('tickets');
    for (const [flag, name] of searches) {
      assert.equal(length(plain, name), 0);
      const found = await list('tickets', { [flag]: true });
      assert.ok(length(found, name) > 0, name);
      for (const [, other] of searches) if (other !== name) assert.equal(length(found, other), 0);
    }
  });
});
