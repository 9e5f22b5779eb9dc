import assert from 'node:assert/strict';
import { at, operationOf, query, rowsAt, visit, type Row, type Visit } from '../visitor';
import { recordOf } from './record';

describe('writes of users in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  beforeEach(() => sandbox.reset('auvo'));
  after(() => sandbox.close());

  const example = operationOf('auvo', 'users.create').example.body as Row; // an object in the document
  const create = (body: unknown) => sandbox.write('auvo', 'POST', '/v2/users/', body);
  const get = (id: unknown) => sandbox.get('auvo', `/v2/users/${String(id)}`);
  const list = async (filter: object): Promise<Row[]> =>
    rowsAt(
      (await sandbox.get('auvo', `/v2/users/${query({ paramFilter: filter })}`)).json,
      'result',
      'entityList',
    );

  it("create the document's example with the next id and answer it in the creation's spelling", async () => {
    const [newest] = rowsAt(
      (await sandbox.get('auvo', `/v2/users/${query({ paramFilter: {}, order: 'desc', pageSize: 1 })}`)).json,
      'result',
      'entityList',
    );
    const made = recordOf('auvo', 'users.create', await create(example));
    assert.equal(made.userId, Number(newest?.userId) + 1);
    assert.equal(made.smartPhoneNumber, example.smartPhoneNumber);
    assert.deepEqual(made.basePoint, { address: 'secret adress', latitude: -16.7119, longitude: -49.2775 });
    assert.deepEqual(made.userType, { userTypeId: 1, description: 'user' });
    assert.deepEqual(made.taskNotification, example.ParamTaskNotification);
    assert.equal('password' in made, false);
    assert.deepEqual(
      ['smartphoneNumber', 'BasePoint'].filter((name) => name in made),
      [],
    );
  });

  it('create one that get and list find, in their own spelling', async () => {
    const made = recordOf('auvo', 'users.create', await create(example));
    const single = recordOf('auvo', 'users.get', await get(made.userId));
    assert.equal(single.smartphoneNumber, example.smartPhoneNumber);
    assert.equal(at(single, 'taskNotification', 'checkOut'), 2);
    assert.equal(at(single, 'monitoringNotification', 'appLogout'), 0);
    const [listed, ...others] = await list({ userId: made.userId });
    assert.deepEqual(others, []);
    assert.deepEqual(listed, {
      ...single,
      monitoringNotification: { gpsActivation: 1, gpsDisabling: 2, appLogin: 3 },
    });
    assert.equal((await list({ externalId: '124' })).length, 1);
  });

  it('create one from the required fields alone', async () => {
    const { name, smartPhoneNumber, culture, jobPosition, userType, password, login, email } = example;
    const answer = await create({
      name,
      smartPhoneNumber,
      culture,
      jobPosition,
      userType,
      password,
      login,
      email,
    });
    const made = recordOf('auvo', 'users.create', answer);
    assert.deepEqual(
      [made.externalId, made.workDaysOfWeek, made.startWorkHour, at(made, 'taskNotification', 'delay')],
      ['', [], '00:00:00', 0],
    );
  });

  it('refuse what the document forbids, by field', async () => {
    const cases: [wrong: Row, field: string][] = [
      [{ ...example, name: undefined }, 'name'],
      [{ ...example, userType: 4 }, 'userType'],
      [{ ...example, smartPhoneNumber: '+55 62' }, 'smartPhoneNumber'],
      [{ ...example, startWorkHour: '8:00' }, 'startWorkHour'],
      [{ ...example, workDaysOfWeek: [8] }, 'workDaysOfWeek.0'],
    ];
    for (const [wrong, field] of cases) {
      const answer = await create(wrong);
      assert.equal(answer.status, 400, field);
      assert.deepEqual(Object.keys(answer.json as Row), [field]); // messages by field
    }
    assert.deepEqual(await list({ externalId: '124' }), []);
  });

  it('are forgotten on reset', async () => {
    const made = recordOf('auvo', 'users.create', await create(example));
    await sandbox.reset('auvo');
    assert.equal((await get(made.userId)).status, 404);
  });

  it('get answers 404 for an unknown id', async () => {
    const answer = await get(999_999);
    assert.deepEqual(
      [answer.status, answer.text],
      [404, 'The resource with the specified id does not exist.'],
    );
  });
});
