import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, tabs } from './support/eventually';

const dispatcher = Symbol.for('undici.globalDispatcher.1');
const holder = globalThis as unknown as Readonly<Record<symbol, unknown>>; // where undici keeps the process's dispatcher

describe('Opening operations from code', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens one panel an operation, however often it is asked for', async () => {
    const ref = { vendorId: 'auvo', operationId: 'tasks.list' };
    await vscode.commands.executeCommand('vendorscope.openOperation', ref);
    await vscode.commands.executeCommand('vendorscope.openOperation', ref);
    await eventually(() => tabs().includes('Auvo: List tasks'), 'the panel');
    assert.deepEqual(tabs(), ['Auvo: List tasks']);
    await vscode.commands.executeCommand('vendorscope.openOperationToSide', ref);
    await eventually(() => tabs().length === 2, 'a second panel beside');
  });

  it('opens one panel for a double click', async () => {
    const ref = { vendorId: 'auvo', operationId: 'users.list' };
    const click = () => vscode.commands.executeCommand('vendorscope.openOperation', ref);
    await Promise.all([click(), click()]);
    await eventually(() => tabs().length > 0, 'the panel');
    await new Promise((resolve) => setTimeout(resolve, 300)); // a second one would be there by now
    assert.deepEqual(tabs(), ['Auvo: List users']);
  });

  it('leaves the dispatcher of the host alone, so that other extensions keep their own fetch', async () => {
    await globalThis.fetch('data:,');
    const before = holder[dispatcher];
    await vscode.commands.executeCommand('vendorscope.openOperation', {
      vendorId: 'autengo',
      operationId: 'makes',
    });
    await eventually(() => tabs().includes('Autengo: List makes'), 'the panel');
    await vscode.commands.executeCommand('vendorscope.testCredentials', { vendorId: 'autengo' });
    assert.equal(holder[dispatcher], before);
  });
});

describe('Commands called from elsewhere', () => {
  it('answer nothing, whatever they are given', async () => {
    const odd: readonly unknown[] = [
      undefined,
      null,
      7,
      'auvo',
      [],
      {},
      { vendorId: 7 },
      { vendorId: 'nobody', profileId: 'x' },
    ];
    for (const argument of odd) {
      for (const command of ['vendorscope.startSandbox', 'vendorscope.showLog']) {
        assert.equal(await vscode.commands.executeCommand(command, argument), undefined);
      }
    }
    const nobody = { vendorId: 'nobody', operationId: 'nothing', profileId: 'none' };
    for (const command of [
      'openOperation',
      'testCredentials',
      'switchProfile',
      'addCredentials',
      'copyAsCurl',
    ]) {
      assert.equal(await vscode.commands.executeCommand(`vendorscope.${command}`, nobody), undefined);
    }
  });

  it('find nothing exported by the extension', () => {
    assert.equal(vscode.extensions.getExtension('vendorscope.vendorscope')?.exports, undefined);
  });
});
