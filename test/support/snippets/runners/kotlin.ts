import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { provideNpmTool } from '../../../../scripts/lib/npmTool.mjs';
import type { Ran, Runnable, Runner } from '../runner';
import { soak } from '../soak';
import { QUICK_START, classPath, hasJackson } from './java';
import { call, callApart, compilerEnv, inFolder, twoAtATime } from './program';

/** The compiler comes from npm; Debian's is older than the Java that is here. */
const COMPILER = ['kotlin-compiler', 'kotlin-stdlib', 'kotlinx-coroutines-core-jvm'];
const jarOf = (kotlin: string, name: string): string => join(kotlin, 'lib', `${name}.jar`);

/** Kotlin on Java, all snippets compiled in one go: each gets a package of its own, for their functions share names. */
export const kotlin: Runner = {
  target: 'kotlin',
  name: 'kotlin',
  packages: ['default-jdk-headless', 'libjackson2-databind-java'],
  missing: async () => {
    if (!soak) return 'Its compiler takes minutes: `npm run test:soak` runs it.';
    const failed = await provideNpmTool('kotlin-compiler').then(
      () => undefined,
      (error: unknown) => `The compiler could not be installed: ${String(error)}`,
    );
    if (failed !== undefined) return failed;
    return (await hasJackson()) ? undefined : 'There is no Java with Jackson.';
  },
  run: (snippets, env) =>
    inFolder(async (folder) => {
      const home = await provideNpmTool('kotlin-compiler');
      const built = await compile(home, folder, snippets);
      if (built.code !== 0) return snippets.map(() => ({ ...built, code: undefined }));
      const classes = classPath(join(folder, 'classes'), jarOf(home, 'kotlin-stdlib'));
      return twoAtATime(snippets, ({ name }) =>
        callApart('java', [...QUICK_START, '-cp', classes, `${name}.SnippetKt`], env),
      );
    }),
};

async function compile(home: string, folder: string, snippets: readonly Runnable[]): Promise<Ran> {
  for (const { name, code } of snippets) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'Snippet.kt'), `package ${name}\n${code}`);
  }
  const compiler = [
    '-Xmx2g',
    '-cp',
    COMPILER.map((name) => jarOf(home, name)).join(':'),
    'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler',
  ];
  const options = ['-kotlin-home', home, '-no-reflect', '-nowarn', '-cp', classPath(), '-d', 'classes'];
  const files = snippets.map(({ name }) => `${name}/Snippet.kt`);
  return call('java', [...compiler, ...options, ...files], compilerEnv, folder);
}
