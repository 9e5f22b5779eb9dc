import type { AuthHeader } from '../catalog/auth';
import type { Operation } from '../catalog/operation';
import type { PageStyle } from '../catalog/pagination';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import { code, plainText } from './markdown';

/** How a list is paged, in one sentence. Markdown. */
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
      return `By ${code(page.page)}, counted from 1, and ${code(page.size)}: ${String(page.defaultSize)} rows unless asked for otherwise${most(page.maxSize)}`;
    case 'offset':
      return `By ${code(page.offset)}, counted from 0, and ${code(page.limit)}: ${String(page.defaultSize)} rows unless asked for otherwise${most(page.maxSize)}`;
    case 'nextStart':
      return `${String(page.size)} rows at a time, from the row that ${code(page.start)} counts to; each answer names the next start`;
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
  const always = headers.filter(({ when }) => when === undefined).map(headerWords);
  const chosen = headers.filter(({ when }) => when !== undefined).map(headerWords);
  const choice = chosen.length === 0 ? [] : [`${chosen.join(' or ')}, as the profile says`];
  const token = headers.some(({ value }) => needsToken(value)) ? tokenWords(vendor) : '';
  return [...always, ...choice].join(', ').concat(token);
}

/** A header by its name, with what stands before a token. */
const headerWords = ({ name, value }: AuthHeader): string => {
  const before = value.replace(/\{\w+\}$/, '');
  return code(before === '' ? name : `${name}: ${before}…`);
};

/** Where the token comes from, and whether it may be left out. */
function tokenWords(vendor: Vendor): string {
  const { token } = vendor.auth;
  const grant = token?.grant && findOperation(vendor, token.grant.operation);
  const issued = grant === undefined ? '' : `, with a token from ${plainText(grant.title)}`;
  return token?.optional === true ? `${issued}; the token may be left out` : issued;
}

/** The vendor's documented limits, a line each. Markdown. */
export function limitsInWords({ rateLimit, title }: Vendor): readonly string[] {
  const { windows, per } = rateLimit;
  if (windows.length === 0) return [`${plainText(title)} documents no limit.`];
  return windows.map(
    ({ requests, label }) => `${String(requests)} requests ${plainText(label)}, for each ${plainText(per)}.`,
  );
}
