import type { Call } from '../javascript/call';
import { urlCode } from '../javascript/call';
import type { Library } from '../javascript/library';
import type { Literal } from '../javascript/literal';
import { optionsOf } from '../javascript/options';
import { program } from '../javascript/program';
import { sentLines } from '../javascript/sentLines';
import type { SnippetRequest, SnippetTarget } from '../target';

/** Node with undici's `request`, which follows no redirect by itself. */
export const nodeUndici = {
  id: 'node-undici',
  title: 'Node.js (undici)',
  language: 'javascript',
  extension: 'mjs',
  needs: 'undici 7',
  offers: ['all', 'login'],
  render: (request: SnippetRequest): string => program(request, undici),
} as const satisfies SnippetTarget;

const argsOf = (call: Call): Literal[] => [{ code: urlCode(call.url) }, { fields: optionsOf(call) }];

const undici: Library = {
  imports: () => ["import { request } from 'undici';"],
  setup: () => [],
  args: argsOf,
  single: (call) => [
    ...sentLines('const { statusCode, body } = await request', argsOf(call)),
    'const text = await body.text();',
    'if (statusCode < 200 || statusCode > 299) throw new Error(`${statusCode} ${text}`);',
    'console.log(text);',
  ],
  writesUrl: () => true,
  send: {
    parameters: 'url, options',
    exchange: (headers) => [
      `const { statusCode, ${headers ? 'headers, ' : ''}body } = await request(url, options);`,
      'const text = await body.text();',
    ],
    ok: 'statusCode >= 200 && statusCode < 300',
    status: 'statusCode',
    body: 'text',
    retryAfter: "headers['retry-after']",
  },
};
