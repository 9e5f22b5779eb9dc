import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDynamicClient } from '../../../src/client/apiClient';
import type { DynamicClient } from '../../../src/client/apiClient';
import { withLease } from '../../../src/client/tokens/lease';
import type { TokenShare } from '../../../src/client/tokens/tokenShare';
import { profileKey } from '../../../src/host/credentials/secretKeys';
import { SharedTokens } from '../../../src/host/credentials/sharedTokens';
import { systemClock } from '../../../src/http/clock';
import { CredentialsRefusedError } from '../../../src/http/errors';
import type { Sandbox } from '../../../src/sandbox/startSandbox';
import { startSandbox } from '../../../src/sandbox/startSandbox';
import { find } from '../../support/catalog';
import { ManualClock } from '../../support/manualClock';

const { signal } = new AbortController();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('tokens of the sandbox', () => {
  /** The vendor's time and the client's: they part when a computer sleeps. */
  let there: ManualClock;
  let here: ManualClock;
  let sandbox: Sandbox;
  const clients: DynamicClient[] = [];
  beforeEach(async () => {
    there = new ManualClock();
    here = new ManualClock();
    sandbox = await startSandbox({ clock: there });
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
    await sandbox.close();
  });

  const lines: string[] = [];
  function open(vendorId: string, fields: Record<string, string> = {}, tokens?: TokenShare) {
    const site = sandbox.vendors[vendorId] ?? assert.fail();
    const client = createDynamicClient({
      vendor: find(vendorId, vendorId === 'auvo' ? 'login' : 'makes').vendor,
      origin: site.origin,
      credentials: { ...site.credentials, ...fields },
      clock: here,
      log: (_, line) => lines.push(line),
      ...(tokens === undefined ? {} : { tokens }),
    });
    clients.push(client);
    return client;
  }
  const pass = async (ms: number) => {
    await Promise.all([there.advance(ms), here.advance(ms)]);
  };
  const asked = () =>
    sandbox.requests.map(({ operationId, status }) => `${operationId ?? ''} ${String(status)}`);
  const users = (client: DynamicClient) => client.call(find('auvo', 'users.list').operation, {}, signal);
  const makes = (client: DynamicClient) => client.call(find('autengo', 'makes').operation, {}, signal);

  it('of Auvo are used for half an hour, whatever their stamps say of the zone', async () => {
    const client = open('auvo');
    await users(client);
    await pass(30 * MINUTE - 10_001);
    await users(client);
    await pass(1);
    await users(client);
    assert.deepEqual(asked(), [
      'login 200',
      'users.list 200',
      'users.list 200',
      'login 200',
      'users.list 200',
    ]);
  });

  it('of Auvo that ran out during a sleep are replaced by one login, and every page comes', async () => {
    const client = open('auvo');
    await users(client);
    await there.advance(31 * MINUTE);
    await Promise.all(Array.from({ length: 6 }, () => users(client)));
    const count = (what: string) => asked().filter((one) => one === what).length;
    assert.equal(count('login 200'), 2);
    assert.equal(count('users.list 401'), 6);
    assert.equal(count('users.list 200'), 7);
  });

  it('of Auvo are not to be had for a wrong key pair', async () => {
    const client = open('auvo', { apiToken: 'wrong' });
    await assert.rejects(users(client), CredentialsRefusedError);
    assert.equal(sandbox.requests.length, 1);
  });

  for (const headerStyle of ['jwt', 'xAuthorization']) {
    it(`of Autengo are issued, refreshed and accepted in the header ${headerStyle}`, async () => {
      const client = open('autengo', { userToken: '', headerStyle });
      await makes(client);
      await pass(0.9 * DAY - 1);
      await makes(client);
      await pass(1);
      await makes(client);
      await pass(0.2 * DAY);
      await makes(client);
      assert.deepEqual(asked(), [
        'auth.token 200',
        'makes 200',
        'makes 200',
        'auth.refresh 200',
        'makes 200',
        'makes 200',
      ]);
    });
  }

  it('of Autengo that ran out during a sleep are issued anew: there is nothing left to refresh', async () => {
    const client = open('autengo', { userToken: '' });
    await makes(client);
    await there.advance(DAY);
    await makes(client);
    assert.deepEqual(asked(), ['auth.token 200', 'makes 200', 'makes 401', 'auth.token 200', 'makes 200']);
  });

  it('are in the secret store and nowhere else, and windows make one login', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vendorscope-tokens-'));
    try {
      const secrets = new Map([[profileKey('auvo', 'p1'), '{}']]);
      const store = {
        get: (key: string) => Promise.resolve(secrets.get(key)),
        store: (key: string, value: string) => Promise.resolve(void secrets.set(key, value)),
        delete: (key: string) => Promise.resolve(void secrets.delete(key)),
      };
      const windowOf = () =>
        new SharedTokens(store, (name, work, by) =>
          withLease(join(folder, name), { clock: systemClock, random: Math.random }, work, by),
        ).of('auvo', 'p1');
      const windows = Array.from({ length: 3 }, () => open('auvo', {}, windowOf()));
      await Promise.all(windows.map(users));
      assert.equal(asked().filter((one) => one === 'login 200').length, 1);
      await there.advance(31 * MINUTE);
      await Promise.all(windows.map(users));
      assert.equal(asked().filter((one) => one === 'login 200').length, 2);
      assert.deepEqual(await readdir(folder), []);
      const kept = [...secrets.values()].find((text) => text.includes('lifetimeMs')) ?? assert.fail();
      const { value } = JSON.parse(kept) as { value: string }; // written by the client
      assert.ok(value.length > 20);
      assert.ok(!lines.join('\n').includes(value));
      assert.ok(!JSON.stringify(sandbox.requests).includes(value));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
