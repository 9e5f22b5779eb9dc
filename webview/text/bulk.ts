import type { BulkOffer, BulkProgress, BulkState } from '../../src/protocol/bulk';
import { countText, countdownText, durationText, rowsText } from './units';

/** What is said of fetching all rows, in one sentence, where it stands still. While it runs: how far it is. */
export function bulkText(bulk: BulkState): string {
  switch (bulk.status) {
    case 'offered':
      return offerText(bulk);
    case 'running':
      return progressText(bulk);
    case 'stopped':
      return `Stopped: ${fetchedText(bulk)}.`;
    case 'failed':
      return `Fetching all rows failed: ${fetchedText(bulk)} and ${bulk.rows === 1 ? 'is' : 'are'} kept.`;
    case 'interrupted':
      // Its rows are on the disk: how many they are shows when they are read.
      return `Fetching all rows was interrupted: ${pagesText(bulk)} ${bulk.pages === 1 ? 'was' : 'were'} fetched and ${bulk.pages === 1 ? 'is' : 'are'} kept.`;
    case 'done':
      return `${fetchedText(bulk)} in ${durationText(bulk.durationMs)}.`;
  }
}

/** How far it is: "12 of 25 pages · 600 of 1,234 rows". */
export const progressText = (progress: BulkProgress): string =>
  `${pagesText(progress)} · ${ofText(progress.rows, progress.ofRows, 'row')}`;

/** How much of it is done, from 0 to 1; undefined where nobody knows how much there is. */
export function shareOf({ rows, ofRows, pages, ofPages }: BulkProgress): number | undefined {
  if (ofRows !== undefined && ofRows > 0) return Math.min(1, rows / ofRows);
  return ofPages !== undefined && ofPages > 0 ? Math.min(1, pages / ofPages) : undefined;
}

/** The same for those who hear the panel: at the start, every quarter or every ten pages, at waits and at the end. */
export function bulkAnnouncement(bulk: BulkState | undefined): string {
  if (bulk === undefined) return '';
  if (bulk.status !== 'running') return [bulkText(bulk), ...noticesOf(bulk)].join(' ');
  if (bulk.waitingUntil !== undefined) return 'Fetching all rows: waiting for quota.';
  const share = shareOf(bulk);
  const far =
    share === undefined
      ? `${countText(Math.floor(bulk.pages / 10) * 10)} pages`
      : `${(Math.floor(share * 4) * 25).toString()} %`;
  return `Fetching all rows${far.startsWith('0 ') ? '' : `: ${far}`}.`;
}

/** What the user should know of a fetch that came to its end. */
export const noticesOf = (bulk: BulkState): readonly string[] => (bulk.status === 'done' ? bulk.notices : []);

function offerText({ rows, requests, left, reserve, durationMs }: BulkOffer): string {
  const all = rows === undefined ? 'All rows' : `All ${rowsText(rows)}`;
  const facts = [
    ...(left === undefined
      ? []
      : [`${countText(left.requests)} of ${countText(left.of)} left ${left.window}`]),
    ...(reserve === undefined || reserve === 0
      ? []
      : [`${countText(reserve)} ${reserve === 1 ? 'is' : 'are'} kept for you`]),
    ...(durationMs === undefined ? [] : [`about ${countdownText(durationMs)}`]),
  ].join(', ');
  if (requests === undefined)
    return `The vendor does not say how many rows there are, so the number of requests is not known${facts && `: ${facts}`}.`;
  return `${all} take about ${ofText(requests, undefined, 'request')}${facts && `: ${facts}`}.`;
}

const pagesText = ({ pages, ofPages }: BulkProgress): string => ofText(pages, ofPages, 'page');

const fetchedText = ({ rows, ofRows }: BulkProgress): string =>
  `${ofText(rows, ofRows, 'row')} ${rows === 1 && ofRows === undefined ? 'was' : 'were'} fetched`;

/** "12 of 25 pages"; "12 pages" where the whole is not known, or less than there is already. */
function ofText(count: number, of: number | undefined, unit: string): string {
  const known = of !== undefined && of >= count;
  const many = (known ? of : count) === 1 ? unit : `${unit}s`;
  return known && of !== count
    ? `${countText(count)} of ${countText(of)} ${many}`
    : `${countText(count)} ${many}`;
}
