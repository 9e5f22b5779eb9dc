import type { Operation, RawInput } from '../../catalog/operation';
import type { OffsetLimit, PageNumber, PageStyle, Pointer, WholeList } from '../../catalog/pagination';
import { ShapeError } from '../../http/errors';
import { valueAt, withValue } from '../../catalog/pointer';

/** One page as it was read: its rows, unchanged, and where the next begins. */
export interface PageContent {
  readonly rows: readonly unknown[];
  /** Page number, offset or start index that this page was asked for with; 0 where nothing pages. */
  readonly position: number;
  /** How many rows of the list come before this page. */
  readonly before: number;
  readonly size?: number;
  readonly total?: number;
  /** Absent at the end; otherwise further on than `position`. */
  readonly next?: number;
  /** No page follows, and yet this is not known to be the end of the list. */
  readonly incomplete?: boolean;
  /** What the user should know of how the list was read. */
  readonly notices: readonly string[];
}

const BROKEN_PROMISE = 'The vendor says that there are more rows, but sent none; the walk ends here.';

/** The position that an input asks for. */
export function positionOf(style: PageStyle, input: RawInput): number {
  const name = positionName(style);
  const value = name === undefined ? undefined : input.query?.[name];
  return typeof value === 'number' ? value : style.style === 'pageNumber' ? 1 : 0;
}

/** The same input at another position. */
export function atPosition(style: PageStyle, input: RawInput, position: number): RawInput {
  const name = positionName(style);
  return name === undefined ? input : (withValue(input, ['query', name], position) as RawInput); // an input with one value set
}

/** Reads a page out of an answer. Throws `ShapeError` when the rows are not where the document says. */
export function readPage(operation: Operation, answer: unknown, input: RawInput): PageContent {
  const style = operation.page;
  const position = positionOf(style, input);
  switch (style.style) {
    case 'none':
      return { rows: answer === undefined ? [] : [answer], position, before: 0, notices: [] };
    case 'single': {
      const value = valueAt(answer, style.at);
      if (value === undefined || value === null) {
        throw style.at.length === 0
          ? new ShapeError('The answer differs from the document: it is empty.')
          : missing(style.at);
      }
      return { rows: Array.isArray(value) ? value : [value], position, before: 0, notices: [] };
    }
    case 'whole':
      return whole(style, answer, position);
    case 'pageNumber':
      return numbered(style, answer, input, position);
    case 'offset':
      return offset(style, answer, input, position);
    case 'nextStart': {
      const rows = rowsAt(answer, style.rows);
      const total = count(answer, style.total);
      const remaining = count(answer, style.remaining);
      const next = count(answer, style.next);
      const promised = remaining !== undefined && remaining > 0;
      const more = promised && rows.length > 0;
      const goesOn = more && next !== undefined && next > position;
      const stuck = more && !goesOn;
      const notices = [
        ...(stuck ? [`The vendor repeats position ${String(next ?? position)}; the walk ends here.`] : []),
        ...(remaining === undefined
          ? [`The answer does not say whether rows remain; the walk ends here.`]
          : []),
        ...(promised && !more ? [BROKEN_PROMISE] : []),
      ];
      return {
        rows,
        position,
        before: position,
        size: style.size,
        ...(total === undefined ? {} : { total }),
        ...(goesOn ? { next } : {}),
        ...(notices.length > 0 ? { incomplete: true } : {}),
        notices,
      };
    }
  }
}

function whole(style: WholeList, answer: unknown, position: number): PageContent {
  const rows = rowsAt(answer, style.rows);
  const full = style.cap !== undefined && rows.length >= style.cap;
  const counted = style.total === undefined ? undefined : count(answer, style.total);
  const total = full ? undefined : (counted ?? rows.length);
  const notices = [
    ...(full ? [`Exactly ${String(style.cap)} rows: there may be more. Narrow the search.`] : []),
    ...(counted !== undefined && counted > rows.length
      ? [`The vendor counts ${String(counted)} rows but sent ${String(rows.length)}.`]
      : []),
  ];
  return {
    rows,
    position,
    before: 0,
    ...(total === undefined ? {} : { total }),
    ...(notices.length > 0 ? { incomplete: true } : {}),
    notices,
  };
}

