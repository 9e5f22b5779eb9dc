import { createHash } from 'node:crypto';
import { access, copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { withLock } from '../../../scripts/lib/lock.mjs';
import { npm } from '../../../scripts/lib/npm.mjs';
import { cacheFolder, inCheckout } from '../../../scripts/lib/paths.mjs';
import { step } from '../../../scripts/lib/progress.mjs';

const manifests = ['package.json', 'package-lock.json'] as const;

/** The packages that the benches compare with, which the project itself does not install. */
export interface Peers {
  /** A package by its name, of the type that its documentation says. */
  readonly load: (name: string) => unknown;
  /** Where a file of theirs lies, such as `newman/bin/newman.js`. */
  readonly resolve: (path: string) => string;
  /** As it is installed. */
  readonly version: (name: string) => Promise<string>;
}

/** Finds the peers in the cache, or installs them there as `test/bench/peers` locks them. No install script runs. */
export async function providePeers(): Promise<Peers> {
  const source = inCheckout('test', 'bench', 'peers');
  const lock = await readFile(join(source, 'package-lock.json'));
  const name = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const folder = join(cacheFolder(), `peers-${name}`);
  if (!(await exists(folder)))
    await step('Installing what is compared with (once)', () =>
      withLock(`${folder}.lock`, async () => {
        if (!(await exists(folder))) await install(source, folder);
      }),
    );
  const load = createRequire(join(folder, 'package.json'));
  return {
    load,
    resolve: (path) => load.resolve(path),
    version: async (peer) => {
      const manifest: unknown = JSON.parse(
        await readFile(join(folder, 'node_modules', peer, 'package.json'), 'utf8'),
      );
      return (manifest as { version: string }).version; // every package's manifest has one
    },
  };
}

/** The folder gets its name only when it is complete, so a killed installation leaves nothing to trip over. */
async function install(source: string, folder: string): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true });
  const partial = await mkdtemp(`${folder}.partial-`);
  try {
    for (const file of manifests) await copyFile(join(source, file), join(partial, file));
    await npm(partial, ['ci', '--ignore-scripts']);
    await rename(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
