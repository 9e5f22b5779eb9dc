import * as z from 'zod';
import { base64File, requiredText, row, wholeNumber } from '../../fields';
import type { PageNumber } from '../../pagination';
import { order } from './enums';

/** The answer of a list: rows, totals, links (line 478). */
export const listOf = <R extends z.ZodType>(item: R) =>
  row({
    result: row({
      entityList: z.array(item),
      pagedSearchReturnData: row({
        order: z
          .int()
          .describe('0 ascending, 1 descending.')
          .meta({ labels: { 0: 'Ascending', 1: 'Descending' } }),
        pageSize: z.int().describe('Amount of records of the selection.'),
        page: z.int().describe('Page of the selection.'),
        totalItems: z.int().describe('All records that match.'),
      }),
      links: z
        .array(row({ href: z.string(), rel: z.string(), method: z.string() }))
        .describe('Never followed: the addresses differ in path and case, and point past the last page.'),
    }),
  });

/** The answer of a single record. */
export const resultOf = <R extends z.ZodType>(item: R) => row({ result: item });

export const pageQuery = {
  page: wholeNumber({ min: 1 }).default(1).describe('Page of the selection. Default 1.'),
  pageSize: wholeNumber({ min: 1 }).default(10).describe('Amount of records of the selection. Default 10.'),
  order: order(),
};

export const selectFieldsHelp =
  'To select fields, use the properties of the returned object. For all fields, leave it empty.';

export const pageStyle = {
  style: 'pageNumber',
  rows: ['result', 'entityList'],
  page: 'page',
  size: 'pageSize',
  defaultSize: 10,
  total: ['result', 'pagedSearchReturnData', 'totalItems'],
} as const satisfies PageNumber;

export const getErrors = {
  400: 'Invalid options, such as an id that is not a number.',
  404: 'The resource with the specified id does not exist.',
};

/** An id or code that one answer writes as a number and another as text. */
export const numberOrText = () => z.union([z.number(), z.string()]);

/** A moment in an answer: without a zone, and `""` or `0001-01-01T00:00:00` when there is none (lines 892 to 896). */
export const moment = () => z.string();

/** Files to add to a record, in the body of a write. */
export const attachmentList = () =>
  z
    .array(
      z.strictObject({
        name: requiredText().describe('Name of the file, with its extension'),
        file: base64File().describe('Content of the file, as base64'),
      }),
    )
    .describe('Files to add');

/** The body that adds files to a record; `removed` is what the table says of the flag (lines 1746, 2820 and 4150). */
export const attachmentsBody = (removed: string) =>
  z.strictObject({
    removeAllAttachmentsInsertedByMe: z.boolean().optional().describe(removed),
    attachments: attachmentList().optional(),
  });

/** An example of `attachmentsBody` that works: the document's says "base64 encoded file" for the content. */
export const attachmentsExample = {
  removeAllAttachmentsInsertedByMe: false,
  attachments: [{ name: 'my_file.pdf', file: 'JVBERi0xLjQK' }],
};

/** What the document leaves open about `attachmentsBody`. */
export const attachmentsNotes = [
  'The table says nothing of the fields of an attachment, nor what is required: name and file are those of the example.',
  'Who "me" is in removeAllAttachmentsInsertedByMe is not said; probably the user whose keys are used.',
];
