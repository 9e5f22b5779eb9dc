import * as z from 'zod';
import { row } from '../../fields';
import { opens } from '../../reference';
import { moment, numberOrText } from './shared';

const discount = row({
  value: z.number().describe('Amount or percentage, as the type says'),
  type: z.string().describe('Such as "Valor", an amount, or "0".'),
});

/** Who booked a line of a task, and when. */
const booking = {
  userResponsible: z.string().nullable().describe('The user who booked it, a GUID'),
  userResponsibleCode: z
    .int()
    .describe('The id of the user who booked it, 0 for none')
    .meta(opens('users.get')),
  dateRegister: moment().nullable(),
  dateEdit: moment().nullable(),
};

/** What was used and charged on a task, and its sums (line 675). */
export const taskCharges = {
  products: z.array(
    row({
      // No reference: a single product is got by its code.
      productId: z.string().describe('Id of the product, a GUID'),
      // Only the upsert shows it (line 1154).
      externalId: z.string().optional().describe('External id of the product'),
      code: numberOrText().describe('Code of the product').meta(opens('products.get')),
      name: z.string().nullable(),
      description: z.string().nullable(),
      quantity: z.number(),
      unitaryValue: z.number(),
      totalValue: z.number(),
      ...booking,
      discount,
    }),
  ),
  services: z.array(
    row({
      // No reference: the single service wants a code that no answer shows.
      id: z.string().describe('Id of the service, a GUID'),
      name: z.string().nullable(),
      quantity: z.number(),
      unitaryValue: z.number(),
      totalValue: z.number(),
      ...booking,
      discount,
    }),
  ),
  additionalCosts: z.array(
    row({
      additionalCostId: z.string().describe('Id of the additional cost, a GUID'),
      code: numberOrText(),
      name: z.string().nullable(),
      unitaryValue: z.number(),
      ...booking,
    }),
  ),
  summary: row({
    totalProducts: z.number(),
    totalServices: z.number(),
    totalAdditionalCosts: z.number(),
    totalValue: z.number(),
    discount,
  }),
};
