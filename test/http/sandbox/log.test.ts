import assert from 'node:assert/strict';
import { request } from 'node:http';
import { handClock, rowsAt, secrets, visit, type Visit } from './visitor';

/** fetch does not let the Host header be set. */
const statusFor = (origin: string, host: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request(`${origin}/__sandbox/requests`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });

describe('the request log of the sandbox', () => {
  const clock = handClock();
  let sandbox: Visit;
  before(async () => {
    sandbox = await visit({ clock });
  });
  after(() => sandbox.close());

  it('says what was asked and answered, newest last, by the sandbox clock', async () => {
    await sandbox.get('autovu', '/diary/2026-11-16?pageSize=1');
    await sandbox.get('autovu', '/nothing');
    const { json } = await sandbox.send('autovu', '/__sandbox/requests');
    const at = clock.now();
    assert.deepEqual(rowsAt(json), [
      {
        vendor: 'autovu',
        operationId: 'diary.list',
        method: 'GET',
        path: '/diary/2026-11-16?pageSize=1',
        status: 200,
        at,
      },
      { vendor: 'autovu', method: 'GET', path: '/nothing', status: 404, at },
    ]);
    assert.equal(sandbox.sandbox.requests.length, 2);
  });

  it('forgets the requests of one vendor on reset, and does not log its own paths', async () => {
    await sandbox.get('letsjobit', '/api/v2/visits?id=0');
    await sandbox.reset('autovu');
    assert.deepEqual(rowsAt((await sandbox.send('autovu', '/__sandbox/requests')).json), []);
    assert.equal(rowsAt((await sandbox.send('letsjobit', '/__sandbox/requests')).json).length, 1);
  });

  it('holds no secrets, not even those that a request put into its URL', async () => {
    const { apiKey, apiToken } = secrets.auvo;
    await sandbox.send('auvo', `/v2/login/?apiKey=${apiKey}&apiToken=something-private`);
    await sandbox.login();
    await sandbox.get('auvo', '/v2/tasks/23');
    await sandbox.send('auvo', `/v2/tasks/${apiToken}`, { headers: { Authorization: 'Bearer abc' } });
    await sandbox.get('autovu', '/jobs/20001');
    const text = JSON.stringify(sandbox.sandbox.requests);
    const all = [
      ...Object.values(secrets).flatMap((issued) => Object.values(issued)),
      'something-private',
      'Bearer',
      'eyJ',
    ];
    for (const secret of all) assert.ok(!text.includes(secret), secret);
    assert.match(text, /apiKey=••••&apiToken=••••/);
  });
});

/** Another program may hold a port in the middle of the row: then the next row is tried. */
async function onFreePorts(port: number): Promise<{ port: number; sandbox: Visit }> {
  try {
    return { port, sandbox: await visit({ port }) };
  } catch (error) {
    if (port > 40_400 || !String(error).includes('EADDRINUSE')) throw error;
    return onFreePorts(port + 20);
  }
}

describe('the addresses of the sandbox', () => {
  it('answer only requests that name a loopback host, and never with CORS headers', async () => {
    const sandbox = await visit();
    try {
      const origin = sandbox.origin('auvo');
      assert.match(origin, /^http:\/\/127\.0\.0\.1:\d+$/);
      assert.equal(await statusFor(origin, 'evil.example'), 403);
      assert.equal(await statusFor(origin, '127.0.0.1.evil.example'), 403);
      assert.equal(await statusFor(origin, `localhost:${new URL(origin).port}`), 200);
      const answer = await sandbox.get('auvo', '/v2/tasks/23', { Origin: 'https://evil.example' });
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    } finally {
      await sandbox.close();
    }
  });

  it('are consecutive from the given port, and free again after close although connections were kept alive', async () => {
    const { port, sandbox: first } = await onFreePorts(40_000);
    await first.get('autovu', '/diary/2026-11-16?pageSize=1');
    await first.close();
    const again = await visit({ port });
    const ports = Object.values(again.sandbox.vendors).map(({ origin }) => Number(new URL(origin).port));
    await again.close();
    assert.deepEqual(ports, [port, port + 1, port + 2, port + 3]);
    await assert.rejects(fetch(`http://127.0.0.1:${port}/`));
  });

  it('are all released when one of the ports is taken', async () => {
    const first = await visit();
    const taken = Number(new URL(first.origin('letsjobit')).port);
    await assert.rejects(visit({ port: taken }), /EADDRINUSE/);
    await first.close();
  });
});
