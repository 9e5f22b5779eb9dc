import { CLOSE_LIST, CLOSE_OBJECT, endOfString, OPEN_LIST, OPEN_OBJECT, QUOTE } from './jsonTokens';

/** Whether lists and objects of a JSON text stand more than `most` levels in one another. Costs no stack. */
export function isDeeperThan(text: string, most: number): boolean {
  if (!opensMoreThan(text, most)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > most) return true;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return false;
}

/** Whether it could be so at all: what has few brackets, in strings or not, needs no reading through. */
function opensMoreThan(text: string, most: number): boolean {
  let count = 0;
  for (const bracket of ['[', '{']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1))
      if (++count > most) return true;
  }
  return false;
}
