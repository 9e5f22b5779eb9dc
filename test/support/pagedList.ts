import * as z from 'zod';
import type { Operation, RawInput } from '../../src/catalog/operation';
import { defineOperation } from '../../src/catalog/operation';
import type { PageStyle } from '../../src/catalog/pagination';
import { row } from '../../src/catalog/fields';
import type { Page } from '../../src/client/lists/page';
import { atPosition, readPage } from '../../src/client/lists/readPage';
import { parseJson } from '../../src/http/json/json';
import { textResponse } from './fakeTransport';

/** The vendors' four ways to page, over an answer `{rows, total, …}`; ten rows to a page. */
export const styles = {
  pageNumber: {
    style: 'pageNumber',
    rows: ['rows'],
    page: 'page',
    size: 'size',
    defaultSize: 10,
    total: ['total'],
  },
  untilShort: { style: 'pageNumber', rows: ['rows'], page: 'page', size: 'size', defaultSize: 10 },
  offset: {
    style: 'offset',
    rows: ['rows'],
    offset: 'offset',
    limit: 'limit',
    defaultSize: 10,
    total: ['total'],
  },
  nextStart: {
    style: 'nextStart',
    rows: ['rows'],
    start: 'start',
    size: 10,
    next: ['next'],
    remaining: ['remaining'],
    total: ['total'],
  },
} as const satisfies Record<string, PageStyle>;

/** A list operation that pages in one of these styles. */
export const listOperation = (page: PageStyle, identity?: 'id'): Operation =>
  defineOperation({
    id: 'things.list',
    title: 'List things',
    description: '',
    method: 'GET',
    path: '/things',
    query: {
      page: z.int().optional(),
      size: z.int().optional(),
      offset: z.int().optional(),
      limit: z.int().optional(),
      start: z.int().optional(),
    },
    response: row({ rows: z.array(row({ id: z.int() })) }),
    page,
    line: 1,
    ...(identity === undefined ? {} : { identity: identity as never }), // every list of these tests has rows with this field
  });

/** The answer of a list to a query: what these rows are at that moment, in any of the styles. */
export function answerOf(rows: readonly unknown[], query: Readonly<Record<string, number>>): string {
  const size = query.size ?? query.limit ?? 10;
  const from = query.page === undefined ? (query.offset ?? query.start ?? 0) : (query.page - 1) * size;
  const slice = rows.slice(from, from + size);
  const next = from + slice.length;
  return JSON.stringify({ rows: slice, total: rows.length, next, remaining: rows.length - next });
}

/** A page as the client reads it out of an answer. */
export function pageFrom(
  operation: Operation,
  position: number,
  text: string,
  input: RawInput = {},
): Page<unknown> {
  const answer = parseJson(text);
  const content = readPage(operation, answer, atPosition(operation.page, input, position));
  return { ...content, answer, response: textResponse(text) };
}

/** The query that asks for a position. */
export const queryAt = (operation: Operation, position: number): Record<string, number> =>
  (atPosition(operation.page, {}, position).query ?? {}) as Record<string, number>; // positions are numbers, and nothing else is set

/** Rows with ids from `first` on. */
export const things = (count: number, first = 0): { id: number }[] =>
  Array.from({ length: count }, (_, i) => ({ id: first + i }));
