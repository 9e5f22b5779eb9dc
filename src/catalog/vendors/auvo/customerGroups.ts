import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors } from './shared';

export const listCustomerGroups = defineOperation({
  id: 'customerGroups.list',
  title: 'List customer groups',
  description: 'Retrieves a list of customer groups, all in one answer.',
  method: 'GET',
  path: '/customerGroups/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The customer group id'),
      description: z.string().optional().describe('The customer group description'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
  },
  response: row({
    result: row({
      entityList: z.array(
        row({
          id: z
            .int()
            .describe('The customer group id')
            .meta(opens(['customers.list', 'query', 'paramFilter', 'groupId'])),
          description: z.string().describe('The customer group description'),
        }),
      ),
    }),
  }),
  page: { style: 'whole', rows: ['result', 'entityList'] },
  errors: getErrors,
  example: { query: { paramFilter: {} } },
  notes: [
    'No page, size or order is documented, and the answer carries no total (line 2997): all groups come in one answer.',
    'The table calls the filters "The customer id" and "The user description" (line 2980): they are taken as those of the group.',
    'No operation gets a single group, though a 404 for an unknown id is documented (line 3018).',
  ],
  line: 2978,
});
