import type { Section } from '../figures';
import { memoryInBetween, memoryPerRow, timesPerRow } from './rows';
import { memoryOfRuns } from './runs';

/** What a row costs in lists of 100 to 100,000 rows, and what stays in memory. */
export const measure = async (): Promise<readonly Section[]> => [
  {
    title: 'Growth: what a row costs in short and long lists',
    method:
      'Rows of 40 fields. The floor is a row of a list of 100, measured in the same round over as many rows. ' +
      'Reading is shown beside `JSON.parse` alone, whose own cost of a row grows as well: its objects outlive the young heap.',
    figures: [
      ...(await timesPerRow()),
      ...(await memoryPerRow()),
      ...(await memoryInBetween()),
      await memoryOfRuns(),
    ],
  },
];
