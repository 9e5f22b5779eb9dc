import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { camel, pascal } from '../names';
import { piecesOf } from '../pieces';
import { goString } from '../quoting/go';
import type { SnippetRequest } from '../target';
import { expressionOf, isOwnToken } from '../text';

/** The Go lines that make `request`, for a function that returns an error after `failed`. The address is an expression. */
export function goRequest(
  request: SnippetRequest,
  { method, headers, body }: RequestTemplate,
  address: string,
  failed = '',
): string {
  const lines = [
    ...(body === undefined ? [] : [`body := ${goText(request, body, ' + ')}`]),
    `request, err := http.NewRequest(http.Method${pascal(method)}, ${address}, ${
      body === undefined ? 'nil' : 'strings.NewReader(body)'
    })`,
    'if err != nil {',
    `\treturn ${failed}err`,
    '}',
    ...headers.map(({ name, value }) => `request.Header.Set(${goString(name)}, ${goText(request, value)})`),
  ];
  return lines.join('\n\t');
}

/** A text as a Go expression; a long one that stands by itself takes several lines. */
export const goText = (request: SnippetRequest, text: Text, joined = '+'): string =>
  expressionOf(text, {
    literal: (part) => (joined === '+' ? goString(part) : piecesOf(part).map(goString).join(' +\n\t\t')),
    secret: (part) => (isOwnToken(request, part) ? 'token' : variable(part)),
    joined,
  });

function variable({ env, as }: SecretPart): string {
  if (as === 'json') return `jsonText(${camel(env)})`;
  return as === 'query' ? `queryText(${camel(env)})` : camel(env);
}
