import type { Runner } from '../runner';
import { succeeds } from './program';
import { runEach } from './script';

const check = "require 'net/http'; exit(RUBY_VERSION.to_i >= 3)";

/** Ruby with what comes with it. */
export const ruby: Runner = {
  target: 'ruby',
  name: 'ruby',
  packages: ['ruby'],
  missing: async () =>
    (await succeeds('ruby', ['-e', check])) ? undefined : 'There is no Ruby 3 on this machine.',
  run: (snippets, env) =>
    runEach(snippets, env, { command: 'ruby', args: ['snippet.rb'], file: 'snippet.rb' }),
};
