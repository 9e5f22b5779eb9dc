import * as z from 'zod';
import { row } from '../../fields';
import { opens } from '../../reference';
import { moment } from './shared';

/** Money that quotations write with a decimal point, in a text. */
const money = () => z.string();

const additionalCost = row({
  id: z.int().describe('Id of the line'),
  costId: z.int().describe('Id of the kind of cost'),
  description: z.string().describe('What the cost is for'),
  value: money().describe('Amount, as a text such as "10.00"'),
});

const alteration = row({
  id: z.int().describe('Id of the alteration'),
  key: z.int(),
  column: z.string().describe('What was altered, as digits; the values are not documented'),
  type: z.string().describe('Digits; the values are not documented'),
  userId: z.int().describe('userId of the user who altered the quotation').meta(opens('users.get')),
  date: moment(),
  observations: z.string(),
  value: z.string().describe('The new value'),
});

const quotedProduct = row({
  productId: z
    .int()
    .describe('A number, where the productId of a product is a GUID: probably its code')
    .meta(opens('products.get')),
  amout: z.number().describe('Amount of units; spelled so'),
  UnitaryValue: money().describe('Price of a unit, as a text such as "1.00"'),
});

const contact = row({
  id: z.int().describe('Id of the contact'),
  name: z.string(),
  job: z.string().describe('Job position'),
  email: z.string(),
  phoneNumber: z.int().describe('Phone number; a number here'),
});

const summary = row({
  totalProducts: z.number(),
  totalServices: z.number(),
  totalAdditionalCosts: z.number(),
  netTotalValue: z.number().describe('Total after the discount'),
  grossTotalValue: z.number().describe('Total before the discount'),
  discount: row({
    type: z.string().describe('Such as "Monetario", an amount.'),
    value: z.number(),
  }),
});

const stage = row({
  id: z.int().describe('Id of the stage'),
  description: z.string().describe('Name of the stage; the filter CurrentStage takes it'),
  position: z.int().describe('Place among the stages'),
  changeStock: z.boolean(),
  isCancelled: z.boolean(),
  editAllowed: z.boolean(),
});

/** A quotation, as the list and the single one show it (lines 4551 and 4662). */
export const quotation = row({
  publicId: z.int().describe('The quotation id').meta(opens('quotations.get')),
  customerId: z.int().describe('The customer id').meta(opens('customers.get')),
  customerName: z.string().describe('The customer name'),
  taskID: z.int().describe('The task id').meta(opens('tasks.get')),
  descount: money().describe('Discount, as a text such as "12.00"; spelled so'),
  requesterUserId: z.int().describe('userId of the user who asked for it').meta(opens('users.get')),
  observations: z.string(),
  registerDate: moment(),
  requestDate: moment(),
  aditionalCosts: z.array(additionalCost).describe('Additional costs; spelled so'),
  alterations: z.array(alteration),
  products: z.array(quotedProduct),
  contacts: z.array(contact),
  summary,
  CurrentStage: stage,
});
