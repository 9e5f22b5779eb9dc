// npm test [suite …]: sets up what is missing, runs the suites (all of them by default) and counts.
import { rm } from 'node:fs/promises';
import { buildExtension, buildTypes } from './lib/build.mjs';
import { COVERAGE_FOLDER } from './lib/coverage.mjs';
import { provideChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inCheckout } from './lib/paths.mjs';
import { runScript, seconds, step } from './lib/progress.mjs';
import { runSuites, suites } from './lib/suites.mjs';
import { provideSnippetTools } from './lib/snippetTools.mjs';
import { provideVSCodeServer } from './lib/vscodeServer.mjs';

await runScript(async () => {
  const chosen = chosenSuites();
  await ensureDependencies();
  await rm(inCheckout(COVERAGE_FOLDER), { recursive: true, force: true });
  await step('Building', buildExtension);
  if ('types' in Object.fromEntries(chosen)) await step('Writing the types of core.mjs', buildTypes);
  if (chosen.some(([, suite]) => suite.browser)) {
    // First what may be missing for good.
    await provideChromium();
    await provideVSCodeServer();
  }
  if (chosen.some(([, suite]) => suite.tools)) await provideSnippetTools();

  /** @type {string[]} */
  const lines = [];
  /** @type {string[]} */
  const broken = [];
  const total = { passed: 0, failed: 0 };
  await runSuites(chosen, (name, { passed, failed, failures = [], time }) => {
    total.passed += passed;
    total.failed += failed;
    if (failed > 0) broken.push(`${name}:`, ...failures);
    lines.push(
      `  ${name.padEnd(11)}${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed${seconds(time).padStart(10)}`,
    );
  });
  if (broken.length > 0) process.stdout.write(`\nWhat failed:\n${broken.join('\n')}\n`);
  process.stdout.write(
    `\n${lines.join('\n')}\n\n${String(total.passed)} passed, ${String(total.failed)} failed\n`,
  );
  process.exitCode = total.failed === 0 ? 0 : 1;
});

function chosenSuites() {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !(name in suites));
  if (unknown.length > 0) {
    throw new Error(
      `There is no suite "${unknown.join('", "')}". The suites are ${Object.keys(suites).join(', ')}.`,
    );
  }
  return Object.entries(suites).filter(([name]) => names.length === 0 || names.includes(name));
}
