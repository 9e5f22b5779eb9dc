import { secretStarts } from './secretForms';

/** Fewer characters of a secret are no secret, and stand at the end of many a text. */
const SHORTEST = 4;

/** What is left of a character when its end is missing, escaped or not. */
const PIECE =
  /^(?:(?:%(?:25)*[\da-f]{2}){0,3}(?:%(?:25)*[\da-f]?)?|(?:\\+u[\da-f]{4})?(?:\\+(?:u[\da-f]{0,3})?)?|&#?\w{0,8}|[\ud800-\udbff\ufffd])$/i;

/**
 * Finds where, at the end of a text that may be cut off, one of these secrets begins, in any of its forms: the
 * index of its first character.
 */
export function findCutSecret(secrets: Iterable<string>): (text: string) => number | undefined {
  const forms = [...secrets].flatMap(secretStarts);
  const matchers = new Map<string, RegExp>();
  const matcher = (source: string): RegExp => {
    const known = matchers.get(source) ?? new RegExp(source, 'y');
    matchers.set(source, known);
    return known;
  };
  return (text) => {
    const starts = forms.map((form) => {
      const signs = form.map(matcher);
      // No character is written longer than an escaped pair of them.
      let start = Math.max(0, text.length - 16 * form.length);
      while (start + SHORTEST <= text.length && !reachesEnd(text, start, signs)) start++;
      return start;
    });
    const first = Math.min(...starts);
    return first + SHORTEST <= text.length ? first : undefined;
  };
}

/** Whether the text ends within what begins at `start`. */
function reachesEnd(text: string, start: number, signs: readonly RegExp[]): boolean {
  let [before, at] = [start, start];
  for (const sign of signs) {
    sign.lastIndex = at;
    // The sign before may have been the beginning of an escape that looks like a sign of its own.
    if (!sign.test(text))
      return at - start >= SHORTEST && [at, before].some((from) => PIECE.test(text.slice(from)));
    [before, at] = [at, sign.lastIndex];
    if (at === text.length) return true;
  }
  return false;
}
