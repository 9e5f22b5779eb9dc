import { metaOf } from '../../catalog/meta';
import type { Operation, RawInput } from '../../catalog/operation';
import { valueAt } from '../../catalog/pointer';
import type { Redact } from '../../http/redaction/redaction';
import type { DriftEntry } from './driftLog';
import { DriftLog } from './driftLog';
import type { Report } from './driftNode';
import type { DriftSchema } from './driftSchema';
import { driftSchema } from './driftSchema';

/** What differs between answers and their document. */
export interface DriftReport {
  readonly rows: number;
  readonly entries: readonly DriftEntry[];
}

/** Rows that are compared at a stretch. */
const STRETCH = 50;

/**
 * Compares one answer with the document, without changing it. `input` is what was asked with: fields that
 * it did not select are not missing. Examples are shown as they came unless `redact` takes something out.
 */
export function checkDrift(
  operation: Operation,
  answer: unknown,
  { input = {}, redact = (text: string) => text }: { input?: RawInput; redact?: Redact } = {},
): DriftReport {
  const log = new DriftLog();
  const steps = comparing(schemaFor(operation, input), answer, log.reporter(redact));
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return { rows: step.value, entries: log.entries };
}

/** Making a schema ready takes longer than comparing a page: the last one of an operation is kept. */
const ready = new WeakMap<Operation, { readonly asked: string; readonly schema: DriftSchema }>();

function schemaFor(operation: Operation, input: RawInput): DriftSchema {
  const fields = askedFields(operation, input);
  const asked = fields === undefined ? '' : JSON.stringify([...fields]);
  const known = ready.get(operation);
  if (known?.asked === asked) return known.schema;
  const schema = driftSchema(operation, fields);
  ready.set(operation, { asked, schema });
  return schema;
}

/** Compares an answer a stretch of rows at a time, so that the caller can let others work; gives the number of rows. */
export function* comparing(
  schema: DriftSchema,
  answer: unknown,
  report: Report,
): Generator<undefined, number, undefined> {
  if (answer === undefined) return 0; // a status alone: there is nothing to compare
  schema.envelope(answer, report);
  const { row, rows: pointer } = schema;
  const rows = pointer === undefined ? undefined : valueAt(answer, pointer);
  if (row === undefined || !Array.isArray(rows)) return 1;
  for (let index = 0; index < rows.length; index++) {
    if (index % STRETCH === 0) yield;
    row(rows[index], report);
  }
  return rows.length;
}

/** The fields that a request asked for, where it could and did choose some. */
export function askedFields(operation: Operation, input: RawInput): ReadonlySet<string> | undefined {
  for (const [name, schema] of Object.entries(operation.query)) {
    const { wire, columns } = metaOf(schema);
    const value = input.query?.[name];
    if (wire !== 'csv' || columns === undefined || !Array.isArray(value) || value.length === 0) continue;
    return new Set(value.map(String));
  }
  return undefined;
}
