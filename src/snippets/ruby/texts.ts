import type { Pointer } from '../../catalog/pagination';
import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { joinText, urlText } from '../../client/requestTemplate';
import { piecesOf } from '../pieces';
import { rubyInner, rubyString } from '../quoting/ruby';
import type { SnippetRequest } from '../target';
import { isOwnToken } from '../text';

/** The address of a request. */
export const uriCode = (request: SnippetRequest, template: RequestTemplate): string =>
  `URI(${rubyText(request, urlText(template))})`;

/** A request as the lines of an expression: its class, its address, its headers. */
export const requestLines = (
  request: SnippetRequest,
  template: RequestTemplate,
  uri = uriCode(request, template),
): string[] => [
  `${requestClass(template)}.new(`,
  ...indented([`${uri},`, ...headerPairs(request, template)]),
  ')',
];

/** What a request with a method is in Ruby: `Net::HTTP::Get`. */
export const requestClass = ({ method }: RequestTemplate): string =>
  `Net::HTTP::${method.charAt(0)}${method.slice(1).toLowerCase()}`;

/** The headers of a request, as pairs of a hash. */
export const headerPairs = (request: SnippetRequest, { headers }: RequestTemplate): string[] =>
  headers.map(({ name, value }, at) => {
    const comma = at === headers.length - 1 ? '' : ',';
    return `${rubyString(name)} => ${rubyText(request, value)}${comma}`;
  });

/** A body, set to `request`; a long one takes several lines. */
export function bodyLines(request: SnippetRequest, { body }: RequestTemplate): string[] {
  if (body === undefined) return [];
  const terms = joinText(body).flatMap((part) =>
    typeof part === 'string'
      ? piecesOf(part).map((piece) => ({ code: rubyString(piece), isLiteral: true }))
      : [{ code: secretOf(request, part), isLiteral: false }],
  );
  return terms.map(({ code, isLiteral }, at) => {
    const next = terms[at + 1];
    // Ruby makes one text of literals that follow each other.
    const joined = next === undefined ? '' : isLiteral && next.isLiteral ? ' \\' : ' +';
    return `${at === 0 ? 'request.body = ' : '               '}${code}${joined}`;
  });
}

/** A text in one literal, in which secrets stand as `#{…}`. */
function rubyText(request: SnippetRequest, text: Text): string {
  const parts = joinText(text);
  if (parts.every((part) => typeof part === 'string')) return rubyString(parts.join(''));
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'object') return secretOf(request, only);
  const inner = parts.map((part) =>
    typeof part === 'string' ? rubyInner(part) : `#{${secretOf(request, part)}}`,
  );
  return `"${inner.join('')}"`;
}

/** What stands at a place of `answer`; where there is nothing, Ruby raises an error. */
export const place = (pointer: Pointer): string =>
  `answer${pointer.map((key) => `.fetch(${rubyString(key)})`).join('')}`;

/** Lines one step further in. */
export const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));

/** With a login, variables are constants: all of them are read before anything is sent. */
function secretOf(request: SnippetRequest, part: SecretPart): string {
  const read = request.login === undefined ? `env(${rubyString(part.env)})` : part.env;
  const value = isOwnToken(request, part) ? 'token' : read;
  if (part.as === 'json') return `json_text(${value})`;
  return part.as === 'query' ? `ERB::Util.url_encode(${value})` : value;
}
