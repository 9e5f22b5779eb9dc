import type { Text } from '../client/requestTemplate';
import { joinText } from '../client/requestTemplate';

/** A POSIX shell word: single quotes, in which nothing has a meaning. */
export const shWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A shell word with variables between quoted parts; an unset one stops the command with its name. */
export const shText = (text: Text): string =>
  joinText(text)
    .map((part) => (typeof part === 'string' ? shWord(part) : `"\${${part.env}:?}"`))
    .join('');

/** A JavaScript string literal in single quotes; everything that is not plain is escaped. */
export function jsString(text: string): string {
  const body = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`);
  return `'${escapeInvisible(body)}'`;
}

/** Bidirectional controls and line separators can make code read otherwise than it runs. */
export const escapeInvisible = (text: string): string =>
  text.replace(
    /[\u007f-\u00a0\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Text for a `/** … *\/` comment: it cannot end the comment. */
export const commentText = (text: string): string =>
  escapeInvisible(text).replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim();
