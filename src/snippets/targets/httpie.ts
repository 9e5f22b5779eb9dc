import { NEEDS, shellScript, type ShellTool } from '../shell/script';
import type { SnippetRequest, SnippetTarget } from '../target';

/**
 * HTTPie 3 for a POSIX shell. The blank after a header's colon keeps HTTPie from reading `:=` or `:@` out of a
 * value, `--raw` from making JSON of its own, `--ignore-netrc` from sending other credentials.
 */
export const httpie = {
  id: 'httpie',
  title: 'HTTPie',
  language: 'shellscript',
  extension: 'sh',
  needs: NEEDS,
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => shellScript(request, tool),
} as const satisfies SnippetTarget;

const tool: ShellTool = {
  command: ({ template: { method }, url, headers, body, piped, withStatus }) => [
    [
      'http',
      ...(piped ? [] : ['--ignore-stdin']),
      '--ignore-netrc --path-as-is',
      withStatus ? '--print=hb' : '--check-status',
    ].join(' '),
    `${method} ${url}`,
    ...headers,
    ...(body === undefined ? [] : [`--raw=${body}`]),
  ],
  setUp: [String.raw`blank_line=$(printf '\r\n\r\n.')`, 'blank_line=${blank_line%.}'],
  readAnswer: [
    'head=${answer%%"$blank_line"*}',
    'body=${answer#*"$blank_line"}',
    'code=${head#* }',
    'code=${code%% *}',
    `retry_after=$(printf '%s\\n' "$head" | tr -d '\\r' | sed -n 's/^[Rr]etry-[Aa]fter: *//p')`,
  ],
};
