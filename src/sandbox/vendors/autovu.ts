import { defineAnswers } from '../answer';
import { day, midnight } from '../dates';
import { asFlag, asNumber, asText } from '../read';
import { createDiary, isArchived, type Diary } from './autovu/jobs';
import { diaryRow, jobDetail, productJobRow, searchJobRow } from './autovu/rows';
import { productDetail, siteDetail, siteRow } from './autovu/siteRows';
import type { Site } from './autovu/sites';

/** Gas, heating and fire service in British towns, as AutoVu answers it. */
export const autovuAnswers = defineAnswers({
  createData: createDiary,
  answers: {
    'diary.list': ({ data, path, query }) => {
      const start = asText(path.startDate) ?? '';
      const from = midnight(start);
      const to = midnight(asText(query.endDate) ?? start) + day;
      return data.visits.filter((visit) => visit.start >= from && visit.start < to).map(diaryRow);
    },
    'diary.searchSites': ({ data, query }) => {
      const words = normal(asText(query.q) ?? '').split(' ');
      const archive = asFlag(query.includeArchive) === true;
      return data.sites
        .filter(
          (site) => (archive || !site.archived) && words.every((word) => searchText(site).includes(word)),
        )
        .map(siteRow);
    },
    // "Strict lookup": the whole number, in either case.
    'diary.searchJobs': ({ data, query }) => {
      const wanted = normal(asText(query.orderno) ?? '');
      const archive = asFlag(query.includeArchive) === true;
      return data.jobs
        .filter(({ orderNo, contractReference }) =>
          [orderNo, contractReference].some((number) => number !== null && normal(number) === wanted),
        )
        .filter((job) => archive || !isArchived(job))
        .map(searchJobRow);
    },
    'job.get': ({ data, path }) => {
      const job = data.jobs.find(({ jobId }) => jobId === asNumber(path.jobId));
      return job && jobDetail(job);
    },
    'site.get': ({ data, path }) => {
      const site = data.sites.find(({ siteId }) => siteId === asNumber(path.clientID));
      return (
        site &&
        siteDetail(
          site,
          data.jobs.filter((job) => job.site === site),
        )
      );
    },
    'siteProduct.get': ({ data, path }) => {
      const found = productOf(data, path.productRef);
      return found && productDetail(found.site, found.product, found.jobs);
    },
    'siteProduct.listJobs': ({ data, path }) =>
      // Newest first: a history is read from its end.
      productOf(data, path.productRef)?.jobs.map(productJobRow).toReversed(),
  },
  envelope: ({ page, size, total }) => ({
    Metadata: {
      TotalRecords: total,
      CurrentPage: page,
      PageSize: size,
      TotalPages: Math.ceil(total / size),
      HasNextPage: false,
      HasPreviousPage: page > 1,
    },
  }),
});

/** A product with its site and its jobs, or nothing when there is none of this number. */
function productOf({ sites, jobs }: Diary, productRef: unknown) {
  for (const site of sites) {
    const product = site.products.find((each) => each.productRef === asNumber(productRef));
    if (product) return { site, product, jobs: jobs.filter((job) => job.product === product) };
  }
  return undefined;
}

const normal = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Address, name and postcode, the postcode also without its space. */
const searchText = ({ name, account, address, town, county, postcode }: Site) =>
  normal([name, account, address, town, county, postcode, postcode.replace(' ', '')].join(' '));
