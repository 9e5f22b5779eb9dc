import diaryList from './diary.list.json';
import siteProductListJobs from './siteProduct.listJobs.json';

/** The document's answers by operation id, repaired where they are broken. */
export const answers: Readonly<Record<string, unknown>> = {
  'diary.list': diaryList,
  'siteProduct.listJobs': siteProductListJobs,
};
