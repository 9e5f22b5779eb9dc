/**
 * Everything that the host needs and that does not need VS Code, behind one dynamic import: it loads when
 * the view is first shown, not at activation.
 */
import type { Operation } from './catalog/operation';
import type { Vendor } from './catalog/vendor';

export { inputNames } from './catalog/inputNames';
export { referenceFields } from './catalog/referenceFields';
export { findOperation } from './catalog/vendor';
export { vendors } from './catalog/vendors/index';
export { createDynamicClient } from './client/apiClient';
export { readOrigin } from './client/origin';
export { systemClock } from './http/clock';
export { RequestError } from './http/errors';
export { createRedactor } from './http/redaction';
export { readParams, requestSchemas } from './protocol/contract';
export { Ledger } from './quota/ledger';
export { DriftBook } from './session/drift/driftBook';
export { bodySchema } from './session/form/bodySchema';
export { quotaView } from './session/quotaView';
export { Session } from './session/session';
export { renderTemplate, snippetTarget } from './snippets/snippet';

/** Starts the built-in sandbox; its server and data load only then. */
export const startSandbox = async () => (await import('./sandbox/startSandbox')).startSandbox();

/** A vendor's catalog as an OpenAPI 3.1 document; what writes it loads only then. */
export const exportOpenApi = async (vendor: Vendor) =>
  (await import('./openapi/document')).openApiDocument(vendor);

/** An operation as a page to read, in Markdown; what writes it loads only then. */
export const operationPage = async (vendor: Vendor, operation: Operation) =>
  (await import('./documentation/loadPage')).loadPage(vendor, operation);
