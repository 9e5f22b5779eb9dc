import * as z from 'zod';
import { panelActions } from './failure';
import type { Cell, ReferenceOffer } from './results';
import type { PanelState } from './state';

const fieldId = z.string().min(1).max(200);
const nothing = z.strictObject({});
/** Characters of one field: a body as JSON, or a small file pasted as base64. Larger files are chosen. */
const LONGEST_TEXT = 200_000;
/** A cell by its place in the page shown; its value is the host's to read. */
const place = { run: z.int().min(0), row: z.int().min(0), column: z.int().min(0).max(10_000) };

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
  setTarget: z.strictObject({ target: z.string().min(1).max(50) }),
  copySnippet: nothing,
  act: z.strictObject({ action: z.enum(panelActions) }),
  /** What a cell opens. */
  getReferences: z.strictObject(place),
  /** Opens one of those, by its number in that list. */
  openReference: z.strictObject({ ...place, offer: z.int().min(0).max(1_000) }),
  copyDrift: nothing,
  clearDrift: nothing,
  openDocumentation: nothing,
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
  setTarget: null;
  copySnippet: null;
  act: null;
  getReferences: readonly ReferenceOffer[];
  openReference: null;
  copyDrift: null;
  clearDrift: null;
  openDocumentation: null;
}

/** What the host tells a panel without being asked. */
export interface PanelEvents {
  state: PanelState;
}

/** Reads a message's parameters, or says that they are not a legal message. */
export function readParams<N extends RequestName>(name: N, params: unknown): RequestParams<N> | undefined {
  const read = requestSchemas[name].safeParse(params);
  return read.success ? (read.data as RequestParams<N>) : undefined; // the schema was picked by the same name
}
