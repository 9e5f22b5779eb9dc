import type { SecretPart, Text } from '../../client/requestTemplate';
import { renderText } from '../../client/requestTemplate';
import { jsString } from '../quoting/js';
import type { Literal } from './literal';
import { literalOf } from './literal';

/** A deeper value is no easier to read than its text. */
const DEEPEST = 12;

/**
 * The value whose `JSON.stringify` is exactly a text. There is none where JavaScript would write it otherwise
 * (numbers beyond its own, names that are numbers), or where a secret is not a whole text in it.
 */
export function jsonLiteral(text: Text, nameOf: (part: SecretPart) => string): Literal | undefined {
  const secrets = text.filter((part) => typeof part !== 'string');
  if (secrets.some(({ as }) => as !== 'json')) return undefined;
  const mark = markApartFrom(text);
  let met = 0;
  const json = renderText(text, () => `${mark}${String(met++)}.`);
  const value = exactly(json);
  if (value === undefined) return undefined;
  const places = new Map(secrets.map((part, index) => [`${mark}${String(index)}.`, nameOf(part)]));
  let found = 0;
  const literal = literalOf(value, (one) => {
    const name = places.get(one);
    if (name !== undefined) found++;
    return name ?? jsString(one);
  });
  return found === secrets.length ? literal : undefined;
}

/** What a text is the JSON of, to the letter; undefined when it is not, or is no object or list. */
function exactly(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null || depthOf(value) > DEEPEST) return undefined;
    return JSON.stringify(value) === json ? value : undefined;
  } catch {
    return undefined;
  }
}

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce<number>((deepest, field) => Math.max(deepest, depthOf(field)), 0)
    : 0;

/** Letters that do not occur in a text, to stand for its secrets. */
function markApartFrom(text: Text): string {
  let mark = 'secret';
  while (text.some((part) => typeof part === 'string' && part.includes(mark))) mark += 't';
  return mark;
}
