import { isSafeNumber, LosslessNumber } from 'lossless-json';
import { COMMA, endOfString, endOfWord, OPEN_LIST, OPEN_OBJECT, QUOTE, skipSpace } from './jsonTokens';

/**
 * Builds the value of a text that JSON.parse takes and that is not nested deeply. The same value, except that
 * a number which a double would change, or that does not pass `isSame`, is a `LosslessNumber`. What comes of any
 * other text is not defined.
 */
export function buildExact(text: string, isSame: (word: string) => boolean = isSafeNumber): unknown {
  let at = 0;

  function value(): unknown {
    at = skipSpace(text, at);
    const from = at;
    switch (text.charCodeAt(from)) {
      case QUOTE:
        return string(from);
      case OPEN_LIST:
        return list();
      case OPEN_OBJECT:
        return object();
    }
    at = endOfWord(text, from);
    const word = text.slice(from, at);
    if (word === 'true') return true;
    if (word === 'false') return false;
    if (word === 'null') return null;
    return isSame(word) ? Number(word) : new LosslessNumber(word);
  }

  function string(from: number): string {
    at = endOfString(text, from) + 1;
    const inner = text.slice(from + 1, at - 1);
    return inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner; // a string's text is a string
  }

  function list(): unknown[] {
    const items: unknown[] = [];
    if (isEmpty()) return items;
    do items.push(value());
    while (goesOn());
    return items;
  }

  function object(): object {
    const fields = {};
    if (isEmpty()) return fields;
    do {
      const key = string(skipSpace(text, at));
      at = skipSpace(text, at) + 1; // the colon
      setField(fields, key, value());
    } while (goesOn());
    return fields;
  }

  /** Enters a list or an object, and leaves it again when nothing is in it. */
  function isEmpty(): boolean {
    const first = skipSpace(text, at + 1);
    const empty = text.charCodeAt(first) === text.charCodeAt(at) + 2; // `]` and `}` stand two after `[` and `{`
    at = empty ? first + 1 : first;
    return empty;
  }

  /** Steps over a comma or the closing bracket; whether it was a comma. */
  function goesOn(): boolean {
    at = skipSpace(text, at) + 1;
    return text.charCodeAt(at - 1) === COMMA;
  }

  return value();
}

/** Gives an object a field of its own as JSON.parse does; `__proto__` is a name like any other. */
export function setField(fields: object, name: string, value: unknown): void {
  if (name in fields)
    Object.defineProperty(fields, name, { value, writable: true, enumerable: true, configurable: true });
  else (fields as Record<string, unknown>)[name] = value; // sound: no setter of this name is inherited
}
