import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/processes.mjs';

/** The extensions of the bench, by their names, with what their manifests say beside that. */
const extensions = {
  probe: { activationEvents: ['*'] },
  bare: { contributes: { commands: [{ command: 'bench.bare', title: 'Bench: Bare' }] } },
  empty: { contributes: { commands: [{ command: 'bench.empty', title: 'Bench: Empty' }] } },
};

/** The id that VS Code knows an extension of the bench by. */
export const benchId = (name: keyof typeof extensions): string => `vendorscope-bench.${name}`;

/** Packages the extensions of the bench below a folder; gives the files. */
export async function packageBenchExtensions(folder: string): Promise<string[]> {
  const names = Object.keys(extensions) as (keyof typeof extensions)[]; // an object literal has no other keys
  return Promise.all(names.map((name) => packageOne(name, join(folder, name))));
}

async function packageOne(name: keyof typeof extensions, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    name,
    publisher: 'vendorscope-bench',
    version: '1.0.0',
    engines: { vscode: '^1.106.0' },
    main: './main.js',
    ...extensions[name],
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'README.md'), `The ${name} extension of a bench.\n`);
  const own = inCheckout('test', 'bench', 'editor', 'extensions', `${name}.ts`);
  await bundle(own, join(folder, 'main.js'));
  if (name === 'bare') await bundle(inCheckout('node_modules', 'undici'), join(folder, 'undici.js'));
  const vsix = join(folder, '..', `${name}.vsix`);
  const vsce = inCheckout('node_modules', '@vscode', 'vsce', 'vsce');
  const plain = ['--no-dependencies', '--allow-missing-repository', '--skip-license'];
  await run(process.execPath, [vsce, 'package', ...plain, '--out', vsix], { cwd: folder });
  return vsix;
}

/** As what ships is bundled: CommonJS, small, for the Node that VS Code has. */
const bundle = (entry: string, outfile: string): Promise<unknown> =>
  build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['vscode', './undici.js'],
    logLevel: 'warning',
  });
