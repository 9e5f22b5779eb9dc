import * as z from 'zod';
import type { Operation } from '../../src/catalog/operation';
import type { Vendor } from '../../src/catalog/vendor';
import {
  base64File,
  jsonPatch,
  limitedText,
  localTime,
  numberEnum,
  wholeNumber,
} from '../../src/catalog/fields';
import { find } from './catalog';

/** A vendor and an operation that takes this body, for tests of the form alone. */
export function taking(body: z.ZodType, exampleBody?: unknown): { vendor: Vendor; operation: Operation } {
  const { vendor, operation } = find('letsjobit', 'visits.list');
  const example = exampleBody === undefined ? {} : { body: exampleBody };
  return { vendor, operation: { ...operation, params: {}, query: {}, body, example } };
}

const extra = z.strictObject({ caption: z.string().optional(), max: wholeNumber().optional() });

/** A body with everything that bodies have: groups, lists in lists, enums, files, several types in one field. */
export const nestedBody = z.strictObject({
  name: limitedText(20),
  note: z.string().optional(),
  amount: z.number().nullable().optional(),
  code: z.union([z.string(), z.number()]).optional(),
  from: localTime().optional(),
  days: z.array(numberEnum({ 1: 'Sunday', 2: 'Monday' })).optional(),
  ids: z.array(wholeNumber()).optional(),
  tags: z.array(z.string()).optional(),
  photo: base64File().optional(),
  address: z.strictObject({ street: z.string(), city: z.string().optional() }).optional(),
  lines: z
    .array(
      z.strictObject({ item: z.string(), qty: z.number().optional(), extraData: z.array(extra).optional() }),
    )
    .optional(),
});

/** A list of changes whose values are of different kinds. */
export const patchBody = jsonPatch({
  orientation: z.string().describe('What to know before going there'),
  priority: numberEnum({ 1: 'Low', 2: 'High' }),
  sendSatisfactionSurvey: z.boolean(),
});
