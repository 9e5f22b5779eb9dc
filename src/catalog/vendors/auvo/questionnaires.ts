import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, moment, pageQuery, pageStyle, resultOf } from './shared';

const questionnaire = row({
  id: z.int().describe('The questionnaire id').meta(opens('questionnaires.get')),
  description: z.string().describe('The questionnaire description'),
  header: z.string().describe('Text above the questions'),
  footer: z.string().describe('Text below the questions'),
  creationDate: moment().describe('Questionnaire creation date'),
  questions: z
    .array(
      row({
        id: z.int().describe('The question id'),
        answerType: z.int().describe('Kind of answer; its values are not documented'),
        description: z.string().describe('The question'),
        subTitle: z.string().describe('Text below the question'),
        requiredAnswer: z.boolean().describe('The question must be answered'),
        creationDate: moment().describe('Question creation date'),
      }),
    )
    .describe('The questions'),
});

const answerTypeNote = 'The values of answerType are not documented; the example shows 2 (line 3511).';

export const getQuestionnaire = defineOperation({
  id: 'questionnaires.get',
  title: 'Get a questionnaire',
  description: 'Retrieves a questionnaire with its questions.',
  method: 'GET',
  path: '/questionnaires/{id}',
  params: { id: wholeNumber().describe('id attribute of the questionnaire') },
  response: resultOf(questionnaire),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 161 } },
  notes: [answerTypeNote],
  line: 3483,
});

export const listQuestionnaires = defineOperation({
  id: 'questionnaires.list',
  title: 'List questionnaires',
  description: 'Retrieves a list of questionnaires with their questions.',
  method: 'GET',
  path: '/questionnaires/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The questionnaire id').meta(opens('questionnaires.get')),
      taskIDs: z
        .array(wholeNumber().meta(opens('tasks.get')))
        .optional()
        .describe('collection of task ids'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(questionnaire),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    answerTypeNote,
    'The example is not valid JSON: the quotes of the description are misplaced (line 3565).',
  ],
  line: 3533,
});
