import type { OperationRef } from '../operationRef';
import { readRef } from '../operationRef';

/** What a panel's page remembered of itself over a reload. */
export interface SavedState {
  readonly ref: OperationRef;
  /** Text of the form's fields by id. */
  readonly values?: Readonly<Record<string, string>>;
}

const MOST_VALUES = 200;
const LONGEST_VALUE = 20_000;

/** Reads `{ vendor, operation, values? }`; the rest is the page's own. Values that are no form text are left out as a whole. */
export function readState(state: unknown): SavedState | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { vendor, operation, values } = state as Readonly<Record<string, unknown>>; // any object can be read by key
  const ref = readRef({ vendorId: vendor, operationId: operation });
  if (ref === undefined) return undefined;
  return isFormText(values) ? { ref, values } : { ref };
}

function isFormText(values: unknown): values is Readonly<Record<string, string>> {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false;
  const texts = Object.values(values);
  return (
    texts.length <= MOST_VALUES &&
    texts.every((text) => typeof text === 'string' && text.length <= LONGEST_VALUE)
  );
}