function numbered(style: PageNumber, answer: unknown, input: RawInput, position: number): PageContent {
  const rows = rowsAt(answer, style.rows);
  const size = sizeOf(style, input);
  const total = style.total === undefined ? undefined : count(answer, style.total);
  const hasNext = style.hasNext === undefined ? undefined : valueAt(answer, style.hasNext);
  const more =
    typeof hasNext === 'boolean'
      ? hasNext
      : total === undefined
        ? rows.length >= size
        : position * size < total;
  const before = rowsBefore(style, position, size);
  const due = total === undefined ? 0 : Math.min(size, total - before);
  const short = rows.length < due;
  return {
    rows,
    position,
    before,
    size,
    ...(total === undefined ? {} : { total }),
    ...endOrNext(more, rows.length > 0, position + 1),
    notices: [
      ...(short
        ? [`The vendor sent ${String(rows.length)} rows where ${String(due)} were due: some are missing.`]
        : []),
      ...(more && !short && rows.length === 0 ? [BROKEN_PROMISE] : []),
    ],
  };
}

function offset(style: OffsetLimit, answer: unknown, input: RawInput, position: number): PageContent {
  const rows = rowsAt(answer, style.rows);
  const total = count(answer, style.total);
  const next = position + rows.length;
  const more = total === undefined ? rows.length > 0 : next < total;
  return {
    rows,
    position,
    before: position,
    size: sizeOf(style, input),
    ...(total === undefined ? {} : { total }),
    ...endOrNext(more, rows.length > 0, next),
    notices: more && rows.length === 0 ? [BROKEN_PROMISE] : [],
  };
}

/** After an empty page there is none, whatever is promised. */
const endOrNext = (more: boolean, hasRows: boolean, next: number): { next?: number; incomplete?: boolean } =>
  !more ? {} : hasRows ? { next } : { incomplete: true };

/** How many rows come before a position that can be computed, of pages of this size. */
export const rowsBefore = (style: PageStyle, position: number, size: number): number =>
  style.style === 'pageNumber' ? (position - 1) * size : position;

/** The query parameter that holds the position, where the style has one. */
export function positionName(style: PageStyle): string | undefined {
  if (style.style === 'pageNumber') return style.page;
  if (style.style === 'offset') return style.offset;
  return style.style === 'nextStart' ? style.start : undefined;
}

/** The query parameter that holds the page size, where the caller may choose it. */
export function sizeName(style: PageStyle): string | undefined {
  if (style.style === 'pageNumber') return style.size;
  return style.style === 'offset' ? style.limit : undefined;
}

/** How many rows a page has when it is full; undefined where nothing pages. */
export function pageSizeOf(style: PageStyle, input: RawInput): number | undefined {
  if (style.style === 'nextStart') return style.size;
  return style.style === 'pageNumber' || style.style === 'offset' ? sizeOf(style, input) : undefined;
}

/** A position in words: the page that begins there, where one does. */
export function placeAt(style: PageStyle, input: RawInput, position: number): string {
  const page =
    style.style === 'pageNumber' ? position : position / (pageSizeOf(style, input) ?? Number.NaN) + 1;
  return Number.isInteger(page) ? `page ${String(page)}` : `position ${String(position)}`;
}

/** How many pages a list of `total` rows has from an input's position on. */
export function pagesOf(style: PageStyle, input: RawInput, total: number): number {
  const size = pageSizeOf(style, input);
  if (size === undefined) return 1;
  return Math.max(1, Math.ceil((total - rowsBefore(style, positionOf(style, input), size)) / size));
}

function sizeOf(style: PageNumber | OffsetLimit, input: RawInput): number {
  const value = input.query?.[style.style === 'offset' ? style.limit : style.size];
  return typeof value === 'number' ? value : style.defaultSize;
}

function rowsAt(answer: unknown, pointer: Pointer): readonly unknown[] {
  const rows = valueAt(answer, pointer);
  if (!Array.isArray(rows)) throw missing(pointer);
  return rows;
}

const missing = (pointer: Pointer): ShapeError =>
  new ShapeError(
    `The answer differs from the document: ${pointer.length === 0 ? 'it is not a list' : `\`${pointer.join('.')}\` is missing`}.`,
  );

function count(answer: unknown, pointer: Pointer): number | undefined {
  const value = valueAt(answer, pointer);
  // Counts are texts in some answers, as other numbers are.
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
