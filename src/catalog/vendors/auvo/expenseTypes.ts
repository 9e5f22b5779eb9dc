import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, moment, pageQuery, pageStyle, resultOf } from './shared';

const expenseType = row({
  id: z.int().describe('The expense type id').meta(opens('expenseTypes.get')),
  description: z.string().describe('The expense type description'),
  creatorId: z.int().describe('userId of the user who created the expense type').meta(opens('users.get')),
  creationDate: moment(),
});

export const getExpenseType = defineOperation({
  id: 'expenseTypes.get',
  title: 'Get an expense type',
  description: 'Retrieves an expense type.',
  method: 'GET',
  path: '/expenseTypes/{id}',
  params: {
    id: wholeNumber().describe('id attribute of the expense type'),
  },
  response: resultOf(expenseType),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 42 } },
  line: 3898,
});

export const listExpenseTypes = defineOperation({
  id: 'expenseTypes.list',
  title: 'List expense types',
  description: 'Retrieves a list of expense types.',
  method: 'GET',
  path: '/expenseTypes/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The expense type id').meta(opens('expenseTypes.get')),
      description: z.string().optional().describe('The expense type description'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(expenseType),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  line: 3937,
});
