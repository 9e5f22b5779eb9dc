import type { Runner } from '../runner';
import { succeeds } from './program';
import { runEach } from './script';

/** Python with requests. */
export const pythonWithRequests = pythonRunner('requests');

/** Python with httpx. */
export const pythonWithHttpx = pythonRunner('httpx');

/** Debian's packages are those of its own Python, which need not be the first on the path. */
const commands = ['/usr/bin/python3', 'python3', 'python'];

function pythonRunner(module: 'requests' | 'httpx'): Runner {
  const check = `import sys, ${module}; assert sys.version_info >= (3, 9)`;
  return {
    target: `python-${module}`,
    name: `python3 with ${module}`,
    packages: ['python3', `python3-${module}`],
    missing: async () =>
      (await firstAble(check)) === undefined
        ? `There is no Python 3.9 with ${module} on this machine.`
        : undefined,
    run: async (snippets, env) => {
      const command = (await firstAble(check)) ?? 'python3';
      return runEach(snippets, env, { command, args: ['snippet.py'], file: 'snippet.py' });
    },
  };
}

async function firstAble(check: string): Promise<string | undefined> {
  for (const command of commands) if (await succeeds(command, ['-c', check])) return command;
  return undefined;
}
