import assert from 'node:assert/strict';
import { at, query, visit, year2026, type Visit } from './visitor';

describe('refusals in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());

  it('of AutoVu say in text what is wrong', async () => {
    const cases: [path: string, wrong: RegExp][] = [
      ['/diary/2026-02-30', /startDate/],
      ['/diary/21-11-2026', /startDate/],
      ['/diary/2026-11-16?endDate=2026-11-15', /endDate.*before/],
      ['/diary/2026-11-16?endDate=2026-12-17', /endDate.*32 days/],
      ['/diary/2026-11-16?pageSize=101', /pageSize/],
      ['/diary/2026-11-16?pageSize=0', /pageSize/],
      ['/diary/search/sites?q=a', /q: /],
      ['/diary/search/sites', /q: /],
      ['/jobs/abc', /jobId/],
    ];
    for (const [path, wrong] of cases) {
      const answer = await sandbox.get('autovu', path);
      assert.equal(answer.status, 400, path);
      assert.match(answer.text, wrong);
      assert.equal(answer.json, undefined);
    }
  });

  it('of AutoVu answer 404 for what does not exist', async () => {
    for (const path of ['/jobs/1', '/siteproduct/1/jobs', '/nothing', '/Diary/2026-11-16']) {
      assert.equal((await sandbox.get('autovu', path)).status, 404, path);
    }
  });

  it('of Auvo come in the two documented shapes', async () => {
    const byField = await sandbox.get('auvo', '/v2/tasks/x');
    assert.equal(byField.status, 400);
    assert.deepEqual(byField.json, { id: ["The value 'x' is not valid."] });
    const oneMessage = await sandbox.get('auvo', '/v2/users/?page=1&pageSize=1&order=asc&selectfields=');
    assert.equal(oneMessage.status, 400);
    assert.deepEqual(oneMessage.json, {
      message: 'The paramFilter is required as ParamUserFilter string json.',
      target: null,
      errorCode: 0,
      errors: null,
    });
  });

  it('of Auvo name the field of a filter that is wrong', async () => {
    const cases: [filter: unknown, field: RegExp][] = [
      [{ startDate: year2026.startDate }, /endDate/],
      [{ ...year2026, startDate: 'yesterday' }, /startDate/],
      [{ ...year2026, status: 9 }, /status/],
      [{ ...year2026, custommerId: 1 }, /paramFilter/],
    ];
    for (const [filter, field] of cases) {
      const answer = await sandbox.get('auvo', `/v2/tasks/${query({ paramFilter: filter })}`);
      assert.equal(answer.status, 400);
      assert.match(String(at(answer.json, 'message')), field);
    }
    assert.equal((await sandbox.get('auvo', '/v2/tasks/?paramFilter=%7Bbroken')).status, 400);
  });

  it('of Auvo answer an unknown id with a plain sentence', async () => {
    for (const path of ['/v2/tasks/999999', '/v2/customers/999999']) {
      const answer = await sandbox.get('auvo', path);
      assert.deepEqual(
        [answer.status, answer.text],
        [404, 'The resource with the specified id does not exist.'],
      );
    }
  });

  it('want the documented trailing slash', async () => {
    assert.equal((await sandbox.get('auvo', `/v2/users${query({ paramFilter: {} })}`)).status, 404);
  });

  it('of Autengo are text', async () => {
    const cases: [path: string, status: number][] = [
      ['/v3/vehicle/NOSUCH', 404],
      ['/v3/vehicle?limit=0', 400],
      ['/v3/vehicle/reference/make/abc/model', 400],
    ];
    for (const [path, status] of cases) {
      const answer = await sandbox.get('autengo', path);
      assert.equal(answer.status, status, path);
      assert.notEqual(answer.text, '');
    }
  });

  it('of LetsJobIt carry meta and error', async () => {
    for (const [path, status] of [
      ['/api/v2/visits?date=2026-13-01', 400],
      ['/api/v2/visits/nope', 404],
      ['/api/v2/leads', 404],
    ] as const) {
      const answer = await sandbox.get('letsjobit', path);
      assert.equal(answer.status, status, path);
      assert.deepEqual(at(answer.json, 'meta'), {});
      assert.equal(typeof at(answer.json, 'error'), 'string');
    }
  });

  it('answer 405 with the methods there are', async () => {
    const answer = await sandbox.send('auvo', '/v2/login/', { method: 'PUT' });
    assert.equal(answer.status, 405);
    assert.equal(answer.headers.get('allow'), 'POST, GET');
  });

  it('stay answers when the request is nonsense', async () => {
    assert.equal((await sandbox.get('autengo', '/v3/vehicle/%E0%A4%A')).status, 404);
    assert.equal((await sandbox.get('autengo', '/v3/vehicle?and[constructor]=1')).status, 400);
    assert.equal((await sandbox.get('autengo', '/v3/vehicle?and[__proto__][polluted]=1')).status, 200);
    assert.equal('polluted' in {}, false);
    const big = { method: 'POST', body: 'x'.repeat(1_000_001) };
    assert.equal((await sandbox.send('auvo', '/v2/login/', big)).status, 413);
  });
});
