import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderSnippet } from '../../src/snippets/snippet';
import { snippetTargets } from '../../src/snippets/targets';
import { allOperations, allVendors, canaries } from '../support/catalog';

const folder = join(import.meta.dirname, 'snippets');
const update = process.env.UPDATE_GOLDEN === '1';

const files = allOperations.flatMap(({ name, vendor, operation }) =>
  snippetTargets.map((target) => ({
    name: `${name} as ${target.id}`,
    path: `${vendor.id}/${operation.id}.${target.id}.txt`,
    render: () => renderSnippet(target.id, vendor, operation, operation.example),
    vendor,
  })),
);

describe('the snippet', () => {
  for (const { name, path, render, vendor } of files) {
    it(`of ${name} is the one in ${path}`, () => {
      const file = join(folder, path);
      const { code, variables } = render();
      if (update) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, code);
      }
      assert.ok(
        existsSync(file),
        `${path} is missing: look at the snippet, then write it with UPDATE_GOLDEN=1`,
      );
      assert.equal(code, readFileSync(file, 'utf8'));
      for (const variable of variables) assert.ok(code.includes(variable), variable);
      for (const value of Object.values(canaries(vendor)))
        assert.ok(value.length < 8 || !code.includes(value));
    });
  }

  it('has no golden file that belongs to nothing', () => {
    const known = new Set(files.map(({ path }) => path));
    const found = allVendors.flatMap(({ id }) =>
      existsSync(join(folder, id)) ? readdirSync(join(folder, id)).map((file) => `${id}/${file}`) : [],
    );
    assert.deepEqual(
      found.filter((path) => !known.has(path)),
      [],
    );
  });
});
