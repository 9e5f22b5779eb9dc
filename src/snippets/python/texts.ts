import type { Pointer } from '../../catalog/pagination';
import type { RequestTemplate, SecretPart, Text } from '../../client/requestTemplate';
import { joinText, urlText } from '../../client/requestTemplate';
import { piecesOf } from '../pieces';
import { pythonString } from '../quoting/python';
import type { SnippetRequest } from '../target';
import { expressionOf, isOwnToken } from '../text';
import { indented } from './library';

/** The address of a request, as the lines of an argument. */
export const urlLines = (request: SnippetRequest, template: RequestTemplate): string[] =>
  joinText(urlText(template)).map((part, index) => `${index === 0 ? '' : '+ '}${term(request, part)}`);

/** The headers of a request, as the lines of a dict. */
export const headerLines = (request: SnippetRequest, { headers }: RequestTemplate): string[] => [
  '{',
  ...indented(headers.map(({ name, value }) => `${pythonString(name)}: ${textOf(request, value)},`)),
  '}',
];

/** A body as bytes; a long one takes several lines, of which Python makes one. */
export function bodyLines(request: SnippetRequest, body: Text): string[] {
  const parts = joinText(body);
  // In a literal of bytes, Python knows no escapes of other characters.
  const isPlain = parts.every((part) => typeof part === 'string' && /^[ -~]*$/.test(part));
  const lines = parts.flatMap((part, index) => {
    if (typeof part !== 'string') return [`${index === 0 ? '' : '+ '}${secretOf(request, part)}`];
    const literals = piecesOf(part).map((piece) => `${isPlain ? 'b' : ''}${pythonString(piece)}`);
    return literals.map((literal, at) => (index > 0 && at === 0 ? `+ ${literal}` : literal));
  });
  const end = isPlain ? '' : '.encode()';
  return lines.length === 1 ? [`${lines.join('')}${end}`] : ['(', ...indented(lines), `)${end}`];
}

/** Where an answer has something: `["result"]["total"]`. */
export const place = (pointer: Pointer): string => pointer.map((key) => `[${pythonString(key)}]`).join('');

const textOf = (request: SnippetRequest, text: Text): string =>
  expressionOf(text, {
    literal: pythonString,
    secret: (part) => secretOf(request, part),
    joined: ' + ',
  });

const term = (request: SnippetRequest, part: string | SecretPart): string =>
  typeof part === 'string' ? pythonString(part) : secretOf(request, part);

/** With a login, variables are constants: all of them are read before anything is sent. */
function secretOf(request: SnippetRequest, part: SecretPart): string {
  const read = request.login === undefined ? `env(${pythonString(part.env)})` : part.env;
  const value = isOwnToken(request, part) ? 'token' : read;
  if (part.as === 'json') return `json_text(${value})`;
  return part.as === 'query' ? `quote(${value}, safe="")` : value;
}
