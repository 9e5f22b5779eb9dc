import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Editor } from '../support/editor/Editor';
import { openEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';

const KEY = 'sandbox-letsjobit-api-key';

/** Goes through the dialog for LetsJobIt: name, address, key, company id. */
async function enterLetsJobIt(editor: Editor, name: string, origin: string, key: string): Promise<void> {
  const { quickInput } = editor;
  const step = async (number: number, text: string) => {
    await editor.eventually(
      async () => (await quickInput.title.innerText()).includes(`(${String(number)}/4)`),
      `step ${String(number)}`,
    );
    await quickInput.answer(text);
  };
  await step(1, name);
  await step(2, origin);
  await editor.eventually(
    async () => (await quickInput.field.getAttribute('type')) === 'password',
    'a masked field',
  );
  await step(3, key);
  await step(4, '');
}

async function addLetsJobIt(editor: Editor, name: string, origin: string, key: string): Promise<void> {
  await editor.runCommand('Vendorscope: Add Credentials');
  await editor.quickInput.pick('LetsJobIt');
  await enterLetsJobIt(editor, name, origin, key);
}

/** Every file below a folder that holds a text. */
async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hits: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    if (texts.some((text) => content.includes(text))) hits.push(path);
  }
  return hits;
}

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
    await editor.notificationButton('Edit').waitFor();
    assert.ok(
      (await editor.notifications()).some((text) => text.includes('LetsJobIt did not accept “Typo”')),
    );
    await editor.notificationButton('Edit').click();
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
    await editor.quickInput.answer('');
    await editor.notificationButton('Save Anyway').click();
    await editor.treeRow('Typo').waitFor();

    const view = await OperationView.visible(editor);
    await view.fill('query.docNo', 'H-01');
    await view.run();
    await view.failure.waitFor();
    assert.match(await view.failure.innerText(), /LetsJobIt refused the credentials of the profile “Typo”/);
    assert.equal(await view.field('query.docNo').inputValue(), 'H-01');
    await view.button('Edit Credentials').waitFor();
  });
});
