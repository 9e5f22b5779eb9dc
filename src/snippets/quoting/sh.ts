import type { Text } from '../../client/requestTemplate';
import { joinText } from '../../client/requestTemplate';

/** A POSIX shell word: single quotes, in which nothing has a meaning. */
export const shWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** A shell word with variables between quoted parts; an unset one stops the command with its name. */
export const shText = (text: Text): string =>
  joinText(text)
    .map((part) => (typeof part === 'string' ? shWord(part) : `"\${${part.env}:?}"`))
    .join('');
