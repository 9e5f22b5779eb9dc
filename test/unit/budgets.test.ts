import assert from 'node:assert/strict';
import type { Metafile } from 'esbuild';
import { overBudget } from '../../scripts/lib/budgets.mjs';

type Output = Metafile['outputs'][string];

const output = (bytes: number, more: Partial<Output> = {}): Output => ({
  bytes,
  inputs: {},
  imports: [],
  exports: [],
  ...more,
});
const metafile = (outputs: Readonly<Record<string, Output>>): Metafile => ({ inputs: {}, outputs });
const entry = (name: string, bytes: number, more: Partial<Output> = {}) => ({
  [name]: output(bytes, { entryPoint: 'src/x.ts', ...more }),
});

describe('A build', () => {
  it('is within its budgets with bundles as small as they have to be', () => {
    assert.deepEqual(overBudget('host', metafile(entry('dist/extension.js', 61_440))), []);
    assert.deepEqual(overBudget('engine', metafile(entry('dist/engine.mjs', 358_400))), []);
    assert.deepEqual(overBudget('webview', metafile(entry('dist/webview/main.js', 256_000))), []);
  });

  for (const [name, file, bytes] of [
    ['host', 'dist/extension.js', 61_441],
    ['engine', 'dist/engine.mjs', 358_401],
    ['engine', 'dist/core.mjs', 614_401],
    ['webview', 'dist/webview/main.js', 256_001],
    ['webview', 'dist/webview/credentials.js', 163_841],
  ] as const) {
    it(`fails when ${file} weighs a byte too much`, () => {
      const said = overBudget(name, metafile(entry(file, bytes)));
      assert.deepEqual(said, [`${file} loads ${String(bytes)} bytes; ${String(bytes - 1)} are allowed.`]);
    });
  }

  it('counts what an entry point imports, but not what loads later', () => {
    const chunk = (path: string, kind: 'import-statement' | 'dynamic-import') => ({ path, kind });
    const of = (kind: 'import-statement' | 'dynamic-import') =>
      metafile({
        ...entry('dist/engine.mjs', 300_000, { imports: [chunk('dist/chunks/a.mjs', kind)] }),
        'dist/chunks/a.mjs': output(60_000),
      });
    assert.equal(overBudget('engine', of('import-statement')).length, 1);
    assert.deepEqual(overBudget('engine', of('dynamic-import')), []);
  });

  it('fails when what belongs elsewhere is bundled', () => {
    const holding = (input: string) => ({ inputs: { [input]: { bytesInOutput: 1 } } });
    for (const [name, file, input] of [
      ['host', 'dist/extension.js', 'node_modules/undici/index.js'],
      ['webview', 'dist/webview/main.js', 'node_modules/zod/v4/index.js'],
    ] as const)
      assert.deepEqual(overBudget(name, metafile(entry(file, 1, holding(input)))), [
        `${file} loads ${input}, which it must not.`,
      ]);
  });

  it('fails when activation loads what can wait', () => {
    const requiring = (path: string, kind: 'require-call' | 'dynamic-import') =>
      overBudget(
        'host',
        metafile(entry('dist/extension.js', 1, { imports: [{ path, kind, external: true }] })),
      );
    assert.deepEqual(requiring('vscode', 'require-call'), []);
    assert.deepEqual(requiring('./engine.mjs', 'dynamic-import'), []);
    for (const path of ['node:http', './chunks/later.js', './engine.mjs'])
      assert.deepEqual(requiring(path, 'require-call'), [
        `dist/extension.js loads ${path} at activation, which can wait.`,
      ]);
  });
});
