import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../../scripts/lib/json.mjs';
import { npm } from '../../scripts/lib/npm.mjs';
import { packagesOf } from '../../scripts/lib/notices.mjs';
import { inCheckout } from '../../scripts/lib/paths.mjs';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mjs';
import { auditOf, lockedVersions, readAudit } from '../support/package/audit';
import { bundledPackages, copyCheckout, packaged } from '../support/package/packagedCopy';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

/** Packages that would run something when they are installed, and why nothing is missed. */
const withScripts: Readonly<Record<string, string>> = {
  'node_modules/esbuild': 'it only checks the program that its optional package brings',
  'node_modules/@vscode/vsce-sign': 'it signs packages; nothing here is signed',
  'node_modules/keytar': 'it keeps tokens for publishing; nothing here publishes',
};

describe('What the package is made of', () => {
  let locked: Readonly<Record<string, Locked>>;
  before(async () => {
    const lock = (await readJson(inCheckout('package-lock.json'))) as { packages: Record<string, Locked> }; // npm's own
    locked = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== ''));
  });

  it('is locked with a checksum each, and nothing of it wants to run when it is installed', async () => {
    const unchecked = Object.entries(locked).filter(
      ([, { integrity }]) => !(integrity ?? '').startsWith('sha512-'),
    );
    assert.deepEqual(
      unchecked.map(([path]) => path),
      [],
    );
    const scripted = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript === true);
    assert.deepEqual(scripted.map(([path]) => path).sort(), Object.keys(withScripts).sort());
    const bundled = await bundledPackages();
    assert.deepEqual(
      bundled.filter((path) => path in withScripts),
      [],
    );
  });

  it('names no runtime dependency: what ships is in the bundles', async () => {
    const manifest = (await readJson(inCheckout('package.json'))) as Readonly<Record<string, unknown>>; // our own
    assert.equal(manifest.dependencies, undefined);
    const versions = Object.values(manifest.devDependencies as Record<string, string>);
    assert.deepEqual(
      versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
      'each version is one',
    );
  });

  it('has no known weakness', async function () {
    const folder = join(temporaryFolder('audit'), 'project');
    await mkdir(folder);
    const packages = await lockedVersions(await bundledPackages());
    const audit = await auditOf(folder, packages);
    if ('unreachable' in audit) {
      process.stdout.write(`      NOT CHECKED: no advisories could be had: ${audit.unreachable}\n`);
      this.skip();
    }
    assert.deepEqual(audit.findings, []);
    process.stdout.write(`      ${String(Object.keys(packages).length)} packages asked about\n`);
  });

  it('is not called clean by anything but a report', () => {
    const report = { vulnerabilities: {}, metadata: { dependencies: { total: 12 } } };
    assert.deepEqual(readAudit(JSON.stringify(report)), { findings: [] });
    const found = { undici: { name: 'undici', severity: 'high' } };
    assert.deepEqual(readAudit(JSON.stringify({ ...report, vulnerabilities: found })), {
      findings: ['undici: high'],
    });
    assert.deepEqual(readAudit('{"message":"405 Method Not Allowed"}'), {
      unreachable: '405 Method Not Allowed',
    });
    for (const text of ['', 'null', '{}', '<html>', '{"vulnerabilities":{}}'])
      assert.ok('unreachable' in readAudit(text), text);
  });

  if (process.env.VENDORSCOPE_SOAK === '1')
    it('is built from a clean checkout after “npm ci --ignore-scripts”', async () => {
      const folder = join(temporaryFolder('clean'), 'checkout');
      await copyCheckout(folder, new Date());
      await npm(folder, ['ci', '--ignore-scripts', '--prefer-offline']);
      const { files, inputs } = await packaged(folder);
      assert.ok(files.has('extension/dist/extension.js'));
      assert.deepEqual(packagesOf(inputs), await bundledPackages());
    });
});
