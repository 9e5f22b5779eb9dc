import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CredentialTableState } from '../../src/protocol/credentials';
import { CredentialTable } from '../../src/host/credentials/table/credentialTable';
import type { Profile } from '../../src/host/credentials/profiles';
import { lazyEngine } from '../../src/host/engine';
import { commands, memory, TABLE_TYPE } from '../../src/host/ids';
import { eventually, tabs } from './support/eventually';
import { HostParts } from './support/parts';

const KEY = 'sandbox-letsjobit-api-key';

describe('The table of credentials', () => {
  const log = vscode.window.createOutputChannel('Vendorscope Table Tests', { log: true });
  let parts: HostParts;
  let table: CredentialTable;

  const openTable = () => {
    const root = vscode.extensions.getExtension('vendorscope.vendorscope')!.extensionUri;
    const { profiles, connections, state, secrets } = parts;
    return new CredentialTable({
      engine: lazyEngine(),
      profiles,
      connections,
      state,
      secrets,
      resources: vscode.Uri.joinPath(root, 'dist', 'webview'),
      media: vscode.Uri.joinPath(root, 'media'),
      log,
    });
  };
  beforeEach(() => {
    parts = new HostParts();
    table = openTable();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    table.dispose();
    parts.dispose();
  });
  after(() => {
    log.dispose();
  });

  /** A profile whose vendor is the sandbox's LetsJobIt. */
  const saved = async (change: Partial<Profile> = {}): Promise<Profile> => {
    const { origin = '' } = (await parts.sandbox.get()).vendors.letsjobit ?? {};
    const profile = {
      vendorId: 'letsjobit',
      id: 'one',
      name: 'Mine',
      origin,
      writable: false,
      fields: { apiKey: KEY },
      ...change,
    };
    await parts.profiles.save(profile);
    return profile;
  };
  const rowOf = ({ vendors }: CredentialTableState, vendorId: string, id: string) =>
    vendors.find((vendor) => vendor.id === vendorId)?.profiles.find((profile) => profile.id === id);
  const verdictOf = async (of = table) =>
    rowOf(await of.read(), 'letsjobit', 'one')?.proofs.map(({ result }) => result?.verdict);
  const test = async () => {
    await table.runs.start([{ vendorId: 'letsjobit', profileId: 'one' }]);
    await table.refresh();
  };

  it('opens once, by its command, and sends nothing', async () => {
    const { length } = (await parts.sandbox.get()).requests;
    await vscode.commands.executeCommand(commands.showCredentialTable);
    await vscode.commands.executeCommand(commands.showCredentialTable);
    assert.deepEqual(
      tabs().filter((label) => label === 'Credentials'),
      ['Credentials'],
    );
    assert.equal((await parts.sandbox.get()).requests.length, length);
  });

  it('comes back for a restored panel and closes a second one', async () => {
    const restored = () =>
      vscode.window.createWebviewPanel(TABLE_TYPE, 'Credentials', vscode.ViewColumn.Active);
    await table.restore(restored());
    await table.restore(restored());
    await eventually(() => tabs().filter((label) => label === 'Credentials').length === 1, 'one panel');
  });

  it('has a row for every sandbox and every profile, also one that cannot be read', async () => {
    await saved();
    await parts.secrets.store('profile/auvo/broken', 'no JSON');
    const state = await table.read();
    assert.ok(state.vendors.every(({ profiles }) => profiles.some(({ sandbox }) => sandbox)));
    assert.equal(rowOf(state, 'letsjobit', 'one')?.cost, '1 request, of 100 per 10 seconds.');
    assert.equal(rowOf(state, 'auvo', 'broken')?.cost, 'The saved credentials cannot be read.');
    assert.ok(!JSON.stringify(state).includes(KEY));
  });

  it('shows what a test showed, after exactly the requests that were promised', async () => {
    await saved();
    await test();
    assert.deepEqual(await verdictOf(), ['valid']);
    assert.equal(
      (await parts.sandbox.get()).requests.filter(({ vendor }) => vendor === 'letsjobit').length,
      1,
    );
  });

  it('tests each for itself: one that fails does not touch the others', async () => {
    await saved();
    await saved({ id: 'two', fields: { apiKey: 'not-the-key' } });
    await saved({ id: 'three', origin: 'https://127.0.0.1:9' });
    const targets = ['one', 'two', 'three', 'gone'].map((profileId) => ({
      vendorId: 'letsjobit',
      profileId,
    }));
    await table.runs.start([...targets, { vendorId: 'autovu', profileId: 'sandbox' }]);
    const state = await table.read();
    const found = (id: string) => rowOf(state, 'letsjobit', id)?.proofs[0]?.result?.verdict;
    assert.deepEqual(['one', 'two', 'three'].map(found), ['valid', 'refused', 'network']);
    assert.equal(rowOf(state, 'autovu', 'sandbox')?.proofs[0]?.result?.verdict, 'valid');
    assert.equal(state.running, undefined);
  });

  it('remembers verdicts over a reload, and neither key, name, address nor words', async () => {
    const { origin } = await saved();
    await test();
    const kept = JSON.stringify(parts.state.get(memory.tests));
    for (const text of [KEY, 'Mine', origin, 'accepts']) assert.ok(!kept.includes(text), text);
    const after = openTable();
    assert.deepEqual(await verdictOf(after), ['valid']);
    after.dispose();
  });

  it('forgets what it knew of a profile that changes or goes', async () => {
    const profile = await saved();
    await test();
    await parts.profiles.save({ ...profile, name: 'Renamed' });
    assert.deepEqual(await verdictOf(), ['valid'], 'a name proves nothing');
    await saved({ fields: { apiKey: 'another' } });
    assert.deepEqual(await verdictOf(), [undefined]);
    await eventually(
      () => JSON.stringify(parts.state.get(memory.tests)) === '{}',
      'nothing to be remembered',
    );
    await saved();
    await test();
    await parts.profiles.forget('letsjobit', 'one');
    await eventually(
      () => JSON.stringify(parts.state.get(memory.tests)) === '{}',
      'nothing to be remembered',
    );
  });

  it('keeps what is known when it is stopped', async () => {
    await saved();
    await test();
    const running = table.runs.start([{ vendorId: 'letsjobit', profileId: 'one' }]);
    table.runs.stop();
    await running;
    assert.deepEqual(await verdictOf(), ['valid']);
  });

  it('reads nothing but verdicts from what another window may have written', async () => {
    await saved();
    for (const text of ['text', null, { 'letsjobit/one': 1 }, { 'letsjobit/one': { of: 1, proofs: [] } }]) {
      await parts.state.update(memory.tests, text);
      assert.deepEqual(await verdictOf(), [undefined]);
      await table.refresh();
    }
  });
});
