import { jsonText, LosslessNumber, numberText } from '../http/json/json';
import type { Cell, CellKind } from '../protocol/results';

/** The most characters that a cell carries to the view; the whole value stays in the answer. */
const CELL_LENGTH = 300;

/** A value as the table shows it: one line of text, with control and direction characters made visible. */
export function cellOf(value: unknown): Cell {
  if (value === undefined) return { text: '', kind: 'missing' };
  if (value === null) return { text: 'null', kind: 'null' };
  if (typeof value === 'string') return { text: visible(value), kind: DATE.test(value) ? 'date' : 'text' };
  if (typeof value === 'number' || value instanceof LosslessNumber)
    return { text: numberText(value), kind: 'number' };
  if (typeof value === 'boolean') return { text: String(value), kind: 'boolean' };
  return { text: visible(summary(value)), kind: 'nested' };
}

/** The kind that most cells of a column have; empty ones do not count. */
export function kindOf(cells: Iterable<Cell>): CellKind {
  const counts = new Map<CellKind, number>();
  for (const { kind } of cells)
    if (kind !== 'missing' && kind !== 'null') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'text';
}

const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?/;

/** A translated value as its text and key, a list by its length and items, an object as short JSON. */
function summary(value: unknown): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const plain = value.every(
      (item) => typeof item !== 'object' || item === null || item instanceof LosslessNumber,
    );
    return plain
      ? value.map((item) => plainText(item)).join(', ')
      : `${String(value.length)} × ${summary(value[0])}`;
  }
  if (typeof value !== 'object' || value === null || value instanceof LosslessNumber) return plainText(value);
  const object = value as Readonly<Record<string, unknown>>; // neither null, scalar nor array
  const keys = Object.keys(object);
  if (keys.length === 2 && 'key' in object && 'text' in object)
    return `${plainText(object.text)} · ${plainText(object.key)}`;
  return jsonText(value);
}

const plainText = (value: unknown): string => (typeof value === 'string' ? value : jsonText(value));

/** Line breaks become ⏎; other control, zero-width and direction characters and lone surrogates become \u escapes. */
function visible(text: string): string {
  const short =
    text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return short.replace(/\r\n|\n|\r/g, ' ⏎ ').replace(
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    escapeCode,
  );
}

const escapeCode = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
