import type { Method } from '../catalog/operation';
import { MASK } from '../http/redaction/redaction';

/** A piece of text, or the place where a secret will stand, written as its surroundings need it. */
export type TextPart = string | SecretPart;
export type Text = readonly TextPart[];

export interface SecretPart {
  readonly secret: string;
  /** The environment variable that snippets name in its place. */
  readonly env: string;
  /** Escaped for a JSON string, or percent-encoded for a query; as it is unless said. */
  readonly as?: 'json' | 'query';
}

/**
 * A request whose secrets are names. Logs, previews and snippets work on this; only `authorize` turns it
 * into one that can be sent. `url` is plain text: a secret that the vendor wants in the address stands apart.
 */
export interface RequestTemplate {
  readonly method: Method;
  readonly url: string;
  /** Secret query parameters, which follow those of `url`. */
  readonly secretQuery?: readonly SecretParameter[];
  readonly headers: readonly TemplateHeader[];
  readonly body?: Text;
}

/** `name` stands in the address as it is. */
export interface SecretParameter {
  readonly name: string;
  readonly value: SecretPart & { readonly as: 'query' };
}

export interface TemplateHeader {
  readonly name: string;
  readonly value: Text;
}

/** The name under which a template refers to the access token. */
export const TOKEN = 'token';

/** A text with every secret replaced by what `show` makes of it. */
export const renderText = (text: Text, show: (part: SecretPart) => string): string =>
  text.map((part) => (typeof part === 'string' ? part : show(part))).join('');

/** The whole address, with the places of secrets. */
export function urlText({ url, secretQuery = [] }: RequestTemplate): Text {
  const first = url.includes('?') ? '&' : '?';
  return joinText([
    url,
    ...secretQuery.flatMap<TextPart>(({ name, value }, index) => [
      `${index === 0 ? first : '&'}${name}=`,
      value,
    ]),
  ]);
}

/** The whole address, a mask where each secret goes. */
export const maskedUrl = (template: RequestTemplate): string => renderText(urlText(template), () => MASK);

/** The secrets of a template, in the order in which they are sent. */
export function secretsOf(template: RequestTemplate): SecretPart[] {
  const texts = [urlText(template), ...template.headers.map(({ value }) => value), template.body ?? []];
  return texts.flat().filter((part) => typeof part !== 'string');
}

/** The environment variables that a template's secrets are named after, each once, in order. */
export const variablesOf = (template: RequestTemplate): string[] => [
  ...new Set(secretsOf(template).map(({ env }) => env)),
];

/** The same text with strings that follow each other made one. */
export const joinText = (text: Text): Text =>
  text.reduce<TextPart[]>((parts, part) => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
    return parts;
  }, []);
