import * as z from 'zod';
import { jsonQuery, localDateTime, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, moment, pageQuery, pageStyle, resultOf } from './shared';

const expense = row({
  id: z.int().describe('The expense id').meta(opens('expenses.get')),
  description: z.string().describe('The expense description'),
  userToId: z.int().describe("The user 'to' id").meta(opens('users.get')),
  userToName: z.string().describe("Name of the user 'to'"),
  typeId: z.int().describe('The expense type id').meta(opens('expenseTypes.get')),
  typeName: z.string().describe('Name of the expense type'),
  date: moment().describe('Date of the expense'),
  attachmentUrl: z.string().describe('Address of the attachment'),
  creationDate: moment(),
  amount: z.number().describe('Amount of the expense; neither its currency nor its decimals are stated'),
});

const amountNote =
  'The amount is a whole number in the examples (lines 3838 and 3894): whether it counts reais or cents is not stated.';

export const getExpense = defineOperation({
  id: 'expenses.get',
  title: 'Get an expense',
  description: 'Retrieves an expense.',
  method: 'GET',
  path: '/expenses/{id}',
  params: { id: wholeNumber().describe('id attribute of the expense') },
  response: resultOf(expense),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 23 } },
  notes: [amountNote],
  line: 3809,
});

/** The list answers no total, so the walk ends at the first page that is not full. */
const { style, rows, page, size, defaultSize } = pageStyle;

export const listExpenses = defineOperation({
  id: 'expenses.list',
  title: 'List expenses',
  description: 'Retrieves a list of expenses between two dates.',
  method: 'GET',
  path: '/expenses/',
  query: {
    paramFilter: jsonQuery({
      startDate: localDateTime()
        .meta({ initial: 'startOfToday' })
        .describe('The expense initial filter date ("yyyy-mm-ddThh:mm:ss"); the zone is not stated.'),
      endDate: localDateTime()
        .meta({ initial: 'endOfToday' })
        .describe('The expense end filter date ("yyyy-mm-ddThh:mm:ss"); the zone is not stated.'),
      id: z.string().optional().describe('The expense id').meta(opens('expenses.get')),
      description: z.string().optional().describe('The expense description'),
      userToId: wholeNumber().optional().describe("The user 'to' id").meta(opens('users.get')),
      type: wholeNumber().optional().describe('The expense type id').meta(opens('expenseTypes.get')),
    }).describe('Filter, sent as a JSON text; the two dates are required.'),
    ...pageQuery,
  },
  response: row({ result: row({ entityList: z.array(expense) }) }),
  page: { style, rows, page, size, defaultSize },
  identity: 'id',
  example: {
    query: { paramFilter: { startDate: '2026-01-01T00:00:00', endDate: '2026-12-31T23:59:59' } },
  },
  notes: [
    'The list takes page and pageSize but answers no total and no links (line 3882): the end is the first page that is not full.',
    'The table calls the id of the filter a text and its description a number (line 3856), probably swapped: the id is sent as a text, as in the table, and the description as a text too, as in the rows.',
    'The filter says type (line 3856) where the rows say typeId (line 3889).',
    amountNote,
  ],
  line: 3854,
});
