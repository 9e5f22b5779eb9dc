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
