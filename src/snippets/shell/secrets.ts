import type { SecretPart, Text } from '../../client/requestTemplate';
import { secretsOf } from '../../client/requestTemplate';
import { shText, type Expansion } from '../quoting/sh';
import type { SnippetRequest } from '../target';
import { isOwnToken } from '../text';

/** What the shell functions below are called for. */
const FUNCTIONS = {
  json: [
    '# Escapes a text for the inside of a JSON string.',
    `json() { printf %s "$1" | jq -sRr 'tojson[1:-1]'; }`,
  ],
  query: [
    "# Percent-encodes a text for an address; jq before 1.7 leaves !'()* as they are.",
    'encoded() {',
    '  printf %s "$1" | jq -sRr @uri |',
    `    sed "s/!/%21/g; s/'/%27/g; s/(/%28/g; s/)/%29/g; s/\\*/%2A/g"`,
    '}',
  ],
} as const;

/** A word of the shell in which secrets are variables: of the environment, or `token` where the script logs in. */
export const wordOf = (request: SnippetRequest, text: readonly (Text[number] | Expansion)[]): string =>
  shText(text, (part) => {
    if (isOwnToken(request, part)) return '${token:?}';
    if (part.as === 'json') return `$(json "$${part.env}")`;
    return part.as === 'query' ? `$(encoded "$${part.env}")` : `\${${part.env}:?}`;
  });

/** The functions that the words of a request call, with an empty line after each. */
export const functionsOf = (request: SnippetRequest): string[] =>
  [...new Set(escapedSecrets(request).map(({ as }) => as))].flatMap((as) =>
    as === undefined ? [] : [...FUNCTIONS[as], ''],
  );

/**
 * A command that stops the script when a variable is not set that only substitutions and pipes read, which
 * stop nothing but themselves; nothing where there are none.
 */
export function checkOf(request: SnippetRequest): string | undefined {
  const inLogin = request.login === undefined ? [] : secretsOf(request.login.template);
  const names = new Set([...inLogin, ...escapedSecrets(request)].map(({ env }) => env));
  return names.size === 0 ? undefined : `: ${[...names].map((name) => `"\${${name}:?}"`).join(' ')}`;
}

const escapedSecrets = ({ template, login }: SnippetRequest): SecretPart[] =>
  [...(login === undefined ? [] : secretsOf(login.template)), ...secretsOf(template)].filter(
    ({ as }) => as !== undefined,
  );
