import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import * as vscode from 'vscode';
import { lazyEngine } from '../../src/host/engine';
import { testConnection } from '../../src/host/network/connectionTest';
import { Network } from '../../src/host/network/network';
import { systemProxy } from '../../src/host/network/systemProxy';
import { eventually } from './support/eventually';
import { HostParts } from './support/parts';
import { recordWarnings } from './support/warnings';

const origin = 'https://api.example.com';
const dispatcher = Symbol.for('undici.globalDispatcher.1');
const holder = globalThis as unknown as Readonly<Record<symbol, unknown>>; // where undici keeps the process's dispatcher

/** The user's settings that a test made; each is taken back after it. */
const made = new Set<string>();
async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
  made.add(name);
}
async function takeBack(): Promise<void> {
  for (const name of made) await set(name, undefined);
  made.clear();
}

describe('The way to a vendor', () => {
  let network: Network;
  beforeEach(() => {
    network = new Network(lazyEngine());
  });
  afterEach(async () => {
    network.dispose();
    await takeBack();
  });

  const way = async (to = origin) => {
    const { proxy = 'direct', because } = await network.findRoute(to);
    return `${proxy}: ${because}`;
  };

  it("follows the user's settings, and their changes", async () => {
    assert.equal(await way(), 'direct: no proxy is set');
    await set('http.proxy', 'http://proxy.example.com:3128');
    await eventually(async () => (await way()) !== 'direct: no proxy is set', 'the change');
    assert.equal(await way(), 'http://proxy.example.com:3128/: the setting http.proxy');
    await set('http.noProxy', ['example.com']);
    await eventually(async () => (await way()).startsWith('direct'), 'the change');
    assert.equal(await way(), 'direct: the setting http.noProxy names example.com');
    await set('http.proxySupport', 'off');
    await eventually(async () => (await way()).includes('"off"'), 'the change');
  });

  it('does not follow those of a workspace', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, '.vscode', 'settings.json');
    const settings = {
      'http.proxy': 'http://workspace.example.com:1',
      'vendorscope.network.transport': 'vscode',
    };
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(settings)));
    // One that a workspace may make, so that the whole file is read.
    const tabSize = (value?: number) =>
      vscode.workspace.getConfiguration('editor').update('tabSize', value, false);
    await tabSize(7);
    assert.equal(vscode.workspace.getConfiguration('editor').get('tabSize'), 7);
    assert.equal(await way(), 'direct: no proxy is set');
    assert.equal(network.fetch, undefined);
    await tabSize();
    await vscode.workspace.fs.delete(file);
  });

  it('is direct to this machine', async () => {
    await set('http.proxy', 'http://proxy.example.com:3128');
    assert.equal(await way('http://127.0.0.1:8080'), 'direct: it is this machine');
  });

  it('is what VS Code itself says, where that can be asked', async () => {
    assert.equal(await systemProxy(vscode.env.appRoot, origin), undefined);
    await set('http.proxy', 'http://proxy.example.com:3128');
    await eventually(
      async () => (await systemProxy(vscode.env.appRoot, origin)) !== undefined,
      'the answer of VS Code',
    );
    assert.equal(await systemProxy(vscode.env.appRoot, origin), 'http://proxy.example.com:3128');
  });

  it("trusts the system's certificates beside the built-in ones, unless the user leaves them out", async () => {
    const { ca = [], caFrom } = await network.findRoute(origin);
    assert.equal(caFrom, "built in and the system's");
    assert.ok(ca.length > 100, String(ca.length));
    assert.ok(ca.every((certificate) => certificate.startsWith('-----BEGIN CERTIFICATE-----')));
    await set('http.systemCertificates', false);
    await eventually(async () => (await network.findRoute(origin)).ca === undefined, 'the change');
  });
});

describe('The transport', () => {
  let parts: HostParts;
  beforeEach(() => {
    parts = new HostParts();
  });
  afterEach(async () => {
    parts.dispose();
    await takeBack();
  });

  it('is changed by the setting for clients that are open too, and the sandbox answers over both', async () => {
    const { vendors, findOperation } = await lazyEngine()();
    const operation = findOperation(vendors.autengo, 'makes');
    assert.ok(operation);
    const call = async () => {
      const { client } = await parts.connections.active('autengo');
      await client.call(operation, {}, new AbortController().signal);
      return client;
    };
    const first = await call();
    assert.equal(await call(), first);
    await set('vendorscope.network.transport', 'vscode');
    await eventually(() => parts.network.fetch !== undefined, 'the setting');
    assert.notEqual(await call(), first);
  });
});

