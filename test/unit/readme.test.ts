import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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
