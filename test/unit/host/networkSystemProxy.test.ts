import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemProxy } from '../../../src/host/network/systemProxy';

describe("VS Code's own knowledge of proxies", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vendorscope-'));
  });
  afterEach(() => rm(root, { recursive: true }));

  /** An editor whose proxy module is this. */
  async function editor(module: string): Promise<string> {
    const folder = join(root, 'node_modules', '@vscode', 'proxy-agent');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.js'), module);
    return root;
  }

  const cases: readonly [what: string, module: string, proxy: string | undefined][] = [
    [
      'is asked for the address',
      "exports.resolveProxyURL = async (url) => 'http://for.' + new URL(url).host",
      'http://for.api.example.com',
    ],
    ['is none for a direct way', 'exports.resolveProxyURL = async () => undefined', undefined],
    ['is none for an empty answer', "exports.resolveProxyURL = async () => ''", undefined],
    [
      'is none where asking fails',
      "exports.resolveProxyURL = async () => { throw new Error('PAC') }",
      undefined,
    ],
    ['is none in a version that cannot be asked', 'exports.other = 1', undefined],
    ['is none where the module is something else', 'module.exports = null', undefined],
    ['is none where the module is broken', "throw new Error('broken')", undefined],
  ];
  for (const [what, module, proxy] of cases) {
    it(what, async () => {
      assert.equal(await systemProxy(await editor(module), 'https://api.example.com'), proxy);
    });
  }

  it('is none where no answer comes: requests wait for it', async () => {
    const root = await editor('exports.resolveProxyURL = () => new Promise(() => {})');
    assert.equal(await systemProxy(root, 'https://api.example.com', 10), undefined);
  });

  it('is none where there is no such module', async () => {
    assert.equal(await systemProxy(root, 'https://api.example.com'), undefined);
  });
});
