import * as z from 'zod';
import { fieldList, jsonQuery, localDateTime, wholeNumber } from '../../fields';
import { opens } from '../../reference';
import { priorityFilter, taskStatusFilter } from './enums';
import { pageQuery, selectFieldsHelp } from './shared';
import { task } from './task';

/** The query of both lists of tasks (lines 1852 and 2044). */
export const taskListQuery = {
  paramFilter: jsonQuery({
    startDate: localDateTime()
      .meta({ initial: 'startOfToday' })
      .describe('Task start date, filter date ("yyyy-MM-ddTHH:mm:ss"); the zone is not stated.'),
    endDate: localDateTime()
      .meta({ initial: 'endOfToday' })
      .describe('Task end date, filter date ("yyyy-MM-ddTHH:mm:ss"); the zone is not stated.'),
    taskID: z.string().optional().describe('The task id').meta(opens('tasks.get')),
    idUserTo: wholeNumber()
      .optional()
      .describe('The id of the user to whom the task is assigned')
      .meta(opens('users.get')),
    dateLastUpdate: localDateTime()
      .optional()
      .describe('The last update date of the task, filter date ("yyyy-MM-ddTHH:mm:ss").'),
    customerId: wholeNumber().optional().describe('The customer id').meta(opens('customers.get')),
    teamId: wholeNumber().optional().describe('The team id').meta(opens('teams.get')),
    type: wholeNumber().optional().describe('The task type id').meta(opens('taskTypes.get')),
    customerGroupId: wholeNumber()
      .optional()
      .describe('The customer group id')
      .meta(opens(['customerGroups.list', 'query', 'paramFilter', 'id'])),
    status: taskStatusFilter().optional().describe('How far the task has come'),
    orientation: z.string().optional().describe('Orientation of the task'),
    tags: z.string().optional().describe('Tags id separated by commas'),
    priority: priorityFilter().optional().describe('Priority of the task'),
    externalId: z.string().optional().describe('Task external ids. Allow multiples, separated by comma'),
  }).describe('Filter, sent as a JSON text; the two dates are required.'),
  ...pageQuery,
  selectfields: fieldList(Object.keys(task.shape)).optional().describe(selectFieldsHelp),
};
