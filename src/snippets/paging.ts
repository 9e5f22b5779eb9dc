import type { Operation, RawInput } from '../catalog/operation';
import type { PageStyle, Pointer } from '../catalog/pagination';
import type { RateWindow } from '../catalog/rateLimit';
import type { Vendor } from '../catalog/vendor';
import { encodeText } from '../client/encodeQuery';
import { atPosition, pageSizeOf, positionName, positionOf } from '../client/lists/readPage';
import type { RequestTemplate } from '../client/requestTemplate';

/** How a list goes on, for code that walks it. */
export interface Paging {
  /** The address of a page: the position stands between the two. */
  readonly url: { readonly before: string; readonly after: string };
  /** The position of the first page. */
  readonly first: number;
  /** What the position counts, for a name: `page`, `offset` or `start`. */
  readonly position: 'page' | 'offset' | 'start';
  /** Where an answer has its rows; an empty pointer is the answer itself. */
  readonly rows: Pointer;
  readonly next: NextRule;
  /** The documented quota: at most so many requests in any so many seconds. Empty where none is documented. */
  readonly limits: readonly Pick<RateWindow, 'requests' | 'seconds'>[];
  /** How long to wait after a 429 without a readable Retry-After. */
  readonly pauseSeconds: number;
}

/** The vendor's rule for where the next page begins. After a page without rows there is none, whatever is promised. */
export type NextRule =
  /** `position + 1`, while `hasNext` says so; where there is no `hasNext`, while `position × size < total`. */
  | { readonly by: 'page'; readonly size: number; readonly total?: Pointer; readonly hasNext?: Pointer }
  /** `position + rows`, while that is less than the total. */
  | { readonly by: 'rows'; readonly total: Pointer }
  /** What the answer names, while rows remain and it is further on. */
  | { readonly by: 'answer'; readonly next: Pointer; readonly remaining: Pointer };

/** Whether an operation's list comes in several answers. */
export const isPaged = ({ page }: Operation): boolean => positionName(page) !== undefined;

/** The input whose address names the position, which `pagingOf` looks for. */
export const firstPage = ({ page }: Operation, input: RawInput): RawInput =>
  atPosition(page, input, positionOf(page, input));

/** How to walk a list, by the request of its first page (see `firstPage`); nothing where there is no walk. */
export function pagingOf(
  vendor: Vendor,
  { page: style }: Operation,
  input: RawInput,
  template: RequestTemplate,
): Paging | undefined {
  const name = positionName(style);
  const next = nextRule(style, input);
  if (name === undefined || next === undefined) return undefined;
  const first = positionOf(style, input);
  const pair = `${encodeText(name)}=${String(first)}`;
  const query = template.url.indexOf('?');
  const at = [...template.url.slice(query).matchAll(/[?&]([^&]*)/g)].find(([, text]) => text === pair);
  if (query === -1 || at === undefined) throw new Error(`The address does not name the position ${name}.`);
  const end = query + at.index + 1 + pair.length;
  return {
    url: { before: template.url.slice(0, end - String(first).length), after: template.url.slice(end) },
    first,
    position: next.by === 'page' ? 'page' : next.by === 'rows' ? 'offset' : 'start',
    rows: 'rows' in style ? style.rows : [],
    next,
    limits: vendor.rateLimit.windows.map(({ requests, seconds }) => ({ requests, seconds })),
    pauseSeconds: vendor.rateLimit.pauseSeconds,
  };
}

function nextRule(style: PageStyle, input: RawInput): NextRule | undefined {
  switch (style.style) {
    case 'pageNumber': {
      const { total, hasNext, defaultSize } = style;
      return {
        by: 'page',
        size: pageSizeOf(style, input) ?? defaultSize,
        ...(total === undefined ? {} : { total }),
        ...(hasNext === undefined ? {} : { hasNext }),
      };
    }
    case 'offset':
      return { by: 'rows', total: style.total };
    case 'nextStart':
      return { by: 'answer', next: style.next, remaining: style.remaining };
    default:
      return undefined;
  }
}
