import assert from 'node:assert/strict';
import { channel } from 'node:diagnostics_channel';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { lazyEngine } from '../../src/host/engine';
import { RequestTree } from '../../src/host/explorer/requestTree';
import { bulkSettings } from '../../src/host/panel/bulkSettings';
import { networkSettings, ownSetting } from '../../src/host/network/settings';
import { RequestCommands } from '../../src/host/requests/requestCommands';
import type { HostileServer } from '../security/support/hostileServer';
import { hostileServer } from '../security/support/hostileServer';
import { damaged, storable } from '../security/support/storable';
import { Tally } from '../security/support/tally';
import { allVendors, canaries } from '../support/catalog';
import { dismissDialogs } from './support/dismissDialogs';
import { eventually } from './support/eventually';
import { HostParts } from './support/parts';

const root = vscode.workspace.workspaceFolders![0]!.uri.fsPath;
const at = (...parts: string[]) => join(root, ...parts);
const ORIGIN = 'https://vendor.invalid';

/** Everything that a setting may try, pointing at a hostile server: VS Code's own and some that we might have had. */
const attacks = (proxy: string): Readonly<Record<string, unknown>> => ({
  'http.proxy': proxy,
  'http.proxySupport': 'override',
  'http.proxyStrictSSL': false,
  'http.proxyAuthorization': 'Basic eDp5',
  'http.proxyKerberosServicePrincipal': 'x',
  'http.noProxy': [],
  'http.systemCertificates': false,
  'http.systemCertificatesNode': false,
  'http.experimental.systemCertificatesV2': false,
  'http.fetchAdditionalSupport': false,
  'http.electronFetch': true,
  'http.useLocalProxyConfiguration': false,
  'http.proxyAutoConfig': `${proxy}/proxy.pac`,
  'terminal.integrated.env.linux': { HTTPS_PROXY: proxy, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  'terminal.integrated.env.osx': { HTTPS_PROXY: proxy },
  'terminal.integrated.env.windows': { HTTPS_PROXY: proxy },
  'remote.extensionKind': { 'vendorscope.vendorscope': ['ui'] },
  'security.workspace.trust.enabled': false,
  'vendorscope.network.transport': 'vscode',
  'vendorscope.network.proxy': proxy,
  'vendorscope.history.entries': 1_000,
  'vendorscope.fetchAll.keepOnDisk': false,
  'vendorscope.fetchAll.reserve': 0,
  'vendorscope.origin': proxy,
  'vendorscope.baseUrl': proxy,
  'vendorscope.auvo.origin': proxy,
  'vendorscope.auvo.baseUrl': proxy,
  'vendorscope.profiles': [{ vendorId: 'auvo', id: 'evil', origin: proxy, writable: true }],
  'vendorscope.activeProfiles': { auvo: 'evil' },
  'vendorscope.credentials': { auvo: { apiKey: 'x' } },
  'vendorscope.autoRun': true,
  'vendorscope.requests': [{ url: proxy, run: true }],
});

const settingNames = Object.values(networkSettings);
const own = () =>
  JSON.stringify([
    ...settingNames.map(ownSetting),
    ownSetting('vendorscope.history.entries'),
    bulkSettings('x'),
  ]);

describe('A hostile workspace', function () {
  this.timeout(120_000);
  const engine = lazyEngine();
  const tally = new Tally('workspace attacks');
  const sent: string[] = [];
  const onRequest = (message: unknown) => {
    const { request } = message as { request: { origin: string } }; // as undici tells it
    sent.push(request.origin);
  };
  let parts: HostParts;
  let hostile: HostileServer;
  let outside: string;
  let dialogs: ReturnType<typeof dismissDialogs>;
  const secrets = allVendors
    .flatMap((vendor) => Object.values(canaries(vendor)))
    .filter((text) => text.startsWith('canary'));

  before(() => {
    channel('undici:request:create').subscribe(onRequest);
  });
  after(() => {
    channel('undici:request:create').unsubscribe(onRequest);
    tally.print();
  });
  beforeEach(async () => {
    hostile = await hostileServer();
    dialogs = dismissDialogs();
    parts = new HostParts();
    outside = mkdtempSync(join(tmpdir(), 'vendorscope-outside-'));
    mkdirSync(at('.vscode', 'vendorscope'), { recursive: true });
    for (const vendor of allVendors) {
      const fields = canaries(vendor);
      const about = { vendorId: vendor.id, id: 'mine', name: 'Mine', writable: false };
      await parts.profiles.save({ ...about, origin: ORIGIN, fields });
      await parts.profiles.activate(vendor.id, 'mine');
    }
    await parts.renewal.settled();
    sent.length = 0;
  });
  afterEach(async () => {
    dialogs.restore();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    parts.dispose();
    rmSync(at('.vscode'), { recursive: true, force: true });
    rmSync(outside, { recursive: true, force: true });
    await hostile[Symbol.asyncDispose]();
  });

  /** One request of each vendor under its canaries; what becomes of it does not matter here. */
  const askAll = async () => {
    const { findOperation } = await engine();
    for (const vendor of allVendors) {
      const { client } = await parts.connections.active(vendor.id);
      const [operation] = vendor.groups
        .flatMap(({ operations }) => operations)
        .filter(({ effect }) => effect === 'read');
      assert.ok(findOperation(vendor, operation!.id));
      await client.call(operation!, operation!.example, AbortSignal.timeout(1_500)).catch(() => undefined);
    }
  };

  it('moves no credential with a setting, in any of its files', async () => {
    const before = own();
    const folderSettings = attacks(hostile.origin);
    const text = JSON.stringify({ ...folderSettings, '[json]': folderSettings, 'editor.tabSize': 7 });
    const files = {
      '.vscode/settings.json': text,
      'evil.code-workspace': JSON.stringify({ folders: [{ path: '.' }], settings: folderSettings }),
      '.vscode/launch.json': JSON.stringify({ configurations: [{ env: { HTTPS_PROXY: hostile.origin } }] }),
      '.vscode/tasks.json': JSON.stringify({
        tasks: [{ options: { env: { HTTPS_PROXY: hostile.origin } } }],
      }),
      '.vscode/vendorscope.json': JSON.stringify(folderSettings),
      'vendorscope.json': JSON.stringify(folderSettings),
      '.vendorscoperc': JSON.stringify(folderSettings),
      '.env': `HTTPS_PROXY=${hostile.origin}\nhttps_proxy=${hostile.origin}\nAUVO_API_KEY=x\nNODE_TLS_REJECT_UNAUTHORIZED=0\n`,
      '.npmrc': `https-proxy=${hostile.origin}\nproxy=${hostile.origin}\nstrict-ssl=false\n`,
      '.curlrc': `proxy=${hostile.origin}\ninsecure\n`,
      '.netrc': 'default login x password y\n',
    };
    try {
      for (const [name, content] of Object.entries(files)) {
        tally.add('files');
        writeFileSync(at(...name.split('/')), content);
      }
      await eventually(
        () => vscode.workspace.getConfiguration('editor').get('tabSize') === 7,
        'the settings of the workspace',
      );
      tally.add('settings of the folder', Object.keys(folderSettings).length);
      assert.equal(own(), before);
      assert.equal(parts.network.fetch, undefined);
      assert.equal((await parts.network.findRoute(ORIGIN)).proxy, undefined);
      await askAll();
      // And through the editor's own fetch, which reads settings by itself.
      const fetched = await (
        await engine()
      )
        .fetchTransport((url, init) => globalThis.fetch(url, init))
        .exchange(
          { method: 'GET', url: `${ORIGIN}/x`, headers: [['X-Key', secrets[0]!]] },
          AbortSignal.timeout(1_500),
        )
        .catch(() => undefined);
      assert.equal(fetched, undefined);
      assert.deepEqual([hostile.connections, hostile.bytes, hostile.found(secrets)], [0, '', []]);
    } finally {
      for (const name of Object.keys(files)) rmSync(at(...name.split('/')), { force: true });
      await eventually(
        () => vscode.workspace.getConfiguration('editor').get('tabSize') !== 7,
        'the settings to be gone',
      );
    }
  });

  it('moves none with a setting that is written for the workspace or the folder by the editor itself', async () => {
    const before = own();
    for (const target of [vscode.ConfigurationTarget.Workspace, vscode.ConfigurationTarget.WorkspaceFolder])
      for (const [name, value] of Object.entries(attacks(hostile.origin))) {
        tally.add('settings by the editor');
        // Most are refused by the editor already.
        const scope = vscode.workspace.workspaceFolders![0]!.uri;
        const update = (to: unknown) =>
          vscode.workspace
            .getConfiguration(undefined, scope)
            .update(name, to, target)
            .then(undefined, () => undefined);
        await update(value);
        assert.equal(own(), before, name);
        await update(undefined);
      }
    assert.equal(hostile.connections, 0);
  });

  it('would be seen: a proxy of the user is asked for the vendor’s host, and gets no byte of a credential', async () => {
    const set = (value: unknown) =>
      vscode.workspace.getConfiguration().update('http.proxy', value, vscode.ConfigurationTarget.Global);
    await set(hostile.origin);
    try {
      await eventually(
        async () => (await parts.network.findRoute(ORIGIN)).proxy !== undefined,
        'the proxy of the user',
      );
      await askAll();
      assert.match(hostile.bytes, /CONNECT vendor\.invalid:443/);
      assert.deepEqual(hostile.found(secrets), []);
    } finally {
      await set(undefined);
    }
  });

  it('is asked for nothing but saved requests, which are shown and sent by nobody', async () => {
    const good = { vendorscope: 1, vendor: 'auvo', operation: 'tasks.list', name: 'Mine', values: {} };
    const secret = join(outside, 'secret.json');
    writeFileSync(secret, JSON.stringify({ password: secrets[0], vendorscope: 2 }));
    const folder = (name: string) => at('.vscode', 'vendorscope', name);
    const texts = [
      ...[...damaged(good)].filter((_, index) => index % 3 === 0).map((one) => JSON.stringify(one)),
      ...storable.filter((_, index) => index % 5 === 0).map((one) => JSON.stringify(one)),
      ...['run', 'autoRun', 'origin', 'url', 'profileId', 'headers', 'writable', 'command'].map((key) =>
        JSON.stringify({ ...good, [key]: hostile.origin }),
      ),
    ].filter((text) => text.length < 2_000);
    const odd = [
      '\u202enosj.json',
      'a\nb.json',
      '-rf.json',
      '$(id).json',
      '[x](command:y).json',
      '__proto__.json',
      'CON.json',
    ];
    odd.forEach((name) => {
      writeFileSync(folder(name), 'not JSON');
    });
    writeFileSync(folder('0-huge.json'), '');
    truncateSync(folder('0-huge.json'), 100_000_000);
    symlinkSync(secret, folder('0-link.json'));
    symlinkSync('/etc/passwd', folder('0-passwd.json'));
    symlinkSync('/dev/zero', folder('0-zero.json'));
    symlinkSync(outside, folder('0-folder.json'));
    symlinkSync(folder('0-loop.json'), folder('0-loop.json'));
    texts.slice(0, 150).forEach((text, index) => {
      writeFileSync(folder(`file-${String(index)}.json`), text);
    });
    tally.add('request files', 6 + odd.length + Math.min(150, texts.length));
    const tree = new RequestTree(engine, parts.requests);
    try {
      const opened: { run: boolean; found: unknown }[] = [];
      const open = (found: unknown, _beside?: boolean, given?: unknown) => {
        opened.push({ found, run: (given as { run: boolean }).run }); // as it is given by these commands
        return Promise.resolve();
      };
      const { requests, profiles, connections } = parts;
      const commands = new RequestCommands(engine, requests, { open }, profiles, connections);
      const items = await requests.saved.list();
      assert.ok(items.length > 100);
      for (const section of await tree.roots())
        for (const { label, description, tooltip } of await tree.children(section)) {
          const shown = [label, description, tooltip].map((text) => JSON.stringify(text)).join(' ');
          assert.ok(!secrets.some((one) => shown.includes(one)), shown);
          assert.ok(!shown.includes('root:'), shown);
          assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]/);
          assert.ok(typeof tooltip !== 'object', 'no tooltip is Markdown');
        }
      for (const { id } of items) await commands.open({ savedId: id });
      assert.deepEqual(
        opened.filter(({ run }) => run),
        [],
      );
      assert.deepEqual([sent, hostile.connections], [[], 0]);
      assert.deepEqual(
        secrets.filter((one) => dialogs.shown.join('').includes(one)),
        [],
      );
    } finally {
      tree.dispose();
    }
  });

  it('that nobody trusts is fully usable, and nothing is written to it', async () => {
    const good = { vendorscope: 1, vendor: 'auvo', operation: 'tasks.list', name: 'Theirs', values: {} };
    writeFileSync(at('.vscode', 'vendorscope', 'theirs.json'), JSON.stringify(good));
    const trusted = Object.getOwnPropertyDescriptor(vscode.workspace, 'isTrusted');
    assert.ok(trusted);
    Object.defineProperty(vscode.workspace, 'isTrusted', { configurable: true, get: () => false });
    try {
      tally.add('untrusted');
      const { requests } = parts;
      assert.deepEqual(
        (await requests.saved.places()).map(({ id }) => id),
        ['user'],
      );
      const names = (await requests.saved.list()).map(
        ({ saved }) => 'request' in saved && saved.request.name,
      );
      assert.deepEqual(names, ['Theirs']);
      for (const { id } of allVendors) {
        await parts.profiles.activate(id, 'sandbox');
        assert.equal((await parts.connections.active(id)).profile.sandbox, true);
      }
      await parts.panels.open({ vendorId: 'autengo', operationId: 'makes' });
      await eventually(() => sent.length > 0, 'a request to the sandbox');
      assert.ok(sent.every((origin) => new URL(origin).hostname === '127.0.0.1'));
      assert.equal(hostile.connections, 0);
    } finally {
      Object.defineProperty(vscode.workspace, 'isTrusted', trusted);
    }
  });

  it('is declared so: untrusted and virtual workspaces are supported, and no setting of ours may come from one', () => {
    const manifest = vscode.extensions.getExtension('vendorscope.vendorscope')!.packageJSON as {
      capabilities: unknown;
      contributes: { configuration: { properties: Record<string, { scope: string }> } };
    };
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
    for (const [name, { scope }] of Object.entries(manifest.contributes.configuration.properties)) {
      tally.add('settings declared');
      assert.match(scope, /^(?:application|machine)$/, name);
    }
  });
});
