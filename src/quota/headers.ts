import type { RateWindow } from '../catalog/rateLimit';

/** The vendor's count of what is left, when the answer states it as a whole number. */
export const readRemaining = (window: RateWindow, headers: ReadonlyMap<string, string>): number | undefined =>
  readCount(headers, window.remainingHeader);

/** The vendor's limit, when the answer states it as a whole number above zero. */
export function readLimit(window: RateWindow, headers: ReadonlyMap<string, string>): number | undefined {
  const limit = readCount(headers, window.limitHeader);
  return limit === 0 ? undefined : limit;
}

function readCount(headers: ReadonlyMap<string, string>, name: string | undefined): number | undefined {
  const text = name === undefined ? undefined : headers.get(name.toLowerCase())?.trim();
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
