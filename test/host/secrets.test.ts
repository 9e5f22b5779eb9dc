import assert from 'node:assert/strict';
import { ChildProcess } from 'node:child_process';
import * as vscode from 'vscode';
import { vendors } from '../../src/catalog/vendors';
import type { Vendor } from '../../src/catalog/vendor';
import { commands } from '../../src/host/ids';
import { canariesOf, canary } from '../secrets/canaries';
import { encodings } from '../secrets/encodings';
import { Scanner, told } from '../secrets/scanner';
import type { HostileVendor } from './support/hostileVendor';
import { hostileVendor, tempers } from './support/hostileVendor';
import { PlantedExtension } from './support/plantedExtension';

const all: readonly Vendor[] = Object.values(vendors);
/** A read without required inputs beside its example. */
const reads: Readonly<Record<string, string>> = {
  autovu: 'job.get',
  auvo: 'users.list',
  autengo: 'makes',
  letsjobit: 'visits.list',
};
/** These take away what the others need. */
const last: readonly string[] = [
  commands.clearHistory,
  commands.stopSandbox,
  commands.forgetCredentials,
  commands.forgetAllCredentials,
];

/** The variables that the test sets for the import are the user's own: every process has those. */
const own = all.flatMap(({ auth }) => Object.values(auth.fields).map(({ env }) => env));

/** What a process is started with. */
function startedWith(options: unknown): unknown {
  const { file, args, envPairs } = Object(options) as Readonly<Record<string, unknown>>; // any object can be read by key
  const env: readonly unknown[] = Array.isArray(envPairs) ? envPairs : [];
  return { file, args, env: env.filter((pair) => !own.some((name) => String(pair).startsWith(`${name}=`))) };
}

describe('In the editor, a credential', function () {
  this.timeout(90_000); // some commands test four vendors twice, and a vendor may let them wait
  const scanner = new Scanner();
  const writers = Object.values(encodings);
  const typed = canary(77);
  const tokens: string[] = [];
  const planted = new Map(all.map((vendor, index) => [vendor.id, canariesOf(vendor, 400 + index)]));
  const issued = all.map((_, index) => canary(900 + index));
  const children: unknown[] = [];
  const { spawn } = ChildProcess.prototype as unknown as { spawn: (options: unknown) => unknown }; // Node's own
  let turn = 0;
  /** How the vendor quotes next: begun anew by each test, so that a test that fails does so each time. */
  let echo = 0;
  let cases = 0;
  let extension: PlantedExtension;
  let vendor: HostileVendor;

  let dialogs = 0;
  /** A dialog that asks again and again is left in the end, by its last button. */
  const isEnough = () => ++dialogs > 20;
  /** As the user runs it; it may take a while, but no longer. */
  const run = async (id: string, argument: unknown) => {
    dialogs = 0;
    return extension.run(id, argument);
  };

  const secrets = () => [...[...planted.values()].flatMap((one) => one.secrets), ...issued, ...tokens, typed];
  const leaks = async () => told(scanner.scan(await extension.sinks(), secrets()));
  const argumentOf = ({ id }: Vendor) => ({ vendorId: id, operationId: reads[id], profileId: 'planted' });
  /** Lets what a command has set going come to its end. */
  const quiet = async () => {
    for (let before = -1; before !== vendor.received;) {
      before = vendor.received;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  };

  before(async () => {
    vendor = await hostileVendor(
      () => issued[turn++ % issued.length] ?? '',
      (secret) => writers[echo++ % writers.length]?.(secret) ?? secret,
    );
    extension = await PlantedExtension.prepared({
      pick: (items) => (isEnough() ? undefined : turn++ % 3 === 0 ? items.at(-1) : items[0]),
      type: (password, known) =>
        isEnough() ? undefined : password ? typed : known === '' ? `Name ${String(turn++)}` : known,
      save: () =>
        vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, `saved-${String(turn++)}.txt`),
      button: (buttons) => (isEnough() ? buttons.at(-1) : turn++ % 4 === 0 ? undefined : buttons[0]),
    });
    for (const { id } of all) {
      const fields = planted.get(id)?.fields ?? {};
      await extension.plant({ vendorId: id, id: 'planted', origin: vendor.origin, fields });
    }
    for (const { auth } of all)
      for (const { env, secret } of Object.values(auth.fields)) if (secret) process.env[env] = typed;
    Object.assign(ChildProcess.prototype, {
      spawn(this: ChildProcess, options: unknown) {
        children.push(startedWith(options));
        return spawn.call(this, options);
      },
    });
    extension.start();
  });
  beforeEach(() => {
    // Not a divisor of how many encodings there are: each case begins with another one.
    echo = 3 * cases++;
  });
  after(async () => {
    Object.assign(ChildProcess.prototype, { spawn });
    for (const { auth } of all)
      for (const { env } of Object.values(auth.fields)) Reflect.deleteProperty(process.env, env);
    extension.dispose();
    await vendor[Symbol.asyncDispose]();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    (await import('mocha')).default.reporters.Base.consoleLog(scanner.report('in the editor'));
  });

  for (const temper of tempers) {
    for (const about of all) {
      it(`comes out nowhere when ${about.title} ${temper} and quotes it`, async () => {
        vendor.temper = temper;
        await run(commands.openOperation, argumentOf(about));
        await quiet();
        await run(commands.testCredentials, argumentOf(about));
        await quiet();
        assert.deepEqual(await leaks(), []);
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      });
    }
  }

  for (const id of [...Object.values(commands).filter((one) => !last.includes(one)), ...last]) {
    it(`comes out nowhere by ${id}`, async () => {
      vendor.temper = tempers[turn % tempers.length] ?? 'fails with words';
      for (const about of all) {
        await run(id, argumentOf(about));
        assert.equal(await run(id, undefined), undefined);
      }
      await quiet();
      assert.deepEqual(await leaks(), []);
    });
  }

  it('was on its way to the vendor all the time', () => {
    assert.ok(vendor.received >= tempers.length * all.length, String(vendor.received));
  });

  it('is in no file of this VS Code', () => {
    const files = Object.fromEntries(extension.files());
    assert.ok(Object.keys(files).length > 0);
    const found = told(
      scanner.scan({ 'files, their names and contents': Object.values(files).join('\n') }, secrets()),
    );
    assert.deepEqual(found, []);
  });

  it('is in no argument and no environment of a process that was started', () => {
    assert.deepEqual(
      told(scanner.scan({ 'processes that were started': JSON.stringify(children) }, secrets())),
      [],
    );
  });
});