describe('Test Connection', () => {
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(line),
    error: (line: string) => lines.push(line),
    show: () => undefined,
  } as unknown as vscode.LogOutputChannel; // all that is asked of it here
  let parts: HostParts;
  let warnings: ReturnType<typeof recordWarnings>;

  beforeEach(() => {
    lines.length = 0;
    parts = new HostParts();
    warnings = recordWarnings();
  });
  afterEach(async () => {
    warnings.restore();
    parts.dispose();
    await takeBack();
  });
  const run = (about: object) => {
    const { profiles, sandbox, network } = parts;
    return testConnection({ engine: lazyEngine(), profiles, sandbox, network, log }, about);
  };

  for (const transport of ['undici', 'vscode']) {
    it(`reaches the sandbox over ${transport}, and writes the way into the log`, async () => {
      await set('vendorscope.network.transport', transport);
      await eventually(() => (parts.network.fetch === undefined) === (transport === 'undici'), 'the setting');
      await run({ vendorId: 'auvo' });
      assert.equal(lines.length, 1);
      assert.match(lines[0] ?? '', /^Connection to Auvo: works\n {2}Address: http:\/\/127\.0\.0\.1:\d+/);
      assert.match(
        lines[0] ?? '',
        transport === 'undici' ? /Way: direct, because of: it is this machine/ : /VS Code's own fetch/,
      );
    });
  }

  it('warns, with what to do, when a profile’s address cannot be reached', async () => {
    await parts.use('letsjobit', 'Staging', 'canary-key');
    await run({ vendorId: 'letsjobit' });
    assert.match(lines.join(''), /^Connection to LetsJobIt: failed\n[^]*What to do: /);
    assert.match(warnings.messages.join(''), /^LetsJobIt could not be reached\. .* \| Show Log$/);
    assert.doesNotMatch(lines.join('') + warnings.messages.join(''), /canary/);
  });

  for (const transport of ['undici', 'vscode']) {
    it(`goes through the proxy of the user over ${transport}, and shows no password of it`, async () => {
      await using proxy = await refusingProxy();
      await set('vendorscope.network.transport', transport);
      await set('http.proxy', `http://user:canary@127.0.0.1:${proxy.port}`);
      const { findRoute } = parts.network;
      await eventually(async () => (await findRoute(origin)).proxy !== undefined, 'the setting');
      const profile = { vendorId: 'autovu', id: 'p', name: 'P', origin, writable: false, fields: {} };
      await parts.profiles.save(profile);
      await run({ vendorId: 'autovu', profileId: 'p' });
      assert.deepEqual(proxy.asked, ['api.example.com:443']);
      assert.match(lines.join(''), /^Connection to AutoVu: failed\n/);
      if (transport === 'undici')
        assert.match(lines.join(''), /http:\/\/••••@127\.0\.0\.1:\d+, because of: the setting http\.proxy/);
      assert.doesNotMatch(lines.join('') + warnings.messages.join(''), /canary/);
      assert.match(warnings.messages.join(''), / \| Open Proxy Settings \| Show Log$/);
    });
  }

  it('tests the address of the profile that is asked for', async () => {
    await parts.use('letsjobit', 'Staging');
    await run({ vendorId: 'letsjobit', profileId: 'sandbox' });
    assert.match(lines.join(''), /^Connection to LetsJobIt: works/);
  });

  it('is a command, which leaves the dispatcher of the host alone', async () => {
    await globalThis.fetch('data:,');
    const before = holder[dispatcher];
    await vscode.commands.executeCommand('vendorscope.testConnection', { vendorId: 'autovu' });
    assert.equal(holder[dispatcher], before);
  });
});

/** A proxy that lets nobody through. */
async function refusingProxy() {
  const asked: string[] = [];
  const server = createServer().on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    asked,
    port: String(typeof address === 'object' ? address?.port : ''),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}
