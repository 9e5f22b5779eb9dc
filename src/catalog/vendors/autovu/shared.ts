import * as z from 'zod';
import { row, wholeNumber } from '../../fields';
import type { PageNumber } from '../../pagination';

/** Documented failures (lines 180 to 186). There is no 403: a missing right answers 401 or 404. */
export const documentedErrors = {
  400: 'Invalid parameters, such as a malformed date or a span of more than 31 days; the body says which.',
  401: 'Missing, malformed or invalid authentication headers: check api-key, scopecode and api-password.',
  404: 'Not found, or your API key lacks permission to view it.',
  429: 'Rate limit exceeded: wait as Retry-After says.',
  500: 'Unexpected fault at AutoVu; their engineers are alerted automatically.',
};

/** A record whose fields the document does not name: columns come from the rows. */
export const undocumentedRow = row({});

/** The wrapper of paged collections, PascalCase on the wire (line 70). */
export const paged = row({
  Metadata: row({
    TotalRecords: z.int().describe('All records that match.'),
    CurrentPage: z.int().describe('This page, counted from 1.'),
    PageSize: z.int().describe('Records to a page.'),
    TotalPages: z.int(),
    HasNextPage: z.boolean(),
    HasPreviousPage: z.boolean(),
  }),
  Data: z.array(undocumentedRow),
});

export const pageQuery = {
  pageNumber: wholeNumber({ min: 1 }).default(1).describe('Page to return. Default 1.'),
  pageSize: wholeNumber({ min: 1, max: 100 })
    .default(50)
    .describe('Records to a page. Min 1, max 100, default 50.'),
};

export const pageStyle = {
  style: 'pageNumber',
  rows: ['Data'],
  page: 'pageNumber',
  size: 'pageSize',
  defaultSize: 50,
  maxSize: 100,
  total: ['Metadata', 'TotalRecords'],
  hasNext: ['Metadata', 'HasNextPage'],
} as const satisfies PageNumber;
