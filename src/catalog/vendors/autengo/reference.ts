import * as z from 'zod';
import { row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';

const total = z.int().describe('How many there are.');
const noSlice = 'Unlike the other lists it has neither limit nor offset (line 54).';

export const listMakes = defineOperation({
  id: 'makes',
  title: 'List makes',
  description: 'Fetches all available makes.',
  method: 'GET',
  path: '/vehicle/reference/make',
  response: row({
    total,
    list: z.array(
      row({
        makeId: z
          .int()
          .describe('The ID of the make')
          .meta(opens(['models', 'path', 'makeId'])),
        makeName: z.string(),
      }),
    ),
  }),
  page: { style: 'whole', rows: ['list'], total: ['total'] },
  notes: [
    'The example shows a total of 150 above a single make (line 491); the whole list is expected in one answer.',
    noSlice,
  ],
  line: 485,
});

export const listModels = defineOperation({
  id: 'models',
  title: 'List models of a make',
  description: 'Fetches all available models for a given make.',
  method: 'GET',
  path: '/vehicle/reference/make/{makeId}/model',
  params: { makeId: wholeNumber().describe('The ID of a make') },
  response: row({
    total,
    list: z.array(row({ modelId: z.int().describe('The ID of the model'), modelName: z.string() })),
  }),
  page: { style: 'whole', rows: ['list'], total: ['total'] },
  example: { path: { makeId: 190 } },
  notes: [
    'The example shows a total of 150 above a single model (line 506); the whole list is expected in one answer.',
    noSlice,
  ],
  line: 499,
});
