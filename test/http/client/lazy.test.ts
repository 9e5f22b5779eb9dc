import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { echoServer } from '../../support/servers';

/** Runs in a process of its own: what it loads must not be loaded already. */
const script = (origin: string) => `
  const loaded = () => Object.keys(require.cache).some((file) => /[\\\\/]node_modules[\\\\/]undici[\\\\/]/.test(file));
  const dispatcher = Symbol.for('undici.globalDispatcher.1');
  const { createClient, vendors } = require('./src/core.ts');
  const client = createClient({ vendor: vendors.autengo, credentials: { apiKey: 'key' }, origin: ${JSON.stringify(origin)} });
  const steps = [loaded(), globalThis[dispatcher] === undefined];
  client.call('makes', {}).then(async () => {
    steps.push(loaded(), globalThis[dispatcher] === undefined);
    await client.close();
    console.log(JSON.stringify(steps));
  });
`;

describe('the headless client', () => {
  it('loads undici with the first request, and leaves the process its own dispatcher', async () => {
    await using server = await echoServer();
    const args = ['--import=tsx', '--eval', script(server.origin)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    assert.deepEqual(JSON.parse(stdout), [false, true, true, true]);
    assert.equal(server.requests.length, 1);
  });
});
