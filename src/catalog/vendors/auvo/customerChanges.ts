import { wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { attachedCustomer, patchedCustomer } from './customer';
import { customerPatch } from './customerBody';
import { attachmentsBody, attachmentsExample, attachmentsNotes, resultOf } from './shared';

const customerId = () =>
  wholeNumber().describe('customerId attribute of the customer').meta(opens('customers.get'));
const single = { style: 'single', at: ['result'] } as const;
const noErrors =
  'No errors are documented; 400 and 404 are expected, as for the single customer (line 2287).';

export const patchCustomer = defineOperation({
  id: 'customers.patch',
  title: 'Change a customer',
  description: 'Edits a customer: only the fields that are named change.',
  method: 'PATCH',
  path: '/customers/{id}',
  params: { id: customerId() },
  body: customerPatch,
  response: resultOf(patchedCustomer),
  page: single,
  example: {
    path: { id: 456 },
    body: [{ op: 'replace', path: 'description', value: 'description value' }],
  },
  notes: [
    'The table calls the customer name name (line 2699), the example description (line 2770), and the answer shows name (line 2792): both paths are offered.',
    'name and address are marked as required (lines 2700 and 2721), but the example names neither: that can only mean that they cannot be emptied.',
    'The table spells UnitMaximumTime (line 2737), the answer unitMaximumTime (line 2803); no request shows it.',
    'latitude and longitude are strings in the table (line 2726) and numbers in the answer (line 2800): numbers are sent.',
    'adressComplement (line 2759) is answered as AdressComplement (line 2809).',
    'The answer shows neither contacts nor attachments, and the table does not let them be changed here.',
    'Only replace is shown as an op (line 2769).',
    noErrors,
  ],
  line: 2690,
});

export const attachToCustomer = defineOperation({
  id: 'customers.attachments',
  title: 'Change attachments of a customer',
  description: 'Adds attachments to a customer, after removing the previous ones where asked to.',
  method: 'PUT',
  path: '/customer/{id}/attachments',
  params: { id: customerId() },
  body: attachmentsBody('this option will remove all the previous attachments inserted for the Customer'),
  response: resultOf(attachedCustomer),
  page: single,
  example: { path: { id: 456 }, body: attachmentsExample },
  notes: [
    'The path says customer, in the singular (line 2813); every other one says customers.',
    ...attachmentsNotes,
    'removeAllAttachmentsInsertedByMe is said to remove all previous attachments (line 2820), its name only those of the caller.',
    'The example has words in place of the base64 content (line 2833).',
    'The customer name is called name in the answer (line 2855), and AdressComplement has a capital (line 2872).',
    noErrors,
  ],
  line: 2813,
});
