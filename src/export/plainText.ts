import { jsonText, LosslessNumber, numberText } from '../http/json/json';

/**
 * A value as the text of a cell: texts as they are, numbers with their exact digits, what holds others as compact
 * JSON. Nothing, null and an empty text are all empty: only JSON tells them apart.
 */
export function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || value instanceof LosslessNumber) return numberText(value);
  return typeof value === 'boolean' ? String(value) : jsonText(value);
}
