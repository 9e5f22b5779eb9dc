import { wholeNumber } from '../../fields';
import { defineOperation } from '../../operation';
import { documentedErrors, pageQuery, pageStyle, paged, undocumentedRow } from './shared';

export const getSiteProduct = defineOperation({
  id: 'siteProduct.get',
  title: 'Get a site product',
  description:
    'Retrieves granular details about a specific product/asset assigned to a site, including make, model, serial numbers, and warranty/contract dates.',
  method: 'GET',
  path: '/siteproduct/{productRef}',
  scope: 'SiteProductEndpoints',
  params: { productRef: wholeNumber().describe('Integer ID of the product.') },
  response: undocumentedRow,
  page: { style: 'single', at: [] },
  errors: {
    ...documentedErrors,
    404: 'The ID is invalid, or your API key lacks permission to view the product.',
  },
  example: { path: { productRef: 5001 } },
  notes: [
    'The fields of a product (SiteProductDto, line 159) are not documented: they are shown as they arrive.',
  ],
  line: 151,
});

export const listSiteProductJobs = defineOperation({
  id: 'siteProduct.listJobs',
  title: 'List jobs of a site product',
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
