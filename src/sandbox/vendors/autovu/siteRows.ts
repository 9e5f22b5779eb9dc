import { day, isoDay, midnight } from '../../dates';
import type { Fields } from '../../read';
import { completedDate, jobStatus, type Job } from './jobs';
import type { Product, Site } from './sites';

/** A site in the search. */
export const siteRow = (site: Site): Fields => ({
  ...whereabouts(site),
  ProductCount: site.products.length,
  IsArchived: site.archived,
});

/** A site by itself: geographic, contact, and account details. */
export const siteDetail = (site: Site, jobs: readonly Job[]): Fields => ({
  ...whereabouts(site),
  AccountReference: accountReference(site.account),
  Country: 'United Kingdom',
  InvoiceEmail: `accounts@${site.email.split('@')[1] ?? ''}`,
  ProductCount: site.products.length,
  JobCount: jobs.length,
  OpenJobCount: jobs.filter((job) => jobStatus(job) !== 'Complete').length,
  IsArchived: site.archived,
});

/** A product of a site, with its warranty, its contract, and its services before and after today. */
export function productDetail(site: Site, product: Product, jobs: readonly Job[]): Fields {
  const services = jobs.filter(({ jobType }) => jobType === 'Service');
  const done = services.flatMap((job) => completedDate(job) ?? []);
  const last = done.toSorted().at(-1)?.slice(0, 10) ?? null;
  return {
    ProductRef: product.productRef,
    ClientID: site.siteId,
    SiteName: site.name,
    Trade: product.trade.trade,
    Description: product.description,
    Make: product.make,
    Model: product.model,
    SerialNumber: product.serialNumber,
    InstalledDate: product.installed,
    WarrantyExpiryDate: isoDay(midnight(product.installed) + 2 * 365 * day),
    ContractReference: product.contract.reference,
    ContractStartDate: product.contract.start,
    ContractEndDate: product.contract.end,
    LastServiceDate: last,
    NextServiceDate: last === null ? null : isoDay(midnight(last) + 365 * day),
    JobCount: jobs.length,
  };
}

const whereabouts = (site: Site): Fields => ({
  ClientID: site.siteId,
  SiteName: site.name,
  AccountName: site.account,
  Address: site.address,
  Town: site.town,
  County: site.county,
  Postcode: site.postcode,
  ContactName: site.contact,
  Telephone: site.telephone,
  Email: site.email,
  Latitude: site.latitude,
  Longitude: site.longitude,
});

/** `Northern Care Group` as `NCG`. */
const accountReference = (account: string) =>
  account
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
