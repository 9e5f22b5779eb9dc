import * as z from 'zod';
import { numberEnum } from '../../fields';

/** A flag in an answer: boolean in the example (line 76), number in the table (line 187), text when written (line 296). */
export const flag = () => z.union([z.boolean(), z.literal([0, 1]), z.literal(['0', '1'])]);

/** A flag in a query: always a number (lines 145 to 149). */
export const flagFilter = (no = 'No', yes = 'Yes') => numberEnum({ 0: no, 1: yes });

/** A number that the example writes as text. */
export const numberOrText = () => z.union([z.number(), z.string()]);
