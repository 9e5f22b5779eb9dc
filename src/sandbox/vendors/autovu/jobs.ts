import { day, exportedAt, hour, isoDay, isoLocal, minute, weekday } from '../../dates';
import { createRandom, type Random } from '../../random';
import { createSites, type Product, type Site } from './sites';
import { engineers } from './trades';

/** One visit of an engineer. `status` follows from the day: done before the data was exported, planned after. */
export interface Visit {
  readonly visitId: number;
  readonly job: Job;
  readonly start: number;
  readonly minutes: number;
  readonly engineer: (typeof engineers)[number];
  readonly status: 'Completed' | 'No access' | 'Scheduled' | 'Confirmed';
}

export interface Job {
  readonly jobId: number;
  readonly site: Site;
  readonly product: Product;
  readonly jobType: string;
  readonly description: string;
  readonly minutes: number;
  readonly raised: number;
  readonly due: number;
  readonly priority: 'Routine' | 'Urgent' | 'Emergency';
  readonly orderNo: string | null;
  readonly contractReference: string | null;
  /** Jobs under a contract end with a certificate. */
  readonly certificateNo: string | null;
  readonly quoted: number;
  readonly visits: Visit[];
}

export interface Diary {
  readonly sites: readonly Site[];
  readonly jobs: readonly Job[];
  /** By start. */
  readonly visits: readonly Visit[];
}

const firstDay = Date.UTC(2026, 9, 1);
const lastDay = Date.UTC(2027, 0, 31);
const firstJob = 20_001; // the first job of the diary; the history of product 5001 comes before it
const historyLength = 120;

/** The diary from October 2026 to January 2027, with ten years of history of product 5001. */
export function createDiary(): Diary {
  const random = createRandom(271_828);
  const sites = createSites(random);
  const jobs: Job[] = [];
  const visits: Visit[] = [];
  let nextVisit = 40_001;
  const visit = (job: Job, start: number) => {
    const planned: Visit = {
      visitId: nextVisit++,
      job,
      start,
      minutes: job.minutes,
      engineer: random.pick(engineers.filter(([, , trade]) => trade === job.product.trade.trade)),
      status:
        start < exportedAt
          ? random.weighted([
              [15, 'Completed'],
              [1, 'No access'],
            ] as const)
          : random.weighted([
              [2, 'Scheduled'],
              [3, 'Confirmed'],
            ] as const),
    };
    job.visits.push(planned);
    visits.push(planned);
  };
  const raise = (jobId: number, site: Site, product: Product, at: number) => {
    const job = createJob(random, jobId, site, product, at);
    jobs.push(job);
    return job;
  };

  const known = sites[0] ?? random.pick(sites);
  const knownProduct = known.products[0] ?? random.pick(known.products);
  for (let index = 0; index < historyLength; index += 1) {
    const at = firstDay - (historyLength - index) * 30 * day + random.whole(0, 9) * day;
    visit(
      raise(firstJob - historyLength + index, known, knownProduct, at - 6 * day),
      at + random.whole(16, 30) * (hour / 2),
    );
  }
  const live = sites.filter((site) => !site.archived);
  for (let at = firstDay; at <= lastDay; at += day) {
    for (const start of startsOf(random, at)) {
      const first = jobs.length === historyLength;
      // A return visit to a job of the last days, as when a part had to be ordered.
      const open =
        first || random.chance(0.82)
          ? undefined
          : jobs[jobs.length - random.whole(1, Math.min(60, jobs.length - historyLength))];
      const site = first || jobs.length % 40 === 0 ? known : random.pick(live);
      const product = site === known ? knownProduct : random.pick(site.products);
      visit(
        open ??
          raise(
            firstJob - historyLength + jobs.length,
            site,
            product,
            Math.min(at, exportedAt) - random.whole(1, 20) * day,
          ),
        start,
      );
    }
  }
  return {
    sites,
    jobs,
    visits: visits.sort((one, other) => one.start - other.start || one.visitId - other.visitId),
  };
}

/** Working days are full, weekends have the emergencies only. */
function startsOf(random: Random, at: number): readonly number[] {
  const weekend = [0, 6].includes(weekday(at));
  const count = weekend ? random.whole(9, 13) : random.whole(42, 48);
  return Array.from({ length: count }, () => at + 8 * hour + random.whole(0, 34) * 15 * minute);
}

function createJob(random: Random, jobId: number, site: Site, product: Product, raised: number): Job {
  const [jobType, description, minutes] = random.weighted(
    product.trade.jobs.map((job, index) => [4 - index, job]),
  );
  const priority = jobType === 'Repair' ? random.pick(['Urgent', 'Emergency'] as const) : 'Routine';
  const job: Omit<Job, 'contractReference'> = {
    jobId,
    site,
    product,
    jobType,
    description,
    minutes,
    raised: raised + random.whole(480, 1_020) * minute,
    due: raised + (priority === 'Routine' ? 28 : 2) * day,
    priority,
    orderNo: random.chance(0.7) ? `PO-${random.digits(6)}` : null,
    certificateNo: random.chance(0.5) ? `CERT-${random.digits(5)}/${isoDay(raised).slice(2, 4)}` : null,
    quoted: jobType === 'Service' ? random.decimal(85, 240, 2) : random.decimal(120, 1_850, 2),
    visits: [],
  };
  return { ...job, contractReference: job.certificateNo === null ? null : product.contract.reference };
}

/** What became of a job, judged by its visits. */
export function jobStatus({ visits }: Job): 'Complete' | 'In progress' | 'Scheduled' {
  const done = visits.filter(({ status }) => status === 'Completed').length;
  if (done === visits.length) return 'Complete';
  return done > 0 || visits.some(({ status }) => status === 'No access') ? 'In progress' : 'Scheduled';
}

/** When the last visit of a complete job ended, or null. */
export function completedDate(job: Job): string | null {
  const ends = job.visits.map(({ start, minutes }) => start + minutes * minute);
  return jobStatus(job) === 'Complete' ? isoLocal(Math.max(...ends)) : null;
}

const archivedBefore = exportedAt - 730 * day;

/** Whether a job is in the archive: complete, and raised more than two years ago. */
export const isArchived = (job: Job): boolean => job.raised < archivedBefore && jobStatus(job) === 'Complete';
