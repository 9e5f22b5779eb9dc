import type { Operation, RawInput } from '../../catalog/operation';
import { valueAt } from '../../catalog/pointer';
import { jsonText } from '../../http/json/json';
import type { Redact } from '../../http/redaction/redaction';
import type { EntryFailure } from '../../protocol/results';
import { cellOf } from '../../table/cells';

/** So many fields of an entry tell which one it is. */
const FIELDS = 4;

/**
 * The entries of a write that failed although the write as a whole did not, each with what was sent for it
 * where the answer lets that be told.
 */
export function partialFailuresOf(
  { partialFailures }: Operation,
  answer: unknown,
  { body }: RawInput,
  redact: Redact,
): EntryFailure[] {
  const failures = partialFailures === undefined ? undefined : valueAt(answer, partialFailures);
  if (!Array.isArray(failures)) return [];
  const entries: readonly unknown[] = Array.isArray(body) ? body : [body];
  return failures.map((failure: unknown, position) => {
    const message = redact(messageOf(failure));
    const index = indexOf(
      failure,
      message,
      entries,
      failures.length === entries.length ? position : undefined,
    );
    const entry = index === undefined ? undefined : entries[index];
    return { message, ...(index === undefined ? {} : { index }), fields: fieldsOf(entry) };
  });
}

/** Its sentence with what stands beside it: `404 No such driver.` */
function messageOf(failure: unknown): string {
  if (!isObject(failure)) return typeof failure === 'string' ? failure : jsonText(failure);
  const { message, error } = failure;
  const parts = [error, message].filter((part) => typeof part === 'string' || typeof part === 'number');
  return parts.length === 0 ? jsonText(failure) : parts.join(' ');
}

/** By what the answer says of it: a position, an id of its own, an id in the sentence; else by its order. */
function indexOf(
  failure: unknown,
  message: string,
  entries: readonly unknown[],
  byOrder: number | undefined,
): number | undefined {
  if (isObject(failure)) {
    const { index } = failure;
    if (typeof index === 'number' && index in entries) return index;
    const named = only(entries, (entry) => idsOf(entry).some((id) => idsOf(failure).includes(id)));
    if (named !== undefined) return named;
  }
  const words = new Set(message.split(/[^\w-]+/));
  return only(entries, (entry) => idsOf(entry).some((id) => words.has(id))) ?? byOrder;
}

/** The place of the only entry that fits. */
function only(entries: readonly unknown[], fits: (entry: unknown) => boolean): number | undefined {
  const found = entries.flatMap((entry, index) => (fits(entry) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

/** What an entry is called by: its own `id`, never the id of something that it refers to. */
const idsOf = (entry: unknown): string[] =>
  isObject(entry)
    ? ['id', '_id', 'externalId'].flatMap((name) => {
        const value = entry[name];
        return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
      })
    : [];

function fieldsOf(entry: unknown): EntryFailure['fields'] {
  if (!isObject(entry)) return [];
  const plain = Object.entries(entry).filter(([, value]) => typeof value !== 'object' && value !== undefined);
  const ids = plain.filter(([name]) => /^_?id$/i.test(name));
  const others = plain.filter((field) => !ids.includes(field));
  return [...ids, ...others].slice(0, FIELDS).map(([name, value]) => ({ name, value: cellOf(value).text }));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
