import { LosslessNumber, numberText } from '../http/json/json';
import type { Labels } from './cells';
import { cellOf } from './cells';
import { pictureIn } from './picture';

/**
 * The text of a value as the table shows it, for searching: a text whole where a cell cuts it and without
 * escapes, nothing for null. It is asked for a million times: a cell is made only where it says something else.
 */
export function shownText(value: unknown, labels?: Labels): string {
  if (value === undefined || value === null) return '';
  if (labels !== undefined) return cellOf(value, labels).text;
  if (typeof value === 'string') return pictureIn(value) === undefined ? value : cellOf(value).text;
  if (typeof value === 'number' || value instanceof LosslessNumber) return numberText(value);
  return cellOf(value).text;
}

/** Neither a value nor a text. */
export const isEmpty = (value: unknown): value is undefined | null | '' =>
  value === undefined || value === null || value === '';
