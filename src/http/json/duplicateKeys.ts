import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  endOfString,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  skipSpace,
} from './jsonTokens';

/** A key that an object has a second time: where it is in the data, and on which line of the text it is repeated. */
export interface DuplicateKey {
  /** Keys and positions in lists, from the outermost in; the key itself is the last. */
  readonly path: readonly string[];
  /** From 1 on. */
  readonly line: number;
}

/** How many are looked for: a vendor that repeats a key does so in every row. */
export const MOST_DUPLICATES = 10;

/** A list or an object that is open at this place: the keys so far and the last of them, or the items so far. */
type Level = { readonly keys: Set<string>; key: string } | { items: number };

/** So many characters are looked at without letting others work in between: it takes about a millisecond. */
const STRETCH = 64 * 1024;

/**
 * Finds the first ten repeated keys of a text that JSON.parse takes, which keeps only the last value of each. A stretch
 * of the text at a time, so that the caller can let others work.
 */
export function* findDuplicateKeys(text: string): Generator<undefined, readonly DuplicateKey[], undefined> {
  const found: DuplicateKey[] = [];
  const levels: Level[] = [];
  let rest = STRETCH;
  for (let at = 0; at < text.length; at++) {
    if (at > rest) {
      rest = at + STRETCH;
      yield;
    }
    const level = levels.at(-1);
    switch (text.charCodeAt(at)) {
      case OPEN_OBJECT:
        levels.push({ keys: new Set(), key: '' });
        break;
      case OPEN_LIST:
        levels.push({ items: 0 });
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        levels.pop();
        break;
      case COMMA:
        if (level !== undefined && 'items' in level) level.items++;
        break;
      case QUOTE: {
        const from = at;
        at = endOfString(text, from);
        if (level === undefined || 'items' in level || text[skipSpace(text, at + 1)] !== ':') break;
        level.key = keyOf(text.slice(from + 1, at));
        if (level.keys.has(level.key)) {
          found.push({ path: levels.map(stepOf), line: lineOf(text, from) });
          if (found.length === MOST_DUPLICATES) return found;
        }
        level.keys.add(level.key);
      }
    }
  }
  return found;
}

/** A key that is written with escapes is the same key. */
const keyOf = (inner: string): string =>
  inner.includes('\\') ? (JSON.parse(`"${inner}"`) as string) : inner; // a string's text is a string

const stepOf = (level: Level): string => ('items' in level ? String(level.items) : level.key);

function lineOf(text: string, position: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
