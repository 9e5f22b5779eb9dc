import * as z from 'zod';
import { row } from '../../fields';

/**
 * A value in the language asked for (line 41): `key` is the value itself and what filters take, `text` its
 * translation. The keys are the documented ones.
 */
export const translated = <const K extends string | number>(...keys: K[]) =>
  row({ key: z.literal(keys), text: z.string() });

/** What a failure means; the document names it, but its status was lost. */
export const invalidRequest = { 400: 'Invalid request' };

/** Said of every operation whose failures are named without their status codes, with the line that names them. */
export const lostStatuses = (line: number) =>
  `Failures are named without their status codes (line ${String(line)}): the codes shown are what HTTP calls them.`;
