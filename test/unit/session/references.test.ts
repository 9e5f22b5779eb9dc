import assert from 'node:assert/strict';
import type { HttpResponse } from '../../../src/http/exchange';
import { References } from '../../../src/session/references';
import { deferred, jsonResponse } from '../../support/fakeTransport';
import { find } from '../../support/catalog';
import { settled } from '../../support/manualClock';
import { openSession } from '../../support/session';

const referencesOf = (vendorId: string, operationId: string) => {
  const { vendor, operation } = find(vendorId, operationId);
  return new References(vendor, operation);
};
const offered = (references: References, column: string, value: unknown) =>
  references
    .offers(column, value)
    .map(({ operation, at, text, path }) => [operation.id, at.join('.'), text, path]);

describe('references', () => {
  const tasks = referencesOf('auvo', 'tasks.list');

  it('offer the operation that takes a value, with the value in its place', () => {
    assert.deepEqual(offered(tasks, 'customerId', 456), [['customers.get', 'path.id', '456', 'customerId']]);
    assert.deepEqual(tasks.opens('customerId'), [{ operation: 'customers.get', title: 'Get a customer' }]);
  });

  it('offer nothing for a value that stands for none, or is none', () => {
    for (const value of [0, '0', '', ' ', null, undefined, true, {}, [], '-0', '0.0'])
      assert.deepEqual(offered(tasks, 'customerId', value), [], JSON.stringify(value));
    assert.deepEqual(offered(tasks, 'address', 'Rua 1'), []);
    assert.deepEqual(offered(tasks, 'constructor', 1), []);
    assert.equal(tasks.opens('constructor'), undefined);
  });

  it('reach into nested objects and lists, each value once, with its place', () => {
    const value = [
      { questionnaireId: '3' },
      { questionnaireId: 3 },
      { questionnaireId: 4 },
      { questionnaireId: 0 },
    ];
    assert.deepEqual(offered(tasks, 'questionnaires', value), [
      ['questionnaires.get', 'path.id', '3', 'questionnaires[].questionnaireId'],
      ['questionnaires.get', 'path.id', '4', 'questionnaires[].questionnaireId'],
    ]);
  });

  it('never lead a single record to itself, but a row of a list to its record', () => {
    assert.deepEqual(offered(referencesOf('auvo', 'tasks.get'), 'taskID', 1), []);
    assert.equal(offered(tasks, 'taskID', 1).length, 1);
  });

  it('go by the names of fields where the document names none, at any depth', () => {
    const diary = referencesOf('autovu', 'diary.list');
    assert.equal(offered(diary, 'JobId', 7)[0]?.[0], 'job.get');
    assert.deepEqual(offered(diary, 'Visits', [{ Job: { JobId: 8 } }])[0], [
      'job.get',
      'path.jobId',
      '8',
      'Visits[].Job.JobId',
    ]);
    assert.deepEqual(offered(diary, 'constructor', 1), []);
  });

  it('are marked on the cells of a page, and read by the host from its own rows', async () => {
    const rows = [
      { taskID: 5, customerId: 456 },
      { taskID: 0, customerId: 0 },
    ];
    const { session } = openSession('auvo', 'tasks.list', () =>
      jsonResponse({ result: { entityList: rows, pagedSearchReturnData: { totalItems: 2 } } }),
    );
    await session.start();
    const { run = -1, columns = [] } = session.state().results ?? {};
    const cells = session.shown.content.rows(run, 0, 2).rows;
    assert.deepEqual(
      cells.map((row) => row.map(({ text, opens }) => [text, opens === true])),
      [
        [
          ['5', true],
          ['456', true],
        ],
        [
          ['0', false],
          ['0', false],
        ],
      ],
    );
    const column = columns.findIndex(({ id }) => id === 'customerId');
    assert.equal(session.shown.content.offers({ run, row: 0, column })[0]?.text, '456');
    assert.deepEqual(session.shown.content.offers({ run: run + 1, row: 0, column }), []);
    assert.deepEqual(session.shown.content.offers({ run, row: 99, column }), []);
    assert.deepEqual(session.shown.content.offers({ run, row: 0, column: 99 }), []);
  });
});

