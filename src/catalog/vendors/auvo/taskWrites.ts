import { wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { resultOf } from './shared';
import { patchedTask, writtenTask } from './task';
import { taskBody, taskPatch, taskUpsertBody } from './taskBody';

const single = { style: 'single', at: ['result'] } as const;

/** The document's example, with ids that exist in the sandbox and a file that is base64. */
const exampleBody = {
  externalId: '123',
  taskType: 23,
  idUserFrom: 123,
  idUserTo: 123,
  teamId: 6,
  taskDate: '2016-04-23T18:00:00',
  latitude: -16.6872086111083,
  longitude: -49.2995542287827,
  address: 'avenue Y',
  orientation: "Gotta Catch 'Em All",
  priority: 1,
  questionnaireId: 161,
  customerId: 1,
  checkinType: 1,
  sendSatisfactionSurvey: false,
  attachments: [{ name: 'my_file.pdf', file: 'JVBERi0xLjQK' }],
  keyWords: [31],
  financialCategory: 'Category Name',
} as const;

const commaNote =
  'The example answer is not valid JSON: a comma is missing before each discount of products and services.';
const undocumentedNote = 'No errors are documented, such as for a customer or user that does not exist.';
const chargesNote =
  'The fields of taskProducts, taskServices and taskAdditionalCosts are not documented here: those of their own operations are taken (lines 1371, 1492 and 1606).';
const discountNote = 'The fields of taskDiscount are not documented: they are sent as they are entered.';
const fileNote =
  'The table says nothing of the fields of an attachment: name and file are those of the example, whose content is not base64.';
const shorterNote =
  'The answer does not show the names of the users and the task type, keyWordsDescriptions, equipmentsId, sendSatisfactionSurvey, duration, durationDecimal, displacementStart and estimatedDuration, which the single task has.';

export const createTask = defineOperation({
  id: 'tasks.create',
  title: 'Create a task',
  description: 'Adds a new task.',
  method: 'POST',
  path: '/tasks/',
  body: taskBody,
  status: 201,
  response: resultOf(writtenTask),
  page: single,
  example: { body: exampleBody },
  notes: [
    'The table says TeamId (line 763), the example teamId (line 839): the latter is sent.',
    chargesNote,
    discountNote,
    fileNote,
    'The numbers of keyWords and equipmentsId are ids, by the example (line 857) and the rows (lines 624 and 625).',
    commaNote,
    shorterNote,
    undocumentedNote,
  ],
  line: 745,
});

export const upsertTask = defineOperation({
  id: 'tasks.upsert',
  title: 'Create or change a task',
  description: 'Upsert: adds a new task or updates an existing one.',
  method: 'PUT',
  path: '/tasks/',
  body: taskUpsertBody,
  status: 201,
  response: resultOf(writtenTask),
  page: single,
  example: { body: exampleBody },
  notes: [
    'Whether a task is found by id alone or by externalId as well is not documented; the example has no id (line 1065).',
    'The table says TeamId (line 997), the example teamId (line 1071): the latter is sent.',
    'The creation takes equipmentsId (line 816), this operation does not.',
    'An update is documented to answer 201 as well (line 1104).',
    'Only here do products in the answer carry an externalId (line 1154).',
    chargesNote,
    discountNote,
    fileNote,
    commaNote,
    shorterNote,
    undocumentedNote,
  ],
  line: 975,
});

export const patchTask = defineOperation({
  id: 'tasks.patch',
  title: 'Change a task',
  description: 'Edits a task: only the fields that are named change.',
  method: 'PATCH',
  path: '/tasks/{id}',
  params: { id: wholeNumber().describe('taskID attribute of the task').meta(opens('tasks.get')) },
  body: taskPatch,
  response: resultOf(patchedTask),
  page: single,
  example: {
    path: { id: 23 },
    body: [{ op: 'replace', path: 'orientation', value: 'orientation value' }],
  },
  notes: [
    'The table marks fields as required (line 1223), though a change names only what it changes: that can only mean that they cannot be emptied.',
    'The path of the team is TeamId as in the table (line 1231); the examples of the other writes spell it teamId (line 839).',
    'Only replace is shown as an op (line 1292).',
    'The answer shows neither products, services, additionalCosts and summary nor the names that the single task has.',
    'No errors are documented, such as for an id that does not exist.',
  ],
  line: 1209,
});
