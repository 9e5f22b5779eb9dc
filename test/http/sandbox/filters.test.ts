import assert from 'node:assert/strict';
import { at, query, rowsAt, visit, year2026, type Row, type Visit } from './visitor';

describe('filters and order in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());

  const auvo = async (path: string, filter: object, more: Record<string, unknown> = {}): Promise<Row[]> => {
    const answer = await sandbox.get(
      'auvo',
      `/v2/${path}/${query({ paramFilter: filter, pageSize: 2_000, ...more })}`,
    );
    return rowsAt(answer.json, 'result', 'entityList');
  };
  const every = (rows: Row[], holds: (row: Row) => boolean) => {
    assert.ok(rows.length > 0, 'there are no rows');
    assert.ok(rows.every(holds));
  };

  describe('of AutoVu', () => {
    it('give the visits of the span, both days included, in order', async () => {
      const { json } = await sandbox.get('autovu', '/diary/2026-11-16?endDate=2026-11-17&pageSize=100');
      const starts = rowsAt(json, 'Data').map(({ VisitStart }) => String(VisitStart));
      assert.deepEqual(starts, starts.toSorted());
      assert.deepEqual([...new Set(starts.map((start) => start.slice(0, 10)))], ['2026-11-16', '2026-11-17']);
    });

    it('give one day without an end date', async () => {
      const { json } = await sandbox.get('autovu', '/diary/2026-11-21?pageSize=100');
      every(rowsAt(json, 'Data'), ({ VisitStart }) => String(VisitStart).startsWith('2026-11-21'));
    });

    it('find sites by name, address and postcode, archived ones on request only', async () => {
      const search = async (text: string) =>
        rowsAt((await sandbox.get('autovu', `/diary/search/sites?q=${encodeURIComponent(text)}`)).json);
      const [site] = await search('Northgate Leisure');
      assert.equal(site?.ClientID, 1001);
      const postcode = String(site.Postcode);
      assert.ok((await search(postcode)).some(({ ClientID }) => ClientID === 1001));
      assert.ok(
        (await search(postcode.replace(' ', '').toLowerCase())).some(({ ClientID }) => ClientID === 1001),
      );
      assert.deepEqual(await search('nowhere at all'), []);
      every(await search('high street'), ({ IsArchived }) => IsArchived === false);
      const archive = await sandbox.get('autovu', '/diary/search/sites?q=high%20street&includeArchive=true');
      assert.ok(rowsAt(archive.json).some(({ IsArchived }) => IsArchived === true));
    });
  });

  describe('of Auvo', () => {
    it('keep tasks within their dates', async () => {
      const filter = { startDate: '2026-11-20T00:00:00', endDate: '2026-11-21T23:59:59' };
      const days = new Set(
        (await auvo('tasks', filter)).map(({ taskDate }) => String(taskDate).slice(0, 10)),
      );
      assert.deepEqual([...days], ['2026-11-20', '2026-11-21']);
    });

    const cases: [name: string, filter: object, holds: (row: Row) => boolean][] = [
      ['customer', { customerId: 456 }, (row) => row.customerId === 456],
      ['user', { idUserTo: 123 }, (row) => row.idUserTo === 123],
      ['id', { taskID: '23' }, (row) => row.taskID === 23],
      ['type', { type: 27 }, (row) => row.taskType === 27],
      ['priority', { priority: '3' }, (row) => row.priority === 3],
      ['unfinished', { status: 0 }, (row) => row.finished === false],
      ['finished', { status: 3 }, (row) => row.finished === true],
      ['pendency', { status: 5 }, (row) => row.pendency !== ''],
      ['orientation', { orientation: 'URGENTE' }, (row) => /urgente/i.test(String(row.orientation))],
      [
        'external ids',
        { externalId: '123,OS-2026000030' },
        (row) => ['123', 'OS-2026000030'].includes(String(row.externalId)),
      ],
      ['keyword', { tags: '33' }, (row) => Array.isArray(row.keyWords) && row.keyWords.includes('33')],
      [
        'last update',
        { dateLastUpdate: '2026-11-01T00:00:00' },
        (row) => String(row.dateLastUpdate) >= '2026-11-01',
      ],
    ];
    for (const [name, filter, holds] of cases) {
      it(`keep tasks by ${name}`, async () => {
        every(await auvo('tasks', { ...year2026, ...filter }), holds);
      });
    }

    it('split tasks by how they ended, without losing one', async () => {
      const counts = await Promise.all(
        [0, 1, 2, 3, 4].map(async (status) => (await auvo('tasks', { ...year2026, status })).length),
      );
      const [unfinished, automatically, byHand, either, all] = counts;
      assert.equal(automatically! + byHand!, either);
      assert.equal(unfinished! + either!, all);
      assert.equal(all, 1_200);
    });

    it('keep users by id, name, phone, type and external ids', async () => {
      const [jason] = await auvo('users', { userId: 123 });
      assert.equal(jason?.name, 'Jason Oliveira');
      every(await auvo('users', { name: 'oliveira' }), ({ name }) => /oliveira/i.test(String(name)));
      every(
        await auvo('users', { smartPhoneNumber: String(jason.smartphoneNumber) }),
        ({ userId }) => userId === 123,
      );
      every(await auvo('users', { userType: '2' }), (row) => at(row, 'userType', 'userTypeId') === 2);
      every(await auvo('users', { externalId: '123,nobody' }), ({ externalId }) => externalId === '123');
    });

    it('keep customers by id, name, segment, status, group and dates', async () => {
      every(await auvo('customers', { id: 42 }), ({ cpfCnpj }) => cpfCnpj === '90614997000162');
      every(await auvo('customers', { description: 'supermercado' }), ({ segmentId }) => segmentId === 1);
      every(await auvo('customers', { segmentId: 3 }), ({ segmentId }) => segmentId === 3);
      every(await auvo('customers', { active: false }), ({ active }) => active === false);
      every(
        await auvo('customers', { groupId: 5 }),
        ({ groupsId }) => Array.isArray(groupsId) && groupsId.includes(5),
      );
      every(
        await auvo('customers', { creationDate: '2024-01-01T00:00:00' }),
        ({ creationDate }) => String(creationDate) >= '2024',
      );
    });

    it('order by id both ways', async () => {
      const ids = (rows: Row[]) => rows.map(({ userId }) => Number(userId));
      const up = ids(await auvo('users', {}, { order: 'asc' }));
      assert.deepEqual(
        up,
        up.toSorted((one, other) => one - other),
      );
      assert.deepEqual(ids(await auvo('users', {}, { order: 'desc' })), up.toReversed());
    });

    it('answer only the selected fields, all of them when none is named', async () => {
      const [row] = await auvo('users', { userId: 123 }, { selectfields: 'userId,name' });
      assert.deepEqual(row, { userId: 123, name: 'Jason Oliveira' });
      const [whole] = await auvo('users', { userId: 123 }, { selectfields: '' });
      assert.ok(Object.keys(whole!).length > 20);
    });
  });

  describe('of Autengo', () => {
    const list = async (pairs: [name: string, value: string][], language = 'de'): Promise<Row[]> => {
      const search = new URLSearchParams([...pairs, ['limit', '2000']]);
      const { json } = await sandbox.get('autengo', `/v3/vehicle?${search.toString()}`, {
        'Accept-Language': language,
      });
      return rowsAt(json, 'list');
    };

    it("take the document's own example: a range, a key, a make and any of several colours", async () => {
      const rows = await list([
        ['and[vehicleState]', 'inventory'],
        ['and[makeName]', 'Ford'],
        ['and[kilometers][]', '>=|25000'],
        ['and[kilometers][]', '<=|250000'],
        ['or[colorId][]', '1'],
        ['or[colorId][]', '2'],
        ['or[colorId][]', '4'],
      ]);
      every(
        rows,
        (row) =>
          row.makeName === 'Ford' &&
          at(row, 'vehicleState', 'key') === 'inventory' &&
          Number(row.kilometers) >= 25_000 &&
          [1, 2, 4].includes(Number(at(row, 'colorId', 'key'))),
      );
    });

    const operators: [condition: string, holds: (km: number) => boolean][] = [
      ['<|20000', (km) => km < 20_000],
      ['>|20000', (km) => km > 20_000],
      ['<=|20000', (km) => km <= 20_000],
      ['>=|20000', (km) => km >= 20_000],
      ['=|24228', (km) => km === 24_228],
      ['24228', (km) => km === 24_228],
      ['<>|24228', (km) => km !== 24_228],
    ];
    it('know every documented operator', async () => {
      const all = await list([]);
      for (const [condition, holds] of operators) {
        const rows = await list([['and[kilometers]', condition]]);
        assert.equal(
          rows.length,
          all.filter(({ kilometers }) => holds(Number(kilometers))).length,
          condition,
        );
      }
    });

    it('compare dates, booleans and the columns that no row shows', async () => {
      const dates = await list([
        ['and[firstRegistration][]', '>=|2023-01-01'],
        ['and[firstRegistration][]', '<|2024-01-01'],
      ]);
      every(dates, ({ firstRegistration }) => String(firstRegistration).startsWith('2023'));
      every(await list([['and[isDamaged]', 'true']]), ({ isDamaged }) => isDamaged === true);
      every(await list([['and[makeId]', '190']]), ({ makeName }) => makeName === 'Audi');
      every(await list([['and[price]', '<|15000']]), ({ dealerPrice }) => Number(dealerPrice) < 15_000);
    });

    it('search in several fields', async () => {
      every(await list([['search', 'titanium']]), ({ modelVersion }) =>
        /titanium/i.test(String(modelVersion)),
      );
      assert.equal((await list([['search', 'AIQWXW']])).length, 1);
    });

    it('order by a column, newest first unless asked', async () => {
      const prices = (
        await list([
          ['order[field]', 'price'],
          ['order[dir]', 'asc'],
        ])
      ).map(({ dealerPrice }) => Number(dealerPrice));
      assert.deepEqual(
        prices,
        prices.toSorted((one, other) => one - other),
      );
      const created = (await list([])).map((row) => String(row.created));
      assert.deepEqual(created, created.toSorted().toReversed());
    });

    it('refuse an order without direction and a column that is not documented', async () => {
      const asked = [
        '/v3/vehicle?order[field]=price',
        '/v3/vehicle?and[secret]=1',
        '/v3/vehicle?order[field]=x&order[dir]=asc',
      ];
      for (const path of asked)
        assert.equal((await sandbox.get('autengo', encodeURI(path))).status, 400, path);
    });

    it('translate into German by default and into English on request, with the same keys', async () => {
      const of = async (language: string) => (await list([['search', 'AIQWXW']], language))[0]!;
      assert.deepEqual(at(await of('de'), 'fuelType'), { key: 'gasoline', text: 'Benzin' });
      assert.deepEqual(at(await of('en-GB,en;q=0.9'), 'fuelType'), { key: 'gasoline', text: 'Petrol' });
      assert.deepEqual(at(await of('fr'), 'fuelType'), { key: 'gasoline', text: 'Benzin' });
    });
  });

  describe('of LetsJobIt', () => {
    const list = async (search: string) =>
      rowsAt((await sandbox.get('letsjobit', `/api/v2/visits?${search}`)).json, 'data');

    it('keep visits by each documented field, in whatever form the row carries it', async () => {
      every(await list('date=2026-11-21'), ({ date }) => date === '2026-11-21');
      every(await list('driverId=FEn9BJz93svSNPx7p'), ({ name }) => name === 'Liam');
      every(await list('docNo=h-0176'), ({ docNo }) => String(docNo).includes('H-0176'));
      every(await list('closed=1'), ({ closed }) => [true, 1, '1'].includes(closed as never)); // any of the documented forms
      every(await list('skipped=1'), ({ skippedReasonId }) => skippedReasonId !== '');
      every(await list('priority=1'), ({ priority }) => Number(priority) === 1);
      assert.equal((await list('id=10816703'))[0]?._id, 'yKQhJZ9B7PTT85kWc');
      assert.equal((await list('_id=yKQhJZ9B7PTT85kWc'))[0]?.id, 10_816_703);
      assert.deepEqual(await list('id=0'), []);
    });
  });
});
