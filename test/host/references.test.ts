import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, tabs } from './support/eventually';
import { HostParts } from './support/parts';

const customer = { vendorId: 'auvo', operationId: 'customers.get' };
const tasks = { vendorId: 'auvo', operationId: 'tasks.list' };

describe('An operation that a value opens', () => {
  let parts: HostParts;

  beforeEach(() => {
    parts = new HostParts();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    parts.dispose();
  });

  const asked = async (): Promise<string[]> => {
    const { vendors, requests } = await parts.sandbox.get();
    assert.ok(vendors.auvo);
    return requests.filter(({ operationId }) => operationId !== 'login').map(({ path }) => path);
  };

  it('is asked for with the value, in one panel for all values', async () => {
    await parts.panels.open(customer, false, { at: ['path', 'id'], text: '101' });
    await eventually(async () => (await asked()).join() === '/v2/customers/101', 'the first customer');
    await parts.panels.open(customer, false, { at: ['path', 'id'], text: '102' });
    await eventually(
      async () => (await asked()).join() === '/v2/customers/101,/v2/customers/102',
      'the second',
    );
    assert.equal(tabs().length, 1);
  });

  it('takes the value while its panel is still opening', async () => {
    await Promise.all([
      parts.panels.open(tasks),
      parts.panels.open(tasks, false, { at: ['query', 'paramFilter', 'customerId'], text: '7' }),
    ]);
    await eventually(
      async () => (await asked()).some((path) => decodeURIComponent(path).includes('"customerId":7')),
      'the tasks of the customer',
    );
    await eventually(() => tabs().length > 0, 'its tab, of which an editor may tell later');
    assert.equal(tabs().length, 1);
  });
});

describe('The documentation of an operation', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('is a Markdown document of the extension’s own scheme', async () => {
    const uri = vscode.Uri.from({
      scheme: 'vendorscope-docs',
      path: '/Auvo Get a customer.md',
      query: 'vendor=auvo&operation=customers.get',
    });
    await vscode.extensions.getExtension('vendorscope.vendorscope')?.activate();
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'markdown');
    assert.ok(document.getText().startsWith('# Get a customer\n\n`GET /v2/customers/{id}`'));
  });

  it('opens as a preview', async () => {
    await vscode.commands.executeCommand('vendorscope.openDocumentation', customer);
    await eventually(() => tabs().some((label) => label.includes('Auvo Get a customer')), 'the preview');
  });

  it('is that of the operation whose panel is open, when the command is not told which', async () => {
    await vscode.commands.executeCommand('vendorscope.openOperation', customer);
    await eventually(() => tabs().includes('Auvo: Get a customer'), 'the panel');
    await vscode.commands.executeCommand('vendorscope.openDocumentation');
    await eventually(() => tabs().some((label) => label.includes('Auvo Get a customer')), 'the preview');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('vendorscope.copyPath');
    assert.equal(await vscode.env.clipboard.readText(), '/v2/customers/{id}');
  });

  it('says so when there is no such operation', async () => {
    await vscode.extensions.getExtension('vendorscope.vendorscope')?.activate();
    const uri = vscode.Uri.parse('vendorscope-docs:/x.md?vendor=auvo&operation=constructor');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), 'There is no such operation.');
  });
});
