import * as z from 'zod';
import { limitedText, requiredText, row } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { opportunitySource } from './enums';
import { invalidRequest, lostStatuses } from './shared';

/** Who asks for a vehicle (line 1592): the fields of a contact, but not one of the contacts. */
const customer = z.strictObject({
  lastName: z.string().optional().describe('Last name of customer'),
  firstName: z.string().optional().describe('First name of customer'),
  streetAddress: z.string().optional().describe('Street address of customer'),
  zipCode: z.string().optional().describe('Zip code of customer'),
  city: z.string().optional().describe('City of customer'),
  phoneNumber: z.string().optional().describe('Phone number of customer'),
  email: z.string().optional().describe('E-Mail of customer'),
});

export const createOpportunity = defineOperation({
  id: 'opportunity.create',
  title: 'Create an opportunity',
  description: 'Creates an opportunity (lead) for a vehicle.',
  method: 'POST',
  path: '/opportunity',
  body: z.strictObject({
    sellingId: requiredText()
      .describe('SellingId of the vehicle requested')
      .meta(opens(['vehicle.get', 'path', 'sellingId'])),
    requestText: limitedText(16_777_215)
      .optional()
      .meta({ control: 'longText' })
      .describe('Text from customer'),
    sourceType: opportunitySource().optional().describe('Source of opportunity (6 = Alzura Shop)'),
    customer: customer.optional().describe('The customer who asks for the vehicle'),
  }),
  response: row({
    status: z.string().describe('Response status'),
    data: row({ opportunityId: z.int().describe('The ID of the new opportunity') }),
  }),
  page: { style: 'single', at: ['data'] },
  errors: { ...invalidRequest, 404: 'Not Found (vehicle)' },
  example: {
    body: {
      sellingId: 'RQ5O9S',
      requestText: "I'm interested in this vehicle. Please contact me.",
      sourceType: 6,
      customer: {
        lastName: 'Doe',
        firstName: 'John',
        streetAddress: '123 Main St',
        zipCode: '12345',
        city: 'Anytown',
        phoneNumber: '555-1234',
        email: 'max.mustermann@example.org',
      },
    },
  },
  notes: [
    'Which fields are required is not documented (line 1582); without its sellingId an opportunity would belong to no vehicle, so that one is taken as required.',
    'The body is introduced as "Customer post properties" (line 537), but describes the opportunity.',
    'An opportunity cannot be read back: no such operation is documented (line 54 only names a list).',
    lostStatuses(555),
  ],
  line: 535,
});
