import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { getErrors, listOf, pageQuery, pageStyle, resultOf } from './shared';

/** A service, as the list shows it (line 5101). No field of it opens `services.get`, which takes a code that none shows. */
const service = row({
  id: z.string().describe('Service identifier (GUID)'),
  title: z.string().describe('service title name'),
  description: z.string().describe('service description'),
  price: z.string().describe('service price, as a text with a decimal point'),
  active: z.boolean().describe('service status'),
  fiscalServiceId: z.string().describe('fiscal service identifier (GUID)'),
});

const codeNote =
  'A service is got by a numeric code (line 5032), but no row shows one: rows carry a GUID as their id (line 5050).';

export const getService = defineOperation({
  id: 'services.get',
  title: 'Get a service',
  description: 'Retrieves a service.',
  method: 'GET',
  path: '/services/{id}',
  params: { id: wholeNumber().describe('code attribute of the service; no row shows it') },
  response: resultOf(service.partial({ description: true })),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 1 } },
  notes: [
    codeNote,
    'The single service has no description (line 5049), the list has (line 5103).',
    'The example is not valid JSON: a comma is missing after the price (line 5052), and one is too many at the end (line 5054).',
  ],
  line: 5030,
});

export const listServices = defineOperation({
  id: 'services.list',
  title: 'List services',
  description: 'Retrieves a list of services.',
  method: 'GET',
  path: '/services/',
  query: {
    paramFilter: jsonQuery({
      title: z.string().optional().describe('service title name'),
      description: z.string().optional().describe('service description'),
      price: z.number({ error: 'Use a number such as 12.34.' }).optional().describe('service price'),
      active: z.boolean().optional().describe('service status'),
      fiscalServiceId: z.string().optional().describe('fiscal service identifier (GUID)'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(service),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    codeNote,
    'The filter takes the price as a number (line 5072), the rows carry it as a text (line 5104).',
    'The example is not valid JSON: a comma is missing after the price (line 5104), and one is too many at the end (line 5106).',
    'The links of the example write Service and carry broken JSON, with a name that the filter does not have (line 5117): they are not followed.',
  ],
  line: 5070,
});
