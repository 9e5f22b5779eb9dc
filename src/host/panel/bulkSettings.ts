import type { BulkSettings } from '../../session/bulk/bulkSettings';
import { ownSetting } from '../network/settings';

/** How all rows are fetched, as the user's settings say now. `folder` is where pages are kept until all are there. */
export function bulkSettings(folder: string): BulkSettings {
  const percent = ownSetting('vendorscope.fetchAll.reserve');
  return {
    ...(ownSetting('vendorscope.fetchAll.keepOnDisk') === false ? {} : { folder }),
    reserve: Math.min(90, Math.max(0, typeof percent === 'number' ? percent : 10)) / 100,
  };
}
