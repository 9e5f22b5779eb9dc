import { opens, type Reference } from '../../reference';

const job = opens(['job.get', 'path', 'jobId']).opens;
const site = opens(['site.get', 'path', 'clientID']).opens;
const product = opens(
  ['siteProduct.get', 'path', 'productRef'],
  ['siteProduct.listJobs', 'path', 'productRef'],
).opens;

/**
 * Where fields lead by their name. The document names no id in a row, only the inputs (lines 133, 146 and
 * 158); they are taken as spelled there, and as the PascalCase of every other answer spells them.
 */
export const references: Readonly<Record<string, readonly Reference[]>> = {
  jobId: job,
  JobId: job,
  JobID: job,
  clientID: site,
  clientId: site,
  ClientID: site,
  ClientId: site,
  productRef: product,
  ProductRef: product,
};
