import type { Shape } from '../catalog/operation';
import { metaOf } from '../catalog/meta';

/** Percent-encodes as RFC 3986 does: everything but letters, digits and `-._~`. */
export const encodeText = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A query string without the `?`, each value written as its schema's `wire` says; undefined values are left out. */
export function encodeQuery(shape: Shape, values: Readonly<Record<string, unknown>>): string {
  const pairs: string[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const value = values[name];
    if (value === undefined || value === null) continue;
    const wire = metaOf(schema).wire;
    if (wire === 'json') pairs.push(pair(name, JSON.stringify(value)));
    else if (wire === 'csv')
      pairs.push(pair(name, Array.isArray(value) ? value.map(scalar).join(',') : scalar(value)));
    else if (wire === 'brackets') brackets(name, value, pairs);
    else pairs.push(pair(name, scalar(value)));
  }
  return pairs.join('&');
}

const pair = (name: string, value: string): string => `${encodeText(name)}=${encodeText(value)}`;

/** LHS brackets: `and[kilometers][]=>=|25000`. An empty object or array says nothing and is left out. */
function brackets(name: string, value: unknown, pairs: string[]): void {
  if (Array.isArray(value)) for (const item of value) brackets(`${name}[]`, item, pairs);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      if (item !== undefined) brackets(`${name}[${key}]`, item, pairs);
  } else pairs.push(pair(name, scalar(value)));
}

const scalar = (value: unknown): string =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  typeof value === 'bigint'
    ? String(value)
    : JSON.stringify(value);
