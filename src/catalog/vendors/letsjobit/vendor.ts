import { defineVendor } from '../../vendor';
import { getVisit, listVisits } from './visits';
import { createVisits, deleteVisit, updateVisit } from './visitWrites';

export const letsjobit = defineVendor({
  id: 'letsjobit',
  title: 'LetsJobIt',
  description: 'Field service: visits of drivers and engineers to customers, with their jobs.',
  version: '2',
  document: 'letsjobit.txt',
  origin: 'https://app.letsjobit.com',
  basePath: '/api/v2',
  auth: {
    fields: {
      apiKey: {
        label: 'API key',
        secret: true,
        required: true,
        help: 'Obtained by hand from the LetsJobIt app.',
        env: 'LETSJOBIT_API_KEY',
      },
      companyId: {
        label: 'Company ID',
        secret: false,
        required: false,
        help: 'Your company ID as recorded at LetsJobIt; only writing visits needs it.',
        env: 'LETSJOBIT_COMPANY_ID',
      },
    },
    // Line 11 wants the key in the query string without naming a parameter; every sample sends this header (line 40).
    headers: [{ name: 'Authorization', value: 'Bearer {apiKey}' }],
  },
  // Line 31. The header names were lost, so the window is counted here.
  rateLimit: {
    per: 'API key',
    field: 'apiKey',
    windows: [{ id: 'tenSeconds', label: 'per 10 seconds', requests: 100, seconds: 10 }],
    pauseSeconds: 10,
  },
  // Line 15 can be read either way: `error` beside `meta`, or in it.
  errors: [
    { style: 'message', at: ['error'] },
    { style: 'message', at: ['meta', 'error'] },
    { style: 'text' },
  ],
  // An id that nobody has: an empty list is the cheapest answer.
  proofs: [{ operation: 'visits.list', input: { query: { id: '0' } } }],
  groups: [
    {
      id: 'visits',
      title: 'Visits',
      operations: [listVisits, getVisit, createVisits, updateVisit, deleteVisit],
    },
  ],
  exampleAnswers: async () => (await import('./answers')).answers,
  notes: [
    'The prose wants the key in the query string without naming a parameter (line 11); every sample sends it as a header (line 40), and so do we.',
    'The names of the rate limit headers were lost (line 31): requests are counted here.',
    'The table of error codes is an unedited template (line 507); only 429 is confirmed by the text (line 33).',
    'Leads, items and static tables are mentioned (lines 23 and 207), but not documented.',
  ],
});
