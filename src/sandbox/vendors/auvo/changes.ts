import { isoLocal } from '../../dates';
import type { Clock } from '../../clock';
import { asFields, asNumber, asText, type Fields } from '../../read';
import type { Issue } from '../../refusal';

/**
 * The fields that a JSON Patch sets, the last change of a field winning. `names` gives a row's name
 * for the paths that are called otherwise there.
 */
export function patched(body: unknown, names: Readonly<Record<string, string>> = {}): Fields {
  const changes: readonly unknown[] = Array.isArray(body) ? body : [];
  return Object.fromEntries(
    changes.map(asFields).map(({ path, value }) => {
      const name = asText(path) ?? '';
      return [names[name] ?? name, value];
    }),
  );
}

/** A row with other field names, in the same order; fields named as nothing are left out. */
export const renamed = (row: Fields, names: Readonly<Record<string, string | undefined>>): Fields =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const other = Object.hasOwn(names, name) ? names[name] : name;
      return other === undefined ? [] : [[other, value]];
    }),
  );

/** One more than the largest id there is. */
export const nextId = (ids: readonly number[]): number => Math.max(0, ...ids) + 1;

/** The ids among a list's values; a single id is a list of one. */
export const idsOf = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => asNumber(each) ?? []);

/** What is wrong with a body field whose ids nobody has. 0, which the documents' examples send, means "none". */
export const unknownIds = (field: string, value: unknown, has: (id: number) => boolean): Issue[] =>
  idsOf(value)
    .filter((id) => id !== 0 && !has(id))
    .map((id) => ({ place: 'body', field, value: String(id), message: 'It does not exist.' }));

/** When something is changed, as the rows write moments. */
export const stamp = (clock: Clock): string => isoLocal(clock.now());

/** Puts a record where another one of its list stands. */
export function replaced<T>(list: T[], before: T, after: T): T {
  const at = list.indexOf(before);
  if (at < 0) throw new Error('There is no such record.');
  list[at] = after;
  return after;
}