describe('an operation that is opened with a value', () => {
  it('runs with it when nothing is missing, and keeps the rest of the form', async () => {
    const { session, requests } = openSession('auvo', 'customers.get', () =>
      jsonResponse({ result: { id: 456 } }),
    );
    await session.fillIn(['path', 'id'], '456');
    assert.equal(new URL(requests[0]?.url ?? '').pathname, '/v2/customers/456');
    assert.equal(session.state().run.status, 'done');
    await session.fillIn(['path', 'id'], '457');
    assert.equal(new URL(requests[1]?.url ?? '').pathname, '/v2/customers/457');
  });

  it('marks what is missing, sends nothing, and asks for attention to it', async () => {
    const { session, requests } = openSession(
      'auvo',
      'tasks.list',
      undefined,
      { sandbox: false, id: 'mine' },
      {},
    );
    await session.fillIn(['query', 'paramFilter', 'customerId'], '456');
    const { form } = session.state();
    assert.equal(requests.length, 0);
    assert.equal(form.values['query.paramFilter.customerId'], '456');
    assert.equal(form.attention?.field, 'query.paramFilter.startDate');
    assert.ok(form.issues['query.paramFilter.startDate']);
    session.setValues({ ...form.values, 'query.paramFilter.startDate': '2026-01-01T00:00:00' });
    assert.equal(session.state().form.attention, undefined);
  });

  it('gives up the run under way, also where something is missing then', async () => {
    const { session } = openSession('auvo', 'tasks.list', () => deferred<HttpResponse>().promise);
    void session.start();
    await settled();
    session.setValues({});
    await session.fillIn(['query', 'paramFilter', 'customerId'], '456');
    assert.deepEqual(session.state().run, { status: 'stopped' });
  });

  it('never runs what changes data', async () => {
    const { session, requests } = openSession('auvo', 'customers.patch');
    await session.fillIn(['path', 'id'], '456');
    assert.equal(requests.length, 0);
    assert.equal(session.state().form.attention?.field, 'path.id');
  });
});

describe('an operation that is opened with a whole form', () => {
  const first = { 'query.docNo': 'H-01' };
  const second = { 'query.docNo': 'H-02' };
  const docNo = (url = '') => new URL(url).searchParams.get('docNo');

  it('is filled and sends nothing, whatever runs', async () => {
    const { session, requests } = openSession(
      'letsjobit',
      'visits.list',
      () => deferred<HttpResponse>().promise,
    );
    void session.start();
    await settled();
    await session.open(first, false);
    const { form, run } = session.state();
    assert.deepEqual(form.values, first);
    assert.equal(run.status, 'running');
    assert.equal(requests.length, 1);
  });

  it('is sent when asked to, in place of the read under way', async () => {
    const never = deferred<HttpResponse>().promise;
    const { session, requests } = openSession('letsjobit', 'visits.list', (_, index) =>
      index === 0 ? never : jsonResponse({ data: [] }),
    );
    void session.open(first, true);
    await settled();
    await session.open(second, true);
    assert.deepEqual(
      requests.map(({ url }) => docNo(url)),
      ['H-01', 'H-02'],
    );
    assert.equal(session.state().run.status, 'done');
  });

  it('says what is missing where something is', async () => {
    const { session, requests } = openSession('auvo', 'customers.get');
    await session.open({}, true);
    const { form, run } = session.state();
    assert.equal(run.status, 'failed');
    assert.ok(form.issues['path.id']);
    assert.equal(requests.length, 0);
  });

  it('never sends what changes data, and leaves a write under way alone', async () => {
    const never = deferred<HttpResponse>().promise;
    const { session, requests } = openSession(
      'letsjobit',
      'visits.delete',
      () => never,
      {},
      { 'path.ID': 'a' },
    );
    void session.start();
    await settled();
    assert.equal(requests.length, 1);
    await session.open({ 'path.ID': 'b' }, true);
    assert.equal(session.state().run.status, 'running');
    assert.equal(requests.length, 1);
  });
});
