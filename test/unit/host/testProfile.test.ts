import assert from 'node:assert/strict';
import { createDynamicClient } from '../../../src/client/apiClient';
import * as engine from '../../../src/engine';
import { testProfile } from '../../../src/host/credentials/testProfile';
import type { Sandbox } from '../../../src/sandbox/startSandbox';
import { startSandbox } from '../../../src/sandbox/startSandbox';
import { allVendors } from '../../support/catalog';

describe('testing a profile', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox();
  });
  after(() => sandbox.close());

  /** Tests the sandbox's credentials of a vendor, changed as the test wants. */
  async function tried(vendorId: string, changed: Readonly<Record<string, string>> = {}, at?: string) {
    const vendor = allVendors.find(({ id }) => id === vendorId);
    const issued = Object.entries(sandbox.vendors).find(([id]) => id === vendorId)?.[1];
    assert.ok(vendor !== undefined && issued !== undefined);
    const origin = at ?? issued.origin;
    const credentials = { ...issued.credentials, ...changed };
    const client = createDynamicClient({ vendor, credentials, origin });
    const profile = { id: 'p', name: 'Mine', sandbox: false, writable: false, origin };
    const { signal } = new AbortController();
    const { summary } = await testProfile(engine, vendor, { client, profile }, credentials, signal);
    await client.close();
    return summary;
  }

  for (const vendor of allVendors) {
    it(`accepts what ${vendor.title} issued`, async () => {
      // A new sandbox has none of AutoVu's ids: what it hides and what it does not have look alike.
      assert.equal((await tried(vendor.id)).verdict, 'valid');
    });
  }

  it('says that a wrong key is refused, without the key', async () => {
    const { verdict, message } = await tried('letsjobit', { apiKey: 'not-the-key' });
    assert.equal(verdict, 'refused');
    assert.match(message, /LetsJobIt did not accept “Mine”/);
    assert.ok(!message.includes('not-the-key'));
  });

  it('says which scopes a code opens and which it does not', async () => {
    const { verdict, message } = await tried('autovu', { scopecode: 'sandbox-scope-DiaryEndpoints' });
    assert.equal(verdict, 'partly');
    assert.match(message, /for DiaryEndpoints, but not for SiteProductEndpoints\./);
    assert.match(message, /JobEndpoints, SiteEndpoints: not found, or not permitted/);
  });

  it('accepts a profile that has a code for some scopes only', async () => {
    const code = { scopecode: '', 'scopecode.DiaryEndpoints': 'sandbox-scope-DiaryEndpoints' };
    assert.equal((await tried('autovu', code)).verdict, 'valid');
  });

  it('does not blame the credentials when nobody answers', async () => {
    const { verdict, message } = await tried('letsjobit', {}, 'http://127.0.0.1:9');
    assert.equal(verdict, 'untested');
    assert.match(message, /“Mine” could not be tested/);
  });

  it('names what is not filled in', async () => {
    const { verdict, message } = await tried('autovu', { apiPassword: '' });
    assert.equal(verdict, 'untested');
    assert.match(message, /“Mine” could not be tested\. Nothing was sent: API password not filled in\./);
  });
});
