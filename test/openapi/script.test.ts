import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Vendor } from '../../src/catalog/vendor';
import { vendors } from '../../src/catalog/vendors';
import { openApiDocument } from '../../src/openapi/document';
import { newFolder, run } from './documents';

const script = join('scripts', 'openapi.mjs');

describe('npm run openapi', () => {
  let work: Awaited<ReturnType<typeof newFolder>>;
  beforeEach(async () => {
    work = await newFolder();
  });
  afterEach(() => work.remove());

  it('writes the same four documents as the catalog gives, and says how much is in them', async () => {
    const out = join(work.folder, 'made', 'for', 'it');
    const { code, stdout, stderr } = await run([script, '--out', out]);
    assert.equal(code, 0, stderr);
    const all = Object.values<Vendor>(vendors);
    assert.deepEqual(await readdir(out), all.map(({ id }) => `${id}.openapi.json`).sort());
    for (const vendor of all) {
      const file = join(out, `${vendor.id}.openapi.json`);
      assert.deepEqual(
        JSON.parse(await readFile(file, 'utf8')),
        JSON.parse(JSON.stringify(await openApiDocument(vendor))),
      );
      const count = vendor.groups.flatMap(({ operations }) => operations).length;
      assert.ok(stdout.includes(`${file}: ${String(count)} operations, `), stdout);
    }
  });

  it('asks for a folder when none is given', async () => {
    const { code, stderr } = await run([script]);
    assert.notEqual(code, 0);
    assert.match(stderr, /Say where to write with --out DIR/);
  });

  it('names an option that it does not know', async () => {
    const { code, stderr } = await run([script, '--into', work.folder]);
    assert.notEqual(code, 0);
    assert.match(stderr, /--into/);
  });

  it('says which folder cannot be written', async () => {
    const file = join(work.folder, 'a-file');
    await writeFile(file, '');
    const { code, stderr } = await run([script, '--out', join(file, 'below')]);
    assert.notEqual(code, 0);
    assert.match(stderr, /The folder .*a-file.* cannot be written/);
  });
});
