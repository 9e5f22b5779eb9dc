// npm run test:desktop: test/host in the extension host of a desktop VS Code, which test-electron downloads.
import { buildExtension } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inCheckout } from './lib/paths.mjs';
import { runScript, step } from './lib/progress.mjs';

await runScript(async () => {
  await ensureDependencies();
  await step('Building', buildExtension);
  const { bundleHostTests, hostTestsEntry } = await import('./lib/hostBundle.mjs');
  await bundleHostTests();
  const { runTests } = await import('@vscode/test-electron');
  await runTests({
    extensionDevelopmentPath: inCheckout(),
    extensionTestsPath: hostTestsEntry,
    launchArgs: ['--disable-extensions', '--disable-workspace-trust', '--disable-gpu'],
  });
});
