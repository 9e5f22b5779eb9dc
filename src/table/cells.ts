import { jsonText, LosslessNumber, numberText } from '../http/json/json';
import type { Cell, CellKind } from '../protocol/results';
import { bytesText } from './bytesText';
import { nestedText } from './nested';
import { isTranslated } from './objects';
import { base64Bytes, pictureIn } from './picture';
import { cutText, visibleLine } from './visible';

/** The most characters that a cell carries to the view; the whole value stays in the answer. */
const CELL_LENGTH = 300;

/** What values of a closed set mean, by the value on the wire. */
export type Labels = Readonly<Record<string, string>>;

/**
 * A value as the table shows it: one line of text, as it came, with control and direction characters made
 * visible, and its label behind it. What the text leaves out is the hint.
 */
export function cellOf(value: unknown, labels?: Labels): Cell {
  if (value === undefined) return { text: '', kind: 'missing' };
  if (value === null) return { text: 'null', kind: 'null' };
  if (labels !== undefined) {
    const text = labelledText(value, labels);
    if (text !== undefined) return { text: shortLine(text), kind: 'text' };
  }
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'number' || value instanceof LosslessNumber)
    return { text: numberText(value), kind: 'number' };
  if (typeof value === 'boolean') return { text: String(value), kind: 'boolean' };
  if (isTranslated(value)) return translatedCell(value.key, value.text);
  const plain = (part: unknown) =>
    (labels === undefined ? undefined : labelledText(part, labels)) ?? plainText(part);
  const text = shortLine(nestedText(value, CELL_LENGTH, plain));
  return { text, kind: 'nested', ...(Array.isArray(value) ? { hint: countText(value.length) } : {}) };
}

/** The kind that most cells of a column have; empty ones do not count. */
export function kindOf(cells: Iterable<Cell>): CellKind {
  const counts = new Map<CellKind, number>();
  for (const { kind } of cells)
    if (kind !== 'missing' && kind !== 'null') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'text';
}

/** Said of a date and time that does not say where it is that time. It is shown as it came, never moved. */
export const NO_ZONE = 'zone not stated';

/** "3 items". */
export const countText = (count: number, one = 'item'): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : `${one}s`}`;

function textCell(text: string): Cell {
  const picture = pictureIn(text);
  if (picture !== undefined)
    return { text: `${picture.format} image, ${bytesText(base64Bytes(text, picture.from))}`, kind: 'image' };
  if (text.length > CELL_LENGTH)
    return { text: shortLine(text), kind: 'text', hint: countText(text.length, 'character') };
  const date = DATE.exec(text);
  if (date === null) return { text: visibleLine(text), kind: 'text' };
  const [, time, zone] = date;
  return { text, kind: 'date', ...(time !== undefined && zone === undefined ? { hint: NO_ZONE } : {}) };
}

/** Its words; the key is on the hint, and stands for them where there are none. */
function translatedCell(key: unknown, words: unknown): Cell {
  if (words === null || words === undefined || words === '') return cellOf(key);
  return { text: shortLine(plainText(words)), kind: 'text', hint: `key: ${shortLine(plainText(key))}` };
}

/** "1 · Low": the value first, as it is what is sent and copied. Undefined for one that has no label, or is it. */
function labelledText(value: unknown, labels: Labels): string | undefined {
  if (typeof value === 'object' && !(value instanceof LosslessNumber)) return undefined;
  const text = plainText(value);
  const label = Object.hasOwn(labels, text) ? labels[text] : undefined;
  return label === undefined || label.toLowerCase() === text.toLowerCase() ? undefined : `${text} · ${label}`;
}

/** A day, or a day and time with or without a zone. */
const DATE =
  /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])([T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?$/;

const plainText = (value: unknown): string => (typeof value === 'string' ? value : jsonText(value));

const shortLine = (text: string): string => visibleLine(cutText(text, CELL_LENGTH));
