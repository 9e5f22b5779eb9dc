import assert from 'node:assert/strict';
import { autovu } from '../../../src/catalog/vendors/autovu/vendor';
import { letsjobit } from '../../../src/catalog/vendors/letsjobit/vendor';
import { createClient, startSandbox, type Sandbox } from '../../../src/core';

describe('the quota of a client', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ limits: { letsjobit: limit } });
  });
  after(() => sandbox.close());

  it('has its numbers from the vendor where the answers state them', async () => {
    await using client = opened(createClient({ vendor: autovu, ...sandbox.vendors.autovu }));
    await client.call('diary.list', { path: { startDate: '2026-11-16' } });
    assert.deepEqual(
      client.quota
        .state()
        .windows.map(({ remaining, remainingFrom, limitFrom }) => [remaining, remainingFrom, limitFrom]),
      [
        [59, 'header', 'document'],
        [4999, 'header', 'document'],
      ],
    );
  });

  it('holds requests back so that none is refused, and counts where the vendor states nothing', async () => {
    const vendor = { ...letsjobit, rateLimit: limit };
    const waits: number[] = [];
    await using client = opened(
      createClient({
        vendor,
        ...sandbox.vendors.letsjobit,
        onWait: (wait) => {
          if (wait !== undefined) waits.push(wait.until);
        },
      }),
    );
    const all = Array.from({ length: 7 }, () => client.call('visits.list', { query: { id: '0' } }));
    await Promise.all(all);
    const statuses = sandbox.requests
      .filter(({ vendor: id }) => id === 'letsjobit')
      .map(({ status }) => status);
    assert.deepEqual(
      statuses,
      Array.from({ length: 7 }, () => 200),
    );
    assert.ok(waits.length > 0);
    assert.equal(client.quota.state().windows[0]?.remainingFrom, 'counted');
  });
});

/** Three a second: a test does not wait for ten. */
const limit = {
  ...letsjobit.rateLimit,
  windows: [{ ...letsjobit.rateLimit.windows[0], requests: 3, seconds: 1 }],
};

const opened = <C extends { close(): Promise<void> }>(client: C): C & AsyncDisposable =>
  Object.assign(client, { [Symbol.asyncDispose]: () => client.close() });
