import { CLOSE_LIST, CLOSE_OBJECT, COMMA, endOfString, OPEN_LIST, OPEN_OBJECT, QUOTE } from './jsonTokens';

/** Items of a list, or members of an object, with the commas between them. */
export interface Range {
  /** Where it ends: at a comma, or where the list or object does. Undefined when already the first is too long. */
  readonly to: number | undefined;
  /** A number is in it that a double may change: of 16 digits or more, or with an exponent. */
  readonly careful: boolean;
}

/** So many digits, the point among them, a double may not hold. */
const LONG = 16;

/**
 * Steps over as many items or members as `longest` characters have, one at least; a text without a comma may be longer.
 * Undefined where brackets stand more than `deepest` levels in one another, or the text ends. It looks at brackets,
 * quotes, commas and digits only: whether the range is JSON, who builds it finds.
 */
export function rangeFrom(text: string, from: number, longest: number, deepest: number): Range | undefined {
  let careful = false;
  let depth = 0;
  /** Digits in a row. */
  let digits = 0;
  /** The last comma that no bracket is around. */
  let comma: number | undefined;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if ((code >= ZERO && code <= NINE) || code === POINT) {
      if (++digits === LONG) careful = true;
    } else {
      if (digits > 0 && (code === SMALL_E || code === LARGE_E)) careful = true;
      digits = 0;
      if (code === COMMA) {
        if (at - from > longest) {
          const to = comma ?? (depth === 0 ? at : undefined);
          return { to, careful };
        }
        if (depth === 0) comma = at;
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        if (++depth > deepest) return undefined;
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        if (depth === 0) return { to: at, careful };
        depth--;
      }
    }
  }
  return undefined;
}

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const SMALL_E = 101;
const LARGE_E = 69;
