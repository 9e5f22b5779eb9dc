/**
 * Everything that the host needs and that does not need VS Code, behind one dynamic import: it loads when
 * the view is first shown, not at activation.
 */
export { inputNames } from './catalog/inputNames';
export { findOperation } from './catalog/vendor';
export { vendors } from './catalog/vendors/index';
export { createDynamicClient } from './client/apiClient';
export { readOrigin } from './client/origin';
export { systemClock } from './http/clock';
export { RequestError } from './http/errors';
export { createRedactor } from './http/redaction';
export { readParams, requestSchemas } from './protocol/contract';
export { Ledger } from './quota/ledger';
export { quotaView } from './session/quotaView';
export { Session } from './session/session';
export { renderTemplate, snippetTarget } from './snippets/snippet';

/** Starts the built-in sandbox; its server and data load only then. */
export const startSandbox = async () => (await import('./sandbox/startSandbox')).startSandbox();
