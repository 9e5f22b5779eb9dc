import type { RequestTemplate, SecretPart, Text, TextPart } from '../../client/requestTemplate';
import { joinText, urlText } from '../../client/requestTemplate';
import { snake } from '../names';
import type { Paging } from '../paging';
import { piecesOf } from '../pieces';
import { rustString } from '../quoting/rust';
import type { SnippetRequest } from '../target';
import { isOwnToken } from '../text';

/** Where the code has its client and its secrets: `self.` in a method, nothing in a function. */
type Owner = 'self.' | '';

/** The Rust lines that make `request`, which is the first page where a list is walked. */
export function rustRequest(
  request: SnippetRequest,
  template: RequestTemplate,
  owner: Owner,
  paging?: Paging,
): string[] {
  const { method, headers, body = [] } = template;
  const url = paging === undefined ? partsOf(request, urlText(template), owner) : pageAddress(paging);
  const text = joinText(body).flatMap<TextPart>((part) =>
    typeof part === 'string' ? piecesOf(part) : [part],
  );
  const content = partsOf(request, text, owner);
  const joined = text.some((part) => typeof part !== 'string') ? concat(content) : concatLiterals(content);
  return [
    ...(url.length > 1 ? [`let url = ${concat(url)};`] : []),
    ...(content.length > 1 ? [`let body = ${joined};`] : []),
    ...(owner === '' ? ['let request = client'] : ['let request = self', '    .client']),
    `    .${method.toLowerCase()}(${url.length > 1 ? 'url' : url.join('')})`,
    ...headers.map(({ name, value }) => headerCall(rustString(name), headerOf(request, value, owner))),
    ...(template.body === undefined ? [] : [`    .body(${content.length > 1 ? 'body' : content.join('')})`]),
  ].map((line, index, lines) => (index === lines.length - 1 ? `${line};` : line));
}

const pageAddress = ({ url, position }: Paging): string[] => [
  rustString(url.before),
  `&${position}.to_string()`,
  ...(url.after === '' ? [] : [rustString(url.after)]),
];

const partsOf = (request: SnippetRequest, text: Text, owner: Owner): string[] =>
  text.map((part) => (typeof part === 'string' ? rustString(part) : secretOf(request, part, owner)));

function headerOf(request: SnippetRequest, value: Text, owner: Owner): string {
  const parts = partsOf(request, joinText(value), owner);
  return parts.length === 1 ? parts.join('') : `[${parts.join(', ')}].concat()`;
}

/** As rustfmt has it. */
const headerCall = (name: string, value: string): string =>
  name.length + value.length <= 58
    ? `    .header(${name}, ${value})`
    : `    .header(\n        ${name},\n        ${value},\n    )`;

const lined = (parts: readonly string[]): string => parts.map((part) => `\n    ${part},`).join('');

const concat = (parts: readonly string[]): string => `[${lined(parts)}\n]\n.concat()`;

const concatLiterals = (parts: readonly string[]): string => `concat!(${lined(parts)}\n)`;

function secretOf(request: SnippetRequest, part: SecretPart, owner: Owner): string {
  if (isOwnToken(request, part)) return 'token';
  const { env, as } = part;
  const name = `&${owner}${snake(env)}`;
  if (as === 'json') return `&json_text(${name})?`;
  return as === 'query' ? `&query_text(${name})` : name;
}
