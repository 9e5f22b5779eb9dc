import assert from 'node:assert/strict';
import { at, operationOf, query, secrets, visit, type Visit } from './visitor';

describe('the login by GET in the sandbox', () => {
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit();
  });
  after(() => sandbox.close());

  const login = (pair: Record<string, string>) => sandbox.send('auvo', `/v2/login/${query(pair)}`);

  it('answers a token that opens the other operations', async () => {
    const answer = await login(secrets.auvo);
    assert.equal(answer.status, 200);
    assert.deepEqual(
      operationOf('auvo', 'login.get').response.safeParse(answer.json).error?.issues,
      undefined,
    );
    const token = String(at(answer.json, 'result', 'accessToken'));
    const users = await sandbox.send('auvo', `/v2/users/${query({ paramFilter: {} })}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    assert.equal(users.status, 200);
  });

  it('refuses a missing key as documented', async () => {
    const answer = await login({ apiToken: secrets.auvo.apiToken });
    assert.equal(answer.status, 400);
    assert.deepEqual(answer.json, { apiKey: [`The value '""' is not valid.`] });
  });

  it('answers an empty 404 to a pair that it has not issued', async () => {
    for (const wrong of [{ apiKey: 'unknown' }, { apiToken: 'unknown' }]) {
      const answer = await login({ ...secrets.auvo, ...wrong });
      assert.deepEqual([answer.status, answer.text], [404, '']);
    }
  });

  it('leaves no secret in the request log', async () => {
    await login(secrets.auvo);
    const logged = JSON.stringify(sandbox.sandbox.requests);
    for (const secret of Object.values(secrets.auvo)) assert.equal(logged.includes(secret), false);
  });
});
