import assert from 'node:assert/strict';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import { filesWith } from '../support/editor/filesWith';
import { openEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';

const KEY = 'sandbox-letsjobit-api-key';

describe('Credentials', () => {
  it('are tested, kept over a reload, and lie in no file and no setting', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'LetsJobIt', 'List visits');
    await view.waitForRows();
    const origin = await view.origin();

    await addLetsJobIt(editor, 'Staging', origin, KEY);
    await editor.eventually(
      async () => (await editor.notifications()).some((text) => text.includes('now uses “Staging”')),
      'the confirmation',
    );
    await editor.treeRow('Staging').waitFor();
    assert.ok((await view.sandboxLog()).length >= 2, 'the key was tried before it was stored');

    await editor.reload();
    await editor.openVendorscopeView();
    await editor.treeRow('Staging').waitFor();
    const leaks = await filesWith(editor.userDataFolder, [KEY, Buffer.from(KEY).toString('base64')]);
    assert.deepEqual(leaks, [], 'no file of the editor holds the key');
  });

  it('that are wrong are said to be wrong, and what was typed is kept', async () => {
    const editor = await openEditor();
    const sandbox = await openOperation(editor, 'LetsJobIt', 'List visits');
    await sandbox.waitForRows();
    const origin = await sandbox.origin();

    await addLetsJobIt(editor, 'Typo', origin, 'not-the-key');
    await editor.dialogButton('Edit').waitFor();
    assert.match(await editor.dialog.innerText(), /LetsJobIt did not accept “Typo”/);
    await editor.dialogButton('Edit').click();
    await editor.eventually(
      async () => (await editor.quickInput.field.inputValue()) === 'Typo',
      'the name typed before',
    );
    await editor.quickInput.accept();
    await editor.eventually(
      async () => (await editor.quickInput.field.inputValue()) === origin,
      'the address typed before',
    );
    await editor.quickInput.accept();
    await editor.eventually(
      async () => (await editor.quickInput.field.inputValue()) === 'not-the-key',
      'the key typed before',
    );
    await editor.quickInput.answer('still-not-the-key');
    await editor.eventually(
      async () => (await editor.quickInput.title.innerText()).includes('(4/4)'),
      'the last step',
    );
    await editor.quickInput.answer('');
    await editor.dialogButton('Save Anyway').click();
    await editor.treeRow('Typo').waitFor();

    const view = await OperationView.visible(editor);
    await view.fill('query.docNo', 'H-01');
    await view.run();
    await view.failure.waitFor();
    assert.match(await view.failure.innerText(), /LetsJobIt refused the credentials of the profile “Typo”/);
    assert.equal(await view.field('query.docNo').inputValue(), 'H-01');
    await view.button('Edit Credentials').waitFor();
  });

  it('that are half typed are not lost by Escape', async () => {
    const editor = await openEditor();
    await editor.openVendorscopeView();
    await editor.runCommand('Vendorscope: Add Credentials');
    await editor.quickInput.pick('AutoVu');
    await editor.eventually(
      async () => (await editor.quickInput.title.innerText()).includes('(1/6)'),
      'step 1',
    );
    await editor.quickInput.answer('Half typed');
    await editor.eventually(
      async () => (await editor.quickInput.title.innerText()).includes('(2/6)'),
      'step 2',
    );
    await editor.quickInput.cancel();
    await editor.dialogButton('Keep Editing').click();
    await editor.eventually(
      async () => (await editor.quickInput.field.inputValue()) === 'Half typed',
      'what was typed',
    );
    await editor.quickInput.cancel();
    await editor.dialogButton('Discard').click();
    await editor.dialog.waitFor({ state: 'detached' });
  });
});
