import { LosslessNumber, numberText } from '../../http/json/json';
import type { Redact } from '../../http/redaction/redaction';
import { MASK } from '../../http/redaction/redaction';
import { isObject } from '../../table/objects';

/**
 * The rows of an answer without what `redact` finds in its text: a vendor may send back what it was asked with. Most
 * answers hold no secret, and their rows are as they came.
 */
export const withoutEchoes = (rows: readonly unknown[], text: string, redact: Redact): readonly unknown[] =>
  redact(text) === text ? rows : rows.map((row) => redacted(row, redact));

function redacted(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value);
  if (typeof value === 'number' || value instanceof LosslessNumber) {
    const digits = numberText(value);
    return redact(digits) === digits ? value : MASK;
  }
  if (Array.isArray(value)) return value.map((item) => redacted(item, redact));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [redact(name), redacted(part, redact)]),
  );
}
