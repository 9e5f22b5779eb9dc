import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import * as vscode from 'vscode';
import { registerCommands } from '../../src/host/commands';
import { CredentialCommands } from '../../src/host/credentials/credentialCommands';
import { Documentation } from '../../src/host/documentation';
import { lazyEngine } from '../../src/host/engine';
import type { CommandName } from '../../src/host/ids';
import { commands } from '../../src/host/ids';
import { RequestCommands } from '../../src/host/requests/requestCommands';
import { allVendors, canaries } from '../support/catalog';
import type { HostileServer } from '../security/support/hostileServer';
import { hostileServer } from '../security/support/hostileServer';
import { Tally } from '../security/support/tally';
import { encodingsOf } from '../support/encodings';
import { hostileArguments } from './support/argumentShapes';
import { dismissDialogs } from './support/dismissDialogs';
import { HostParts } from './support/parts';
import { WatchedProcess } from './support/watchedProcess';

const names = Object.keys(commands) as readonly CommandName[]; // the keys of the literal
const SENTINEL = 'what the user had on the clipboard';

/** These send a request about a vendor that is named, as a click on it does; of them the last test speaks. */
const testing: readonly CommandName[] = ['testCredentials', 'testConnection'];

/** Whether it names a vendor that there is. */
function namesVendor(argument: unknown): boolean {
  try {
    const { vendorId } = Object(argument) as { vendorId?: unknown }; // any value, as an object
    return allVendors.some(({ id }) => id === vendorId);
  } catch {
    return false;
  }
}

/** The commands as `activate` registers them, over parts of a test: called as another extension would. */
function captured(parts: HostParts, log: vscode.LogOutputChannel) {
  const engine = lazyEngine();
  const { panels, connections, profiles, network, sandbox, requests, snippets } = parts;
  const registered = new Map<string, (argument: unknown) => unknown>();
  const editor = vscode.commands as { registerCommand: unknown }; // replaced for the moment of registering
  const original = editor.registerCommand;
  editor.registerCommand = (id: string, run: (argument: unknown) => unknown) => {
    registered.set(id, run);
    return new vscode.Disposable(() => undefined);
  };
  try {
    registerCommands({
      engine,
      panels,
      documentation: new Documentation(engine),
      credentials: () => Promise.resolve(new CredentialCommands(engine, profiles, connections, {})),
      credentialTable: () => Promise.resolve({ show: () => Promise.resolve() }),
      connections,
      profiles,
      network,
      sandbox,
      requests: () => Promise.resolve(new RequestCommands(engine, requests, panels, profiles, connections)),
      favourites: requests.favourites,
      snippets: () => Promise.resolve(snippets),
      log,
    });
  } finally {
    editor.registerCommand = original;
  }
  return registered;
}

