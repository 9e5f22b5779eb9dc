import type { Runner } from '../runner';
import { succeeds } from './program';
import { runEach } from './script';

const check = "exit(PHP_VERSION_ID >= 80100 && function_exists('curl_init') ? 0 : 1);";

/** PHP's own command with the extension that the snippets need. */
export const phpWithCurl: Runner = {
  target: 'php',
  name: 'php with curl',
  packages: ['php-cli', 'php-curl'],
  missing: async () =>
    (await succeeds('php', ['-r', check])) ? undefined : 'There is no PHP 8.1 with curl on this machine.',
  run: (snippets, env) =>
    runEach(snippets, env, { command: 'php', args: ['snippet.php'], file: 'snippet.php' }),
};
