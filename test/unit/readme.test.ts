import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (...path: string[]) => readFileSync(join(__dirname, '..', '..', ...path), 'utf8');

describe("README's example of the library", () => {
  it('is the one that the type tests compile', () => {
    const [, example = ''] = /```js\n(.*?)```/s.exec(read('README.md')) ?? [];
    assert.ok(example.includes('dist/core.mjs'));
    const compiled = read('test', 'types', 'readme.types.ts');
    assert.ok(compiled.endsWith(example.replace('./dist/core.mjs', '../../src/core')));
  });
});

describe('the documents of the project', () => {
  for (const name of ['architecture', 'decisions', 'reliability', 'snippets']) {
    it(`name files that there are (${name})`, () => {
      const text = read('docs', `${name}.md`);
      const paths = [
        ...text.matchAll(/`((?:src|test|scripts|unit|http|faults|properties|processes)\/[^`*\s]+)`/g),
      ];
      const missing = paths
        .map(([, path = '']) => path)
        .filter((path) => !['', 'test'].some((root) => existsSync(join(__dirname, '..', '..', root, path))));
      assert.deepEqual(missing, []);
    });
  }
});
