import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { joinText } from '../../client/requestTemplate';
import { methodCall } from '../jvm/methodCall';
import { camel } from '../names';
import { BEFORE_COMMAS, piecesOf } from '../pieces';
import { kotlinString } from '../quoting/kotlin';
import type { SnippetRequest } from '../target';
import { isOwnToken } from '../text';

/** The Kotlin lines that make `request`; the address is an expression. */
export function kotlinRequest(request: SnippetRequest, template: RequestTemplate, address: string): string[] {
  const { method, headers, body } = template;
  return [
    ...(body === undefined ? [] : [`val body = ${bodyText(request, body)}`]),
    `val address = URI.create(${address})`,
    'val request = HttpRequest.newBuilder(address)',
    ...headers.map(({ name, value }) => `    .header(${kotlinString(name)}, ${kotlinText(request, value)})`),
    `    ${methodCall(method, body !== undefined)}`,
    '    .build()',
  ];
}

/** A text as a Kotlin expression. */
export function kotlinText(request: SnippetRequest, text: Text): string {
  const parts = joinText(text).map((part) =>
    typeof part === 'string' ? part : { code: isOwnToken(request, part) ? 'token' : variable(part) },
  );
  const [only] = parts;
  return parts.length === 1 && typeof only === 'object' ? only.code : kotlinString(...parts);
}

/** The same over several lines where it is long; a text with secrets is not. */
function bodyText(request: SnippetRequest, text: Text): string {
  const [only, ...more] = joinText(text);
  if (typeof only !== 'string' || more.length > 0) return kotlinText(request, text);
  return piecesOf(only, BEFORE_COMMAS)
    .map((piece) => kotlinString(piece))
    .join(' +\n    ');
}

function variable({ env, as }: SecretPart): string {
  if (as === 'json') return `jsonText(${camel(env)})`;
  return as === 'query' ? `queryText(${camel(env)})` : camel(env);
}
