import type { RawInput, Operation } from '../catalog/operation';
import type { AnswerOf, InputOf, OperationId, OperationsOf, RowOf } from '../catalog/types';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import { InputError } from '../http/errors';
import type { Redact } from '../http/redaction/redaction';
import type { Estimate, QuotaState } from '../quota/ledger';
import type { BulkOptions, ResumeFrom } from './lists/bulk';
import type { CallOptions, ClientOptions, PagesOptions } from './clientOptions';
import type { Answer } from './dynamicClient';
import { createDynamicClient } from './dynamicClient';
import type { FetchAllOptions } from './lists/fetchAll';
import type { WalkedPage } from './lists/page';

export type { CallOptions, ClientOptions, PagesOptions } from './clientOptions';
export type { Answer, DynamicClient } from './dynamicClient';
export type { Page, WalkedPage } from './lists/page';
export { createDynamicClient };

/** A vendor's operations, callable and typed. Safe to share; every failure is a `RequestError`. */
export interface Client<V extends Vendor> {
  call<Id extends OperationId<V>>(
    operationId: Id,
    input: InputOf<OperationsOf<V>[Id]>,
    options?: CallOptions,
  ): Promise<Answer<AnswerOf<OperationsOf<V>[Id]>>>;
  /**
   * Walks the pages from the input's own position, one after another; it ends at the last page, at `limit`, or
   * when aborted. The last page says whether the list is complete.
   */
  pages<Id extends OperationId<V>>(
    operationId: Id,
    input: InputOf<OperationsOf<V>[Id]>,
    options?: PagesOptions,
  ): AsyncGenerator<WalkedPage<RowOf<OperationsOf<V>[Id]>>, void, undefined>;
  /**
   * Fetches a list to its end: a part of the quota is left for others, several pages are fetched at once where
   * the vendor lets them be asked for in any order, and with a journal it can be gone on with after a crash.
   */
  fetchAll<Id extends OperationId<V>>(
    operationId: Id,
    input: InputOf<OperationsOf<V>[Id]>,
    options?: BulkOptions,
  ): AsyncGenerator<WalkedPage<RowOf<OperationsOf<V>[Id]>>, void, undefined>;
  /** Goes on with a fetch-all whose journal was left: first the pages that are kept, without a request. */
  resume(from: ResumeFrom, options?: FetchAllOptions): AsyncGenerator<WalkedPage<unknown>, void, undefined>;
  /**
   * What a fetch-all of a list of `total` rows from the input's own position takes, and what remains then.
   * `reserve` as there: a tenth unless said.
   */
  estimate<Id extends OperationId<V>>(
    operationId: Id,
    input: InputOf<OperationsOf<V>[Id]>,
    total: number,
    options?: { readonly reserve?: number },
  ): Estimate;
  readonly quota: { state(): QuotaState; subscribe(listener: () => void): () => void };
  /** Takes this credential's secrets, and the token held, out of a text. */
  readonly redact: Redact;
  close(): Promise<void>;
}

/** Opens a client. Nothing is loaded or sent before the first call. */
export function createClient<const V extends Vendor>(options: ClientOptions<V>): Client<V> {
  const { vendor } = options;
  const client = createDynamicClient(options);
  const find = (id: string): Operation => {
    const operation = findOperation(vendor, id);
    if (operation === undefined)
      throw new InputError([{ path: ['operation'], message: `${vendor.title} has no "${id}".` }]);
    return operation;
  };
  const typed = {
    call: async (id: string, input: RawInput, { signal = new AbortController().signal }: CallOptions = {}) =>
      client.call(find(id), input, signal),
    pages: (id: string, input: RawInput, call?: PagesOptions) => client.pages(find(id), input, call),
    fetchAll: (id: string, input: RawInput, bulk?: BulkOptions) => client.fetchAll(find(id), input, bulk),
    resume: (from: ResumeFrom, bulk?: FetchAllOptions) => client.resume(from, bulk),
    estimate: (id: string, input: RawInput, total: number, reserved?: { readonly reserve?: number }) =>
      client.estimate(find(id), input, total, reserved),
    quota: client.quota,
    redact: client.redact,
    close: () => client.close(),
  };
  return typed as unknown as Client<V>; // the same functions, with ids, inputs and answers typed from the catalog
}
