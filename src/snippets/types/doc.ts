import { LOCAL_DATE_TIME } from '../../openapi/jsonSchema';
import { commentText } from '../quoting/comment';
import type { Schema } from './schema';

/** Columns of a comment. */
const WIDTH = 100;

/** A doc comment with its line break, on several lines where it is long; nothing for an empty text. */
export function docComment(text: string, indent = ''): string {
  const line = commentText(text);
  if (line === '') return '';
  if (indent.length + line.length + 7 <= WIDTH) return `${indent}/** ${line} */\n`;
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || indent.length + last.length + word.length + 4 > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return `${indent}/**\n${lines.map((one) => `${indent} * ${one}\n`).join('')}${indent} */\n`;
}

/** What is to be said of a field: the document's words, and of its form what a type cannot say. */
export const docOf = (schema: Schema): string =>
  [schema.description ?? '', ...formWords(schema), ...defaultWords(schema)]
    .filter((text) => text !== '')
    .map((text) => text.replace(/[^.!?]$/, '$&.'))
    .join(' ');

function formWords({ description = '', format, pattern, contentEncoding, items }: Schema): string[] {
  if (items !== undefined) return formWords(items);
  if (/yyyy|HH:mm/.test(description)) return [];
  if (contentEncoding !== undefined) return [`Encoded as ${contentEncoding}`];
  if (pattern === LOCAL_DATE_TIME) return ['Date and time without a zone, such as 2026-11-21T08:00:00'];
  if (pattern !== undefined) return [`Form: ${pattern}`];
  if (format === 'password' && /secret/i.test(description)) return [];
  return format === undefined ? [] : [formats[format] ?? `Form: ${format}`];
}

const formats: Readonly<Partial<Record<string, string>>> = {
  date: 'Date, such as 2026-11-21',
  password: 'As secret as a credential',
};

/** Descriptions of the documents often say it already. */
const defaultWords = ({ default: value, description = '' }: Schema): string[] =>
  value === undefined || typeof value === 'object' || /default/i.test(description)
    ? []
    : [`Default ${JSON.stringify(value)}`];
