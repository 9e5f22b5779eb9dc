import type * as z from 'zod';
import type { JsonSchema } from './formJsonSchema';

/** Limits and default in short, as a field's help begins: "1 to 100, default 50". Empty when there are none. */
export function hintOf(schema: z.ZodType, json: JsonSchema, isList: boolean): string {
  const hint = [rangeOf(json), lengthOf(json), fallbackOf(schema), isList ? 'separated by commas' : '']
    .filter((part) => part !== '')
    .join(', ');
  return `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
}

function rangeOf({ minimum, maximum }: JsonSchema): string {
  const min = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? String(minimum) : undefined;
  const max = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? String(maximum) : undefined;
  if (min !== undefined && max !== undefined) return `${min} to ${max}`;
  if (min !== undefined) return `${min} or more`;
  return max === undefined ? '' : `${max} or less`;
}

function lengthOf({ minLength = 0, maxLength }: JsonSchema): string {
  if (maxLength !== undefined && maxLength > 0) return `at most ${String(maxLength)} characters`;
  return minLength > 1 ? `at least ${String(minLength)} characters` : '';
}

function fallbackOf(schema: z.ZodType): string {
  const given = schema.safeParse(undefined);
  const value = given.success ? given.data : undefined;
  const isScalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (Array.isArray(value) && value.length > 0) return `default ${value.join(', ')}`;
  return isScalar ? `default ${String(value)}` : '';
}
