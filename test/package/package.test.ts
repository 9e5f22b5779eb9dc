import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packagesOf } from '../../scripts/lib/notices.mjs';
import { inCheckout } from '../../scripts/lib/paths.mjs';
import { temporaryFolder } from '../../scripts/lib/temporaryFolder.mjs';
import type { PackagedCopy } from '../support/package/packagedCopy';
import { packagedCopy } from '../support/package/packagedCopy';

const KIB = 1024;
const golden = join(__dirname, 'files.txt');
const update = process.env.UPDATE_GOLDEN === '1';

/** What the whole VSIX may weigh. */
const budget = 900 * KIB;

/** What looks like a secret that somebody left behind. */
const secrets =
  /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[0-9A-Za-z]{36}|\bnpm_[0-9A-Za-z]{36}|\bxox[abp]-[0-9A-Za-z-]{10}|_authToken/;

describe('The package', () => {
  const folder = temporaryFolder('package');
  let one: PackagedCopy;
  let other: PackagedCopy;
  before(async () => {
    one = await packagedCopy(join(folder, 'one'), new Date('2020-02-29T12:00:00Z'));
    other = await elsewhere(() =>
      packagedCopy(join(folder, 'somewhere', 'else entirely'), new Date('2026-07-01T00:00:00Z')),
    );
  });
  const texts = () =>
    [...one.files]
      .filter(([name]) => !/\.(?:png|ttf)$/.test(name))
      .map(([name, bytes]) => [name, String(bytes)] as const);

  it('has the same bytes in another folder, at another time, in another zone and with other rights', () => {
    assert.deepEqual(differences(one, other), []);
    assert.ok(one.vsix.equals(other.vsix));
    process.stdout.write(
      `      ${String(one.files.size)} files, ${String(Math.ceil(one.vsix.length / KIB))} KiB, twice\n`,
    );
  });

  it('holds these files and no others', () => {
    const names = listed([...one.files.keys()]);
    if (update) writeFileSync(golden, `${names.join('\n')}\n`);
    assert.ok(existsSync(golden), 'look at the list, then write it with UPDATE_GOLDEN=1');
    assert.deepEqual(names, readFileSync(golden, 'utf8').trimEnd().split('\n'));
  });

  it('is within its budget', () => {
    assert.ok(one.vsix.length <= budget, `${String(one.vsix.length)} bytes`);
  });

  it('has no source map, test, type, environment file or source in it', () => {
    const names = [...one.files.keys()];
    assert.deepEqual(
      names.filter((name) =>
        /\.map$|\.tsx?$|\.env|(?:^|\/)tests?\/|\.(?:test|spec)\.|node_modules|\.npmrc|meta\.json/i.test(name),
      ),
      [],
    );
    assert.deepEqual(
      texts()
        .filter(([, text]) => /sourceMappingURL|sourcesContent/.test(text))
        .map(([name]) => name),
      [],
    );
  });

  it('says nothing of the machine that built it, and holds nothing that looks like a secret', () => {
    const places = [folder, inCheckout(), join(homedir(), '/')];
    for (const [name, text] of texts()) {
      assert.deepEqual(
        places.filter((place) => text.includes(place)),
        [],
        name,
      );
      assert.doesNotMatch(text, secrets, name);
    }
  });

  it('passes on the licence of every package whose code is in it', () => {
    const notices = String(one.files.get('extension/dist/THIRD-PARTY-NOTICES.txt'));
    const bundled = packagesOf(one.inputs);
    for (const path of bundled) {
      const manifest = JSON.parse(readFileSync(inCheckout(path, 'package.json'), 'utf8')) as Record<
        string,
        string
      >; // a package's
      const [, text = ''] = notices.split(
        `\n${manifest.name ?? ''} ${manifest.version ?? ''} (${manifest.license ?? ''})\n`,
      );
      const own = text.split('='.repeat(80))[1] ?? '';
      assert.match(own, /copyright|creative commons|permission/i, path);
    }
    assert.equal(notices.split(/^={80}$/m).length, bundled.length * 2 + 1, 'and of no other');
    process.stdout.write(`      ${String(bundled.length)} packages\n`);
  });
});

/** Runs a build as another user in another part of the world would. */
async function elsewhere<T>(build: () => Promise<T>): Promise<T> {
  const { TZ, LANG } = process.env;
  const umask = process.umask(0o077);
  Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
  try {
    return await build();
  } finally {
    process.umask(umask);
    for (const [name, value] of Object.entries({ TZ, LANG }))
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
  }
}

/** Files that are in one of two packages only, or not the same in both. */
const differences = (one: PackagedCopy, other: PackagedCopy): string[] =>
  [...new Set([...one.files.keys(), ...other.files.keys()])].filter(
    (name) => one.files.get(name)?.equals(other.files.get(name) ?? Buffer.alloc(0)) !== true,
  );

/** Names in order, with what stands for a content left out. How many pieces are shared by others is not said. */
function listed(names: readonly string[]): string[] {
  const plain = names.map((name) => name.replace(/-[0-9A-Z]{8}(?=\.m?js$)/, '-HASH')).sort();
  return [...new Set(plain)].map((name) => {
    const count = plain.filter((one) => one === name).length;
    return count === 1 || name.endsWith('/chunk-HASH.mjs') || name.endsWith('/chunk-HASH.js')
      ? name
      : `${name} ×${String(count)}`;
  });
}
