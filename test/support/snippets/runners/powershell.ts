import type { Runner } from '../runner';
import { succeeds } from './program';
import { runEach } from './script';

/** PowerShell 7, which comes neither from Debian nor as an npm package. */
export const powershell: Runner = {
  target: 'powershell',
  name: 'pwsh',
  packages: [],
  missing: async () =>
    (await succeeds('pwsh', ['-NoProfile', '-Command', 'exit 0']))
      ? undefined
      : 'There is no pwsh on this machine, and neither Debian nor npm has it.',
  run: (snippets, env) =>
    runEach(snippets, env, {
      command: 'pwsh',
      args: ['-NoProfile', '-NonInteractive', '-File', 'snippet.ps1'],
      file: 'snippet.ps1',
    }),
};
