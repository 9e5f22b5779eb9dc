/** The headless public surface: what scripts, benches and other programs import. Needs no VS Code. */
import type { CredentialsOf } from './catalog/auth';
import type { Operation } from './catalog/operation';
import type { InputOf, OperationId, OperationsOf } from './catalog/types';
import type { Vendor } from './catalog/vendor';
import { findOperation } from './catalog/vendor';
import type { VendorId, Vendors } from './catalog/vendors/index';
import type { DriftReport } from './client/drift/drift';
import { checkDrift as compare } from './client/drift/drift';
import type { JournalEntry } from './client/lists/journalFolder';
import { systemClock } from './http/clock';
import { InputError } from './http/errors';
import { Ledger } from './quota/ledger';
import type { RenderedSnippet } from './snippets/snippet';
import type { SnippetTarget } from './snippets/target';
import type { SnippetTargetId } from './snippets/targets';
import { snippetTargets as targets } from './snippets/targets';
import type { RenderedTypes, TypesLanguage } from './snippets/types/typesOnly';
import { typesOnly } from './snippets/types/typesOnly';
import type { OpenApiDocument } from './openapi/types';
import { renderSnippet as render } from './snippets/snippet';
import type { SandboxOptions, SandboxOrigin, Sandbox as UntypedSandbox } from './sandbox/startSandbox';

export type { CredentialsOf } from './catalog/auth';
export { vendors } from './catalog/vendors/index';
export { createClient } from './client/apiClient';
export * from './http/errors';
export type {
  Answer,
  CallOptions,
  Client,
  ClientOptions,
  Page,
  PagesOptions,
  WalkedPage,
} from './client/apiClient';
export type { BulkOptions, JournalOptions, ResumeFrom } from './client/lists/bulk';
export type { FetchAllOptions, Progress } from './client/lists/fetchAll';
export type { JournalHeader } from './client/lists/journal';
export type { JournalEntry } from './client/lists/journalFolder';
export type { WalkEnd } from './client/lists/page';
export type { AnswerOf, InputOf, OperationId, OperationsOf, RowOf } from './catalog/types';
export type { Vendor } from './catalog/vendor';
export type { DriftReport } from './client/drift/drift';
export type { DriftEntry } from './client/drift/driftLog';
export type { DriftKind } from './client/drift/driftNode';
export type { HttpResponse } from './http/exchange';
export type { OnWait, Wait } from './http/wait';
export type { OpenApiDocument } from './openapi/types';
export type { Estimate, Ledger, QuotaState, WindowState } from './quota/ledger';
export type { RenderedSnippet } from './snippets/snippet';
export type { SnippetExtra } from './snippets/target';
export type { SnippetTargetId } from './snippets/targets';
export type { RenderedTypes, TypesLanguage } from './snippets/types/typesOnly';
export type { LoggedRequest, SandboxOptions } from './sandbox/startSandbox';

/** Counts what is sent with one credential; given to several clients of one credential, they count together. */
export const createLedger = (vendor: Vendor): Ledger => new Ledger(vendor.rateLimit, systemClock);

/** The journals that interrupted fetch-alls left in a folder, the newest first; those older than a day are deleted. */
export const listJournals = async (folder: string): Promise<JournalEntry[]> =>
  (await import('./client/lists/journalFolder')).listJournals(folder, Date.now());

/** What a snippet is made from. `origin` is the documented one unless given. */
export interface SnippetOptions<V extends Vendor, Id extends OperationId<V>> {
  readonly target: SnippetTargetId;
  readonly vendor: V;
  readonly operation: Id;
  readonly input: InputOf<OperationsOf<V>[Id]>;
  readonly origin?: string;
  /** Walks the whole list, where the operation has pages and the target offers it. */
  readonly all?: boolean;
  /** Logs in first, where the vendor has a login and the target offers it. */
  readonly login?: boolean;
}

/** A target as it is listed. */
export type SnippetTargetInfo = Omit<SnippetTarget, 'id' | 'render' | 'refuses'> & {
  readonly id: SnippetTargetId;
};

/** What a request can be written in, the order of the product. */
export const snippetTargets: readonly SnippetTargetInfo[] = targets.map(
  ({ id, title, language, extension, needs, offers }) => ({
    id: id as SnippetTargetId, // of the list that the type is made of
    title,
    language,
    extension,
    ...(needs === undefined ? {} : { needs }),
    offers,
  }),
);

/** Renders a request as code. Credentials appear as environment-variable names only. Throws `InputError`. */
export function renderSnippet<const V extends Vendor, Id extends OperationId<V>>(
  options: SnippetOptions<V, Id>,
): RenderedSnippet {
  const { target, vendor, origin, all = false, login = false } = options;
  const operation = operationOf(vendor, options.operation);
  const circumstances = origin === undefined ? {} : { origin };
  return render(target, vendor, operation, options.input, circumstances, { all, login });
}

/** Which types are wanted, and how. */
export interface TypesOptions<V extends Vendor, Id extends OperationId<V>> {
  readonly vendor: V;
  readonly operation: Id;
  readonly language: TypesLanguage;
}

/** Renders the types of an operation's request and answer. Throws `InputError`. */
export function renderTypes<const V extends Vendor, Id extends OperationId<V>>({
  vendor,
  operation,
  language,
}: TypesOptions<V, Id>): RenderedTypes {
  return typesOnly(vendor, operationOf(vendor, operation), language);
}

/** A vendor's catalog as an OpenAPI 3.1 document; what writes it loads only then. */
export const exportOpenApi = async (vendor: Vendor): Promise<OpenApiDocument> =>
  (await import('./openapi/document')).openApiDocument(vendor);

/** What an answer is compared with. `input` is what it was asked with: fields that it did not select are not missing. */
export interface DriftOptions<V extends Vendor, Id extends OperationId<V>> {
  readonly vendor: V;
  readonly operation: Id;
  readonly input?: InputOf<OperationsOf<V>[Id]>;
  /** Takes secrets out of the examples: a client's own `redact`. */
  readonly redact?: (text: string) => string;
}

/** Compares an answer, as a client gave it, with the vendor's document, without changing it. Throws `InputError`. */
export function checkDrift<const V extends Vendor, Id extends OperationId<V>>(
  { vendor, operation: id, input, redact }: DriftOptions<V, Id>,
  answer: unknown,
): DriftReport {
  const operation = operationOf(vendor, id);
  return compare(operation, answer, {
    ...(input === undefined ? {} : { input }),
    ...(redact === undefined ? {} : { redact }),
  });
}

function operationOf(vendor: Vendor, id: string): Operation {
  const operation = findOperation(vendor, id);
  if (operation === undefined)
    throw new InputError([{ path: ['operation'], message: `${vendor.title} has no "${id}".` }]);
  return operation;
}

/** The running sandbox, by vendor id with the credentials that this vendor's client takes. */
export interface Sandbox extends Omit<UntypedSandbox, 'vendors'> {
  readonly vendors: {
    readonly [Id in VendorId]: Omit<SandboxOrigin, 'credentials'> & {
      readonly credentials: CredentialsOf<Vendors[Id]['auth']>;
    };
  };
}

/** Starts the loopback servers that answer as the vendors do. Close them when done. */
export async function startSandbox(options?: SandboxOptions): Promise<Sandbox> {
  const sandbox = await (await import('./sandbox/startSandbox')).startSandbox(options);
  return sandbox as Sandbox; // it serves every vendor of the catalog and issues a value for each of its fields
}
