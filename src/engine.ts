/**
 * Everything that the host needs and that does not need VS Code, behind one dynamic import: it loads when
 * the view is first shown, not at activation.
 */
import type { Operation } from './catalog/operation';
import type { Vendor } from './catalog/vendor';
import type { ConnectionTest } from './client/testConnection';
import { systemClock } from './http/clock';
import { openLater } from './http/transport/openLater';
import type { ProxyFacts } from './http/transport/proxyRules';
import type { Transport } from './http/transport/transport';
import type { FormText } from './requests/inputs';

export { inputNames } from './catalog/inputNames';
export { referenceFields } from './catalog/referenceFields';
export { findOperation } from './catalog/vendor';
export { vendors } from './catalog/vendors/index';
export { createDynamicClient } from './client/apiClient';
export { readOrigin } from './client/origin';
export { systemClock } from './http/clock';
export { RequestError } from './http/errors';
export { lazyTransport } from './http/transport/lazyTransport';
export { createRedactor } from './http/redaction/redaction';
export { readParams, requestSchemas } from './protocol/contract';
export { Ledger } from './quota/ledger';
export { AnswerBook } from './session/answers/answerBook';
export { DriftBook } from './session/drift/driftBook';
export { quotaView } from './session/quotaView';

/** An operation as a panel shows it, with its form, its pages and what differs; it loads with the first panel. */
export const loadSession = async () => import('./session/index');

/** History and saved requests as what they are stored as, and back; loads when the view is first shown. */
export const loadRequests = async () => import('./requests/requests');

/** What a form's text holds that its form does not have, or that is secret. */
export const formFacts = async (vendor: Vendor, operation: Operation, values: FormText) =>
  (await import('./session/form/formFacts')).formFacts(vendor, operation, values);

/** A request as code; what writes it loads only then. */
export const loadSnippets = async () => import('./snippets/index');

/** The types of a request and its answer as code; what writes them loads only then. */
export const loadTypes = async () => import('./snippets/types/typesOnly');

/** What a body is checked with in an editor, as JSON Schema; nothing for an operation that takes none. */
export const bodySchema = async (operation: Operation) =>
  (await import('./session/form/bodySchema')).bodySchema(operation);

/** What writes rows to a file; it loads with the first export. */
export const loadExport = async () => import('./export/exports');

/** Starts the built-in sandbox; its server and data load only then. */
export const startSandbox = async () => (await import('./sandbox/startSandbox')).startSandbox();

/** A vendor's catalog as an OpenAPI 3.1 document; what writes it loads only then. */
export const exportOpenApi = async (vendor: Vendor) =>
  (await import('./openapi/document')).openApiDocument(vendor);

/** An operation as a page to read, in Markdown; what writes it loads only then. */
export const operationPage = async (vendor: Vendor, operation: Operation) =>
  (await import('./documentation/loadPage')).loadPage(vendor, operation);

/** The folder in which all windows count requests together; what reads and writes it loads only then. */
export const openQuotaFolder = async (path: string) =>
  new (await import('./quota/quotaFolder')).QuotaFolder(path);

/** A JSON text with its parts on lines of their own; what does that loads only then. */
export const formatJson = async (text: string, options: { readonly sortKeys: boolean }) =>
  (await import('./http/json/formatLarge')).formatLarge(text, options);

/** A transport over the host's own fetch; it loads with the first request. */
export const fetchTransport = (fetch: typeof globalThis.fetch): Transport =>
  openLater(async () =>
    (await import('./http/transport/fetchTransport')).createFetchTransport({ clock: systemClock, fetch }),
  );

/** The proxy that a request goes through, or none. */
export const chooseProxy = async (facts: ProxyFacts) =>
  (await import('./http/transport/proxyRules')).chooseProxy(facts);

/** One request without credentials, and a report of how it went. */
export const testConnection = async (test: ConnectionTest) =>
  (await import('./client/testConnection')).testConnection(test);

/** Testing credentials, and the table of what came of it; loads with the first test or table. */
export const loadCredentialTests = async () => import('./session/credentials/index');

/** Work that one process at a time does, as a file at this path says; see `withLease`. */
export const alone = async <T>(path: string, work: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  const { withLease } = await import('./client/tokens/lease');
  return withLease(path, { clock: systemClock, random: Math.random }, work, signal);
};
