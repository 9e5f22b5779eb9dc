import { cp, mkdir, readFile, symlink, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageExtension } from '../../../scripts/lib/build.mjs';
import { readJson } from '../../../scripts/lib/json.mjs';
import { packagesOf } from '../../../scripts/lib/notices.mjs';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import { entriesOf } from '../../../scripts/lib/zip.mjs';

/** A VSIX that was made of a copy of the checkout. */
export interface PackagedCopy {
  readonly vsix: Buffer;
  /** What is in it. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The sources and packages that its bundles hold, as paths from the root. */
  readonly inputs: readonly string[];
}

/** What a build reads, besides packages. */
const sources = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  '.vscodeignore',
  'esbuild.mjs',
  'media',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'tsconfig.json',
  'webview',
];

/** Programs that build, and do not ship: a link to them is enough. */
const tools = ['esbuild'];

/** Copies what a build reads to a folder, with other times than it has here. */
export async function copyCheckout(folder: string, at: Date): Promise<void> {
  for (const path of sources) {
    await cp(inCheckout(path), join(folder, path), { recursive: true });
    await utimes(join(folder, path), at, at);
  }
}

/** Builds and packages a copy of the checkout in this folder, which is not there yet. */
export async function packagedCopy(folder: string, at: Date): Promise<PackagedCopy> {
  await copyCheckout(folder, at);
  for (const path of await bundledPackages())
    await cp(inCheckout(path), join(folder, path), { recursive: true });
  for (const name of tools) {
    const path = join(folder, 'node_modules', name);
    await mkdir(dirname(path), { recursive: true });
    await symlink(inCheckout('node_modules', name), path, 'junction');
  }
  return packaged(folder);
}

/** Builds and packages what is there. */
export async function packaged(folder: string): Promise<PackagedCopy> {
  const file = join(folder, 'made', 'vendorscope.vsix');
  await packageExtension(file, folder);
  const vsix = await readFile(file);
  const files = new Map(entriesOf(vsix).map(({ name, read }) => [name, read()]));
  return { vsix, files, inputs: await bundledInto(join(folder, 'dist')) };
}

/** The packages that the checkout's own build bundles, as paths from the root. */
export const bundledPackages = async (): Promise<string[]> =>
  packagesOf(await bundledInto(inCheckout('dist')));

/** The files that went into the bundles of a build. */
async function bundledInto(dist: string): Promise<string[]> {
  const metafiles = ['host', 'engine', 'webview'].map(async (name) => {
    const { inputs } = (await readJson(join(dist, `${name}.meta.json`))) as { inputs: object }; // esbuild's own
    return Object.keys(inputs);
  });
  return ['node_modules/@vscode/codicons/dist/codicon.ttf', ...(await Promise.all(metafiles)).flat()];
}
