import { randomUUID } from 'node:crypto';
import { bytesText } from '../../table/bytesText';

/** The content of a file that was chosen in the form, and what it is called there. */
export interface ChosenFile {
  readonly name: string;
  readonly base64: string;
}

const marker = /^@file:([\da-f-]{36})\/(.+)$/s;

/** Files are kept for as long as the program runs, and forgotten with the last of their forms. */
const files = new Map<string, ChosenFile>();

/**
 * Keeps a file and returns the text that stands for it in a form: a form's text is short, a file is not. No
 * other text is ever taken for it: nobody can guess it, and no other form may send this form's file.
 */
export function keepFile(file: ChosenFile): string {
  const id = randomUUID();
  files.set(id, file);
  return `@file:${id}/${file.name}`;
}

/** Forgets files by their texts. */
export function forgetFiles(texts: Iterable<string>): void {
  for (const text of texts) files.delete(idIn(text));
}

/** Whether a file's text stands anywhere in these, also inside of JSON, which may write its name otherwise. */
export const isFileIn = (text: string, values: readonly string[]): boolean =>
  values.some((value) => value.includes(`@file:${idIn(text)}/`));

/** Whether a text stands for a file, known or not. */
export const isFileText = (text: string): boolean => marker.test(text);

/** The file that a text stands for, if it is still kept. */
export const fileIn = (text: string): ChosenFile | undefined =>
  marker.test(text) ? files.get(idIn(text)) : undefined;

/** A value with the content of files in place of the texts that stand for them. */
export function withFiles(value: unknown): unknown {
  if (typeof value === 'string') return fileIn(value)?.base64 ?? value;
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withFiles(inner)]));
}

/** The size of a file in words: "1.2 MB". */
export function sizeText({ base64 }: ChosenFile): string {
  const bytes = (base64.length * 3) / 4 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
  return bytesText(bytes);
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

const idIn = (text: string): string => marker.exec(text)?.[1] ?? '';
