// npm run openapi -- --out DIR: the catalog as one OpenAPI 3.1 document a vendor.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildExtension } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { outOption } from './lib/options.mjs';
import { inCheckout } from './lib/paths.mjs';
import { runScript, step } from './lib/progress.mjs';

/** @typedef {{ paths: Record<string, object>, components: { schemas: object } }} Document */
/** @typedef {{ id: string, title: string }} Vendor */
/** @typedef {{ vendors: Record<string, Vendor>, exportOpenApi: (vendor: Vendor) => Promise<Document> }} Core */

await runScript(async () => {
  const folder = resolve(outOption().out);
  await writableFolder(folder);
  await ensureDependencies();
  await step('Building', buildExtension);
  /** @type {unknown} */
  const core = await import(pathToFileURL(inCheckout('dist', 'core.mjs')).href);
  const { vendors, exportOpenApi } = /** @type {Core} */ (core);
  for (const vendor of Object.values(vendors)) {
    const document = await exportOpenApi(vendor);
    const file = join(folder, `${vendor.id}.openapi.json`);
    await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
    process.stdout.write(`  ${file}: ${counts(document)}\n`);
  }
});

/**
 * Makes the folder, and says so plainly when that or writing into it is not possible.
 * @param {string} folder
 */
async function writableFolder(folder) {
  const probe = join(folder, '.vendorscope-openapi');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new Error(`The folder ${folder} cannot be written: ${reason(error)}`, { cause: error });
  }
}

/** @param {unknown} error */
function reason(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @param {Document} document */
function counts({ paths, components }) {
  const operations = Object.values(paths).reduce((sum, path) => sum + Object.keys(path).length, 0);
  const schemas = Object.keys(components.schemas).length;
  return `${String(operations)} operations, ${String(schemas)} schemas`;
}
