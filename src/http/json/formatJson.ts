import { checkJson } from './json';
import { COMMA, endOfString, endOfWord, OPEN_LIST, OPEN_OBJECT, QUOTE, skipSpace } from './jsonTokens';

/**
 * A JSON text with its parts on lines of their own. Only white space changes: digits, escapes, the order of
 * keys and keys that are there twice stay as they came. With `sortKeys`, the fields of every object stand in
 * the order of their names, so that two answers can be compared; lists keep theirs. Any other text is given back.
 */
export function formatJson(text: string, { sortKeys = false } = {}): string {
  if (!isJson(text)) return text;
  let at = skipSpace(text, 0);

  function value(indent: string): string {
    const from = at;
    const code = text.charCodeAt(from);
    if (code === OPEN_LIST || code === OPEN_OBJECT) return parts(code === OPEN_LIST, indent);
    at = code === QUOTE ? endOfString(text, from) + 1 : endOfWord(text, from);
    return text.slice(from, at);
  }

  function parts(isList: boolean, indent: string): string {
    const [open, close] = isList ? ['[', ']'] : ['{', '}'];
    const inner = `${indent}  `;
    const found: { readonly key: string; readonly text: string }[] = [];
    at = skipSpace(text, at + 1);
    if (text[at] === close) {
      at++;
      return `${open}${close}`;
    }
    do {
      at = skipSpace(text, at);
      const key = isList ? '' : takeKey();
      found.push({ key, text: `${inner}${isList ? '' : `${key}: `}${value(inner)}` });
      at = skipSpace(text, at) + 1;
    } while (text.charCodeAt(at - 1) === COMMA);
    const ordered = sortKeys && !isList ? inOrder(found) : found;
    return `${open}\n${ordered.map((part) => part.text).join(',\n')}\n${indent}${close}`;
  }

  /** Steps over a key and its colon. */
  function takeKey(): string {
    const end = endOfString(text, at) + 1;
    const key = text.slice(at, end);
    at = skipSpace(text, skipSpace(text, end) + 1);
    return key;
  }

  return value('');
}

/** Parts by the names that their keys stand for; those of one name as they came. */
function inOrder<T extends { readonly key: string }>(parts: readonly T[]): readonly T[] {
  const named = parts.map((part) => ({ part, name: JSON.parse(part.key) as string })); // a key's text is a string
  named.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  return named.map(({ part }) => part);
}

function isJson(text: string): boolean {
  try {
    checkJson(text);
    return true;
  } catch {
    return false;
  }
}
