import * as z from 'zod';
import type { Detail, ImageView } from './detail';
import { panelActions } from './failure';
import type { Cell, ReferenceOffer } from './results';
import type { PanelState } from './state';
import type { Distribution, Summary } from './table';

const fieldId = z.string().min(1).max(200);
const nothing = z.strictObject({});
/** Characters of one field: a body as JSON, or a small file pasted as base64. Larger files are chosen. */
const LONGEST_TEXT = 200_000;
/** A cell by its place in the page shown; its value is the host's to read. */
const place = { run: z.int().min(0), row: z.int().min(0), column: z.int().min(0).max(10_000) };

const columnId = z.string().min(1).max(500);
const columnIds = z.array(columnId).max(10_000);
/** No row and no column twice: a short message never asks for more than the table holds. */
const selection = z.strictObject({
  rows: z
    .array(z.strictObject({ from: z.int().min(0), to: z.int().min(0) }))
    .max(10_000)
    .refine((ranges) => ranges.every(({ from, to }, at) => from <= to && from >= (ranges[at - 1]?.to ?? 0))),
  columns: z
    .array(z.int().min(0).max(10_000))
    .max(10_000)
    .refine((places) => new Set(places).size === places.length),
});
/** A value inside a cell's. */
const inside = { ...place, path: z.array(z.union([z.string().max(500), z.int().min(0)])).max(100) };
const exportFormat = z.enum(['csv', 'json', 'ndjson', 'markdown']);

/**
 * Every message a panel may send, and nothing else. No message names a URL, a file, a command or a
 * credential: ids and form text only.
 */
export const requestSchemas = {
  getState: nothing,
  /** Rows `from` (included) to `to` (excluded) of the page shown. */
  getRows: z.strictObject({
    run: z.int().min(0),
    from: z.int().min(0),
    to: z.int().min(0).max(1_000_000),
  }),
  /** The text of these fields changed; the state that follows has the new request, snippet and issues. */
  setValues: z.strictObject({ values: z.record(fieldId, z.string().max(LONGEST_TEXT)) }),
  /** Adds, removes or moves items of a list; `at` is the item, from 0. */
  changeList: z.strictObject({
    list: fieldId,
    change: z.enum(['add', 'remove', 'duplicate', 'up', 'down', 'none', 'empty']),
    at: z.int().min(0).max(1_000_000).optional(),
  }),
  setBodyMode: z.strictObject({ mode: z.enum(['form', 'json']) }),
  /** Opens the body in an editor. */
  editBody: nothing,
  fillBody: nothing,
  clearBody: nothing,
  /** Asks the user for a file and puts its content into a field. */
  chooseFile: z.strictObject({ field: fieldId }),
  run: nothing,
  stop: nothing,
  goTo: z.strictObject({ page: z.enum(['first', 'previous', 'next']) }),
  setPageSize: z.strictObject({ size: z.int().min(1).max(100_000) }),
  /** Which code is shown; what is not named stays. */
  chooseSnippet: z.strictObject({
    target: z.string().min(1).max(50).optional(),
    all: z.boolean().optional(),
    login: z.boolean().optional(),
  }),
  /** Puts the code where it is wanted; `env` copies the names of its variables. */
  useSnippet: z.strictObject({ how: z.enum(['copy', 'insert', 'open', 'save', 'env']) }),
  copyTypes: z.strictObject({ language: z.enum(['typescript', 'zod', 'json-schema']) }),
  act: z.strictObject({ action: z.enum(panelActions) }),
  /** What a cell opens. */
  getReferences: z.strictObject(place),
  /** Opens one of those, by its number in that list. */
  openReference: z.strictObject({ ...place, offer: z.int().min(0).max(1_000) }),
  copyDrift: nothing,
  clearDrift: nothing,
  openDocumentation: nothing,
  /** Changes how the rows are looked at; what is not named stays. */
  setView: z.strictObject({
    sort: z
      .array(z.strictObject({ column: columnId, direction: z.enum(['ascending', 'descending']) }))
      .max(10)
      .optional(),
    find: z.string().max(1_000).optional(),
    filters: z.record(columnId, z.string().max(1_000)).optional(),
    columns: z
      .strictObject({
        order: columnIds,
        hidden: columnIds,
        pinned: columnIds,
        widths: z.record(columnId, z.number().min(1).max(10_000)),
      })
      .optional(),
  }),
  getSummary: z.strictObject({ run: z.int().min(0), selection }),
  /** Puts cells on the clipboard, in the order shown. */
  copyCells: z.strictObject({
    run: z.int().min(0),
    selection,
    format: z.enum(['tsv', 'csv', 'json', 'markdown', 'sql']),
    headers: z.boolean(),
  }),
  /** A value in full; `from` is the first of its children. */
  getDetail: z.strictObject({ ...inside, from: z.int().min(0) }),
  copyDetail: z.strictObject({ ...inside, what: z.enum(['value', 'path']) }),
  getImage: z.strictObject(inside),
  /** Asks the user, then shows the place on a map in a browser. */
  openMap: z.strictObject(inside),
  getDistribution: z.strictObject({ run: z.int().min(0), column: z.int().min(0).max(10_000) }),
  /** Opens the answer, or the rows as they are shown, as JSON in an editor. */
  openJson: z.strictObject({ what: z.enum(['answer', 'rows']) }),
  /** Opens a comparison in the editor: with the answer before, or with what another profile gets. */
  compare: z.strictObject({ with: z.enum(['previous', 'profile']), sortKeys: z.boolean() }),
  /** Fetching all rows: says what it costs, begins, goes on, or is over. */
  bulk: z.strictObject({ action: z.enum(['offer', 'start', 'resume', 'discard', 'dismiss']) }),
  /** Shows the rows of a page, or all that were fetched. */
  showRows: z.strictObject({ scope: z.enum(['page', 'all']) }),
  /** Writes rows to a file that the user chooses. `all` fetches the rest first. */
  exportRows: z.strictObject({
    rows: z.enum(['shown', 'fetched', 'all']),
    format: exportFormat,
    separator: z.enum([',', ';', '\t']),
    bom: z.boolean(),
    guardFormulas: z.boolean(),
    nested: z.enum(['json', 'columns']),
  }),
  toggleFavourite: nothing,
  /** Asks for a name and keeps the form under it. */
  saveRequest: nothing,
} as const;

