// Writes themes/*.json: what the real VS Code gives a webview in each theme. Run it again for a new VS Code:
// npx tsx test/support/panel/recordThemes.ts
import { writeFile } from 'node:fs/promises';
import { runScript } from '../../../scripts/lib/progress.mjs';
import { openEditor, stopEnvironment } from '../editor/openEditor';
import { openOperation } from '../editor/OperationView';
import { themes } from '../editor/themes';
import type { ThemeId } from '../editor/themes';
import type { Theme } from './themes';
import { themeFile } from './themes';

void runScript(async () => {
  for (const theme of Object.keys(themes) as ThemeId[]) await record(theme);
  await stopEnvironment();
});

async function record(theme: ThemeId): Promise<void> {
  const editor = await openEditor({ theme });
  const { frame } = await openOperation(editor, 'AutoVu', 'List diary visits');
  const read: Theme = await frame.evaluate(() => {
    const { style } = document.documentElement;
    const names = [...style].filter((name) => name.startsWith('--')).sort();
    return {
      variables: Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)])),
      // Its style is what our own controls set.
      body: Object.fromEntries(
        [...document.body.attributes]
          .filter(({ name }) => name !== 'style')
          .map(({ name, value }) => [name, value]),
      ),
      defaultStyles: document.querySelector('#_defaultStyles')?.textContent ?? '',
    };
  });
  await writeFile(themeFile(theme), `${JSON.stringify(read, undefined, 2)}\n`);
  await editor.close();
}
