// npm in a folder of its own, undisturbed by the npm run that may have started us.
import { run } from './processes.mjs';

/**
 * Runs npm with nothing on the terminal unless it fails.
 * @param {string} folder
 * @param {readonly string[]} args
 */
export async function npm(folder, args) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', [...args, ...quiet], {
    cwd: folder,
    env: withoutOuterRun(process.env),
    shell: process.platform === 'win32',
  });
}

/**
 * `npm start` describes itself to its children in the environment; an inner npm would take that for its own.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutOuterRun(env) {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^npm_(package_|lifecycle_|config_local_prefix|config_prefix$|command$)/.test(name),
    ),
  );
}
