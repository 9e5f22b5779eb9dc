import { jsonText, parseJson } from '../../http/json/json';
import type { Scalar } from './formNodes';
import { fileIn, isFileText } from './formFiles';
import { listItems, listText } from './listText';

export type TextReading = { readonly value: unknown } | { readonly issue: string };

/** Reads a field's text, which is not blank, as the value that it stands for. */
export function readText(scalar: Scalar, text: string): TextReading {
  if (scalar.nullable && text === 'null') return { value: null };
  switch (scalar.control) {
    case 'integer':
      return /^-?\d+$/.test(text) ? exactNumber(text) : { issue: 'Use a whole number.' };
    case 'number':
      return readNumber(text);
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { value: text === 'true' }
        : { issue: 'Use true or false.' };
    case 'choice':
      return scalar.choices?.has(text) === true
        ? { value: scalar.choices.get(text) }
        : { issue: 'Pick one of the list.' };
    case 'list':
    case 'choices':
      return readList(scalar, text);
    case 'json':
      return readJson(text);
    case 'file':
      return isFileText(text) && fileIn(text) === undefined
        ? { issue: 'Choose the file again: its content is not kept.' }
        : { value: text };
    default:
      return scalar.types.size > 0 ? readMixed(scalar, text) : { value: unquoted(text) };
  }
}

/** Writes a value as a field's text, so that reading it gives the value again. */
export function textOf(scalar: Scalar, value: unknown): string {
  if (value === null && scalar.nullable) return 'null';
  if (scalar.control === 'json') return JSON.stringify(value, undefined, 2);
  if (scalar.item !== undefined && Array.isArray(value)) {
    const { item } = scalar;
    return value.length === 0 ? '[]' : listText(value.map((one: unknown) => textOf(item, one)));
  }
  if (typeof value === 'number') return plainDigits(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (!takesQuotes(scalar)) return value;
  const looksOther = scalar.types.size > 0 && typeof mixedValue(scalar, value) !== 'string';
  const isNull = scalar.nullable && value === 'null';
  return looksOther || isNull || value.trim() !== value || value === '' || isQuoted(value)
    ? JSON.stringify(value)
    : value;
}

const takesQuotes = ({ control }: Scalar): boolean =>
  control === 'text' || control === 'longText' || control === 'date-time' || control === 'time';

const isQuoted = (text: string): boolean => /^".*"$/s.test(text);

/** A text in quotes is read as JSON: that is how an empty text, or one with spaces around it, is written. */
function unquoted(text: string): string {
  if (!isQuoted(text)) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

function readMixed(scalar: Scalar, text: string): TextReading {
  if (!scalar.types.has('string') && scalar.types.has('number') && !/^(?:true|false)$/.test(text)) {
    return readNumber(text);
  }
  return { value: isQuoted(text) ? unquoted(text) : mixedValue(scalar, text) };
}

/** A text as the first of the types that it looks like. */
function mixedValue({ types }: Scalar, text: string): unknown {
  if (types.has('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  if (types.has('null') && text === 'null') return null;
  const number = types.has('number') ? readNumber(text) : undefined;
  return number !== undefined && 'value' in number ? number.value : text;
}

function readNumber(text: string): TextReading {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return exactNumber(text);
  return /^-?\d+(?:\.\d+)?[eE][+-]?\d+$/.test(text)
    ? { issue: 'Write the number out, without an exponent.' }
    : { issue: 'Use a number such as 12.5.' };
}

/** A double keeps 15 digits; of more, another number would be sent. */
function exactNumber(text: string): TextReading {
  const digits = text.replace(/^-?0*/, '').replace(/\.0+$/, '').replace('.', '');
  return digits.length <= 15
    ? { value: Number(text) }
    : { issue: 'This has too many digits: at most 15 are sent as they are.' };
}

function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/, '') : BigInt(value).toString();
}

function readList({ item, choices }: Scalar, text: string): TextReading {
  if (text === '[]') return { value: [] };
  const values: unknown[] = [];
  for (const one of listItems(text)) {
    const read = item === undefined || choices !== undefined ? { value: one } : readText(item, one);
    if ('issue' in read) return { issue: `“${one}”: ${read.issue}` };
    values.push(read.value);
  }
  return { value: values };
}

function readJson(text: string): TextReading {
  try {
    const value = parseJson(text);
    const exact = jsonText(value) === jsonText(JSON.parse(text));
    return exact ? { value } : { issue: 'A number in it has too many digits: write it as a text.' };
  } catch (error) {
    const place = error instanceof Error ? (/line \d+, column \d+/.exec(error.message)?.[0] ?? '') : '';
    return { issue: place === '' ? 'This is not valid JSON.' : `This is not valid JSON: see ${place}.` };
  }
}
