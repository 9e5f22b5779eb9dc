import * as z from 'zod';
import { metaOf, unwrapped } from '../catalog/meta';
import { MASK } from '../http/redaction/redaction';

/**
 * Hides what a schema calls secret, at any depth, before anything is made of the value. Gives undefined
 * when nothing in the schema is secret, which is so for all but a few operations.
 */
export function secretsHider(schema: z.ZodType): ((value: unknown) => unknown) | undefined {
  if (metaOf(schema).secret === true)
    return (value) => (value === undefined || value === null ? value : MASK);
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) {
    const hide = secretsHider(inner.element as z.ZodType); // an element is a schema
    return hide && ((value) => (Array.isArray(value) ? value.map(hide) : hide(value)));
  }
  if (inner instanceof z.ZodUnion) {
    const hiders = (inner.options as readonly z.ZodType[]).flatMap((option) => secretsHider(option) ?? []); // options are schemas
    return hiders.length === 0 ? undefined : (value) => hiders.reduce((hidden, hide) => hide(hidden), value);
  }
  return inner instanceof z.ZodObject ? objectHider(inner.shape) : undefined; // classic schemas only
}

function objectHider(shape: Readonly<Record<string, z.ZodType>>): ((value: unknown) => unknown) | undefined {
  const hiders = new Map(
    Object.entries(shape).flatMap(([name, field]) => {
      const hide = secretsHider(field);
      return hide === undefined ? [] : [[name, hide] as const];
    }),
  );
  if (hiders.size === 0) return undefined;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, hiders.get(name)?.(part) ?? part]),
    );
  };
}
