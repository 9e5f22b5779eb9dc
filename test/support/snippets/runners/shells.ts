import type { Ran, Runnable, Runner } from '../runner';
import { succeeds } from './program';
import { runEach } from './script';

/** curl's snippets in every POSIX shell that people have. */
export const shells: readonly Runner[] = [shell('sh', 'dash'), shell('dash'), shell('bash'), shell('zsh')];

/** fish is no POSIX shell: it has neither `${NAME:?}` nor `'\''`. */
export const fish: Runner = {
  target: 'curl',
  name: 'fish',
  packages: [],
  missing: () => Promise.resolve('fish is not a POSIX shell: it does not know ${NAME:?}.'),
  run: (snippets, env) => runIn('fish', snippets, env),
};

function shell(name: string, debian = name): Runner {
  return {
    target: 'curl',
    name,
    packages: [debian, 'curl', 'jq'],
    missing: async () =>
      (await succeeds(name, ['-c', 'curl --version && jq --version']))
        ? undefined
        : `${name}, curl or jq is not on this machine.`,
    run: (snippets, env) => runIn(name, snippets, env),
  };
}

const runIn = (
  name: string,
  snippets: readonly Runnable[],
  env: Readonly<Record<string, string>>,
): Promise<readonly Ran[]> =>
  runEach(snippets, env, { command: name, args: ['snippet.sh'], file: 'snippet.sh' });
