import { CLOSE_LIST, CLOSE_OBJECT, endOfString, OPEN_LIST, OPEN_OBJECT, QUOTE } from './jsonTokens';

/** Whether lists and objects of a JSON text stand more than `most` levels in one another. Costs no stack. */
export function isDeeperThan(text: string, most: number): boolean {
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

/** The same of a value. Costs at most as much stack as `most` levels do. */
export function isValueDeeperThan(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) if (isValueDeeperThan(item, most - 1)) return true;
    return false;
  }
  const fields = value as Readonly<Record<string, unknown>>; // any object can be read by key
  for (const name in fields) if (isValueDeeperThan(fields[name], most - 1)) return true;
  return false;
}

/** Whether a text has more opening brackets than this, in strings or not: with fewer it cannot be as deep. */
export function opensMoreThan(text: string, most: number): boolean {
  let count = 0;
  for (const bracket of ['[', '{']) {
    for (let at = text.indexOf(bracket); at !== -1; at = text.indexOf(bracket, at + 1))
      if (++count > most) return true;
  }
  return false;
}