export type RequestName = keyof typeof requestSchemas;
export type RequestParams<N extends RequestName> = z.infer<(typeof requestSchemas)[N]>;

/** What each request answers. */
export interface RequestResults {
  getState: PanelState;
  /** `run` tells which rows these are; empty when the page changed meanwhile. */
  getRows: { readonly run: number; readonly from: number; readonly rows: readonly (readonly Cell[])[] };
  setValues: null;
  changeList: null;
  setBodyMode: null;
  editBody: null;
  fillBody: null;
  clearBody: null;
  chooseFile: null;
  run: null;
  stop: null;
  goTo: null;
  setPageSize: null;
  chooseSnippet: null;
  useSnippet: null;
  copyTypes: null;
  act: null;
  getReferences: readonly ReferenceOffer[];
  openReference: null;
  copyDrift: null;
  clearDrift: null;
  openDocumentation: null;
  setView: null;
  /** Null when `run` is not what is shown. */
  getSummary: Summary | null;
  copyCells: { readonly rows: number; readonly cells: number };
  getDetail: Detail | null;
  copyDetail: null;
  getImage: ImageView;
  openMap: null;
  getDistribution: Distribution | null;
  openJson: null;
  compare: null;
  bulk: null;
  showRows: null;
  exportRows: null;
  toggleFavourite: null;
  saveRequest: null;
}

/** One handler for every message that a panel may send. */
export type RequestHandlers = {
  readonly [N in RequestName]: (params: RequestParams<N>) => RequestResults[N] | Promise<RequestResults[N]>;
};

/** What the host tells a panel without being asked. */
export interface PanelEvents {
  state: PanelState;
}

/** Reads a message's parameters, or says that they are not a legal message. */
export function readParams<N extends RequestName>(name: N, params: unknown): RequestParams<N> | undefined {
  const read = requestSchemas[name].safeParse(params);
  return read.success ? (read.data as RequestParams<N>) : undefined; // the schema was picked by the same name
}
