import type { TableView } from '../../protocol/table';
import type { OperationRef } from '../operationRef';
import { readRef } from '../operationRef';

/** What a panel's page remembered of itself over a reload. */
export interface SavedState {
  readonly ref: OperationRef;
  /** Text of the form's fields by id. */
  readonly values?: Readonly<Record<string, string>>;
  /** Where the page began that was shown. */
  readonly position?: number;
  /** Order and filters of the rows. */
  readonly view?: Pick<TableView, 'sort' | 'find' | 'filters'>;
}

const MOST_VALUES = 200;
const LONGEST_VALUE = 20_000;

/** Reads `{ vendor, operation, values?, position?, rows? }`; the rest is the page's own. What cannot be read is left out as a whole. */
export function readState(state: unknown): SavedState | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { vendor, operation, values, position, rows } = state as Readonly<Record<string, unknown>>; // any object can be read by key
  const ref = readRef({ vendorId: vendor, operationId: operation });
  if (ref === undefined) return undefined;
  const view = readView(rows);
  return {
    ref,
    ...(isFormText(values) ? { values } : {}),
    ...(typeof position === 'number' && Number.isSafeInteger(position) && position >= 0 ? { position } : {}),
    ...(view === undefined ? {} : { view }),
  };
}

/** What the page remembers of order and filters goes the way of its messages: the session reads it as one. */
function readView(rows: unknown): SavedState['view'] {
  if (typeof rows !== 'object' || rows === null) return undefined;
  const { sort, find, filters } = rows as Readonly<Record<string, unknown>>; // any object can be read by key
  if (!Array.isArray(sort) || !sort.every(isSort) || typeof find !== 'string' || !isFormText(filters))
    return undefined;
  return { sort, find: find.slice(0, LONGEST_VALUE), filters };
}

const isSort = (one: unknown): one is TableView['sort'][number] =>
  typeof one === 'object' &&
  one !== null &&
  'column' in one &&
  typeof one.column === 'string' &&
  'direction' in one &&
  (one.direction === 'ascending' || one.direction === 'descending');

function isFormText(values: unknown): values is Readonly<Record<string, string>> {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false;
  const texts = Object.values(values);
  return (
    texts.length <= MOST_VALUES &&
    texts.every((text) => typeof text === 'string' && text.length <= LONGEST_VALUE)
  );
}
