import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ran, Runnable, Runner } from '../runner';
import { call, callApart, compilerEnv, inFolder, succeeds, twoAtATime } from './program';

const JARS = ['jackson-core', 'jackson-databind', 'jackson-annotations'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** What lets a virtual machine start quickly. */
export const QUICK_START = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xshare:auto'];

/** Java, which compiles all snippets in one go: each gets a package of its own, for their classes share names. */
export const java: Runner = {
  target: 'java',
  name: 'java',
  packages: ['default-jdk-headless', 'libjackson2-databind-java'],
  missing: async () => {
    if (!(await succeeds('javac', ['--release', '17', '--version'])))
      return 'There is no Java compiler of version 17.';
    return (await hasJackson()) ? undefined : 'There is no Jackson.';
  },
  run: (snippets, env) =>
    inFolder(async (folder) => {
      const built = await compile(folder, snippets);
      if (built.code !== 0) return snippets.map(() => ({ ...built, code: undefined }));
      const classes = classPath(join(folder, 'classes'));
      return twoAtATime(snippets, ({ name, code }) =>
        callApart('java', [...QUICK_START, '-cp', classes, `${name}.${classOf(code)}`], env),
      );
    }),
};

/** The path of classes and of Jackson. */
export const classPath = (...more: readonly string[]): string => [...more, ...JARS].join(':');

/** Whether Jackson is where Debian has it. */
export const hasJackson = async (): Promise<boolean> =>
  succeeds('javap', ['-cp', classPath(), 'com.fasterxml.jackson.databind.json.JsonMapper']);

const classOf = (code: string): string => /^class (\w+)/m.exec(code)?.[1] ?? '';

async function compile(folder: string, snippets: readonly Runnable[]): Promise<Ran> {
  for (const { name, code } of snippets) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, `${classOf(code)}.java`), `package ${name};\n${code}`);
  }
  const files = snippets.map(({ name, code }) => `${name}/${classOf(code)}.java`);
  await writeFile(join(folder, 'files'), files.join('\n'));
  return call('javac', ['-cp', classPath(), '-d', 'classes', '@files'], compilerEnv, folder);
}
