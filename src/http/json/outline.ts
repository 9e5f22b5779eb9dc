import { COMMA, endOfString, endOfWord, OPEN_LIST, OPEN_OBJECT, QUOTE, skipSpace } from './jsonTokens';

/** A list or object of a JSON text that is too long to be built at one go: what is in it, in order. */
export interface Outline {
  readonly isList: boolean;
  readonly parts: readonly Part[];
}

/** Items or members with the commas between them, as a range of the text; or one that is too long itself. */
export type Part =
  { readonly from: number; readonly to: number } | { readonly key: string; readonly outline: Outline };

/**
 * Cuts a text that JSON.parse takes into ranges of at most `longest` characters, which can be built one at a
 * time; only a single string may be longer. Undefined when the whole is no longer than that, or a scalar.
 */
export function outlineOf(text: string, longest: number): Outline | undefined {
  let at = 0;

  /** Goes to the end of the value that comes; its outline when it is a long list or object. */
  function stepOver(): Outline | undefined {
    at = skipSpace(text, at);
    const code = text.charCodeAt(at);
    if (code === OPEN_LIST || code === OPEN_OBJECT) return cut(code === OPEN_LIST);
    at = code === QUOTE ? endOfString(text, at) + 1 : endOfWord(text, at);
    return undefined;
  }

  function cut(isList: boolean): Outline | undefined {
    const began = at;
    const parts: Part[] = [];
    let from = skipSpace(text, at + 1);
    let to = from;
    const gather = () => {
      if (to > from) parts.push({ from, to });
    };
    // `]` and `}` stand two after `[` and `{`
    if (text.charCodeAt(from) === text.charCodeAt(at) + 2) {
      at = from + 1;
      return undefined;
    }
    at = from;
    do {
      const start = (at = skipSpace(text, at));
      const key = isList ? '' : stepOverKey();
      const outline = stepOver();
      if (outline !== undefined) {
        gather();
        parts.push({ key, outline });
        from = at;
      } else if (at - from > longest) {
        gather();
        from = start;
      }
      to = at;
      at = skipSpace(text, at) + 1;
      if (from === to) from = to = at;
    } while (text.charCodeAt(at - 1) === COMMA);
    gather();
    return at - began > longest ? { isList, parts } : undefined;
  }

  function stepOverKey(): string {
    const from = at;
    at = endOfString(text, from) + 1;
    const key = text.slice(from, at);
    at = skipSpace(text, at) + 1; // the colon
    return JSON.parse(key) as string; // a string's text is a string
  }

  return stepOver();
}
