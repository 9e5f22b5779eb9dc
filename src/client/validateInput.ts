import * as z from 'zod';
import type { Constraint, Operation, RawInput } from '../catalog/operation';
import type { Pointer } from '../catalog/pagination';
import type { Vendor } from '../catalog/vendor';
import type { InputIssue } from '../http/errors';
import { valueAt } from '../catalog/pointer';

/** A checked input: defaults filled in, nothing unknown in it. */
export interface CheckedInput {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly language?: string;
}

export type InputCheck =
  | { readonly ok: true; readonly input: CheckedInput }
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

/** Checks an input against everything the document says of it, before a byte is sent. */
export function validateInput(vendor: Vendor, operation: Operation, input: RawInput): InputCheck {
  const issues: InputIssue[] = [];
  const read = (place: string, schema: z.ZodType, value: unknown): unknown => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) issues.push(...toIssues(place, value, issue));
    return undefined;
  };
  const schemas = schemasOf(operation);
  const path = read('path', schemas.path, input.path ?? {});
  const query = read('query', schemas.query, input.query ?? {});
  const body = operation.body === undefined ? undefined : read('body', operation.body, input.body);
  if (operation.body === undefined && input.body !== undefined) {
    issues.push({ path: ['body'], message: 'This operation takes no body.' });
  }
  const { language } = input;
  if (language !== undefined && !Object.hasOwn(vendor.locale?.values ?? {}, language)) {
    issues.push({ path: ['language'], message: 'The vendor does not offer this language.' });
  }
  issues.push(...foldedSegments(path));
  if (issues.length === 0) {
    for (const rule of operation.constraints) issues.push(...brokenRule(rule, { path, query, body }));
  }
  if (issues.length > 0) return { ok: false, issues };
  const checked = { path, query, body, ...(language === undefined ? {} : { language }) };
  return { ok: true, input: checked as CheckedInput }; // strict objects parse to objects
}

interface InputSchemas {
  readonly path: z.ZodType;
  readonly query: z.ZodType;
}

/** A schema is compiled with its first use: once an operation. */
const known = new WeakMap<Operation, InputSchemas>();

function schemasOf(operation: Operation): InputSchemas {
  const schemas = known.get(operation) ?? {
    path: z.strictObject(operation.params),
    query: z.strictObject(operation.query),
  };
  known.set(operation, schemas);
  return schemas;
}

function toIssues(place: string, value: unknown, issue: z.core.$ZodIssue): InputIssue[] {
  const path = [place, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'The document knows no such input.' }));
  }
  if (valueAt(value, issue.path.map(String)) === undefined) return [{ path, message: 'Fill this in.' }];
  // What zod says by itself begins so, and is written for programmers.
  if (!issue.message.startsWith('Invalid ')) return [{ path, message: issue.message }];
  return [{ path, message: plainMessage(issue) }];
}

function plainMessage(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_key':
      return 'The document knows no such column.';
    case 'invalid_value':
      return issue.values.length <= 12
        ? `Use one of ${issue.values.map(String).join(', ')}.`
        : 'Use one of the values of the list.';
    case 'invalid_union':
      return 'Use a text, a number, true or false, or a list of them.';
    case 'invalid_type':
      return `Use ${words[issue.expected] ?? 'another value'}.`;
    default:
      return 'This value does not fit.';
  }
}

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** URL parsers fold `.` and `..` away, also in their encoded forms: the request would go to another path. */
const foldedSegments = (path: unknown): InputIssue[] =>
  Object.entries(path ?? {}).flatMap(([name, value]) =>
    value === '.' || value === '..'
      ? [{ path: ['path', name], message: 'This cannot stand in an address.' }]
      : [],
  );

function brokenRule(rule: Constraint, input: unknown): InputIssue[] {
  const from = dayAt(input, rule.from);
  const to = dayAt(input, rule.to);
  if (from === undefined || to === undefined) return [];
  const place = [...rule.to];
  if (to < from)
    return [{ path: place, message: `Use a date that is not before ${rule.from.slice(-1).join('')}.` }];
  const days = to - from + 1;
  return rule.days === undefined || days <= rule.days
    ? []
    : [
        {
          path: place,
          message: `The range is ${String(days)} days; at most ${String(rule.days)} are allowed.`,
        },
      ];
}

/** Whole days since 1970 of a date or date-time text, without any zone shifting it. */
function dayAt(input: unknown, at: Pointer): number | undefined {
  const value = valueAt(input, at);
  const date = typeof value === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] : undefined;
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000);
}
