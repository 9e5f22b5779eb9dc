import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { inCheckout } from '../../scripts/lib/paths.mjs';
import { accessibilityFindings } from '../support/editor/accessibility';
import type { Editor } from '../support/editor/Editor';
import { openEditor, shareEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';
import { themes } from '../support/editor/themes';
import type { ThemeId } from '../support/editor/themes';

const shots: Readonly<Record<ThemeId, string>> = {
  'Dark Modern': 'panel-dark',
  'Light Modern': 'panel-light',
  'Default High Contrast': 'panel-high-contrast',
  'Default High Contrast Light': 'panel-high-contrast-light',
};

const forms: Readonly<Record<ThemeId, string>> = {
  'Dark Modern': 'form-dark',
  'Light Modern': 'form-light',
  'Default High Contrast': 'form-high-contrast',
  'Default High Contrast Light': 'form-high-contrast-light',
};

/** Keeps a picture in out/screenshots; with UPDATE_SCREENSHOTS=1 it becomes the one in the documentation. */
async function screenshot(editor: Editor, name: string): Promise<void> {
  const path = await editor.screenshot(name, inCheckout('out', 'screenshots'));
  if (process.env.UPDATE_SCREENSHOTS === '1')
    await copyFile(path, inCheckout('docs', 'screenshots', `${name}.png`));
}

describe('The panel', () => {
  describe('is readable and accessible', () => {
    const window = shareEditor();

    for (const theme of Object.keys(themes) as ThemeId[]) {
      it(`in ${themes[theme].label}`, async () => {
        const editor = await window();
        await editor.setTheme(theme);
        const view = await openOperation(editor, 'AutoVu', 'List diary visits');
        await view.waitForRows();
        await view.waitForRange(/^1 to 50 of/);
        await editor.page.getByRole('button', { name: 'Add Credentials' }).first().waitFor();
        await screenshot(editor, shots[theme]);
        assert.deepEqual(await accessibilityFindings(view.frame), []);
      });
    }
  });

  describe('has forms that are readable and accessible', () => {
    const window = shareEditor();

    for (const theme of Object.keys(themes) as ThemeId[]) {
      it(`in ${themes[theme].label}`, async () => {
        const editor = await window();
        await editor.setTheme(theme);
        const view = await openOperation(editor, 'LetsJobIt', 'Create or change visits');
        await view.field('body.0.driverId').waitFor();
        await screenshot(editor, forms[theme]);
        assert.deepEqual(await accessibilityFindings(view.frame), []);
      });
    }
  });

  it('comes back after a reload with what was typed, and sends nothing by itself', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'Auvo', 'List users');
    await view.waitForRows();
    await view.fill('query.paramFilter.name', 'Silva');
    await editor.eventually(async () => (await view.url()).includes('Silva'), 'the name in the request');
    await editor.waitUntilKept('Silva');
    await editor.reload();
    const back = await OperationView.visible(editor);
    await back.frame.getByText('List users').first().waitFor();
    assert.equal(await back.field('query.paramFilter.name').inputValue(), 'Silva');
    assert.deepEqual(await back.sandboxLog(), []);
  });
});
