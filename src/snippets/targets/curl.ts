import { NEEDS, shellScript, type ShellTool } from '../shell/script';
import type { SnippetRequest, SnippetTarget } from '../target';

/**
 * curl for a POSIX shell, 7.76 or newer. `--disable` has to come first: a user's `.curlrc` could add headers or
 * follow redirects. `--globoff` and `--path-as-is` keep curl from reading a meaning into the address, `--data-raw`
 * from reading a file, `--proto` from leaving the scheme. A redirect is a failure: it is looked at, but none is
 * allowed.
 */
export const curl = {
  id: 'curl',
  title: 'curl',
  language: 'shellscript',
  extension: 'sh',
  needs: NEEDS,
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => shellScript(request, tool),
} as const satisfies SnippetTarget;

const tool: ShellTool = {
  command: ({ template: { method, url: plain }, url, headers, body, piped, withStatus }) => [
    `curl --disable --globoff --path-as-is --proto '=${plain.startsWith('https:') ? 'https' : 'http'}'`,
    ...(withStatus
      ? [String.raw`--no-progress-meter --write-out '\n%{http_code} %header{retry-after}'`]
      : ['--no-progress-meter --fail-with-body --location --max-redirs 0']),
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    `--url ${url}`,
    ...headers.map((header) => `--header ${header}`),
    ...(body === undefined ? [] : [`--data-raw ${body}`]),
    // curl would first ask whether it may send so much.
    ...(piped ? ["--header 'Expect:'", '--data-binary @-'] : []),
  ],
  setUp: ["newline='", "'"],
  // `%header` came with curl 7.84; an older one writes it as it stands, which is no Retry-After that can be read.
  readAnswer: [
    'body=${answer%"$newline"*}',
    'outcome=${answer##*"$newline"}',
    'code=${outcome%% *}',
    'retry_after=${outcome#* }',
  ],
};
