import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, get } from 'node:https';
import { join } from 'node:path';
import { systemClock } from '../../../src/http/clock';
import { createFetchTransport } from '../../../src/http/transport/fetchTransport';
import type { Transport } from '../../../src/http/transport/transport';
import { createUndiciTransport } from '../../../src/http/transport/undiciTransport';
import { echoServer } from '../../support/servers';

const variable = 'NODE_TLS_REJECT_UNAUTHORIZED';
const pem = (name: string) => readFileSync(join(__dirname, '..', '..', 'support', 'tls', `${name}.pem`));

describe('the transport, before a certificate that nobody vouches for', () => {
  // A key that exists for this test only, in a certificate that it signed itself.
  const server = createServer({ key: pem('key'), cert: pem('certificate') }, (_, response) => {
    heard += 1;
    response.end('{}');
  });
  let heard = 0;
  let url = '';
  let before: string | undefined;

  beforeEach(async () => {
    before = process.env[variable];
    heard = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = `https://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}/`;
  });
  afterEach(async () => {
    if (before === undefined) Reflect.deleteProperty(process.env, variable);
    else process.env[variable] = before;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** Sends one request and expects that it does not get as far as being sent. */
  async function assertRefused(transport: Transport, expected: object = {}): Promise<void> {
    const request = { method: 'GET', url, headers: [['api-key', 'k']] } as const;
    await assert.rejects(transport.exchange(request, new AbortController().signal), {
      kind: 'tls',
      ...expected,
    });
    await transport.close();
    assert.equal(heard, 0);
  }

  const overUndici = () => createUndiciTransport({ clock: systemClock });
  const overFetch = () => createFetchTransport({ clock: systemClock, fetch: globalThis.fetch });

  it('sends nothing', async () => {
    await assertRefused(overUndici(), { sent: false });
    await assertRefused(overFetch());
  });

  it('sends nothing also where the environment tells Node to look away', async () => {
    process.env[variable] = '0';
    await assertRefused(overUndici(), { sent: false });
    await assertRefused(overFetch(), {
      sent: false,
      message: `Certificates are not checked: the variable ${variable} is 0. Nothing was sent.`,
      next: 'Remove the variable and start VS Code again, or set vendorscope.network.transport to "undici".',
    });
    const status = await new Promise<number | undefined>((resolve, reject) => {
      get(url, { agent: false }, (response) => {
        resolve(response.resume().statusCode);
      }).on('error', reject);
    });
    assert.equal(status, 200, 'Node itself does look away');
  });

  it('sends where there is no certificate to look at, whatever the environment says', async () => {
    process.env[variable] = '0';
    await using plain = await echoServer();
    const request = { method: 'GET', url: plain.origin, headers: [] };
    assert.equal((await overFetch().exchange(request, new AbortController().signal)).status, 200);
  });
});
