import type { Method } from '../catalog/operation';

/** A piece of text, or the place where a secret will stand. `json` escapes it for a JSON string. */
export type TextPart = string | { readonly secret: string; readonly env: string; readonly json?: boolean };
export type Text = readonly TextPart[];

/**
 * A request whose secrets are names. Logs, previews and snippets work on this; only `authorize` turns it
 * into one that can be sent. The URL is plain text: there is no way to put a secret into it.
 */
export interface RequestTemplate {
  readonly method: Method;
  readonly url: string;
  readonly headers: readonly TemplateHeader[];
  readonly body?: Text;
}

export interface TemplateHeader {
  readonly name: string;
  readonly value: Text;
}

/** The name under which a template refers to the access token. */
export const TOKEN = 'token';

/** A text with every secret replaced by what `show` makes of it. */
export const renderText = (text: Text, show: (part: Exclude<TextPart, string>) => string): string =>
  text.map((part) => (typeof part === 'string' ? part : show(part))).join('');

/** The environment variables that a template's secrets are named after, each once, in order. */
export function variablesOf(template: RequestTemplate): string[] {
  const texts = [...template.headers.map((header) => header.value), template.body ?? []];
  const names = texts.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.env]));
  return [...new Set(names)];
}

/** The same text with strings that follow each other made one. */
export const joinText = (text: Text): Text =>
  text.reduce<TextPart[]>((parts, part) => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
    return parts;
  }, []);
