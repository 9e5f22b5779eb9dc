import * as z from 'zod';
import type { CredentialTableState } from './credentials';
import type { FromHost } from './envelope';

const nothing = z.strictObject({});
const id = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[\w.-]+$/);
/** A profile by its ids; what it holds is the host's to read. */
const profile = z.strictObject({ vendorId: id, profileId: id });

/** Every message that the table of credentials may send, and nothing else: ids only. */
export const tableSchemas = {
  getState: nothing,
  /** Tests one profile; what it costs stands beside it. */
  test: profile,
  /** Says what testing all of them costs, asks, and tests them. */
  testAll: nothing,
  stop: nothing,
  copyMarkdown: nothing,
  add: nothing,
  edit: profile,
  /** Has the vendor's panels use it. */
  switchTo: profile,
} as const;

export type TableRequestName = keyof typeof tableSchemas;
export type TableParams = { readonly [N in TableRequestName]: z.infer<(typeof tableSchemas)[N]> };

/** What each message is answered. */
export type TableResults = {
  readonly [N in TableRequestName]: N extends 'getState' ? CredentialTableState : null;
};

export type TableHandlers = {
  readonly [N in TableRequestName]: (params: TableParams[N]) => TableResults[N] | Promise<TableResults[N]>;
};

/** What the host sends to the table. */
export type ToTable = FromHost<TableResults[TableRequestName], CredentialTableState>;
