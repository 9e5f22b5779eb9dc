import { wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { documentedErrors, undocumentedRow } from './shared';

export const getSite = defineOperation({
  id: 'site.get',
  title: 'Get a site',
  description: 'Retrieves core geographic, contact, and account details for a top-level site (client).',
  method: 'GET',
  path: '/site/{clientID}',
  scope: 'SiteEndpoints',
  params: { clientID: wholeNumber().describe('Integer ID of the site.') },
  response: undocumentedRow,
  page: { style: 'single', at: [] },
  errors: {
    ...documentedErrors,
    404: 'The ID is invalid, or your API key lacks permission to view the site.',
  },
  example: { path: { clientID: 1001 } },
  notes: [
    'The fields of a site (SiteDetailDto, line 147) are not documented: they are shown as they arrive.',
    'The parameter is spelled clientID (line 146), unlike jobId (line 133).',
  ],
  line: 139,
});
