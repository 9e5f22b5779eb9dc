import * as z from 'zod';
import { fieldList, jsonQuery, localDateTime, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { priorityFilter, taskStatusFilter } from './enums';
import { getErrors, listOf, pageQuery, pageStyle, resultOf, selectFieldsHelp } from './shared';
import { task } from './task';

/** What the list and the single task have in common in their document's holes. */
const sharedNotes = [
  'The example is not valid JSON: a comma is missing before each discount of products and services.',
  'The values of taskStatus are not documented; the status filter (line 1852) has its own list.',
  'questionnaireId is a text and questionnaireDescription a number in the example, probably swapped: both are accepted.',
];

export const listTasks = defineOperation({
  id: 'tasks.list',
  title: 'List tasks',
  description: 'Retrieves a list of tasks between two dates.',
  method: 'GET',
  path: '/tasks/',
  query: {
    paramFilter: jsonQuery({
      startDate: localDateTime()
        .meta({ initial: 'startOfToday' })
        .describe('Task start date, filter date ("yyyy-MM-ddTHH:mm:ss"); the zone is not stated.'),
      endDate: localDateTime()
        .meta({ initial: 'endOfToday' })
        .describe('Task end date, filter date ("yyyy-MM-ddTHH:mm:ss"); the zone is not stated.'),
      taskID: z.string().optional().describe('The task id'),
      idUserTo: wholeNumber().optional().describe('The id of the user to whom the task is assigned'),
      dateLastUpdate: localDateTime()
        .optional()
        .describe('The last update date of the task, filter date ("yyyy-MM-ddTHH:mm:ss").'),
      customerId: wholeNumber().optional().describe('The customer id'),
      teamId: wholeNumber().optional().describe('The team id'),
      type: wholeNumber().optional().describe('The task type id'),
      customerGroupId: wholeNumber().optional().describe('The customer group id'),
      status: taskStatusFilter().optional().describe('How far the task has come'),
      orientation: z.string().optional().describe('Orientation of the task'),
      tags: z.string().optional().describe('Tags id separated by commas'),
      priority: priorityFilter().optional().describe('Priority of the task'),
      externalId: z.string().optional().describe('Task external ids. Allow multiples, separated by comma'),
    }).describe('Filter, sent as a JSON text; the two dates are required.'),
    ...pageQuery,
    selectfields: fieldList(Object.keys(task.shape)).optional().describe(selectFieldsHelp),
  },
  response: listOf(task),
  page: pageStyle,
  example: {
    query: { paramFilter: { startDate: '2026-01-01T00:00:00', endDate: '2026-12-31T23:59:59' } },
  },
  notes: [
    ...sharedNotes,
    'The filter takes taskID and priority as text (line 1852), the rows carry them as numbers (lines 1884 and 1901).',
    'The next-page link of the example carries broken JSON (line 2036); the next page is worked out from the total instead.',
  ],
  line: 1850,
});

export const getTask = defineOperation({
  id: 'tasks.get',
  title: 'Get a task',
  description: 'Retrieves a task.',
  method: 'GET',
  path: '/tasks/{id}',
  params: { id: wholeNumber().describe('taskID attribute of the task') },
  response: resultOf(task),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 23 } },
  notes: [
    ...sharedNotes,
    'priority, checkinType and taskStatus are texts here (lines 612, 623 and 730) and numbers in the list (lines 1901, 1912 and 2019).',
    'The body of a 404 is not documented (line 743).',
  ],
  line: 575,
});
