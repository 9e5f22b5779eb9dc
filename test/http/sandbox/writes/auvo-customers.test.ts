import assert from 'node:assert/strict';
import { at, query, rowsAt, visit, type Row, type Visit } from '../visitor';
import { recordOf, refusesValue } from './record';

const image =
  'iVBORw0KGgoAAAANSUhEUgAAAH4AAABWCAYAAAAJ3CLTAAAAGXRFWHRTb2Z0d2FyZQBBZG9iZSBJbWFnZVJlYWR5ccllPAAAB8BJ';

/** The document's request to create a customer, to the letter (line 2377). */
const documented = {
  externalId: '906',
  name: 'Terêscio',
  cpfCnpj: '90614997000162',
  phoneNumber: ['5566123123'],
  email: ['terenscio@customer.com'],
  manager: 'Oristides',
  managerJobPosition: 'Manager',
  note: 'nothing to say',
  address: 'lake yululu',
  latitude: -16.6872086111083,
  longitude: -49.2995542287827,
  maximumVisitTime: 1,
  unitMaximumTime: 1,
  groupsId: [0],
  managerTeamsId: [0],
  managersId: [0],
  segmentId: 1,
  active: false,
  adressComplement: 'adress complemente',
  creationDate: '2019-04-15T15:00:00',
  contacts: [
    { name: 'contact.name', email: 'contact.email@gmail.com', jobPosition: '', phone: '' },
    { name: 'contact.name.2', email: 'contact.email.2@hotmail.com', jobPosition: '', phone: '' },
  ],
  dateLastUpdate: '2019-04-15T15:00:00',
  attachments: [{ name: 'image.jpeg', file: image }],
};

describe('writes of customers in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  beforeEach(() => sandbox.reset('auvo'));
  after(() => sandbox.close());

  const write = (method: string, path: string, body: unknown) =>
    sandbox.write('auvo', method, `/v2${path}`, body);
  const list = async (filter: object): Promise<Row[]> =>
    rowsAt(
      (await sandbox.get('auvo', `/v2/customers/${query({ paramFilter: filter })}`)).json,
      'result',
      'entityList',
    );
  const get = async (id: unknown) =>
    at((await sandbox.get('auvo', `/v2/customers/${String(id)}`)).json, 'result') as Row; // an object for a known id

  it('create one that get and list find, answered with its name', async () => {
    const made = recordOf('auvo', 'customers.create', await write('POST', '/customers/', documented));
    const { attachments: _, contacts, ...sent } = documented;
    for (const [name, value] of Object.entries(sent)) assert.deepEqual(made[name], value, name);
    assert.deepEqual(
      rowsAt(made, 'contacts').map(({ id: __, ...contact }) => contact),
      contacts.map(({ name, jobPosition, email, phone }) => ({ name, jobPosition, email, phone })),
    );
    assert.equal(rowsAt(made, 'uriAnexos').length, 1);
    const found = await get(made.id);
    assert.deepEqual([found.description, 'name' in found], ['Terêscio', false]);
    assert.deepEqual(await list({ id: made.id }), [found]);
    assert.deepEqual(await list({ description: 'Terêscio', active: false, segmentId: 1 }), [found]);
  });

  it('create with the name alone, under the next id and with the time of the clock', async () => {
    const one = recordOf('auvo', 'customers.create', await write('POST', '/customers/', { name: 'Ana' }));
    const two = recordOf('auvo', 'customers.create', await write('POST', '/customers/', { name: 'Bia' }));
    assert.equal(two.id, Number(one.id) + 1);
    assert.equal((await list({ creationDate: String(one.creationDate) })).length >= 2, true);
    assert.equal(one.active, true);
  });

  it('refuse what the document requires or does not know', async () => {
    assert.equal((await write('POST', '/customers/', { externalId: '1' })).status, 400);
    assert.equal((await write('POST', '/customers/', { name: '' })).status, 400);
    assert.equal((await write('PUT', '/customers/', { name: 'Ana' })).status, 400);
    for (const [field, value] of [
      ['segmentId', 999],
      ['groupsId', [999]],
      ['managerTeamsId', [999]],
      ['managersId', [999_999]],
    ] as const) {
      const answer = await write('POST', '/customers/', { name: 'Ana', [field]: value });
      refusesValue(answer, field, value);
    }
    assert.deepEqual(await list({ description: 'Ana' }).then((rows) => rows.filter(isAna)), []);
  });

  it('upsert updates the customer of the external id, as the document shows', async () => {
    const { name, contacts, ...rest } = documented;
    const body = {
      ...rest,
      description: name,
      contacts: [
        { id: 23377, ...contacts[0] },
        { id: 23378, ...contacts[1], jobPosition: 'manager' },
        { name: 'contact.name.3', email: 'contact.email.3@hotmail.com', jobPosition: '', phone: '' },
      ],
    };
    const count = await total();
    const row = recordOf('auvo', 'customers.upsert', await write('PUT', '/customers/', body));
    assert.deepEqual([row.id, row.description, row.AdressComplement], [42, name, rest.adressComplement]);
    assert.deepEqual(
      rowsAt(row, 'contacts').map((contact) => contact.jobPosition),
      ['', 'manager', ''],
    );
    const ids = rowsAt(row, 'contacts').map(({ id }) => id);
    assert.deepEqual(ids.slice(0, 2), [23377, 23378]);
    assert.equal(new Set(ids).size, 3);
    const found = await get(42);
    assert.deepEqual([found.adressComplement, found.contacts], [row.AdressComplement, row.contacts]);
    assert.equal(await total(), count);
  });

  it('upsert updates by id, keeps what it does not name, and adds what nobody has', async () => {
    const before = await get(456);
    const changed = recordOf(
      'auvo',
      'customers.upsert',
      await write('PUT', '/customers/', { id: 456, description: 'Xavier' }),
    );
    assert.deepEqual([changed.id, changed.description, changed.address], [456, 'Xavier', before.address]);
    assert.notEqual(changed.dateLastUpdate, before.dateLastUpdate);
    const count = await total();
    const added = recordOf(
      'auvo',
      'customers.upsert',
      await write('PUT', '/customers/', { externalId: 'new', description: 'Nova' }),
    );
    assert.equal((await list({ externalId: 'new' }))[0]?.id, added.id);
    assert.equal(await total(), count + 1);
    const foreign = { id: 456, description: 'Xavier', contacts: [{ id: 23377, name: 'x' }] };
    refusesValue(await write('PUT', '/customers/', foreign), 'contacts', 23377);
  });

  const total = async () =>
    at(
      (await sandbox.get('auvo', '/v2/customers/?pageSize=1')).json,
      'result',
      'pagedSearchReturnData',
      'totalItems',
    ) as number; // the envelope says so
});

const isAna = ({ description }: Row) => description === 'Ana';
