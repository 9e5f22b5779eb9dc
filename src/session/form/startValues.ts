import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import { formOf } from './fields';
import type { FormValues } from './formParts';
import { fieldsIn } from './formSpec';
import { writeForm } from './writeForm';

/**
 * What a form starts with. In the sandbox the catalog's example, so that the first click shows rows;
 * elsewhere only what can be known: dates around `today` (YYYY-MM-DD), never somebody else's ids.
 */
export function startValues(
  vendor: Vendor,
  operation: Operation,
  sandbox: boolean,
  today: string,
): FormValues {
  if (sandbox) return writeForm(operation, operation.example);
  const starts = { today, startOfToday: `${today}T00:00:00`, endOfToday: `${today}T23:59:59` };
  return Object.fromEntries(
    fieldsIn(formOf(vendor, operation)).flatMap(({ field, initial }) =>
      initial === undefined ? [] : [[field.id, starts[initial]]],
    ),
  );
}

/** The calendar day of a moment as the user's machine has it, YYYY-MM-DD. */
export function localDay(epochMs: number): string {
  const at = new Date(epochMs);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
