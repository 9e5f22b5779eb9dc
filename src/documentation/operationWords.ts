import type { Operation } from '../catalog/operation';
import type { PageStyle } from '../catalog/pagination';
import type { Vendor } from '../catalog/vendor';
import { code, plainText } from './markdown';

/** How a list is paged, in one sentence. */
export function pageWords(page: PageStyle): string {
  switch (page.style) {
    case 'none':
      return 'No rows';
    case 'single':
      return 'One record';
    case 'whole':
      return page.cap === undefined
        ? 'All rows in one answer'
        : `All rows in one answer, at most ${String(page.cap)}: exactly that many means that there may be more`;
    case 'pageNumber':
      return `By number, from 1: ${page.page} and ${page.size}, ${String(page.defaultSize)} rows unless asked for otherwise${most(page.maxSize)}`;
    case 'offset':
      return `By ${page.offset} and ${page.limit}, ${String(page.defaultSize)} rows unless asked for otherwise${most(page.maxSize)}`;
    case 'nextStart':
      return `${String(page.size)} rows each from ${page.start} on; each answer names where the next begins`;
  }
}

const most = (size: number | undefined): string => (size === undefined ? '' : `, at most ${String(size)}`);

/** What a request carries to be let in; no values. Markdown. */
export function authWords(vendor: Vendor, operation: Operation): string {
  if (operation.auth === 'none') return 'None';
  const needsToken = (value: string) => value.includes('{token}');
  const headers = vendor.auth.headers.filter(
    ({ value }) => operation.auth !== 'withoutToken' || !needsToken(value),
  );
  if (headers.length === 0) return 'None';
  return headers
    .map(({ name, when }) =>
      when === undefined
        ? code(name)
        : `${code(name)} (when ${plainText(when.field)} is ${plainText(when.is)})`,
    )
    .join(', ');
}

/** The vendor's documented limits, a line each. Markdown. */
export function limitsInWords({ rateLimit, title }: Vendor): readonly string[] {
  const { windows, per } = rateLimit;
  if (windows.length === 0) return [`${plainText(title)} documents no limit.`];
  return windows.map(
    ({ requests, label }) => `${String(requests)} requests ${plainText(label)}, for each ${plainText(per)}.`,
  );
}
