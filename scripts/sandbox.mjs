// npm run sandbox [-- --port N]: the vendors' stand-ins on loopback, each with its own origin and credentials.
import { pathToFileURL } from 'node:url';
import { buildExtension } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { portOption } from './lib/options.mjs';
import { inCheckout } from './lib/paths.mjs';
import { runScript, step } from './lib/progress.mjs';

/**
 * @typedef {object} Sandbox
 * @property {Record<string, { title: string, origin: string, credentials: Record<string, string> }>} vendors
 */
/** @typedef {{ startSandbox: (options: { port?: number }) => Promise<Sandbox> }} Core */

await runScript(async () => {
  const { port } = portOption();
  await ensureDependencies();
  await step('Building', buildExtension);
  /** @type {unknown} */
  const core = await import(pathToFileURL(inCheckout('dist', 'core.mjs')).href);
  const { startSandbox } = /** @type {Core} */ (core);
  const { vendors } = await startSandbox(port === undefined ? {} : { port });
  process.exitCode = 0; // Ctrl+C is the ordinary end.
  process.stdout.write(`\n${table(Object.values(vendors))}\n  Ctrl+C stops everything.\n\n`);
});

/** @param {Sandbox['vendors'][string][]} vendors */
function table(vendors) {
  const rows = vendors.flatMap(({ title, origin, credentials }) =>
    Object.entries(credentials).map(([name, value], index) => [
      index === 0 ? title : '',
      index === 0 ? origin : '',
      name,
      value,
    ]),
  );
  const lines = [['Vendor', 'Origin', 'Credential', 'Value'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`)
    .join('');
}
