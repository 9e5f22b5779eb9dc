import * as z from 'zod';
import { wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { getErrors, listOf, pageStyle, resultOf } from './shared';
import { task } from './task';
import { taskListQuery } from './taskQuery';

/** What the list and the single task have in common in their document's holes. */
const sharedNotes = [
  'The example is not valid JSON: a comma is missing before each discount of products and services.',
  'The values of taskStatus are not documented; the status filter (line 1852) has its own list.',
  'questionnaireId is a text and questionnaireDescription a number in the example, probably swapped: both are accepted.',
  'The external id of the customer is a number in some examples (line 602) and text in others (line 1402), the code of an additional cost as well (lines 710 and 2000).',
];

const datesNote =
  'Whether startDate and endDate mean the day of the task or of its creation is not said; the sandbox takes the former.';

const listExample = {
  query: { paramFilter: { startDate: '2026-01-01T00:00:00', endDate: '2026-12-31T23:59:59' } },
};

export const listTasks = defineOperation({
  id: 'tasks.list',
  title: 'List tasks',
  description: 'Retrieves a list of tasks between two dates.',
  method: 'GET',
  path: '/tasks/',
  query: taskListQuery,
  response: listOf(task),
  page: pageStyle,
  identity: 'taskID',
  example: listExample,
  notes: [
    ...sharedNotes,
    'The filter takes taskID and priority as text (line 1852), the rows carry them as numbers (lines 1884 and 1901).',
    'idUserTo is called "The user tp id" in the table (line 1852).',
    datesNote,
    'The next-page link of the example carries broken JSON (line 2036); the next page is worked out from the total instead.',
  ],
  line: 1850,
});

/** A deleted task: its id leads nowhere, because nothing says that it can still be got. */
const deletedTask = task.extend({ taskID: z.int().describe('The task id') });

export const listDeletedTasks = defineOperation({
  id: 'tasks.listDeleted',
  title: 'List deleted tasks',
  description: 'Retrieves a list of deleted tasks between two dates.',
  method: 'GET',
  path: '/tasks/getdeletedtasks',
  query: taskListQuery,
  response: listOf(deletedTask),
  page: pageStyle,
  identity: 'taskID',
  example: listExample,
  notes: [
    ...sharedNotes,
    'Filter and rows are those of the list of tasks (line 1850), the numbers written as text included.',
    datesNote,
    'When a task was deleted is in no field, and no documented operation deletes one.',
    'The links of the example lead to the list of all tasks, with broken JSON (lines 2223 and 2228); the next page is worked out from the total instead.',
  ],
  line: 2042,
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
    'The body of a 404 is not documented (line 742).',
  ],
  line: 575,
});
