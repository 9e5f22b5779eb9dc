import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, pageQuery, pageStyle, resultOf } from './shared';

const equipmentCategory = row({
  id: z.int().describe('The equipment category id').meta(opens('equipmentCategories.get')),
  description: z.string().describe('The equipment category description'),
  externalId: z.string().describe('The equipment category external id'),
});

export const getEquipmentCategory = defineOperation({
  id: 'equipmentCategories.get',
  title: 'Get an equipment category',
  description: 'Retrieves an equipment category.',
  method: 'GET',
  path: '/equipmentCategories/{id}',
  params: {
    id: wholeNumber().describe('id attribute of the equipment category'),
  },
  response: resultOf(equipmentCategory),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 42 } },
  line: 3993,
});

export const listEquipmentCategories = defineOperation({
  id: 'equipmentCategories.list',
  title: 'List equipment categories',
  description: 'Retrieves a list of equipment categories.',
  method: 'GET',
  path: '/equipmentCategories/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber()
        .optional()
        .describe('The equipment category id')
        .meta(opens('equipmentCategories.get')),
      description: z.string().optional().describe('The equipment category description'),
      externalId: z.string().optional().describe('The equipment category external id'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(equipmentCategory),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: ['The example is not valid JSON: the quotes of the description are misplaced (line 4062).'],
  line: 4031,
});
