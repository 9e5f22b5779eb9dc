import type { RateLimit } from '../../../src/catalog/rateLimit';
import type { Vendor } from '../../../src/catalog/vendor';
import { autovu } from '../../../src/catalog/vendors/autovu/vendor';
import { letsjobit } from '../../../src/catalog/vendors/letsjobit/vendor';
import { pagedVendor } from '../client/lists';

/** As documented: 60 requests a minute, and 5,000 a day. */
export const minute: RateLimit = { ...autovu.rateLimit, field: 'apiKey' };

/** As documented: 100 requests in 10 seconds. */
export const tenSeconds: RateLimit = letsjobit.rateLimit;

/** Pages at a time; 4 of each where four processes fetch. */
export const AT_ONCE = 4;

/** The bench's list under one of these limits. */
export const quotaVendor = (rateLimit: RateLimit): Vendor => ({ ...pagedVendor, rateLimit });

/** How long so many requests take at least, from the first to the last: full windows, one after another. */
export function idealMs(requests: number, { windows }: RateLimit): number {
  const [window] = windows;
  if (window === undefined) return 0;
  return (Math.ceil(requests / window.requests) - 1) * window.seconds * 1000;
}
