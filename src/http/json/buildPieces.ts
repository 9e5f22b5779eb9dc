import { buildExact, setField } from './exactJson';
import { COMMA, endOfString, OPEN_LIST, OPEN_OBJECT, skipSpace } from './jsonTokens';
import { rangeFrom } from './rangeFrom';

/** How many characters are built at one go: a few milliseconds' work. */
export const PIECE = 256 * 1024;

/**
 * Builds a list or an object as `parseJson` does, about `longest` characters at a time: it yields before each piece.
 * JSON.parse takes every piece, and what stands between two is looked at here, so that no text is taken that is not
 * JSON. Gives undefined for any other text, and for one that is nested more than `deepest` levels.
 */
export function* buildPieces(
  text: string,
  deepest: number,
  longest = PIECE,
): Generator<undefined, object | undefined, undefined> {
  let at = skipSpace(text, 0);

  /** Goes from an opening bracket to behind the one that closes it. */
  function* build(depth: number): Generator<undefined, object, undefined> {
    const open = at;
    const isList = text.charCodeAt(open) === OPEN_LIST;
    if (!isList && text.charCodeAt(open) !== OPEN_OBJECT) throw new SyntaxError();
    const list: unknown[] = [];
    const object = {};
    do {
      const from = ++at;
      const range = rangeFrom(text, from, longest, deepest - depth);
      if (range === undefined) throw new SyntaxError();
      const { to, careful } = range;
      if (to === undefined) {
        const key = isList ? '' : stepOverKey();
        at = skipSpace(text, at);
        const value = yield* build(depth + 1);
        if (isList) list.push(value);
        else setField(object, key, value);
        at = skipSpace(text, at);
        continue;
      }
      yield;
      at = to;
      if (from === open + 1 && text.charCodeAt(to) !== COMMA) return built(text.slice(open, ++at), careful);
      const inner = text.slice(from, to);
      const count = isList
        ? addItems(list, built(`[${inner}]`, careful) as unknown[])
        : addFields(object, built(`{${inner}}`, careful));
      if (count === 0) throw new SyntaxError(); // a comma stands between two
    } while (text.charCodeAt(at) === COMMA);
    // `]` and `}` stand two after `[` and `{`
    if (text.charCodeAt(at) !== text.charCodeAt(open) + 2) throw new SyntaxError();
    at++;
    return isList ? list : object;
  }

  function stepOverKey(): string {
    const from = skipSpace(text, at);
    const end = endOfString(text, from) + 1;
    at = skipSpace(text, end);
    if (text[at] !== ':') throw new SyntaxError();
    at++;
    return JSON.parse(text.slice(from, end)) as string; // nothing else ends with a quote
  }

  try {
    const whole = yield* build(1);
    return skipSpace(text, at) < text.length ? undefined : whole;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function addItems(list: unknown[], items: readonly unknown[]): number {
  for (const item of items) list.push(item);
  return items.length;
}

function addFields(object: object, fields: object): number {
  const entries = Object.entries(fields);
  for (const [name, value] of entries) setField(object, name, value);
  return entries.length;
}

/** The value of a piece: with every digit where a number may need that, otherwise as JSON.parse gives it. */
function built(piece: string, careful: boolean): object {
  const plain = JSON.parse(piece) as object; // by its brackets
  return careful ? (buildExact(piece) as object) : plain;
}
