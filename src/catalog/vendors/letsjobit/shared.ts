import * as z from 'zod';
import { numberEnum } from '../../fields';

/** A flag in an answer: boolean in the example (line 76), number in the table (line 187), text when written (line 296). */
export const flag = () => z.union([z.boolean(), z.literal([0, 1]), z.literal(['0', '1'])]);

/** A flag that is sent: a number in a query (lines 145 to 149) and in a body, where the table (lines 379 to 392) wins over the example. */
export const flagNumber = (no = 'No', yes = 'Yes') => numberEnum({ 0: no, 1: yes });

/** Only 429 is confirmed by the text (line 33); the table of codes is a template (line 507). */
export const documentedErrors = { 429: 'More than 100 requests in 10 seconds with this key.' };

/** A number that the example writes as text. */
export const numberOrText = () => z.union([z.number(), z.string()]);
