import * as z from 'zod';
import { jsonQuery, localDateTime, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { ticketOrigin, ticketStatusFilter } from './enums';
import { getErrors, listOf, pageQuery, pageStyle, resultOf } from './shared';
import { ticket } from './ticket';

/** What the list and the single ticket have in common in their document's holes. */
const sharedNotes = [
  'The examples show placeholders in place of values, even "something" for the customerId (line 4777): a number and a text are both accepted.',
  'The values of priority, statusType, fieldType, fieldVisibility, interactionType and alterationType are not documented (line 4783); the status filter (line 4889) has its own list.',
  'Spelled so in the answers: userResponsableId (line 4774), emailMenssageId (line 4788).',
];

export const getTicket = defineOperation({
  id: 'tickets.get',
  title: 'Get a ticket',
  description: 'Retrieves a ticket.',
  method: 'GET',
  path: '/tickets/{id}',
  params: { id: wholeNumber().describe('id attribute of the ticket') },
  response: resultOf(ticket),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 42 } },
  notes: [
    ...sharedNotes,
    'The name of a status is spelled descripton in statusAlterations (line 4861).',
    'In the example the second status begins a second before the first ends (lines 4863 and 4868).',
  ],
  line: 4748,
});

const search = (what: string) => z.boolean().optional().describe(what);

export const listTickets = defineOperation({
  id: 'tickets.list',
  title: 'List tickets',
  description: 'Retrieves a list of tickets.',
  method: 'GET',
  path: '/tickets/',
  query: {
    paramFilter: jsonQuery({
      ids: z.string().optional().describe('Tickets ids separated by comma'),
      startDate: localDateTime()
        .optional()
        .describe('Ticket start date, filter date ("yyyy-MM-ddTHH:mm:ss")'),
      endDate: localDateTime().optional().describe('Ticket end date, filter date ("yyyy-MM-ddTHH:mm:ss")'),
      Status: ticketStatusFilter().optional().describe('The kind of status of the ticket'),
      ResponsableUsersIds: z.string().optional().describe('Users ids separated by comma'),
      TeamId: z.string().optional().describe('Team ids separated by comma'),
      CustomerGroupId: wholeNumber()
        .optional()
        .describe('customers group id')
        .meta(opens(['customerGroups.list', 'query', 'paramFilter', 'id'])),
      Origems: z.array(ticketOrigin()).optional().describe('Where the ticket was opened'),
      OpeningResponsableUsersId: z.string().optional().describe('users id').meta(opens('users.get')),
      SearchTasks: search('Send "true" value if should search tasks'),
      SearchModifications: search('should search Modifications'),
      SearchInteractions: search('should search Interactions'),
      SearchCustomFields: search('should search CustomFields'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(ticket.partial({ statusAlterations: true })),
  page: pageStyle,
  identity: 'id',
  example: {
    query: {
      paramFilter: { SearchTasks: true, SearchModifications: true, SearchInteractions: true },
      page: 1,
      pageSize: 10,
    },
  },
  notes: [
    ...sharedNotes,
    'Names of the filter begin with small and with capital letters, and some are misspelt: Origems, ResponsableUsersIds, OpeningResponsableUsersId (line 4889).',
    'Lists of ids are texts separated by commas, only Origems is an array (line 4889).',
    'What a row shows without SearchTasks, SearchModifications, SearchInteractions and SearchCustomFields is not stated (line 4889): taskIDs, alterations, interactions and customFields are probably empty then.',
    'Which date startDate and endDate compare is not stated (line 4889): probably the creationDate.',
    'Where a ticket was opened can be filtered by, but no row shows it.',
    'statusAlterations are shown by the single ticket only (line 4858).',
    'The example is not valid JSON: a comma is too many after the interactions (line 5008).',
  ],
  line: 4887,
});
