import type { FormValues } from './formParts';
import { countOf, MOST_ITEMS } from './formParts';
import type * as z from 'zod';
import { nodeOf } from './formNodes';
import type { ListSpec } from './formSpec';

/** What can be done to a list. `none` leaves it out of the input, `empty` sends it without items. */
export type ListChange = 'add' | 'remove' | 'duplicate' | 'up' | 'down' | 'none' | 'empty';

/** The values after a change to a list; the same values where the change means nothing. Removing the last item leaves the list out. */
export function changeList(spec: ListSpec, values: FormValues, change: ListChange, at = 0): FormValues {
  const { id } = spec.list;
  const items = itemsOf(id, values);
  const item = items[at];
  switch (change) {
    case 'none':
      return replaced(id, values, undefined);
    case 'empty':
      return replaced(id, values, []);
    case 'add':
      return items.length >= MOST_ITEMS ? values : replaced(id, values, [...items, newItem(spec)]);
    case 'remove': {
      const rest = items.filter((_, index) => index !== at);
      return replaced(id, values, rest.length === 0 ? undefined : rest);
    }
    case 'duplicate':
      return item === undefined || items.length >= MOST_ITEMS
        ? values
        : replaced(id, values, [...items.slice(0, at + 1), item, ...items.slice(at + 1)]);
    case 'up':
      return swapped(id, values, items, at - 1);
    case 'down':
      return swapped(id, values, items, at);
  }
}

/** An item's own text: by what comes after its place. */
type Item = Readonly<Record<string, string>>;

function itemsOf(id: string, values: FormValues): readonly Item[] {
  const items = Array.from({ length: countOf(values[id]) ?? 0 }, (): Record<string, string> => ({}));
  for (const [key, text] of Object.entries(values)) {
    const [index = '', ...rest] = key.startsWith(`${id}.`) ? key.slice(id.length + 1).split('.') : [];
    const item = /^\d+$/.test(index) ? items[Number(index)] : undefined;
    if (item !== undefined) item[rest.join('.')] = text;
  }
  return items;
}

function replaced(id: string, values: FormValues, items: readonly Item[] | undefined): FormValues {
  const others = Object.entries(values).filter(([key]) => key !== id && !key.startsWith(`${id}.`));
  const next: Record<string, string> = Object.fromEntries(others);
  if (items === undefined) return next;
  next[id] = String(items.length);
  for (const [index, item] of items.entries()) {
    for (const [rest, text] of Object.entries(item)) next[`${id}.${String(index)}.${rest}`] = text;
  }
  return next;
}

function swapped(id: string, values: FormValues, items: readonly Item[], at: number): FormValues {
  const [first, second] = [items[at], items[at + 1]];
  if (first === undefined || second === undefined) return values;
  return replaced(id, values, [...items.slice(0, at), second, first, ...items.slice(at + 2)]);
}

/** The values without those of changes that are made to another field now: they were typed for the one before. */
export function withoutOtherFields(
  lists: readonly ListSpec[],
  values: FormValues,
  changes: FormValues,
): FormValues {
  const stale = lists.flatMap(({ node, items }) =>
    node.of !== 'change'
      ? []
      : items.flatMap(({ group: { id } }) => {
          const [before, next] = [values[`${id}.path`] ?? '', changes[`${id}.path`]];
          const isSame = next === undefined || next === before || before === '';
          return isSame || isAlike(node.paths.get(before), node.paths.get(next)) ? [] : [`${id}.value`];
        }),
  );
  const isStale = (key: string) => stale.some((id) => key === id || key.startsWith(`${id}.`));
  return stale.length === 0
    ? values
    : Object.fromEntries(Object.entries(values).filter(([key]) => !isStale(key)));
}

/** Whether a text means the same in both fields: a choice of one list is not one of another. */
function isAlike(one: z.ZodObject | undefined, other: z.ZodObject | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [one, other].map(({ shape }) => nodeOf(shape.value as z.ZodType)); // classic schemas only
  if (a?.kind !== 'field' || b?.kind !== 'field') return false;
  return a.scalar.control === b.scalar.control && !['choice', 'choices', 'list'].includes(a.scalar.control);
}

/** A change begins with the one `op` that the document shows. */
function newItem({ node }: ListSpec): Item {
  if (node.of === 'condition') return { operator: '=' };
  return node.of === 'change' ? { op: 'replace' } : {};
}
