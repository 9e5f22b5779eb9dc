import * as z from 'zod';
import { requiredText, stringEnum, wholeNumber } from '../../fields';

/** A custom field of a line item (line 428): it shows in the service line items. */
const extraFieldBody = z.strictObject({
  type: stringEnum({
    text: 'Text',
    date: 'Date',
    number: 'Number',
    email: 'Email',
    color: 'Color',
    range: 'Range',
    select: 'Select',
  }).describe('The field html5 type. One of text, date, number, email, color, range or select.'),
  caption: requiredText().describe('The field name to show to the user.'),
  description: z
    .string()
    .optional()
    .describe(
      'An optional description to show above the caption, instructing the user on how to fill in that field.',
    ),
  value: z
    .union([z.string(), z.number()])
    .optional()
    .describe('The default value you want this field to have.'),
  required: stringEnum({ required: 'Required' })
    .optional()
    .describe('Pass "required" if you want this field to be required in the app.'),
  readonly: stringEnum({ readonly: 'Readonly' })
    .optional()
    .describe('Pass "readonly" if you want this field to be readonly in the app.'),
  options_values: z
    .string()
    .optional()
    .describe(
      'Only used if the type is select. The option values for the field, separated by pipes. Example: "option1 | option2".',
    ),
  options_default: z
    .string()
    .optional()
    .describe('Only used if the type is select. The default value for the select options.'),
  max: wholeNumber().optional().describe('The max value for the field (only applies to numeric fields)'),
  min: wholeNumber().optional().describe('The min value for the field (only applies to numeric fields)'),
  name: requiredText().describe('The field name as saved to the database.'),
  pattern: z
    .string()
    .optional()
    .describe('A regexp expression to validate the field against. Example: [0-9]+([\\.,][0-9]+)?'),
  step: z.number().optional().describe('The html5 step value for the field (only applies to numeric fields)'),
});

/** A line item of a visit that is written (line 407). */
export const lineBody = z.strictObject({
  actionItem: z
    .boolean()
    .describe('Determines if the line item is a "job type" item. Please refer to our user documentation.'),
  allowRebrand: z
    .boolean()
    .optional()
    .describe('Determines if the user is allowed to change the equipment brand in the job view.'),
  brand: z.string().optional().describe('The equipment brand'),
  brandId: wholeNumber().optional().describe('The equipment brand id from your backend system.'),
  description: requiredText().describe('The description of the item (what shows in the interface).'),
  extraData: z
    .array(extraFieldBody)
    .optional()
    .describe('Custom field definitions. These fields show in the job view, after the standard fields.'),
  hasBatch: z.boolean().optional().describe('Determines if the line item has a batch'),
  hasReturn: z
    .boolean()
    .optional()
    .describe('Determines if the line item has returned items (like empty pallets or empty packages)'),
  id: z
    .number()
    .optional()
    .describe(
      'Your ERP line id. Can be useful to cross check your responses and make the integration process easier.',
    ),
  itemId: z.number().optional().describe('Your ERP item id.'),
  jobType: z
    .string()
    .optional()
    .describe('Arbitrary type to classify this job. Could be "delivery", "installation", "repair", etc'),
  location: z
    .string()
    .optional()
    .describe('The location of the service, within your customer premises. "bar 2nd floor", "kitchen", etc.'),
  model: z.string().optional().describe('The model name (related with the equipment brand)'),
  modelId: z.number().optional().describe('The model Id from your ERP'),
  qty: z.number().default(1).describe('The quantity for this item. Defaults to 1.'),
  serialNr: z.string().optional().describe('The equipment serial number for this job.'),
  serialNrId: z.number().optional().describe('Your ERP serialNr Id. Useful for integration purposes.'),
});
