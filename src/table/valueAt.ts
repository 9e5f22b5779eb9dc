import type { DetailPath } from '../protocol/detail';
import { fieldOf } from './columns';
import { isObject } from './objects';
import type { Place } from './place';
import { isCoordinate, placeOf } from './place';

/** A value inside a row: of a column, and from there on a way through fields and lists. Undefined where the way ends. */
export function valueAt(row: unknown, column: string, path: DetailPath): unknown {
  let value = fieldOf(row, column);
  for (const step of path) value = stepInto(value, step);
  return value;
}

/** The place that a value names; of a latitude or longitude, the one that it is a part of. */
export function placeAt(row: unknown, column: string, path: DetailPath): Place | undefined {
  const own = placeOf(valueAt(row, column, path));
  if (own !== undefined || !isCoordinate(path.at(-1) ?? column)) return own;
  return placeOf(path.length === 0 ? row : valueAt(row, column, path.slice(0, -1)));
}

/** A value's place as code writes it: `customer.contacts[0].name`, names in quotes where they need them. */
export const pathText = (column: string, path: DetailPath): string =>
  [column, ...path].reduce<string>((text, step) => {
    if (typeof step === 'string' && /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step))
      return text === '' ? step : `${text}.${step}`;
    return `${text}[${JSON.stringify(step)}]`;
  }, '');

/** A field of an object or an item of a list; undefined where there is none. */
export function stepInto(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? (value as readonly unknown[])[step] : undefined;
  return isObject(value) && typeof step === 'string' && Object.hasOwn(value, step) ? value[step] : undefined;
}
