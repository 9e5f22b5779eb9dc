import * as z from 'zod';
import { jsonQuery, localDateTime, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { quotation } from './quotation';
import { getErrors, listOf, pageQuery, pageStyle, resultOf } from './shared';

/** What the list and the single quotation have in common in their document's holes. */
const sharedNotes = [
  'Spelled so in the answers: descount (line 4555), aditionalCosts (line 4560), amout (line 4583).',
  'Money is a text with a decimal point in descount, value and UnitaryValue (lines 4555, 4565 and 4584), and a number in the summary (line 4597).',
  'The productId of a line is a number (line 4582), while products carry a GUID (line 4389): it is taken for the code here.',
  'The numbers of the example do not add up: netTotalValue is 0, with a gross total and a discount of 12 (line 4600).',
  'No services are shown, though the summary has a totalServices (line 4598).',
];

export const getQuotation = defineOperation({
  id: 'quotations.get',
  title: 'Get a quotation',
  description: 'Retrieves a quotation.',
  method: 'GET',
  path: '/quotations/{id}',
  params: { id: wholeNumber().describe('id attribute of the quotation') },
  response: resultOf(quotation),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 42 } },
  notes: ['The id of a quotation is called publicId in its row (line 4551).', ...sharedNotes],
  line: 4531,
});

const ids = (operation: string, what: string) =>
  z
    .array(wholeNumber().meta(opens(operation)))
    .optional()
    .describe(`collection of ${what} ids`);

export const listQuotations = defineOperation({
  id: 'quotations.list',
  title: 'List quotations',
  description: 'Retrieves a list of quotations.',
  method: 'GET',
  path: '/quotations/',
  query: {
    paramFilter: jsonQuery({
      publicId: wholeNumber().optional().describe('The quotation id').meta(opens('quotations.get')),
      requestStartDate: localDateTime().optional().describe('The request start date'),
      requestEndDate: localDateTime().optional().describe('The request end date'),
      usersId: ids('users.get', 'users'),
      customersId: ids('customers.get', 'customers'),
      productsId: ids('products.get', 'products'),
      CurrentStage: z.string().optional().describe('The current stage name to filter'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(quotation),
  page: pageStyle,
  identity: 'publicId',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    'The form of requestStartDate and requestEndDate is not stated (line 4633): they are sent as the other dates, "yyyy-MM-ddTHH:mm:ss".',
    'Which user usersId means is not stated (line 4633): a row names only the requesterUserId.',
    ...sharedNotes,
  ],
  line: 4631,
});
