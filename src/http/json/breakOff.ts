/**
 * Where a text that JSON.parse refuses stops being JSON: at its length when it is the beginning of a longer one,
 * also when it ends within a word, a number or an escape. For texts that are not nested deeply: it recurses.
 */
export function breakOff(text: string): number {
  let at = 0;

  function take(token: RegExp): boolean {
    token.lastIndex = at;
    const found = token.test(text);
    if (found) at = token.lastIndex;
    return found;
  }

  /** Steps over a value; false where it breaks off. So do the others. */
  function value(): boolean {
    if (take(OPEN_LIST)) return parts(value, CLOSE_LIST);
    if (take(OPEN_OBJECT)) return parts(member, CLOSE_OBJECT);
    if (take(WORD) || string()) return true;
    take(CUT_WORD);
    return false;
  }

  function parts(part: () => boolean, close: RegExp): boolean {
    if (take(close)) return true;
    do if (!part()) return false;
    while (take(COMMA));
    return take(close);
  }

  const member = (): boolean => string() && take(COLON) && value();

  function string(): boolean {
    if (!take(QUOTE)) return false;
    while (take(CHARACTERS) || take(ESCAPE));
    if (take(LAST_QUOTE)) return true;
    take(CUT_ESCAPE);
    return false;
  }

  take(SPACE);
  value();
  return at;
}

/** Each takes the white space behind it, so that a text breaks off at a sign. */
const OPEN_LIST = /\[[ \t\n\r]*/y;
const CLOSE_LIST = /\][ \t\n\r]*/y;
const OPEN_OBJECT = /\{[ \t\n\r]*/y;
const CLOSE_OBJECT = /\}[ \t\n\r]*/y;
const COMMA = /,[ \t\n\r]*/y;
const COLON = /:[ \t\n\r]*/y;
const LAST_QUOTE = /"[ \t\n\r]*/y;
const SPACE = /[ \t\n\r]*/y;
/** A number goes as far as it can: `1` is not one in `1.`, nor in `1e`. */
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\d.eE]))[ \t\n\r]*/y;
const CUT_WORD = /(?:tr?|tru|fa?|fals?|nu?|nul|-?(?:0|[1-9]\d*)(?:\.|(?:\.\d+)?[eE][+-]?))$|-(?!\d)/y;
const QUOTE = /"/y;
const CHARACTERS = /[ !#-[\]-\uffff]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const CUT_ESCAPE = /\\(?:u[\da-fA-F]{0,3})?$/y;
