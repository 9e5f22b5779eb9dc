import * as z from 'zod';
import { isoDate, numberEnum, requiredText, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { documentedErrors, flagNumber } from './shared';
import { visit } from './visit';

const listMeta = row({
  totalRecords: z.int().describe('The total records available'),
  returnedRecords: z.int().describe('Returned records count'),
  remainingRecords: z.int().describe('Remaining records count'),
  nextStart: z.int().describe('Start index of next record'),
});

const visitNotes = [
  'priority is 1 to 3 as a filter (line 148) and 1 to 10 as a field (line 200).',
  'Flags are numbers in the table (line 187), booleans in the example (line 76); siteId, priority and signeeRating are numbers in the table and texts in the example (lines 66, 77 and 119): all forms are accepted.',
];

export const listVisits = defineOperation({
  id: 'visits.list',
  title: 'List visits',
  description:
    'Retrieves all visits, 100 at a time. A visit (or site) is a customer (address) you must visit to perform a service.',
  method: 'GET',
  path: '/visits',
  query: {
    pagination: wholeNumber({ min: 0 }).default(0).describe('Start number (skip) for the query.'),
    _id: z
      .string()
      .optional()
      .describe('Visit internal id')
      .meta(opens(['visits.get', 'path', 'ID'])),
    id: z
      .string()
      .optional()
      .describe('Your ERP id')
      .meta(opens(['visits.get', 'path', 'ID'])),
    date: isoDate().optional().describe('Visit date in "YYYY-MM-DD" format'),
    driverId: z.string().optional().describe('The id of the driver assigned to the visit'),
    docNo: z.string().optional().describe('User document number ("contains" search)'),
    closed: flagNumber('Opened', 'Closed').optional().describe('Visit status: 0 - opened, 1 - closed'),
    confirmClose: flagNumber()
      .optional()
      .describe('Determines if the visit was confirmed as closed by your ERP system.'),
    inProgress: flagNumber()
      .optional()
      .describe('In progress: a job was started and the visit is not closed yet.'),
    priority: numberEnum({ 1: 'High', 2: 'Normal', 3: 'Low' })
      .optional()
      .describe('Visit priority. 1 - high priority, 2 - normal priority, 3 - low priority'),
    skipped: flagNumber('Not skipped', 'Skipped').optional().describe('If the visit was skipped (postponed)'),
  },
  response: row({ meta: listMeta, data: z.array(visit).describe('The data returned') }),
  page: {
    style: 'nextStart',
    rows: ['data'],
    start: 'pagination',
    size: 100,
    next: ['meta', 'nextStart'],
    remaining: ['meta', 'remainingRecords'],
    total: ['meta', 'totalRecords'],
  },
  identity: '_id',
  errors: documentedErrors,
  example: { query: { pagination: 0 } },
  notes: [
    ...visitNotes,
    'The text calls pagination a starting page (line 19), but all its samples count records (line 23).',
    'The example is not valid JSON: a comma is missing after totalRecords (line 49).',
    'docType and 16 more fields of the example are not in the table of fields, and lines is in the table only (line 208).',
  ],
  line: 37,
});

export const getVisit = defineOperation({
  id: 'visits.get',
  title: 'Get a visit',
  description: 'Retrieves a specific visit by ID.',
  method: 'GET',
  path: '/visits/{ID}',
  params: { ID: requiredText().describe('The ID of the visit to retrieve') },
  response: row({
    meta: listMeta.partial().optional(),
    data: z.union([visit, z.array(visit)]),
  }),
  page: { style: 'single', at: ['data'] },
  errors: documentedErrors,
  example: { path: { ID: 'yKQhJZ9B7PTT85kWc' } },
  notes: [
    'It is not said whether ID is the internal _id or your ERP id (line 262): the samples use 1 (line 245) and yre78r7wer (line 11). The filters _id and id of the list find both.',
    'It is said to have the same structure as the list (line 251), so an array of one and a single object are both accepted.',
    ...visitNotes,
  ],
  line: 243,
});
