import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { Facts } from '../../http/errors';
import { CancelledError, EmptyError, IncompleteError, WebPageError } from '../../http/errors';
import type { HttpResponse } from '../../http/exchange';
import { parseBody } from '../../http/json/parseBody';
import type { Redact } from '../../http/redaction/redaction';
import { isWebPage } from '../../http/webPage';
import { answerFailure, webPageMessage } from './answerFailure';
import type { Asked } from './failedAnswer';

/** How answers were read: one that was read to see whether it is complete is not read again, whatever came of it. */
const known = new WeakMap<HttpResponse, Promise<unknown>>();

/**
 * The answer's data, or the error that its status and body stand for. Errors hold only what `redact` left.
 * `asked` is what is known of the request, for what they say of sizes, addresses and times.
 */
export async function readAnswer(
  vendor: Vendor,
  operation: Operation,
  response: HttpResponse,
  redact: Redact,
  asked: Asked = {},
): Promise<unknown> {
  const { status, text, headers } = response;
  const about = () => factsOf(operation, response, redact);
  if (known.has(response)) return known.get(response);
  if (status === 204 || status === 205) return undefined;
  if (status < 200 || status >= 300) {
    const facts = { ...about(), answer: beginning(text, redact) };
    throw answerFailure({ vendor, operation, response, redact, facts }, asked);
  }
  // Nobody asked for a part: what is not all is never shown as if it were.
  if (status === 206) throw new IncompleteError(`${vendor.title} sent only a part of the answer.`, about());
  if (text.trim() === '')
    throw new EmptyError(`${vendor.title} sent an empty answer: that is not an empty list.`, about());
  if (isWebPage(text, headers.get('content-type')))
    throw new WebPageError(webPageMessage(vendor, text, redact), about());
  // The answer to a write is read to its end: whoever stopped wants to know all the more what became of it.
  const reading = parseBody(text, about, operation.effect === 'write' ? undefined : asked.signal);
  known.set(response, reading);
  return reading.catch((error: unknown) => {
    if (error instanceof CancelledError) known.delete(response); // that says nothing of the answer
    throw error;
  });
}

/** What an error tells of the answer. A token that arrived damaged is a secret that no redactor knows. */
export function factsOf(operation: Operation, response: HttpResponse, redact: Redact): Facts {
  const { status, headers, attempts, outOfRetries } = response;
  const requestId = headers.get('x-request-id') ?? headers.get('x-correlation-id');
  const isToken = operation.effect === 'token' && status < 300;
  return {
    status,
    ...(isToken ? {} : { answer: beginning(response.text, redact) }),
    ...(requestId === undefined ? {} : { requestId: redact(requestId) }),
    attempts,
    outOfRetries,
  };
}

const ANSWER_LENGTH = 64_000;
/** Longer than any form of a secret, so that none is cut where the redactor would not see it. */
const LONGEST_FORM = 16_000;

/** What an error shows of an answer: redacted, also where it was cut off within a secret. */
export function beginning(text: string, redact: Redact): string {
  if (text.length <= ANSWER_LENGTH) return redact(text, true);
  const clean = redact(text.slice(0, ANSWER_LENGTH + LONGEST_FORM));
  return `${clean.slice(0, clean.length - LONGEST_FORM)}…`;
}
