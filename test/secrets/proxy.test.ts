import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDynamicClient } from '../../src/client/dynamicClient';
import { defaultLimits } from '../../src/http/transport/limits';
import { maskedProxy } from '../../src/http/transport/proxyRules';
import { createUndiciTransport } from '../../src/http/transport/undiciTransport';
import { find } from '../support/catalog';
import { end, reset, say, write } from '../support/faults/replies';
import type { Received, Reply } from '../support/faults/server';
import { faultServer } from '../support/faults/server';
import { InstantClock } from '../support/instantClock';
import { canariesOf, canary, KINDS } from './canaries';
import { Scanner, told } from './scanner';
import { Watched } from './watched';

const scanner = new Scanner();

/** What a proxy answers that repeats what it was sent: as it came, and read. */
const echo = ({ headers }: Received): string => {
  const header = headers.get('proxy-authorization') ?? '';
  return `${header} ${Buffer.from(header.slice('Basic '.length), 'base64').toString()}`;
};

const answers: Readonly<Record<string, (connect: Received) => Reply>> = {
  'asks for another sign-in': (connect) =>
    say({
      status: 407,
      headers: { 'Proxy-Authenticate': `Basic realm="${echo(connect)}"` },
      body: echo(connect),
    }),
  'blocks the host': (connect) => say({ status: 403, body: echo(connect) }),
  'cannot reach the host': (connect) =>
    say({ status: 502, headers: { Via: echo(connect) }, body: echo(connect) }),
  'answers with words of its own': (connect) => [write(`${echo(connect)}\r\n\r\n`), end],
  'breaks the connection': () => [reset],
  'is no proxy': (connect) => say({ status: 200, body: `<title>${echo(connect)}</title>`, framing: 'close' }),
};

describe('the password of a proxy', () => {
  for (const [what, answer] of Object.entries(answers)) {
    it(`comes out nowhere when the proxy ${what} and repeats it`, async () => {
      for (const [seed, kind] of KINDS.entries()) {
        const [user, password] = [canary(seed + 50, 'letters'), canary(seed + 70, kind)];
        const clock = new InstantClock();
        await using proxy = await faultServer({ now: () => clock.elapsed(), reply: answer });
        const url = new URL(proxy.origin);
        Object.assign(url, { username: encodeURIComponent(user), password: encodeURIComponent(password) });
        const { vendor, operation } = find('letsjobit', 'visits.list');
        const planted = canariesOf(vendor, seed);
        const origin = 'https://vendor.test';
        const log: string[] = [];
        const client = createDynamicClient({
          vendor,
          origin,
          credentials: planted.fields,
          clock,
          transport: createUndiciTransport({
            clock,
            limits: defaultLimits,
            findRoute: () =>
              Promise.resolve({ because: 'the test says so', caFrom: 'nobody', proxy: url.href }),
          }),
          log: (level, line) => log.push(`${level} ${line}`),
        });
        const folder = mkdtempSync(join(tmpdir(), 'vendorscope-proxy-'));
        const watched = new Watched({ vendor, operation, input: {}, client, clock, origin, folder });
        await watched.run(true);
        watched.note('log', log.join('\n'));
        watched.note('connection test', maskedProxy(url.href));
        watched.dispose();
        await client.close();
        rmSync(folder, { recursive: true, force: true });
        assert.ok(proxy.requests.some(({ headers }) => headers.has('proxy-authorization')));
        const basic = Buffer.from(`${user}:${password}`).toString('base64');
        assert.deepEqual(told(scanner.scan(watched.sinks(), [password, basic, ...planted.secrets])), []);
      }
    });
  }

  after(() => {
    process.stdout.write(scanner.report('proxies with a password'));
  });
});
