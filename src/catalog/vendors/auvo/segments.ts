import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, moment, pageQuery, pageStyle, resultOf } from './shared';

const identity = {
  id: z.int().describe('The segment id').meta(opens('segments.get')),
  description: z.string().describe('The segment description'),
};
const created = () => moment().describe('When the segment was registered');

const dateNote =
  'The date is called registrationDate by the single segment (line 3412) and creationDate by the list (line 3461).';

export const getSegment = defineOperation({
  id: 'segments.get',
  title: 'Get a segment',
  description: 'Retrieves a segment.',
  method: 'GET',
  path: '/segments/{id}',
  params: { id: wholeNumber().describe('id attribute of the segment') },
  response: resultOf(row({ ...identity, registrationDate: created() })),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 1 } },
  notes: [dateNote],
  line: 3390,
});

export const listSegments = defineOperation({
  id: 'segments.list',
  title: 'List segments',
  description: 'Retrieves a list of segments.',
  method: 'GET',
  path: '/segments/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The segment id').meta(opens('segments.get')),
      description: z.string().optional().describe('The segment description'),
    })
      .default({})
      .describe('Filter, sent as a JSON text.'),
    ...pageQuery,
  },
  response: listOf(row({ ...identity, creationDate: created() })),
  page: pageStyle,
  identity: 'id',
  example: { query: { paramFilter: {}, page: 1, pageSize: 10 } },
  notes: [
    dateNote,
    'The example is not valid JSON: the quotes of the description are misplaced (line 3459).',
  ],
  line: 3428,
});
