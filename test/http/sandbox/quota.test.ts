import assert from 'node:assert/strict';
import { at, handClock, query, visit, year2026, type Visit } from './visitor';

describe('quota in the sandbox', () => {
  const path = '/diary/2026-11-16?pageSize=1';
  let clock = handClock();
  let sandbox: Visit;
  beforeEach(async () => {
    clock = handClock();
    sandbox = await visit({ clock });
  });
  afterEach(() => sandbox.close());

  const left = (headers: Headers) =>
    ['x-ratelimit-minute-remaining', 'x-ratelimit-daily-remaining'].map((name) => headers.get(name));

  it('of AutoVu falls by one per request, and the headers say so on success only', async () => {
    assert.deepEqual(left((await sandbox.get('autovu', path)).headers), ['59', '4999']);
    assert.deepEqual(left((await sandbox.get('autovu', path)).headers), ['58', '4998']);
    const missing = await sandbox.get('autovu', '/jobs/1');
    assert.equal(missing.status, 404);
    assert.deepEqual(left(missing.headers), [null, null]);
    assert.deepEqual(left((await sandbox.get('autovu', path)).headers), ['56', '4996']);
  });

  it('of AutoVu is not spent by a refused credential', async () => {
    assert.equal((await sandbox.get('autovu', path, { 'api-key': 'wrong' })).status, 401);
    assert.deepEqual(left((await sandbox.get('autovu', path)).headers), ['59', '4999']);
  });

  it('of AutoVu answers the 61st request in a minute with 429, its limits and the seconds to wait', async () => {
    for (let count = 0; count < 60; count += 1) assert.equal((await sandbox.get('autovu', path)).status, 200);
    clock.advance(20);
    const refused = await sandbox.get('autovu', path);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '40');
    assert.equal(refused.headers.get('x-ratelimit-minute-limit'), '60');
    assert.equal(refused.headers.get('x-ratelimit-daily-limit'), '5000');
    assert.deepEqual(left(refused.headers), [null, null]);
    clock.advance(39);
    assert.equal((await sandbox.get('autovu', path)).status, 429);
    clock.advance(1);
    assert.deepEqual(left((await sandbox.get('autovu', path)).headers), ['59', '4939']);
  });

  it('of LetsJobIt is 100 requests in 10 seconds, refused without headers because the document lost them', async () => {
    for (let count = 0; count < 100; count += 1)
      assert.equal((await sandbox.get('letsjobit', '/api/v2/visits?id=0')).status, 200);
    const refused = await sandbox.get('letsjobit', '/api/v2/visits?id=0');
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), null);
    assert.equal(typeof at(refused.json, 'error'), 'string');
    clock.advance(10);
    assert.equal((await sandbox.get('letsjobit', '/api/v2/visits?id=0')).status, 200);
  });

  it('is never reached where none is documented', async () => {
    const tasks = `/v2/tasks/${query({ paramFilter: year2026, pageSize: 1 })}`;
    for (let count = 0; count < 120; count += 1) {
      assert.equal((await sandbox.get('auvo', tasks)).status, 200);
      assert.equal((await sandbox.get('autengo', '/v3/vehicle/reference/make')).status, 200);
    }
  });

  it('is whole again after a reset, which is itself not counted', async () => {
    await sandbox.get('autovu', path);
    assert.equal((await sandbox.reset('autovu')).status, 204);
    assert.deepEqual(left((await sandbox.get('autovu', path)).headers), ['59', '4999']);
  });
});
