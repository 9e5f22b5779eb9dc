import type { FormGroup } from '../../src/protocol/form';
import { fieldsIn } from './missing';

const longest = 48;

/** What an item is called: the first of its fields that holds something, or nothing while all are empty. */
export function itemTitle(item: FormGroup, values: Readonly<Record<string, string>>): string {
  for (const field of fieldsIn(item)) {
    const text = (values[field.id] ?? '').trim();
    if (text === '' || field.control === 'file' || field.control === 'json') continue;
    const shown = field.choices?.find(({ value }) => value === text)?.label ?? text.replace(/\s+/g, ' ');
    return shown.length <= longest ? shown : `${shown.slice(0, longest - 1)}…`;
  }
  return '';
}

/** "customer" of "customers": what one more of a list is called. */
export function singular(title: string): string {
  if (title.endsWith('ies')) return `${title.slice(0, -3)}y`;
  return /[^su]s$/.test(title) ? title.slice(0, -1) : title;
}
