import * as z from 'zod';
import { unwrapped } from '../catalog/meta';

/** The part of JSON Schema that limits are read from. */
interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** Bounds in words: "from 1 to 100", "at most 200 characters". */
export function limitWords(schema: z.ZodType): string {
  const {
    minimum,
    maximum,
    exclusiveMinimum,
    minLength = 0,
    maxLength,
    minItems = 0,
    maxItems,
  } = limitsOf(unwrapped(schema));
  const low =
    bound(minimum) ?? (exclusiveMinimum === undefined ? undefined : `more than ${String(exclusiveMinimum)}`);
  const high = bound(maximum);
  return [
    low !== undefined && high !== undefined ? `from ${low} to ${high}` : '',
    low !== undefined && high === undefined ? (exclusiveMinimum === undefined ? `${low} or more` : low) : '',
    low === undefined && high !== undefined ? `${high} or less` : '',
    minLength > 1 ? `at least ${String(minLength)} characters` : '',
    maxLength === undefined ? '' : `at most ${String(maxLength)} characters`,
    minItems > 0 ? `at least ${String(minItems)} ${minItems === 1 ? 'item' : 'items'}` : '',
    maxItems === undefined ? '' : `at most ${String(maxItems)} items`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const bound = (value: number | undefined): string | undefined =>
  value === undefined || Math.abs(value) >= Number.MAX_SAFE_INTEGER ? undefined : String(value);

/** What stands here when nothing is given, as JSON; empty where that is not documented. */
export function defaultOf(schema: z.ZodType): string {
  const given = schema.safeParse(undefined);
  return given.success && given.data !== undefined ? JSON.stringify(given.data) : '';
}

const limitsOf = (schema: z.ZodType): Limits =>
  z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Limits; // the dialect read here is a part of it
