import { defineAnswers } from '../answer';
import { day, midnight } from '../dates';
import { asFlag, asNumber, asText } from '../read';
import { createDiary } from './autovu/jobs';
import { diaryRow, jobDetail, productJobRow, siteRow } from './autovu/rows';
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
    'job.get': ({ data, path }) => {
      const job = data.jobs.find(({ jobId }) => jobId === asNumber(path.jobId));
      return job && jobDetail(job);
    },
    'siteProduct.listJobs': ({ data, path }) => {
      const productRef = asNumber(path.productRef);
      const known = data.sites.some(({ products }) =>
        products.some((product) => product.productRef === productRef),
      );
      // Newest first: a history is read from its end.
      const jobs = data.jobs.filter(({ product }) => product.productRef === productRef).reverse();
      return known ? jobs.map(productJobRow) : undefined;
    },
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

const normal = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** Address, name and postcode, the postcode also without its space. */
const searchText = ({ name, account, address, town, county, postcode }: Site) =>
  normal([name, account, address, town, county, postcode, postcode.replace(' ', '')].join(' '));
