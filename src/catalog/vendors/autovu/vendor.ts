import { defineVendor } from '../../vendor';
import { listDiary, searchJobs, searchSites } from './diary';
import { getJob } from './jobs';
import { references } from './references';
import { getSiteProduct, listSiteProductJobs } from './siteProducts';
import { getSite } from './sites';

/** Lines 183 and 184. */
const unclear = {
  401: '“Missing, malformed, or invalid authentication headers.”',
  404: '“The requested resource does not exist, or your API key lacks tenant/record-level permission to view it.”',
};

export const autovu = defineVendor({
  id: 'autovu',
  title: 'AutoVu',
  description: 'Workforce management: diaries, jobs, sites and site products.',
  document: 'autovu.txt',
  origin: 'https://api.autovusolutions.com',
  basePath: '',
  auth: {
    fields: {
      apiKey: {
        label: 'API key',
        secret: true,
        required: true,
        help: 'Your primary integration token, from the API settings panel of the CRM; paste it exactly as issued, without decoding it.',
        env: 'AUTOVU_API_KEY',
      },
      scopecode: {
        label: 'Scope code',
        secret: true,
        required: true,
        help: 'The secure scope token from the API settings panel of the CRM, exactly as issued; one may cover all scopes, or each scope has its own.',
        env: 'AUTOVU_SCOPECODE',
        perScope: true,
      },
      apiPassword: {
        label: 'API password',
        secret: true,
        required: true,
        help: 'The global API password assigned to your company.',
        env: 'AUTOVU_API_PASSWORD',
      },
    },
    // Line 21. All three go on every request.
    headers: [
      { name: 'api-key', value: '{apiKey}' },
      { name: 'scopecode', value: '{scopecode}' },
      { name: 'api-password', value: '{apiPassword}' },
    ],
  },
  // Lines 37 to 57. The remaining counts come on success only, the limits on 429 only.
  rateLimit: {
    per: 'API key',
    field: 'apiKey',
    windows: [
      {
        id: 'minute',
        label: 'per minute',
        requests: 60,
        seconds: 60,
        remainingHeader: 'X-RateLimit-Minute-Remaining',
        limitHeader: 'X-RateLimit-Minute-Limit',
      },
      {
        id: 'day',
        label: 'per day',
        requests: 5000,
        seconds: 86_400,
        remainingHeader: 'X-RateLimit-Daily-Remaining',
        limitHeader: 'X-RateLimit-Daily-Limit',
      },
    ],
    pauseSeconds: 60,
  },
  // No error body is shown (line 182 only says to look into it).
  errors: [{ style: 'text' }],
  // Line 30.
  scopes: {
    DiaryEndpoints: 'Diary and search',
    JobEndpoints: 'Jobs',
    SiteEndpoints: 'Sites',
    SiteProductEndpoints: 'Site products',
  },
  // No id is known beforehand, so reads by id usually answer 404. That gets past authentication (line 183), and leaves
  // open whether the record or the permission is missing (line 184). A wrong scope may also answer 401.
  proofs: [
    {
      operation: 'diary.list',
      input: { path: { startDate: '2026-01-01' }, query: { pageSize: 1 } },
      unclear,
      scope: 'DiaryEndpoints',
    },
    { operation: 'job.get', input: { path: { jobId: 1 } }, unclear, scope: 'JobEndpoints' },
    { operation: 'site.get', input: { path: { clientID: 1 } }, unclear, scope: 'SiteEndpoints' },
    {
      operation: 'siteProduct.listJobs',
      input: { path: { productRef: 1 }, query: { pageSize: 1 } },
      unclear,
      scope: 'SiteProductEndpoints',
    },
  ],
  groups: [
    { id: 'diary', title: 'Diary', operations: [listDiary, searchSites, searchJobs] },
    { id: 'jobs', title: 'Jobs', operations: [getJob] },
    { id: 'sites', title: 'Sites', operations: [getSite] },
    { id: 'siteProducts', title: 'Site products', operations: [getSiteProduct, listSiteProductJobs] },
  ],
  references,
  exampleAnswers: async () => (await import('./answers')).answers,
  notes: [
    'There is no 403: a wrong scope may answer 401 or 404, so a 404 means not found, or not permitted for this key (line 184).',
    'A test by id that answers 404 shows that the key is accepted, but cannot tell a missing record from a missing scope.',
    'After the daily limit is passed, Retry-After may be hours (line 55).',
    'The prose names "Site Jobs" as a collection (line 64), but no such operation is documented.',
  ],
});
