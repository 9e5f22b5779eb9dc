import { access, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../../../scripts/lib/paths.mjs';
import type { Ran, Runnable, Runner } from '../runner';
import { call, callApart, compilerEnv, inFolder, succeeds, twoAtATime } from './program';

/** Where Debian's packages put the sources of crates. */
const CRATES = '/usr/share/cargo/registry';

/** What has been compiled of the crates, for all checkouts; a snippet's own part is taken away again. */
const TARGET = join(cacheFolder(), 'snippets-rust');

const env = { ...compilerEnv, CARGO_TARGET_DIR: TARGET, CARGO_INCREMENTAL: '0' };

/** Rust, all snippets as programs of one package, whose name no other run has: they share what is compiled. */
export const rust: Runner = {
  target: 'rust',
  name: 'cargo',
  packages: ['cargo', 'librust-reqwest-dev', 'librust-serde-json-dev', 'librust-httpdate-dev'],
  missing: async () => {
    if (!(await succeeds('cargo', ['--version']))) return 'There is no Rust compiler.';
    const crates = await readdir(CRATES).catch(() => []);
    const absent = ['reqwest', 'serde_json', 'httpdate'].filter(
      (name) => !crates.some((crate) => crate.startsWith(`${name}-`)),
    );
    return absent.length === 0 ? undefined : `There is no source of ${absent.join(', ')}.`;
  },
  run: (snippets, variables) =>
    inFolder(async (folder) => {
      const id = basename(folder).toLowerCase().replaceAll(/\W/g, '_');
      await write(folder, id, snippets);
      try {
        const built = await call('cargo', ['build', '--offline', '--quiet'], env, folder);
        return await twoAtATime(snippets, (snippet) => execute(`${id}_${snippet.name}`, variables, built));
      } finally {
        await call('cargo', ['clean', '--offline', '--quiet', '--package', id], env, folder);
      }
    }),
};

async function write(folder: string, id: string, snippets: readonly Runnable[]): Promise<void> {
  await mkdir(join(folder, '.cargo'));
  await mkdir(join(folder, 'src', 'bin'), { recursive: true });
  await writeFile(join(folder, '.cargo', 'config.toml'), CONFIG);
  await writeFile(join(folder, 'Cargo.toml'), `[package]\nname = "${id}"\n${MANIFEST}`);
  for (const { name, code } of snippets)
    await writeFile(join(folder, 'src', 'bin', `${id}_${name}.rs`), code);
}

async function execute(name: string, variables: Readonly<Record<string, string>>, built: Ran): Promise<Ran> {
  const program = join(TARGET, 'debug', name);
  const exists = await access(program).then(
    () => true,
    () => false,
  );
  return exists ? callApart(program, [], variables) : { ...built, code: undefined };
}

const CONFIG = `[source.crates-io]
replace-with = "debian"

[source.debian]
directory = "${CRATES}"
`;

/** Without TLS, which takes long to build and which no server of the tests speaks. */
const MANIFEST = `version = "0.0.0"
edition = "2021"

[dependencies]
httpdate = "1"
reqwest = { version = "*", default-features = false, features = ["blocking"] }
serde_json = { version = "1", features = ["arbitrary_precision", "preserve_order"] }

[profile.dev]
debug = false
`;
