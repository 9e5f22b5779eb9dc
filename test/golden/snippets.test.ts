import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderSnippet } from '../../src/snippets/snippet';
import { snippetTargets } from '../../src/snippets/targets';
import { circumstancesOf } from '../support/snippets/cases';
import { formsOf, pageCases } from '../support/snippets/goldenSet';

const folder = join(import.meta.dirname, 'snippets');
const update = process.env.UPDATE_GOLDEN === '1';

const files = snippetTargets.flatMap((target) =>
  pageCases.flatMap((one) =>
    formsOf(one, target).map((extras) => ({
      name: [one.name, ...extras, 'as', target.id].join(' '),
      path: `${one.vendor.id}/${[one.operation.id, target.id, extras.join('-'), 'txt'].filter((part) => part !== '').join('.')}`,
      render: () =>
        renderSnippet(
          target.id,
          one.vendor,
          one.operation,
          one.input,
          circumstancesOf(one, one.vendor.origin),
          Object.fromEntries(extras.map((extra) => [extra, true])),
        ),
    })),
  ),
);

describe('the snippet', () => {
  for (const { name, path, render } of files) {
    it(`of ${name} is the one in ${path}`, () => {
      const file = join(folder, path);
      const { code, variables, refusal } = render();
      const text = refusal === undefined ? code : `${refusal}\n`;
      if (update) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      assert.ok(
        existsSync(file),
        `${path} is missing: look at the snippet, then write it with UPDATE_GOLDEN=1`,
      );
      assert.equal(text, readFileSync(file, 'utf8'));
      if (refusal === undefined)
        for (const variable of variables) assert.ok(code.includes(variable), variable);
    });
  }

  it('has no golden file that belongs to nothing', () => {
    const known = new Set(files.map(({ path }) => join(path)));
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    assert.deepEqual(
      found.filter((path) => !known.has(path)),
      [],
    );
  });
});
