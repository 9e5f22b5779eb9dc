import * as z from 'zod';
import { row } from '../../fields';

/**
 * A value in the language asked for (line 41): `key` is the value itself and what filters take, `text` its
 * translation. The keys are the documented ones.
 */
export const translated = <const K extends string | number>(...keys: K[]) =>
  row({ key: z.literal(keys), text: z.string() });
