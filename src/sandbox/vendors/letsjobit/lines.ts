import type { Random } from '../../random';
import type { Fields } from '../../read';
import type { Site } from './sites';

/** The jobs of a visit, one line each. */
export function createLines(
  random: Random,
  jobs: number,
  job: { jobType: string; title: string; model: string; modelId: number },
  site: Site,
): readonly Fields[] {
  return Array.from({ length: jobs }, (_, place) => ({
    actionItem: true,
    allowRebrand: false,
    brand: site.machine.brand,
    brandId: site.machine.brandId,
    description: `${job.title}: ${site.machine.brand} ${job.model}`,
    extraData:
      job.jobType === 'service'
        ? [
            {
              caption: 'Pressure (bar)',
              description: 'At rest',
              max: 16,
              min: 0,
              name: 'pressure',
              pattern: '[0-9]+([\\.,][0-9]+)?',
              step: 0.1,
              type: 'number',
            },
          ]
        : [],
    hasBatch: false,
    hasReturn: job.jobType === 'delivery',
    id: random.whole(500_000, 599_999),
    itemId: 4_000 + site.machine.brandId,
    jobType: job.jobType,
    location: site.machine.location,
    model: job.model,
    modelId: job.modelId,
    qty: job.jobType === 'delivery' ? random.whole(2, 12) : 1,
    serialNr: `${site.machine.brand.slice(0, 3).toUpperCase()}${random.digits(7)}`,
    serialNrId: random.whole(70_000, 79_999) + place,
  }));
}
