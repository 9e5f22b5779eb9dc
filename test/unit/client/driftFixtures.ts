import * as z from 'zod';

export { fieldList, row } from '../../../src/catalog/fields';

/** A whole number whose documented values have labels; others may come. */
export const labelledForTest = (labels: Readonly<Record<number, string>>) => z.int().meta({ labels });
