// npm start [-- --port N | --desktop]: Vendorscope in a real VS Code, from nothing but Node and npm.
import { join } from 'node:path';
import { packageExtension } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { openDesktop } from './lib/desktop.mjs';
import { installExtension, startEditorServer } from './lib/editorServer.mjs';
import { provideSettings } from './lib/editorSettings.mjs';
import { startOnlyServer } from './lib/onlyServer.mjs';
import { portOption } from './lib/options.mjs';
import { checkoutCacheFolder } from './lib/paths.mjs';
import { runScript, step } from './lib/progress.mjs';
import { provideVSCodeServer } from './lib/vscodeServer.mjs';

await runScript(async () => {
  const args = process.argv.slice(2);
  const desktop = args.includes('--desktop');
  const { port } = portOption(args.filter((arg) => arg !== '--desktop'));
  const folder = join(checkoutCacheFolder(), desktop ? 'desktop' : 'start');
  const workspace = join(folder, 'workspace');
  const vsix = join(folder, 'vendorscope.vsix');

  const prepare = async () => {
    await ensureDependencies();
    await step('Building', () => packageExtension(vsix));
    await provideSettings(join(folder, 'user'));
  };
  if (desktop) {
    await prepare();
    await openDesktop({ folder, workspace, vsix });
    return;
  }
  const server = await startOnlyServer(folder, async () => {
    await prepare();
    const vscode = await provideVSCodeServer();
    await step('Installing the extension', () => installExtension(vscode, folder, vsix));
    return step('Starting VS Code', () => startEditorServer(vscode, { folder, workspace, port }));
  });
  process.exitCode = 0; // Ctrl+C is the ordinary end.
  process.stdout.write(`\n  Vendorscope is ready. Open  ${server.origin}/\n  Ctrl+C stops everything.\n\n`);
  await server.ended;
  throw new Error(`VS Code ended by itself. Its log is ${server.logFile}`);
});
