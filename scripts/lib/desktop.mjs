// The extension in the VS Code of this desktop, apart from the user's own settings and extensions.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { editorEnvironment } from './editorServer.mjs';
import { run } from './processes.mjs';
import { step } from './progress.mjs';

/**
 * Installs a VSIX into a separate profile of the `code` on the PATH and opens it.
 * @param {{ folder: string, workspace: string, vsix: string }} options
 */
export async function openDesktop({ folder, workspace, vsix }) {
  const apart = ['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')];
  await mkdir(workspace, { recursive: true });
  await step('Installing the extension', () => code([...apart, '--install-extension', vsix, '--force']));
  await step('Opening VS Code', () => code([...apart, '--new-window', workspace]));
}

/** @param {string[]} args */
async function code(args) {
  try {
    await run('code', args, { env: editorEnvironment(), shell: process.platform === 'win32' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error(
      'There is no "code" on the PATH. In VS Code, run "Shell Command: Install \'code\' command in PATH", ' +
        'or use "npm start" without --desktop.',
      { cause: error },
    );
  }
}
