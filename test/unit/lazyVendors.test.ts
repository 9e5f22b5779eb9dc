import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { lazyVendors } from '../../scripts/lib/lazyVendors.mjs';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mjs';

const list = `import { one } from './one/vendor';
import { two } from './two/vendor';

/** Every vendor. */
export const vendors = { two, one } as const;
`;

/** A program with a catalog of its own, as it is built: what it gives when it runs. */
async function run(program: string, index = list): Promise<unknown> {
  const folder = temporaryFolder('lazy-vendors');
  const vendor = (name: string) => `made.push('${name}');\nexport const ${name} = { id: '${name}' };\n`;
  const files = {
    'catalog/vendors/index.ts': index,
    'catalog/vendors/one/vendor.ts': vendor('one'),
    'catalog/vendors/two/vendor.ts': vendor('two'),
    'program.ts': `import { vendors } from './catalog/vendors/index';\n${program}`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'program.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'given',
    plugins: [lazyVendors],
    logLevel: 'silent',
  });
  return runInNewContext(`${outputFiles[0]?.text ?? ''}; JSON.stringify(given)`, { made: [] });
}

describe('A built program', () => {
  it('makes a vendor when it is asked for, once', async () => {
    const given = await run(`export const before = [...made];
      export const id = vendors.one.id + vendors.one.id;
      export const after = [...made];`);
    assert.deepEqual(JSON.parse(String(given)), { before: [], id: 'oneone', after: ['one'] });
  });

  it('has all of them in the order of the list', async () => {
    const given = await run('export const ids = Object.values(vendors).map(({ id }) => id);');
    assert.deepEqual(JSON.parse(String(given)), { ids: ['two', 'one'] });
  });

  it('is not built out of a list that is written otherwise', async () => {
    for (const index of [list.replace('one }', 'three }'), list.replace(' as const', '')])
      await assert.rejects(
        run('export const all = vendors;', index),
        /The list of vendors is not written as it was/,
      );
  });
});
