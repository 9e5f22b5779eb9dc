import type { RequestError } from '../errors';

/** Beside the errors, not in them: the texts are raw, and an error goes to logs and across borders. */
const texts = new WeakMap<RequestError, string>();

/** Keeps what came of a reply before it broke off, for the client alone. */
export const keepPartial = (error: RequestError, text: string): void => {
  texts.set(error, text);
};

/** What came of the reply that an error is about, raw, and the end may be cut anywhere; undefined when nothing was kept. */
export const partialOf = (error: RequestError): string | undefined => texts.get(error);
