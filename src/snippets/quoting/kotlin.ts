import { unitEscape } from './escapes';
import { INVISIBLE, escapeInvisible } from './invisible';

/** A Kotlin expression inside a string. */
export interface KotlinCode {
  readonly code: string;
}

/**
 * A Kotlin string of texts and expressions: between three quotes where that saves escapes. Where a text has a dollar
 * sign, it is escaped.
 */
export function kotlinString(...parts: readonly (string | KotlinCode)[]): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
  const isRaw = /["\\]/.test(text) && !/\$|"""|^""|"$/.test(text) && text.search(INVISIBLE) === -1;
  const body = parts
    .map((part, index) => {
      if (typeof part === 'string') return isRaw ? part : escaped(part);
      const after = parts[index + 1];
      return template(part.code, typeof after === 'string' ? after : '');
    })
    .join('');
  return isRaw ? `"""${body}"""` : `"${body}"`;
}

/** Braces, unless a name is followed by what cannot belong to it. */
const template = (code: string, after: string): string =>
  /^\w+$/.test(code) && /^(?![\w$])[ -~]|^$/.test(after) ? `$${code}` : `\${${code}}`;

const escaped = (text: string): string =>
  escapeInvisible(
    text
      .replaceAll('\\', '\\\\')
      .replaceAll('"', String.raw`\"`)
      .replaceAll('$', String.raw`\$`),
    unitEscape,
  );
