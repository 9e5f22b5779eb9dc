/** Where a string that opens at `from` closes: at its second quote, or at the text's end when there is none. */
export function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = at;
    while (text.charCodeAt(slashes - 1) === BACKSLASH) slashes--;
    if ((at - slashes) % 2 === 0) return at;
  }
  return text.length;
}

/** The first place from `from` on that is not white space. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Where a number, `true`, `false` or `null` that begins at `from` ends. */
export function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !ENDS_WORD.has(text.charCodeAt(at))) at++;
  return at;
}

/** Character codes that JSON is made of. */
export const QUOTE = 34;
export const COMMA = 44;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;
const BACKSLASH = 92;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const ENDS_WORD = new Set([TAB, LINE_FEED, RETURN, SPACE, COMMA, CLOSE_LIST, CLOSE_OBJECT]);

const isSpace = (code: number): boolean =>
  code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
