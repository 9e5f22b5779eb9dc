import assert from 'node:assert/strict';
import { openEditor } from '../support/editor/openEditor';
import { openOperation } from '../support/editor/OperationView';

describe('The snippet', () => {
  it('shows the request that is sent, follows the form, and is copied as shown', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'Auvo', 'Get a customer');
    await view.waitForRows();
    await view.fill('path.id', '457');
    await editor.eventually(
      async () => (await view.snippet.innerText()).includes('/customers/457'),
      'the new id',
    );
    const url = await view.url();
    assert.ok((await view.snippet.innerText()).includes(url), 'the snippet has the URL of the request pane');

    await view.run();
    await editor.eventually(
      async () => (await view.sandboxLog()).some(({ path }) => path === '/v2/customers/457'),
      'the request in the log of the sandbox',
    );
    await view.button('Copy').click();
    const shown = await view.snippet.innerText();
    await editor.eventually(
      async () => (await editor.clipboard()).trim() === shown.trim(),
      'the snippet on the clipboard',
    );
  });

  it('is chosen by target and extras, and goes to the clipboard, to a document and to the cursor', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'Auvo', 'List users');
    await view.waitForRows();
    const { frame } = view;
    const shows = (text: string) =>
      editor.eventually(async () => (await view.snippet.innerText()).includes(text), text);
    const clipboardHas = (test: (text: string) => boolean, what: string) =>
      editor.eventually(async () => test(await editor.clipboard()), what);
    await frame.locator('#snippet-target').click();
    await frame.getByRole('option', { name: 'JavaScript (fetch)', exact: true }).click();
    await shows('AUVO_ACCESS_TOKEN');
    await frame.getByLabel('All pages').click();
    await shows('async function*');
    await frame.getByLabel('Log in first').click();
    await shows('AUVO_API_TOKEN');
    assert.ok(!(await view.snippet.innerText()).includes('sandbox-auvo'), 'no value of the profile is in it');

    await view.button('Copy .env Template').click();
    await clipboardHas((text) => text === 'AUVO_API_KEY=\nAUVO_API_TOKEN=\n', 'the names');
    await view.button('Copy').click();
    const shown = await view.snippet.innerText();
    await clipboardHas((text) => text.trim() === shown.trim(), 'the snippet');

    await view.button('Open in Editor').click();
    const lines = editor.page.locator('.editor-instance .view-lines').last();
    await editor.eventually(
      async () => (await lines.innerText()).includes('List\u00a0users'),
      'the document',
    );
    // Beside a document the panel is narrow, and its lower pane folded.
    await frame.locator('#inspector .pane-fold').click();
    await view.button('Insert at Cursor').click();
    const below = shown.trimEnd().split('\n').length + 1;
    await editor.statusBarItem(`Ln ${String(below)}, Col 1`).waitFor();
    await editor.runCommand('View: Revert and Close Editor');
  });

  it('is offered as typed TypeScript, names environment variables and no secret', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'LetsJobIt', 'List visits');
    await view.waitForRows();
    await view.frame.locator('#snippet-target').click();
    await view.frame.getByRole('option', { name: 'TypeScript (fetch, typed)' }).click();
    await editor.eventually(
      async () => (await view.snippet.innerText()).includes('export interface'),
      'the types',
    );
    const code = await view.snippet.innerText();
    assert.match(code, /_id: string;/);
    assert.match(code, /env\('LETSJOBIT_API_KEY'\)/);
    assert.ok(!code.includes('sandbox-letsjobit-api-key'), 'the key of the profile is not in it');
  });
});
