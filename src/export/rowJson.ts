import { jsonText, LosslessNumber } from '../http/json/json';
import type { ShownColumn } from './shownColumn';

/**
 * A row as JSON with the fields of these columns in their order, each with the value that came: exact digits, lone
 * surrogates as escapes, fields that the row does not have left out. A row that is no object stands for itself.
 */
export function rowJson(row: unknown, columns: readonly ShownColumn[]): string {
  if (typeof row !== 'object' || row === null || Array.isArray(row) || row instanceof LosslessNumber)
    return jsonText(row);
  // As text, because an object would put names that are whole numbers first.
  const fields = columns.flatMap(({ title, read }) => {
    const value = read(row);
    return value === undefined ? [] : [`${JSON.stringify(title)}:${valueJson(value)}`];
  });
  return `{${fields.join(',')}}`;
}

/** Most values are texts, and for those there is a faster way. */
const valueJson = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : jsonText(value);
