import assert from 'node:assert/strict';
import type { Operation } from '../../src/catalog/operation';
import type { Vendor } from '../../src/catalog/vendor';
import { createDynamicClient } from '../../src/client/apiClient';
import { lazyTransport, systemClock } from '../../src/engine';
import type { Sandbox } from '../../src/sandbox/startSandbox';
import { startSandbox } from '../../src/sandbox/startSandbox';
import { InstantClock } from '../support/instantClock';
import { find } from '../support/catalog';
import type { HostileServer } from './support/hostileServer';
import { hostileServer } from './support/hostileServer';
import type { Lure } from './support/lyingVendor';
import { lyingVendor } from './support/lyingVendor';
import { luresTo } from './support/lures';
import { Tally } from './support/tally';

/** A list of each vendor, and a write where there is one. */
const asked: Readonly<Record<string, readonly string[]>> = {
  autovu: ['diary.list'],
  auvo: ['tasks.list', 'tasks.create'],
  autengo: ['vehicle.list', 'makes'],
  letsjobit: ['visits.list', 'visits.create'],
};

describe('A vendor that leads elsewhere', () => {
  const tally = new Tally('answers that lead to a hostile server');
  let sandbox: Sandbox;
  let hostile: HostileServer;
  const network = lazyTransport({ clock: systemClock });
  /** A client closes the transport that it has; here all share one. */
  const transport = { exchange: network.exchange, close: () => Promise.resolve() };
  before(async () => {
    const limits = Object.fromEntries(
      Object.keys(asked).map((id) => [id, { ...find(id, asked[id]![0]!).vendor.rateLimit, windows: [] }]),
    );
    sandbox = await startSandbox({ limits });
    hostile = await hostileServer();
  });
  after(async () => {
    await network.close();
    await hostile[Symbol.asyncDispose]();
    await sandbox.close();
    tally.print();
  });

  /** Asks for each operation as far as it goes; what fails has failed. */
  const askAll = async (vendor: Vendor, operations: readonly Operation[], origin: string) => {
    const { credentials } = sandbox.vendors[vendor.id]!;
    const clock = new InstantClock(undefined, Date.now(), 1);
    const client = createDynamicClient({ vendor, origin, credentials, clock, transport });
    const signal = AbortSignal.timeout(10_000);
    for (const operation of operations) {
      await client.call(operation, operation.example, signal).catch(() => undefined);
      if (operation.page.style === 'none') continue;
      try {
        for await (const _ of client.pages(operation, operation.example, { limit: 2, signal }));
      } catch {
        // A vendor that lies is not believed: that is what is hoped for.
      }
    }
    await client.close();
  };

  for (const [id, names] of Object.entries(asked)) {
    it(`gets nobody of ${id} there: not one connection, not one byte`, async function () {
      this.timeout(300_000);
      const { vendor } = find(id, names[0]!);
      const operations = names.map((name) => find(id, name).operation);
      const { origin: behind, credentials } = sandbox.vendors[id]!;
      const host = new URL(behind).host;
      for (const isLogin of [false, true]) {
        if (isLogin && vendor.auth.token === undefined) continue;
        let lure: Lure = { what: '' };
        await using liar = await lyingVendor(
          behind,
          () => lure,
          ({ url = '' }) => isLogin || !/login|auth/.test(url),
        );
        for (const one of luresTo(hostile, host)) {
          lure = one;
          await askAll(vendor, isLogin ? operations.slice(0, 1) : operations, liar.origin);
          tally.add(one.what);
        }
      }
      const secrets = Object.values(credentials);
      const answered = sandbox.requests.filter(({ vendor: of, status }) => of === id && status < 300);
      assert.ok(answered.length > 50, 'the lures stood in answers that were read');
      assert.deepEqual([hostile.connections, hostile.bytes, hostile.found(secrets)], [0, '', []]);
    });
  }

  it('would be seen: the hostile server notices whoever comes', async () => {
    await fetch(hostile.origin, { headers: { 'X-Key': 'a-secret-of-somebody' } });
    assert.deepEqual(hostile.found(['a-secret-of-somebody', 'another']), ['a-secret-of-somebody']);
  });
});
