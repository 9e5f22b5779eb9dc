import assert from 'node:assert/strict';
import { at, handClock, query, secrets, visit, year2026, type Visit } from './visitor';

const doors: Record<string, string> = {
  autovu: '/diary/2026-11-16',
  auvo: `/v2/tasks/${query({ paramFilter: year2026 })}`,
  autengo: '/v3/vehicle/reference/make',
  letsjobit: '/api/v2/visits',
};

describe('credentials in the sandbox', () => {
  const clock = handClock();
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit({ clock });
  });
  after(() => sandbox.close());

  for (const [vendor, path] of Object.entries(doors)) {
    it(`are required by ${vendor}, and the issued ones open it`, async () => {
      assert.equal((await sandbox.send(vendor, path)).status, 401);
      assert.equal((await sandbox.get(vendor, path)).status, 200);
    });
  }

  it('are obviously fake, and complete for every required field', () => {
    for (const { credentials } of Object.values(sandbox.sandbox.vendors)) {
      assert.match(Object.values(credentials)[0] ?? '', /^sandbox-/);
    }
    assert.deepEqual(Object.keys(sandbox.sandbox.vendors), ['autovu', 'auvo', 'autengo', 'letsjobit']);
  });

  describe('of AutoVu', () => {
    for (const header of Object.keys(secrets.autovu)) {
      it(`are refused when ${header} is wrong`, async () => {
        const answer = await sandbox.get('autovu', '/diary/2026-11-16', { [header]: 'wrong' });
        assert.equal(answer.status, 401);
        assert.match(answer.text, /api-key, scopecode, api-password/);
      });
    }

    it('may be one scope code for each scope', async () => {
      const diary = { scopecode: 'sandbox-scope-DiaryEndpoints' };
      const job = { scopecode: 'sandbox-scope-JobEndpoints' };
      const product = { scopecode: 'sandbox-scope-SiteProductEndpoints' };
      assert.equal((await sandbox.get('autovu', '/diary/2026-11-16', diary)).status, 200);
      assert.equal((await sandbox.get('autovu', '/diary/search/sites?q=street', diary)).status, 200);
      assert.equal((await sandbox.get('autovu', '/jobs/20001', job)).status, 200);
      assert.equal((await sandbox.get('autovu', '/siteproduct/5001/jobs', product)).status, 200);
    });

    it('of a wrong scope answer 401 for lists and 404 for a single job', async () => {
      const diary = { scopecode: 'sandbox-scope-DiaryEndpoints' };
      const job = { scopecode: 'sandbox-scope-JobEndpoints' };
      assert.equal((await sandbox.get('autovu', '/jobs/20001', diary)).status, 404);
      assert.equal((await sandbox.get('autovu', '/siteproduct/5001/jobs', diary)).status, 401);
      assert.equal((await sandbox.get('autovu', '/diary/2026-11-16', job)).status, 401);
    });
  });

  describe('of Auvo', () => {
    it('buy a token with 30 minutes between created and expiration, and the key pair in its payload', async () => {
      const { status, json } = await sandbox.login();
      assert.equal(status, 200);
      const [created, expiration] = ['created', 'expiration'].map((name) => String(at(json, 'result', name)));
      assert.match(created!, /^2026-11-21 06:00:00$/);
      assert.equal(Date.parse(`${expiration!}Z`) - Date.parse(`${created!}Z`), 30 * 60_000);
      const parts = String(at(json, 'result', 'accessToken')).split('.');
      assert.equal(parts.length, 3);
      const payload: unknown = JSON.parse(Buffer.from(parts[1]!, 'base64url').toString());
      assert.equal(at(payload, 'apiToken'), 'sandbox-auvo-api-token');
    });

    it('open nothing with an unknown token or one that has expired', async () => {
      const token = String(at((await sandbox.login()).json, 'result', 'accessToken'));
      const open = (value: string) =>
        sandbox.send('auvo', '/v2/tasks/23', { headers: { Authorization: `Bearer ${value}` } });
      assert.equal((await open('abc.def.ghi')).status, 401);
      clock.advance(29 * 60);
      assert.equal((await open(token)).status, 200);
      clock.advance(60);
      const late = await open(token);
      assert.equal(late.status, 401);
      assert.equal(typeof at(late.json, 'message'), 'string');
    });

    it('are refused as documented: 404 without a body when wrong, 400 by field when missing', async () => {
      const wrong = await sandbox.login({ apiKey: 'nobody', apiToken: 'nothing' });
      assert.deepEqual([wrong.status, wrong.text], [404, '']);
      const missing = await sandbox.login({ apiToken: 'sandbox-auvo-api-token' });
      assert.equal(missing.status, 400);
      assert.deepEqual(missing.json, { apiKey: [`The value '""' is not valid.`] });
      assert.equal(
        (await sandbox.send('auvo', '/v2/login/', { method: 'POST', body: 'apiKey' })).status,
        400,
      );
    });
  });

  describe('of Autengo', () => {
    const path = '/v3/vehicle/AIQWXW';
    const token = 'sandbox-autengo-user-token';

    it('are enough with the API key alone', async () => {
      assert.equal((await sandbox.get('autengo', path)).status, 200);
    });

    it('take the user token in either documented header, and refuse a wrong one', async () => {
      assert.equal((await sandbox.get('autengo', path, { Authorization: `JWT ${token}` })).status, 200);
      assert.equal(
        (await sandbox.get('autengo', path, { 'X-Authorization': `Bearer ${token}` })).status,
        200,
      );
      assert.equal((await sandbox.get('autengo', path, { Authorization: 'JWT wrong' })).status, 401);
      assert.equal((await sandbox.get('autengo', path, { Authorization: `Bearer ${token}` })).status, 401);
    });

    it('are refused when the API key is wrong although the token is right', async () => {
      const headers = { 'X-Api-Key': 'wrong', Authorization: `JWT ${token}` };
      assert.equal((await sandbox.get('autengo', path, headers)).status, 401);
    });
  });

  it('of LetsJobIt are not taken from the URL', async () => {
    const answer = await sandbox.send('letsjobit', '/api/v2/visits?apiKey=sandbox-letsjobit-api-key');
    assert.equal(answer.status, 401);
    assert.equal(typeof at(answer.json, 'error'), 'string');
  });
});
