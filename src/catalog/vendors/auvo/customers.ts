import * as z from 'zod';
import { fieldList, jsonQuery, localDateTime, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { customer } from './customer';
import { getErrors, listOf, pageQuery, pageStyle, resultOf, selectFieldsHelp } from './shared';

const nameNote =
  'The customer name is called description here, and in the upsert, but name in the create and PATCH operations (line 2307).';
const complementNote =
  'adressComplement is spelled so (line 2273), and AdressComplement in the answers of upsert, PATCH and attachments (line 2662).';

export const listCustomers = defineOperation({
  id: 'customers.list',
  title: 'List customers',
  description: 'Retrieves a list of customers.',
  method: 'GET',
  path: '/customers/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The customer id').meta(opens('customers.get')),
      description: z.string().optional().describe('The customer name'),
      segmentId: wholeNumber().optional().describe('The segment id').meta(opens('segments.get')),
      creationDate: localDateTime()
        .optional()
        .describe('Customer creation date, filter date ("yyyy-MM-ddTHH:mm:ss").'),
      dateLastUpdate: localDateTime()
        .optional()
        .describe('The last update date of the customer, filter date ("yyyy-MM-ddTHH:mm:ss")'),
      groupId: wholeNumber()
        .optional()
        .describe('The customer group id')
        .meta(opens(['customerGroups.list', 'query', 'paramFilter', 'id'])),
      active: z.boolean().optional().describe('The customer status'),
      externalId: z
        .string()
        .optional()
        .describe('Customer external ids. Allow multiples, separated by comma'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
    selectfields: fieldList(Object.keys(customer.shape)).optional().describe(selectFieldsHelp),
  },
  response: listOf(customer),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    nameNote,
    complementNote,
    'The example offers a next page for 2 customers at 10 to a page (line 2972): the next page is worked out from the total instead.',
    'The filter names one group as groupId (line 2879), the rows carry a list, groupsId (line 2925).',
  ],
  line: 2877,
});

export const getCustomer = defineOperation({
  id: 'customers.get',
  title: 'Get a customer',
  description: 'Retrieves a customer.',
  method: 'GET',
  path: '/customers/{id}',
  params: { id: wholeNumber().describe('customerId attribute of the customer') },
  response: resultOf(customer),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 456 } },
  notes: [
    nameNote,
    complementNote,
    'The example is not valid JSON: a comma is too many at the end (line 2285).',
  ],
  line: 2234,
});
