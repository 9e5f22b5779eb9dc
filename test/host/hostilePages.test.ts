import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Operation } from '../../src/catalog/operation';
import { CredentialTable } from '../../src/host/credentials/table/credentialTable';
import { lazyEngine } from '../../src/host/engine';
import { notify } from '../../src/host/notify';
import { openMap } from '../../src/host/openMap';
import { tableSchemas } from '../../src/protocol/credentialContract';
import { requestSchemas } from '../../src/protocol/contract';
import { asMarkup, hostileLinks } from '../security/support/hostileLinks';
import { hostileKeys, hostileValues, withKey } from '../security/support/hostileValues';
import { storable } from '../security/support/storable';
import { Tally } from '../security/support/tally';
import { messageNames, validParams } from '../security/support/validMessages';
import { find } from '../support/catalog';
import { dismissDialogs } from './support/dismissDialogs';
import { HostParts } from './support/parts';
import { FakePanel } from './support/fakePanel';
import { WatchedProcess } from './support/watchedProcess';

/** What VS Code makes a link of in a notification (`linkedText.ts`). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const SENTINEL = 'what the user had on the clipboard';

describe('A page that says anything', function () {
  this.timeout(120_000);
  const tally = new Tally('hostile messages and links in the editor');
  const watched = new WatchedProcess();
  const { sent, rejections } = watched;
  let parts: HostParts;
  let dialogs: ReturnType<typeof dismissDialogs>;
  const log = vscode.window.createOutputChannel('Vendorscope Page Tests', { log: true });

  before(() => {
    watched.start();
  });
  after(() => {
    watched.stop();
    log.dispose();
    tally.print();
  });
  beforeEach(async () => {
    sent.length = 0;
    dialogs = dismissDialogs();
    parts = new HostParts();
    await vscode.env.clipboard.writeText(SENTINEL);
  });
  afterEach(async () => {
    dialogs.restore();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    parts.dispose();
    assert.deepEqual(rejections, []);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  const settled = async () => {
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
  };
  const editors = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
  const answers = ({ told }: FakePanel) => told.filter((one) => (one as { type: string }).type === 'answer'); // what the host sends has a type

  /** Messages that are not legal by the closed set, for every name of it. */
  function* illegal(
    names: readonly string[],
    valid: Readonly<Record<string, object>>,
    isLegal: (name: string, params: unknown) => boolean,
  ): Generator<unknown, void, undefined> {
    yield* hostileValues;
    for (const value of hostileValues) yield { id: 1, name: value, params: {} };
    for (const name of names) {
      const params = valid[name] ?? {};
      for (const value of storable) if (!isLegal(name, value)) yield { id: 1, name, params: value };
      for (const key of hostileKeys.filter((one) => !Object.hasOwn(params, one)))
        yield { id: 1, name, params: withKey(params, key, 'x') };
      for (const value of [NaN, '1', null, undefined, {}, 2 ** 60]) yield { id: value, name, params };
      for (const key of Object.keys(params))
        for (const value of storable) {
          const changed = withKey(params, key, value);
          if (!isLegal(name, changed)) yield { id: 1, name, params: changed };
        }
    }
  }

  it('has no effect in an operation’s panel unless it is legal: no request, no file, no dialog, no editor', async () => {
    const panel = new FakePanel();
    await parts.panels.deserializeWebviewPanel(panel, { vendor: 'auvo', operation: 'tasks.list' });
    await settled();
    const before = [editors(), JSON.stringify(parts.state.keys())];
    const isLegal = (name: string, params: unknown) =>
      requestSchemas[name as keyof typeof requestSchemas].safeParse(params).success; // one of the names
    for (const message of illegal(messageNames, validParams, isLegal)) {
      tally.add('of an operation’s page');
      panel.say(message);
    }
    await settled();
    assert.deepEqual([answers(panel), sent, dialogs.shown], [[], [], []]);
    assert.deepEqual([editors(), JSON.stringify(parts.state.keys())], before);
    assert.equal(await vscode.env.clipboard.readText(), SENTINEL);
    panel.dispose();
  });

  it('has none in the table of credentials', async () => {
    const { profiles, connections, state, secrets } = parts;
    const root = vscode.extensions.getExtension('vendorscope.vendorscope')!.extensionUri;
    const resources = vscode.Uri.joinPath(root, 'dist', 'webview');
    const media = vscode.Uri.joinPath(root, 'media');
    const engine = lazyEngine();
    const table = new CredentialTable({
      engine,
      profiles,
      connections,
      state,
      secrets,
      resources,
      media,
      log,
    });
    const panel = new FakePanel();
    await table.restore(panel);
    await settled();
    const names = Object.keys(tableSchemas);
    const profile = { vendorId: 'auvo', profileId: 'sandbox' };
    const valid = { test: profile, edit: profile, switchTo: profile };
    const isLegal = (name: string, params: unknown) =>
      tableSchemas[name as keyof typeof tableSchemas].safeParse(params).success; // one of the names
    const before = parts.state.keys().length;
    for (const message of illegal(names, valid, isLegal)) {
      tally.add('of the table of credentials');
      panel.say(message);
    }
    await settled();
    assert.deepEqual([answers(panel), sent, dialogs.shown], [[], [], []]);
    assert.equal(parts.state.keys().length, before);
    // Legal ids of nobody: said in the log, and nothing else.
    for (const profileId of ['nobody', '..', '__proto__', 'constructor'])
      for (const vendorId of ['auvo', 'nobody', '__proto__'])
        for (const name of ['test', 'edit']) {
          tally.add('of the table of credentials');
          panel.say({ id: 1, name, params: { vendorId, profileId } });
        }
    await settled();
    assert.deepEqual(sent, []);
    panel.dispose();
    table.dispose();
  });

  it('is brought back with any state as a form that waits, or not at all', async () => {
    for (const state of [
      ...storable,
      ...storable.map((values) => ({ vendor: 'auvo', operation: 'tasks.list', values })),
    ]) {
      tally.add('serialized states');
      const panel = new FakePanel();
      await parts.panels.deserializeWebviewPanel(panel, state).catch((error: unknown) => {
        assert.ok(error instanceof Error);
        assert.ok(panel.isDisposed);
      });
      panel.dispose();
    }
    await settled();
    assert.deepEqual([sent, dialogs.shown], [[], []]);
  });
});

