// Runs test/host inside the extension host of a real VS Code that a headless browser has open.
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { launchBrowser } from './lib/browser.mjs';
import { answering, editorEnvironment, tail } from './lib/editorServer.mjs';
import { writeSettings } from './lib/editorSettings.mjs';
import { freePort } from './lib/freePort.mjs';
import { bundleHostTests, hostTestsEntry } from './lib/hostBundle.mjs';
import { readJson } from './lib/json.mjs';
import { inCheckout } from './lib/paths.mjs';
import { start, stop } from './lib/processes.mjs';
import { runScript } from './lib/progress.mjs';
import { temporaryFolder } from './lib/temporaryFolder.mjs';
import { provideVSCodeServer } from './lib/vscodeServer.mjs';

const toStart = 120_000;
const toFinish = 600_000;
const results = inCheckout('out', 'host');
const serverLog = join(results, 'server.log');
const output = join(results, 'output.log');
const counts = process.env.VENDORSCOPE_COUNTS ?? join(results, 'counts.json');

await runScript(async () => {
  await rm(results, { recursive: true, force: true });
  await rm(counts, { force: true });
  await mkdir(results, { recursive: true });
  await bundleHostTests();
  const data = temporaryFolder('host');
  const { server, origin } = await serve(data);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(workbenchUrl(origin, join(data, 'workspace')));
    await follow(page);
  } finally {
    await browser.close();
    await stop(server);
  }
  const { failed } = /** @type {import('./lib/countingReporter.mjs').Counts} */ (await readJson(counts));
  process.exit(failed === 0 ? 0 : 1);
});

/**
 * Extensions under development exist only in a server that was started with the smoke test driver.
 * @param {string} data
 */
async function serve(data) {
  const vscode = await provideVSCodeServer();
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  await writeSettings(join(data, 'data'));
  await mkdir(join(data, 'workspace'));
  const log = await open(serverLog, 'w');
  const server = start(
    vscode.node,
    [
      vscode.serverMain,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...['--server-data-dir', data, '--extensions-dir', join(data, 'extensions')],
      ...['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
      '--enable-smoke-test-driver',
    ],
    {
      stdio: ['ignore', log.fd, log.fd],
      env: { ...editorEnvironment(), VENDORSCOPE_COUNTS: counts, VENDORSCOPE_HOST_LOG: output },
    },
  );
  await log.close();
  await answering(server, origin, serverLog);
  return { server, origin };
}

/**
 * @param {string} origin
 * @param {string} workspace
 */
function workbenchUrl(origin, workspace) {
  const remote = (/** @type {string} */ path) => `vscode-remote://${new URL(origin).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(inCheckout())],
    ['extensionTestsPath', remote(hostTestsEntry)],
  ];
  return `${origin}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

/**
 * Prints what the tests print until they have been counted.
 * @param {import('playwright-core').Page} page
 */
async function follow(page) {
  const begun = Date.now();
  for (let printed = 0; ;) {
    const finished = existsSync(counts);
    const text = await readFile(output, 'utf8').catch(() => '');
    process.stdout.write(text.slice(printed));
    printed = text.length;
    if (finished) return;
    const elapsed = Date.now() - begun;
    if (elapsed > toFinish || (printed === 0 && elapsed > toStart)) break;
    await delay(200);
  }
  const screenshot = join(results, 'failure.png');
  await page.screenshot({ path: screenshot });
  throw new Error(
    `The extension host did not ${existsSync(output) ? 'finish' : 'start'} the tests. See ${screenshot}; ` +
      `the server's log ends with:\n${await tail(serverLog)}`,
  );
}
