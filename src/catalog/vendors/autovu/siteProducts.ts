import { wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { documentedErrors, pageQuery, pageStyle, paged } from './shared';

export const listSiteProductJobs = defineOperation({
  id: 'siteProduct.listJobs',
  title: 'Get site product jobs',
  description: 'Retrieves a paginated history of all service jobs executed against a specific site product.',
  method: 'GET',
  path: '/siteproduct/{productRef}/jobs',
  scope: 'SiteProductEndpoints',
  params: { productRef: wholeNumber().describe('Integer ID of the product.') },
  query: pageQuery,
  response: paged,
  page: pageStyle,
  errors: documentedErrors,
  example: { path: { productRef: 5001 } },
  notes: [
    'The fields of a job (SiteProductJobsDto, line 174) are not documented: the columns are those that arrive.',
  ],
  line: 163,
});
