import * as z from 'zod';
import { fieldList, jsonQuery, localDateTime, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, moment, pageQuery, pageStyle, resultOf, selectFieldsHelp } from './shared';

const customer = row({
  id: z.int().describe('The customer id').meta(opens('customers.get')),
  externalId: z.string().describe("External customer id outside Auvo's application"),
  description: z.string().describe('The customer name'),
  cpfCnpj: z.string().describe('customer CPF/CNPJ'),
  phoneNumber: z.array(z.string()),
  email: z.array(z.string()),
  manager: z.string().describe('customer manager'),
  managerJobPosition: z.string().describe('job position of the customer manager'),
  note: z.string().describe('note about the customer'),
  address: z.string().describe('customer address'),
  latitude: z.number().describe('latitude of the customer address, in degrees'),
  longitude: z.number().describe('longitude of the customer address, in degrees'),
  maximumVisitTime: z
    .number()
    .describe('Customer maximum visit time duration, in the unit of unitMaximumTime'),
  unitMaximumTime: z.number().describe('Unit maximum time; its values are not documented'),
  groupsId: z.array(z.int()),
  managerTeamsId: z.array(z.int()),
  managersId: z.array(z.int()),
  segmentId: z.int().describe('id of a registered segment (must exist in Auvo)'),
  active: z.boolean().describe('Customer is active'),
  adressComplement: z.string().describe('Address complement'),
  creationDate: moment().describe('Customer creation date'),
  contacts: z.array(
    row({
      id: z.int(),
      name: z.string(),
      jobPosition: z.string(),
      email: z.string(),
      phone: z.string(),
    }),
  ),
  dateLastUpdate: moment().describe('The last update date of the customer'),
  uriAnexos: z.array(z.string()).describe('Addresses of the attachments'),
});

const nameNote =
  'The customer name is called description here, and in the upsert, but name in the create and PATCH operations (line 2307).';

export const listCustomers = defineOperation({
  id: 'customers.list',
  title: 'List customers',
  description: 'Retrieves a list of customers.',
  method: 'GET',
  path: '/customers/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The customer id'),
      description: z.string().optional().describe('The customer name'),
      segmentId: wholeNumber().optional().describe('The segment id'),
      creationDate: localDateTime()
        .optional()
        .describe('Customer creation date, filter date ("yyyy-MM-ddTHH:mm:ss").'),
      dateLastUpdate: localDateTime()
        .optional()
        .describe('The last update date of the customer, filter date ("yyyy-MM-ddTHH:mm:ss")'),
      groupId: wholeNumber().optional().describe('The group id'),
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
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    nameNote,
    'The example offers a next page for 2 customers at 10 to a page (line 2972): the next page is worked out from the total instead.',
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
  notes: [nameNote, 'The example ends with a comma (line 2285), which is not valid JSON.'],
  line: 2234,
});
