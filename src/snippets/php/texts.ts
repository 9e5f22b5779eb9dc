import type { Pointer } from '../../catalog/pagination';
import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { joinText } from '../../client/requestTemplate';
import { piecesOf } from '../pieces';
import { phpString } from '../quoting/php';
import type { SnippetRequest } from '../target';
import { expressionOf, isOwnToken } from '../text';

const phpText = (request: SnippetRequest, text: Text): string =>
  expressionOf(text, { literal: phpString, secret: (part) => secretOf(request, part), joined: ' . ' });

/** A text as the lines of an expression, of which a long one takes several. */
export function textLines(request: SnippetRequest, text: Text): string[] {
  const terms = joinText(text).flatMap((part) =>
    typeof part === 'string' ? piecesOf(part).map(phpString) : [secretOf(request, part)],
  );
  return terms.map((term, index) => (index === 0 ? term : `    . ${term}`));
}

/** The headers of a request, as the lines of an array, and more elements of it. */
export const headerLines = (
  request: SnippetRequest,
  { headers }: RequestTemplate,
  more: readonly string[] = [],
): string[] => {
  const own = headers.map(({ name, value }) => phpText(request, joinText([`${name}: `, ...value])));
  return ['[', ...indented([...own, ...more].map((line) => `${line},`)), ']'];
};

/** Takes what stands at a place of `$answer`, between these words; where there is nothing, the snippet ends. */
export function valueLines(before: string, pointer: Pointer): string[] {
  if (pointer.length === 0) return [`${before} $answer;`];
  const path = pointer.map((key) => `->${/^[A-Za-z_]\w*$/.test(key) ? key : `{${phpString(key)}}`}`);
  const missing = phpString(`The answer has no ${pointer.join('.')}.`);
  return [`${before} $answer${path.join('')}`, `    ?? throw new RuntimeException(${missing});`];
}

/** Lines one step further in. */
export const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `    ${line}`));

/** The lines of an expression with what stands before and after it. */
export const around = (before: string, lines: readonly string[], after: string): string[] =>
  lines.map((line, at) => `${at === 0 ? before : ''}${line}${at === lines.length - 1 ? after : ''}`);

/** With a login, variables are constants: all of them are read before anything is sent. */
function secretOf(request: SnippetRequest, part: SecretPart): string {
  const read = request.login === undefined ? `environment(${phpString(part.env)})` : part.env;
  const value = isOwnToken(request, part) ? '$token' : read;
  if (part.as === 'json') return `jsonText(${value})`;
  return part.as === 'query' ? `rawurlencode(${value})` : value;
}
