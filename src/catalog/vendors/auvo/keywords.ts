import * as z from 'zod';
import { jsonQuery, row, wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { opens } from '../../reference';
import { getErrors, listOf, moment, pageQuery, pageStyle, resultOf } from './shared';

const identity = {
  id: z.int().describe('The keyword id').meta(opens('keywords.get')),
  description: z.string().describe('The keyword description'),
};
const created = () => moment().describe('When the keyword was registered');

const dateNote =
  'The date is called registrationDate by the single keyword (line 3622) and creationDate by the list (line 3671).';

export const getKeyword = defineOperation({
  id: 'keywords.get',
  title: 'Get a keyword',
  description: 'Retrieves a keyword.',
  method: 'GET',
  path: '/keywords/{id}',
  params: { id: wholeNumber().describe('id attribute of the keyword') },
  response: resultOf(row({ ...identity, registrationDate: created() })),
  page: { style: 'single', at: ['result'] },
  errors: getErrors,
  example: { path: { id: 31 } },
  notes: [dateNote],
  line: 3600,
});

export const listKeywords = defineOperation({
  id: 'keywords.list',
  title: 'List keywords',
  description: 'Retrieves a list of keywords.',
  method: 'GET',
  path: '/keywords/',
  query: {
    paramFilter: jsonQuery({
      id: wholeNumber().optional().describe('The keyword id').meta(opens('keywords.get')),
      description: z.string().optional().describe('The keyword description'),
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
    'The example is not valid JSON: the quotes of the description are misplaced (line 3669).',
  ],
  line: 3638,
});