describe('Commands that another extension calls', function () {
  this.timeout(240_000);
  const tally = new Tally('hostile calls of commands');
  const secrets = allVendors
    .flatMap((vendor) => Object.values(canaries(vendor)))
    .filter((text) => text.startsWith('canary'));
  const watched = new WatchedProcess();
  const { sent, rejections } = watched;
  let parts: HostParts;
  let log: vscode.LogOutputChannel;
  let vendor: HostileServer;
  let dialogs: ReturnType<typeof dismissDialogs>;

  before(() => {
    log = vscode.window.createOutputChannel('Vendorscope Command Tests', { log: true });
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
    vendor = await hostileServer();
    for (const { id, auth } of allVendors) {
      const fields = canaries(allVendors.find((one) => one.id === id)!);
      assert.deepEqual(Object.keys(fields), Object.keys(auth.fields));
      await parts.profiles.save({
        vendorId: id,
        id: 'mine',
        name: 'Mine',
        origin: vendor.origin,
        writable: false,
        fields,
      });
      await parts.profiles.activate(id, 'mine');
    }
    await parts.renewal.settled();
    await vscode.env.clipboard.writeText(SENTINEL);
  });
  afterEach(async () => {
    dialogs.restore();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    parts.dispose();
    await vendor[Symbol.asyncDispose]();
    assert.deepEqual(rejections, []);
    assert.equal(Reflect.get({}, 'vendorId'), undefined);
  });

  /** Everything that is stored: profiles with their secrets, and what is remembered. */
  const stored = async () => {
    const kept = await Promise.all((await parts.secrets.keys()).map((key) => parts.secrets.get(key)));
    return JSON.stringify([kept, parts.state.keys().map((key) => [key, parts.state.get(key)])]);
  };
  const leaks = (text: string) =>
    secrets.filter((secret) => encodingsOf(secret).some((form) => text.includes(form)));
  /** Calls it, and says what came back; an error only where it is a plain one. */
  const call = async (run: () => unknown): Promise<string> => {
    try {
      const result: unknown = await run();
      assert.equal(result, undefined);
      return '';
    } catch (error) {
      assert.ok(error instanceof Error, 'what is thrown is an error');
      return inspect(error, { depth: 10 });
    }
  };

  it('with anything that is none of ours show nothing secret, send nothing and change nothing', async () => {
    const registered = captured(parts, log);
    assert.equal(registered.size, names.length);
    const before = await stored();
    for (const name of names) {
      if (name === 'startSandbox' || name === 'stopSandbox') continue; // they take no argument and hold no credential
      for (const [what, argument] of hostileArguments) {
        if (testing.includes(name) && namesVendor(argument)) continue;
        tally.add('over stored credentials');
        const said = await call(() => registered.get(commands[name])!(argument));
        assert.deepEqual([leaks(said), vendor.connections, sent], [[], 0, []], `${name}: ${what}`);
        assert.equal(await stored(), before, `${name}: ${what}`);
      }
    }
    assert.equal(await vscode.env.clipboard.readText(), SENTINEL);
    assert.deepEqual(leaks(dialogs.shown.join('\n')), []);
  });

  it('are the same ones in the extension that is active', async () => {
    const extension = vscode.extensions.getExtension('vendorscope.vendorscope')!;
    assert.equal(await extension.activate(), undefined, 'it exports nothing');
    assert.equal(extension.exports, undefined);
    for (const name of names) {
      for (const [what, argument] of hostileArguments) {
        if (testing.includes(name) && namesVendor(argument)) continue;
        tally.add('of the active extension');
        const said = await call(() => vscode.commands.executeCommand(commands[name], argument));
        assert.deepEqual([leaks(said), sent], [[], []], `${name}: ${what}`);
      }
    }
    await vscode.commands.executeCommand(commands.stopSandbox);
    assert.equal(await vscode.env.clipboard.readText(), SENTINEL);
  });

  it('with the ids that a tree gives do what a click does, and give nothing secret', async () => {
    const registered = captured(parts, log);
    const asks = [
      'forgetCredentials',
      'forgetAllCredentials',
      'allowWrites',
      'duplicateCredentials',
      'renameCredentials',
      'rotateCredentials',
      'editCredentials',
      'addCredentials',
      'importCredentials',
      'setProfileColour',
      'enterCredentialsAgain',
    ] as const;
    for (const { id, groups } of allVendors) {
      const before = await stored();
      for (const name of asks) {
        tally.add('with ids that are there');
        const said = await call(() => registered.get(commands[name])!({ vendorId: id, profileId: 'mine' }));
        assert.deepEqual([leaks(said), vendor.connections], [[], 0], name);
        assert.equal(await stored(), before, `${name} without a yes`);
      }
      for (const name of ['copyPath', 'copyAsCurl', 'copyAsTypeScript', 'copyEnvTemplate'] as const) {
        for (const { id: operationId } of groups.flatMap(({ operations }) => operations)) {
          tally.add('with ids that are there');
          const said = await call(() => registered.get(commands[name])!({ vendorId: id, operationId }));
          const clipboard = await vscode.env.clipboard.readText();
          assert.deepEqual(
            [leaks(said), leaks(clipboard), vendor.connections],
            [[], [], 0],
            `${name} ${operationId}`,
          );
        }
      }
    }
    assert.deepEqual(leaks(dialogs.shown.join('\n')), []);
  });

  it('that test a vendor send to the address of its own profile only, and tell nothing secret', async () => {
    const registered = captured(parts, log);
    for (const { id, title } of allVendors)
      for (const name of testing)
        for (const profileId of ['mine', undefined]) {
          tally.add('with ids that are there');
          sent.length = 0;
          const about = profileId === undefined ? { vendorId: id } : { vendorId: id, profileId };
          const said = await call(() => registered.get(commands[name])!(about));
          assert.deepEqual(leaks(said), [], title);
          assert.deepEqual([...new Set(sent.map((url) => new URL(url).origin))], [vendor.origin], title);
        }
    assert.deepEqual(leaks(dialogs.shown.join('\n')), []);
  });

  it('add no favourite that is no operation', async () => {
    const registered = captured(parts, log);
    const add = registered.get(commands.addFavourite)!;
    await add({ vendorId: 'auvo', operationId: 'x'.repeat(1_000) });
    await add({ vendorId: '../auvo', operationId: 'tasks.list' });
    assert.deepEqual(parts.requests.favourites.list(), []);
    await add({ vendorId: 'auvo', operationId: 'tasks.list', key: 'more' });
    assert.deepEqual(parts.requests.favourites.list(), [{ vendorId: 'auvo', operationId: 'tasks.list' }]);
  });
});
