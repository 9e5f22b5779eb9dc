import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import { answerServer } from '../support/editor/answerServer';
import { openEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';
import { RequestsTree } from '../support/editor/RequestsTree';

const KEY = 'key-of-an-untrusted-folder';

/** As a user has it who opened a folder and did not trust it. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

describe('A folder that nobody trusts', () => {
  it('is usable in Restricted Mode: its saved request is shown and sent by nobody, its settings lead no key elsewhere', async () => {
    await using vendor = await answerServer((_, response) =>
      response.end(
        JSON.stringify({ meta: { totalRecords: 1 }, data: [{ id: 1, docNo: 'From the vendor' }] }),
      ),
    );
    await using elsewhere = await answerServer((_, response) => response.end('{}'));
    const editor = await openEditor({ settings: restricted });
    const own = join(editor.workspaceFolder, '.vscode');
    const saved = join(own, 'vendorscope');
    const request = {
      vendorscope: 1,
      vendor: 'letsjobit',
      operation: 'visits.list',
      name: 'Of a stranger',
      values: { 'query.docNo': 'S-1' },
      origin: elsewhere.origin,
    };
    const settings = { 'http.proxy': elsewhere.origin, 'vendorscope.network.transport': 'vscode' };
    try {
      await mkdir(saved, { recursive: true });
      await writeFile(join(own, 'settings.json'), JSON.stringify(settings));
      await writeFile(join(saved, 'stranger.json'), JSON.stringify(request));
      await editor.reload();
      await editor.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();

      await editor.openVendorscopeView();
      await addLetsJobIt(editor, 'Mine', vendor.origin, KEY);
      await editor.eventually(() => Promise.resolve(vendor.targets.length === 1), 'the test of the key');
      await editor.treeRow('Mine').waitFor();
      const tree = new RequestsTree(editor);
      await editor.expandTreeRows('Saved Requests');
      await (await tree.row('Saved Requests', 'Of a stranger')).click();
      await editor.eventually(
        async () => {
          const open = await OperationView.visible(editor).catch(() => undefined);
          return (await open?.field('query.docNo').inputValue()) === 'S-1';
        },
        'the saved request',
        20_000,
      );
      assert.deepEqual(vendor.targets.slice(1), [], 'opening it sends nothing');

      const view = await openOperation(editor, 'LetsJobIt', 'List visits');
      await view.run();
      await view.frame.getByText('From the vendor').first().waitFor();
      await editor.screenshot('restricted-mode');
      assert.equal(vendor.targets.length, 2);
      assert.deepEqual(elsewhere.targets, []);
      assert.deepEqual((await readdir(own)).sort(), ['settings.json', 'vendorscope']);
      assert.deepEqual(await readdir(saved), ['stranger.json']);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  });
});
