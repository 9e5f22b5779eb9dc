import type { Runner } from '../runner';
import { succeeds } from './program';
import { runEach } from './script';

/** HTTPie's snippets in the smallest shell; the others are tried with curl, whose words are the same. */
export const httpie: Runner = {
  target: 'httpie',
  name: 'http (HTTPie) in sh',
  packages: ['httpie', 'jq'],
  missing: async () =>
    (await succeeds('sh', ['-c', 'http --version && jq --version']))
      ? undefined
      : 'HTTPie or jq is not on this machine.',
  run: (snippets, env) => runEach(snippets, env, { command: 'sh', args: ['snippet.sh'], file: 'snippet.sh' }),
};
