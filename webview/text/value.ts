import type { Detail, DetailKind } from '../../src/protocol/detail';
import { countText } from './units';

const kinds: Readonly<Record<DetailKind, string>> = {
  text: 'text',
  number: 'number',
  boolean: 'true or false',
  date: 'date',
  null: 'no value',
  image: 'image',
  list: 'list',
  object: 'object',
};

/** What a value is, in the words of its `type` where there are some, and how much of it: "text, 1,234 characters". */
export function kindText(detail: Detail, type?: string): string {
  const { kind, text, length, count } = detail;
  const what = type ?? kinds[kind];
  if (kind === 'list') return `${what}, ${counted(count, 'item')}`;
  if (kind === 'object') return `${what}, ${counted(count, 'field')}`;
  if (kind === 'text') return `${what}, ${counted(length ?? text.length, 'character')}`;
  return what;
}

/** What is said below a text that is cut; undefined when all of it is there. */
export const cutText = ({ length }: Detail): string | undefined =>
  length === undefined
    ? undefined
    : `Its beginning is shown; "Copy value" copies all ${countText(length)} characters.`;

const counted = (count: number, one: string): string => `${countText(count)} ${one}${count === 1 ? '' : 's'}`;
