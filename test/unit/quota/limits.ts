import type { RateLimit, RateWindow } from '../../../src/catalog/rateLimit';

/** A window with headers, three requests in a minute unless said otherwise. */
export const windowOf = (over: Partial<RateWindow> = {}): RateWindow => ({
  id: 'minute',
  label: 'per minute',
  requests: 3,
  seconds: 60,
  remainingHeader: 'X-Remaining',
  limitHeader: 'X-Limit',
  ...over,
});

/** A vendor's limit of these windows. */
export const limitOf = (...windows: RateWindow[]): RateLimit => ({
  per: 'API key',
  field: 'apiKey',
  windows,
  pauseSeconds: 20,
});
