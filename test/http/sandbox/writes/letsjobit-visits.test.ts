import assert from 'node:assert/strict';
import { at, operationOf, rowsAt, visit, type Row, type Visit } from '../visitor';

describe('visits written to the sandbox of LetsJobIt', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());
  beforeEach(() => sandbox.reset('letsjobit'));

  const write = (method: string, path: string, body?: unknown) =>
    sandbox.write('letsjobit', method, `/api/v2/visits${path}`, body);
  const list = async (search = '') => (await sandbox.get('letsjobit', `/api/v2/visits${search}`)).json;
  const only = async (id: unknown) => {
    const { status, json } = await sandbox.get('letsjobit', `/api/v2/visits/${String(id)}`);
    return status === 200 ? rowsAt(json, 'data')[0]! : { status };
  };
  const [example] = operationOf('letsjobit', 'visits.create').example.body as [Row]; // a list of one visit
  const fresh = { ...example, id: 77, docNo: 'H-900077', date: '2026-12-01', closed: 0 };

  it("take the document's example as an update of the visit with its id", async () => {
    const { status, json } = await write('POST', '', [example]);
    assert.equal(status, 200);
    assert.deepEqual(json, { meta: { recordsUpdated: 1, recordsInserted: 0, errors: [] }, data: null });
    const saved = await only('yKQhJZ9B7PTT85kWc');
    assert.equal(saved.address, '999 West High Street');
    assert.equal(saved.closed, 1);
    assert.equal(at(await list(), 'meta', 'totalRecords'), 2000);
  });

  it('are inserted under an unknown id, and found by it in every way', async () => {
    const { json } = await write('POST', '', [fresh]);
    assert.deepEqual(json, { meta: { recordsUpdated: 0, recordsInserted: 1, errors: [] }, data: null });
    const saved = await only(77);
    assert.deepEqual({ ...saved, ...fresh }, saved);
    assert.equal((await only(saved._id)).id, 77);
    for (const search of ['?id=77', `?_id=${String(saved._id)}`, '?docNo=900077'])
      assert.deepEqual(rowsAt(await list(search), 'data'), [saved]);
    assert.equal(at(await list(), 'meta', 'totalRecords'), 2001);
    assert.deepEqual(
      operationOf('letsjobit', 'visits.list').response.safeParse(await list('?id=77')).error,
      undefined,
    );
    assert.equal(at((await write('POST', '', [fresh])).json, 'meta', 'recordsUpdated'), 1);
  });

  it('are given what an answer shows when little is sent, and count their jobs by their lines', async () => {
    const { driverId, companyId } = example;
    const little = { id: 78, driverId, companyId, date: '2026-12-01', docNo: 'X', customer: 'The Old Mill' };
    const lines = [
      { actionItem: true, description: 'Service the boiler' },
      { actionItem: false, description: 'Descaler' },
    ];
    const sent = { ...little, address: '1 Mill Lane', city: 'Leeds', lines };
    assert.equal(at((await write('POST', '', [sent])).json, 'meta', 'recordsInserted'), 1);
    const saved = await only(78);
    assert.deepEqual([saved.name, saved.totalJobs, saved.lat], ['Liam', 1, 53.8008]);
    assert.deepEqual(
      operationOf('letsjobit', 'visits.get').response.safeParse({ data: saved }).error,
      undefined,
    );
  });

  it('are saved one by one: what cannot be saved is reported, the rest is saved', async () => {
    const { status, json } = await write('POST', '', [
      fresh,
      { ...fresh, id: 79, companyId: 'another' },
      { ...fresh, id: 80, driverId: 'nobody' },
      example,
    ]);
    assert.equal(status, 200);
    assert.deepEqual(at(json, 'meta'), {
      recordsUpdated: 1,
      recordsInserted: 1,
      errors: [
        { error: 404, message: 'Visit 79: there is no company another.' },
        { error: 404, message: 'Visit 80: there is no driver nobody.' },
      ],
    });
    assert.equal(at(json, 'data'), null);
    assert.equal((await only(77)).id, 77);
    for (const id of [79, 80]) assert.deepEqual(await only(id), { status: 404 });
  });

  it('change in the fields that an update names, under either id', async () => {
    const { example: update } = operationOf('letsjobit', 'visits.update');
    const before = await only(10816703);
    const { status, json } = await write('PUT', `/${String(update.path?.ID)}`, update.body);
    assert.equal(status, 200);
    assert.deepEqual(json, { meta: { updatedRecords: 1 }, data: null });
    const after = await only(10816703);
    assert.deepEqual(after, {
      ...before,
      ...(update.body as object), // the example is an object
      modifieddAt: after.modifieddAt,
      modifyUser: 'API',
    });
    await write('PUT', '/10816703', { driverId: 'k3TqLw8RbYxZ2sNfd' });
    assert.equal((await only('yKQhJZ9B7PTT85kWc')).name, 'Isla');
  });

  it('are not updated to what cannot be', async () => {
    for (const [body, wrong] of [
      [{ driverId: 'nobody' }, /driverId/],
      [{ companyId: 'another' }, /companyId/],
      [{ id: 10816704 }, /id: another visit/],
      [{ closed: '1' }, /closed/],
      [{ priority: 11 }, /priority/],
      [{}, /Change at least one field/],
    ] as const) {
      const answer = await write('PUT', '/10816703', body);
      assert.equal(answer.status, 400, JSON.stringify(body));
      assert.match(String(at(answer.json, 'error')), wrong);
    }
  });

  it('are gone after a delete, and back after a reset', async () => {
    const { status, json } = await write('DELETE', '/yKQhJZ9B7PTT85kWc');
    assert.equal(status, 200);
    assert.deepEqual(json, { meta: { deletedRecords: 1 }, data: null });
    assert.deepEqual(await only(10816703), { status: 404 });
    assert.equal(at(await list(), 'meta', 'totalRecords'), 1999);
    await sandbox.reset('letsjobit');
    assert.equal((await only(10816703)).customer, 'The Green Sleeve');
    assert.equal(at(await list(), 'meta', 'totalRecords'), 2000);
  });

  it('are not found under an unknown id', async () => {
    assert.equal((await write('PUT', '/nobody', { closed: 1 })).status, 404);
    assert.equal((await write('DELETE', '/nobody')).status, 404);
  });

  it('are refused as a whole when they are not what the table says', async () => {
    const { id: _, ...withoutId } = fresh;
    for (const body of [
      fresh,
      [],
      [withoutId],
      [{ ...fresh, emailMandatory: '1' }],
      [{ ...fresh, siteId: '30101308' }],
      [{ ...fresh, modifieddAt: '2026-11-21' }],
      [{ ...fresh, lines: [{ description: 'no actionItem' }] }],
    ]) {
      assert.equal((await write('POST', '', body)).status, 400, JSON.stringify(body));
    }
    assert.deepEqual(await only(77), { status: 404 });
  });
});
