import * as z from 'zod';
import { jsonPatch, jsonQuery, localTime, requiredText, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, moment, pageQuery, pageStyle, resultOf } from './shared';

const questionnaireId = opens('questionnaires.get');

const identity = {
  id: z.int().describe('The task type id').meta(opens('taskTypes.get')),
  description: z.string().describe('task type description'),
  creatorId: z.int().describe('userId of the user who created it').meta(opens('users.get')),
  creationDate: moment().describe('Task type creation date'),
};
const questionnaire = () =>
  z.int().nullable().describe('standard questionnaire id. Nullable').meta(questionnaireId);
const duration = () => z.string().describe('standard time "hh:mm:ss"');
const rest = {
  toleranceTime: z.string().describe('Tolerance "hh:mm:ss"'),
  active: z.boolean().describe('Task type is active'),
  sendSatisfactionSurvey: z.boolean().nullable().describe('send satisfaction survey. Nullable'),
  requirements: row({
    fillReport: z.boolean().describe('The report must be filled in'),
    getSignature: z.boolean().describe('A signature must be taken'),
    fillRolledKilometer: z.boolean().describe('The kilometres must be filled in'),
    emailTheTask: z.boolean().describe('The task must be sent by email'),
    minimumNumberOfPhotos: z.int().describe('Photos that must be taken at least'),
    requiredQuestionnaires: z
      .array(z.int().meta(questionnaireId))
      .describe('Ids of the questionnaires that must be answered'),
  }).describe('What a task of this type asks for'),
};

/** The single task type (line 3220). */
const taskType = row({
  ...identity,
  standardQuestionnaireId: questionnaire(),
  standardTime: duration(),
  ...rest,
});

/** The answers of the PATCH and the list (lines 3303 and 3352), which spell `standart`. */
const standartTaskType = row({
  ...identity,
  standartQuestionnaireId: questionnaire(),
  standartTime: duration(),
  ...rest,
});

const spellingNote =
  'standardTime and standardQuestionnaireId are spelled so in the single task type (lines 3224 and 3226), and standartTime and standartQuestionnaireId in the list and the PATCH (lines 3356 and 3264).';

export const getTaskType = defineOperation({
  id: 'taskTypes.get',
  title: 'Get a task type',
  description: 'Retrieves a task type.',
  method: 'GET',
  path: '/taskTypes/{id}',
  params: { id: wholeNumber().describe('id attribute of the task type') },
  response: resultOf(taskType),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 23 } },
  notes: [spellingNote],
  line: 3200,
});

export const patchTaskType = defineOperation({
  id: 'taskTypes.patch',
  title: 'Change a task type',
  description: 'Edits a task type: only the fields that are named change.',
  method: 'PATCH',
  path: '/taskTypes/{id}',
  params: { id: wholeNumber().describe('id attribute of the task type').meta(opens('taskTypes.get')) },
  body: jsonPatch({
    description: requiredText().describe('task type description'),
    standartQuestionnaireId: wholeNumber()
      .nullable()
      .describe('standard questionnaire id. Nullable')
      .meta(questionnaireId),
    standartTime: localTime().describe('standard time "hh:mm:ss"'),
    sendSatisfactionSurvey: z.boolean().nullable().describe('send satisfaction survey. Nullable'),
  }),
  response: resultOf(standartTaskType),
  page: { style: 'single', at: ['result'] },
  example: {
    path: { id: 23 },
    body: [{ op: 'replace', path: 'description', value: 'description value' }],
  },
  notes: [
    spellingNote,
    'description is marked as required (line 3260), though a change names only what it changes: that can only mean that it cannot be emptied.',
    'The example is not valid JSON: the quotes of the description are misplaced (line 3303).',
    'Only replace is shown as an op (line 3282).',
    'No errors are documented; 400 and 404 are expected, as for the single task type (line 3240).',
  ],
  line: 3254,
});

export const listTaskTypes = defineOperation({
  id: 'taskTypes.list',
  title: 'List task types',
  description: 'Retrieves a list of task types.',
  method: 'GET',
  path: '/taskTypes/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The task type id').meta(opens('taskTypes.get')),
      description: z.string().optional().describe('The task type description'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(standartTaskType),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    spellingNote,
    'The example is not valid JSON: the quotes of the description are misplaced (line 3352).',
  ],
  line: 3321,
});