describe('A link in data, in the editor', () => {
  const tally = new Tally('links in the editor');
  after(() => {
    tally.print();
  });

  it('is none in any notification', async () => {
    const dialogs = dismissDialogs();
    try {
      for (const link of hostileLinks)
        for (const text of asMarkup(link))
          for (const tell of [notify.information, notify.warning, notify.error]) {
            tally.add('notifications');
            await tell(`The vendor says: ${text}`);
          }
    } finally {
      dialogs.restore();
    }
    for (const text of dialogs.shown) {
      const [message] = JSON.parse(text.slice(text.indexOf(': ') + 2)) as [string]; // as it was kept
      assert.doesNotMatch(message, LINK);
    }
    assert.ok(dialogs.shown.length > 1_000);
  });

  it('is opened by nothing; the one address that is, is shown whole first and opened after a yes', async () => {
    const opened: string[] = [];
    const asked: string[] = [];
    const env = vscode.env as { openExternal: unknown }; // replaced for this test
    const window = vscode.window as { showWarningMessage: unknown };
    const originals = [env.openExternal, window.showWarningMessage] as const;
    let yes: string | undefined;
    env.openExternal = (uri: vscode.Uri) => {
      opened.push(uri.toString(true));
      return Promise.resolve(true);
    };
    window.showWarningMessage = (_: string, { detail }: { detail: string }) => {
      asked.push(detail);
      return Promise.resolve(yes);
    };
    try {
      for (const link of hostileLinks) {
        tally.add('places', 2);
        await assert.rejects(openMap({ latitude: link, longitude: '5' }));
        await assert.rejects(openMap({ latitude: '5', longitude: link }));
      }
      assert.deepEqual([opened, asked], [[], []]);
      await openMap({ latitude: '-23.5', longitude: '46.6' });
      assert.deepEqual(opened, [], 'a dialog that is dismissed opens nothing');
      yes = 'Open Map';
      await openMap({ latitude: '-23.5', longitude: '46.6' });
      const addresses: readonly string[] = opened; // filled meanwhile, which the compiler does not see
      const [address = ''] = addresses;
      assert.equal(addresses.length, 1);
      assert.ok(asked[1]?.includes(address), 'the question names the whole address');
      assert.match(address, /^https:\/\/www\.openstreetmap\.org\//);
    } finally {
      [env.openExternal, window.showWarningMessage] = originals;
    }
  });

  it('is text in a documentation page, as the editor’s own Markdown renders it', async () => {
    const { operationPage } = await lazyEngine()();
    const { vendor, operation } = find('auvo', 'tasks.list');
    for (const link of hostileLinks) {
      for (const text of asMarkup(link)) {
        tally.add('documentation pages');
        const told: Operation = { ...operation, title: text, description: text, notes: [text] };
        const page = await operationPage({ ...vendor, title: text, document: text }, told);
        const html = await vscode.commands.executeCommand<string>('markdown.api.render', page);
        const tags = [...html.matchAll(/<(?:a|img|iframe|script|object|embed|link|form)\b[^>]*>/gi)];
        // An address that stands there is one to click, in its own words; the editor asks before it opens it.
        const others = tags.filter(([tag]) => !/^<a href="(?:#|https?:|ftp:|mailto:|\/\/)/.test(tag));
        assert.deepEqual(others, [], text);
        assert.doesNotMatch(html, /<a [^>]*>[^<]*Sign in/);
      }
    }
  });
});
