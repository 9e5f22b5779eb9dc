import { exportingCosts } from './exporting';
import { ledgerCosts } from './ledger';
import { readingCosts } from './reading';
import { redactionCosts, snippetCosts } from './texts';
import type { Section } from '../figures';

/** What the single pieces cost, in a warm process. */
export const measure = async (): Promise<readonly Section[]> => [
  await readingCosts(),
  await exportingCosts(),
  {
    title: 'Quota, code and secrets',
    method:
      'The floor of the shared file is writing and renaming one of the same bytes, twice a call, without lock and ' +
      'without reading; that of taking secrets out is one `replaceAll` of the secret as it is, while ours looks for ' +
      'every way to write it as well.',
    figures: [...(await ledgerCosts()), ...(await snippetCosts()), ...(await redactionCosts())],
  },
];
