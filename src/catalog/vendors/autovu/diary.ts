import * as z from 'zod';
import { isoDate, requiredText } from '../../fields';
import { defineOperation } from '../../operation';
import { documentedErrors, pageQuery, pageStyle, paged, undocumentedRow } from './shared';

export const listDiary = defineOperation({
  id: 'diary.list',
  title: 'List diary visits',
  description:
    'Retrieves a chronological list of scheduled visits. Supports single-day or date-range lookups (maximum span of 31 days).',
  method: 'GET',
  path: '/diary/{startDate}',
  scope: 'DiaryEndpoints',
  params: {
    startDate: isoDate().meta({ initial: 'today' }).describe('First day, as YYYY-MM-DD.'),
  },
  query: {
    endDate: isoDate()
      .optional()
      .describe('Last day, as YYYY-MM-DD. Not before the start date; without it, the start date alone.'),
    ...pageQuery,
  },
  constraints: [{ rule: 'dateSpan', from: ['path', 'startDate'], to: ['query', 'endDate'], days: 31 }],
  response: paged,
  page: pageStyle,
  errors: documentedErrors,
  example: {
    path: { startDate: '2026-11-16' },
    query: { endDate: '2026-12-16', pageNumber: 1, pageSize: 50 },
  },
  notes: [
    'The fields of a visit (DiaryDto, line 100) are not documented: the columns are those that arrive.',
    'The document does not say how the 31 days are counted (line 90); here both the first and the last day count.',
  ],
  line: 88,
});

export const searchSites = defineOperation({
  id: 'diary.searchSites',
  title: 'Search sites',
  description: 'Performs a full-text search against site/customer records by address, name, or postcode.',
  method: 'GET',
  path: '/diary/search/sites',
  scope: 'DiaryEndpoints',
  query: {
    q: requiredText(2).describe('Search text, at least 2 characters.'),
    includeArchive: z.boolean().default(false).describe('Search archived records too. Default false.'),
  },
  response: z.array(undocumentedRow),
  page: { style: 'whole', rows: [], cap: 50 },
  errors: documentedErrors,
  example: { query: { q: 'street' } },
  notes: [
    'At most 50 records come back, without a total (line 111): exactly 50 means that there may be more, so narrow the search.',
    'The fields of a record (SearchSiteDto, line 111) are not documented: the columns are those that arrive.',
  ],
  line: 102,
});

export const searchJobs = defineOperation({
  id: 'diary.searchJobs',
  title: 'Search jobs by order number',
  description: 'Strict lookup for jobs matching a Customer Order Number, PO, or Contract Reference.',
  method: 'GET',
  path: '/diary/search/jobs',
  scope: 'DiaryEndpoints',
  query: {
    orderno: requiredText(2).describe('Order number string, at least 2 characters.'),
    includeArchive: z.boolean().default(false).describe('Search archived records too. Default false.'),
  },
  response: z.array(undocumentedRow),
  page: { style: 'whole', rows: [], cap: 50 },
  errors: documentedErrors,
  example: { query: { orderno: 'PO-315010' } },
  notes: [
    'At most 50 records come back, without a total (line 122): exactly 50 means that there may be more.',
    'What "strict" means is not said (line 115): the whole number may have to be given.',
    'The fields of a record (SearchJobDto, line 122) are not documented: the columns are those that arrive.',
  ],
  line: 113,
});
