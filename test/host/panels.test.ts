import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { memory, PANEL_TYPE } from '../../src/host/ids';
import { LivePanel } from '../../src/host/panel/livePanel';
import { eventually, tabs } from './support/eventually';
import { FakePanel } from './support/fakePanel';
import { HostParts } from './support/parts';
import { recordWarnings } from './support/warnings';

const visits = { vendorId: 'letsjobit', operationId: 'visits.list' };
const makes = { vendorId: 'autengo', operationId: 'makes' };
const GONE =
  'The saved key of LetsJobIt is gone: the secret store of this editor no longer has it. | Enter Again | Switch Profile | Use Sandbox';

describe('Open panels', () => {
  let parts: HostParts;
  let warnings: ReturnType<typeof recordWarnings>;

  beforeEach(() => {
    parts = new HostParts();
    warnings = recordWarnings();
  });
  afterEach(async () => {
    warnings.restore();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    parts.dispose();
  });

  const clientOf = async (vendorId: string) => (await parts.connections.active(vendorId)).client;

  for (const turns of [0, 1, 5, 20]) {
    it(`may be closed while they open, ${turns} turns later`, async () => {
      const webview = vscode.window.createWebviewPanel(PANEL_TYPE, 'Restored', vscode.ViewColumn.Active);
      const opening = parts.panels.deserializeWebviewPanel(webview, {
        vendor: 'autengo',
        operation: 'makes',
      });
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      webview.dispose();
      await opening;
      assert.equal(parts.panels.clients().size, 0);
    });
  }

  it('hear what their page says before they listen, in order', () => {
    const page = new FakePanel();
    const live = new LivePanel(page);
    const heard: unknown[] = [];
    page.say('first');
    page.say('second');
    const listening = live.onMessage((message) => heard.push(message));
    page.say('third');
    listening.dispose();
    page.say('nobody listens');
    assert.deepEqual(heard, ['first', 'second', 'third']);
  });

  it('offer what an export has left whose window is gone, with the first of them and once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vendorscope-left-'));
    const draft = join(folder, 'rows.csv.partial');
    writeFileSync(draft, 'id');
    await parts.state.update(memory.exports, [{ draft, pid: 2 ** 30 }]);
    try {
      assert.deepEqual(warnings.messages, []);
      await parts.panels.open(visits);
      await parts.panels.open(makes);
      await eventually(() => warnings.messages.length > 0, 'the offer');
      assert.deepEqual(warnings.messages, [
        `An export ended before it was complete. What was written is in ${draft}. | Open File | Delete File`,
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('say when their credentials are gone, and leave no empty panel', async () => {
    await parts.profiles.activate('letsjobit', 'gone');
    await parts.panels.open(visits);
    assert.deepEqual(warnings.messages, [GONE]);
    await eventually(() => tabs().length === 0, 'no panel');
  });

  it('go on each for itself when the credentials of one are gone', async () => {
    await parts.use('letsjobit', 'Staging');
    await parts.use('autengo', 'Staging');
    await parts.panels.open(visits);
    await parts.panels.open(makes);
    const lost = await clientOf('letsjobit');
    await parts.secrets.delete('profile/letsjobit/Staging');
    await parts.use('autengo', 'Production');
    assert.deepEqual(warnings.messages, [GONE]);
    assert.deepEqual(parts.panels.clients(), new Set([lost, await clientOf('autengo')]));
  });

  it('keep their client while their profile stays as it is', async () => {
    await parts.use('letsjobit', 'Staging');
    await parts.panels.open(visits);
    const before = await clientOf('letsjobit');
    await parts.use('letsjobit', 'Staging');
    await parts.use('autengo', 'Staging');
    await parts.sandbox.start();
    await parts.renewal.settled();
    assert.deepEqual(parts.panels.clients(), new Set([before]));
    await parts.use('letsjobit', 'Staging', 'another key');
    const after = await clientOf('letsjobit');
    assert.notEqual(after, before);
    assert.deepEqual(parts.panels.clients(), new Set([after]));
  });

  it('go over to the sandbox that was started anew', async () => {
    await parts.panels.open(visits);
    const before = await clientOf('letsjobit');
    await parts.sandbox.stop();
    await parts.sandbox.start();
    await parts.renewal.settled();
    const after = await clientOf('letsjobit');
    assert.notEqual(after, before);
    assert.deepEqual(parts.panels.clients(), new Set([after]));
  });

  it('belong to profiles that can be forgotten even when they cannot be read', async () => {
    await parts.secrets.store('profile/auvo/broken', 'no JSON');
    const broken = {
      vendorId: 'auvo',
      id: 'broken',
      name: 'Unreadable credentials',
      origin: '',
      writable: false,
      trouble: 'unreadable',
    };
    assert.deepEqual(await parts.profiles.list(), [broken]);
    await parts.profiles.forget('auvo', 'broken');
    assert.deepEqual(await parts.profiles.list(), []);
  });
});
