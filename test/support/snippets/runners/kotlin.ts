import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ran, Runnable, Runner } from '../runner';
import { QUICK_START, classPath, hasJackson } from './java';
import { call, callApart, compilerEnv, inFolder, twoAtATime } from './program';

/** The compiler comes from npm; Debian's is older than the Java that is here. */
const KOTLIN = join(import.meta.dirname, '../../../../node_modules/kotlin-compiler');
const COMPILER = ['kotlin-compiler', 'kotlin-stdlib', 'kotlinx-coroutines-core-jvm'];
const jar = (name: string): string => join(KOTLIN, 'lib', `${name}.jar`);

/** Kotlin on Java, all snippets compiled in one go: each gets a package of its own, for their functions share names. */
export const kotlin: Runner = {
  target: 'kotlin',
  name: 'kotlin',
  packages: ['default-jdk-headless', 'libjackson2-databind-java'],
  missing: async () => {
    const hasCompiler = await access(jar('kotlin-compiler')).then(
      () => true,
      () => false,
    );
    if (!hasCompiler) return 'There is no Kotlin compiler: the npm package kotlin-compiler is not installed.';
    return (await hasJackson()) ? undefined : 'There is no Java with Jackson.';
  },
  run: (snippets, env) =>
    inFolder(async (folder) => {
      const built = await compile(folder, snippets);
      if (built.code !== 0) return snippets.map(() => ({ ...built, code: undefined }));
      const classes = classPath(join(folder, 'classes'), jar('kotlin-stdlib'));
      return twoAtATime(snippets, ({ name }) =>
        callApart('java', [...QUICK_START, '-cp', classes, `${name}.SnippetKt`], env),
      );
    }),
};

async function compile(folder: string, snippets: readonly Runnable[]): Promise<Ran> {
  for (const { name, code } of snippets) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'Snippet.kt'), `package ${name}\n${code}`);
  }
  const compiler = [
    '-Xmx2g',
    '-cp',
    COMPILER.map(jar).join(':'),
    'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler',
  ];
  const options = ['-kotlin-home', KOTLIN, '-no-reflect', '-nowarn', '-cp', classPath(), '-d', 'classes'];
  const files = snippets.map(({ name }) => `${name}/Snippet.kt`);
  return call('java', [...compiler, ...options, ...files], compilerEnv, folder);
}
