import type { Call } from '../javascript/call';
import { urlCode } from '../javascript/call';
import type { Library } from '../javascript/library';
import type { Literal } from '../javascript/literal';
import { optionsOf } from '../javascript/options';
import { program } from '../javascript/program';
import { sentLines } from '../javascript/sentLines';
import type { SnippetRequest, SnippetTarget } from '../target';

/** JavaScript with the built-in fetch, as a module for Node. A redirect is a failure like any other status. */
export const javascriptFetch = {
  id: 'javascript-fetch',
  title: 'JavaScript (fetch)',
  language: 'javascript',
  extension: 'mjs',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => program(request, fetchLibrary),
} as const satisfies SnippetTarget;

const argsOf = (call: Call): Literal[] => [
  { code: urlCode(call.url) },
  { fields: [...optionsOf(call), ['redirect', { code: "'manual'" }]] },
];

const fetchLibrary: Library = {
  imports: () => [],
  setup: () => [],
  args: argsOf,
  single: (call) => [
    ...sentLines('const response = await fetch', argsOf(call)),
    'const body = await response.text();',
    'if (!response.ok) throw new Error(`${response.status} ${body}`);',
    'console.log(body);',
  ],
  writesUrl: () => true,
  send: {
    parameters: 'url, init',
    exchange: () => ['const response = await fetch(url, init);', 'const body = await response.text();'],
    ok: 'response.ok',
    status: 'response.status',
    body: 'body',
    retryAfter: "response.headers.get('retry-after')",
  },
};
