import type { Vendor } from '../../catalog/vendor';
import type { RequestError } from '../../http/errors';
import {
  ConflictError,
  CredentialsRefusedError,
  GoneError,
  NotAllowedError,
  NotFoundError,
  ProxyError,
  RateLimitedError,
  RejectedError,
  TimeoutError,
  TooLargeError,
  UnexpectedStatusError,
  VendorFailedError,
  WebPageError,
} from '../../http/errors';
import type { HttpResponse } from '../../http/exchange';
import { isRedirect } from '../../http/layers/redirect';
import type { Redact } from '../../http/redaction/redaction';
import { MASK } from '../../http/redaction/redaction';
import { readRetryAfter } from '../../http/retryAfter';
import { isWebPage, pageTitle } from '../../http/webPage';
import type { ErrorBody } from './errorBody';
import { readErrorBody } from './errorBody';
import type { Asked, FailedAnswer } from './failedAnswer';
import { redirectFailure } from './redirectFailure';
import type { RequestTemplate } from '../requestTemplate';
import { renderText } from '../requestTemplate';

/** A refused login may answer with any of these: none of them is about the inputs. */
const REFUSED_LOGIN: ReadonlySet<number> = new Set([400, 401, 403, 404, 422]);

/** The error that an answer's status and body stand for, in the vendor's words where it has any. */
export function answerFailure(failed: FailedAnswer, asked: Asked): RequestError {
  const { vendor, operation, response, redact, facts } = failed;
  const { status, text, headers } = response;
  if (isRedirect(status)) return redirectFailure(failed, asked.template);
  const said = readErrorBody(vendor.errors, facts.answer, redact);
  const because = wordsOf(failed, said);
  if (operation.effect === 'token' && REFUSED_LOGIN.has(status))
    return new CredentialsRefusedError(said.message ?? `${vendor.title} refused the credentials.`, facts);
  switch (status) {
    case 400:
    case 422:
      return new RejectedError(because(`${vendor.title} found the request invalid.`), said.fields, facts);
    case 401:
      return new CredentialsRefusedError(because(`${vendor.title} refused the credentials.`), facts);
    case 403:
      return new NotAllowedError(because('The credentials do not allow this.'), facts);
    case 404:
      return new NotFoundError(because('There is nothing with this id.'), facts);
    case 407:
      return new ProxyError('A proxy asks for a sign-in.', 'sign-in', facts);
    case 408:
      return new TimeoutError(because(`${vendor.title} stopped waiting for the request.`), facts);
    case 409:
      return new ConflictError(because('The request contradicts what is there now.'), facts);
    case 410:
      return new GoneError(because('It is gone for good.'), facts);
    case 413:
    case 414:
    case 431:
      return new TooLargeError(
        [sizeMessage(vendor, status, asked.template), said.message].filter(Boolean).join(' '),
        facts,
      );
    case 429:
      return rateLimited(failed, said, asked);
    case 511: // the status for sign-in pages of networks; no vendor answers with it
      return new WebPageError(webPageMessage(vendor, text, redact), facts);
  }
  if (status < 500) {
    const answered = `${vendor.title} answered with status ${String(status)}`;
    return new UnexpectedStatusError(
      said.message === undefined ? because(`${answered}.`) : `${answered}: ${said.message}`,
      facts,
    );
  }
  const seconds = readRetryAfter(headers, response.at);
  const possibleAt = seconds === undefined ? undefined : possibleFrom(response, seconds, asked);
  return new VendorFailedError(
    because(`${vendor.title} failed with status ${String(status)}.`),
    facts,
    possibleAt,
  );
}

/** "A web page answered instead", with its title as plain text and nothing else of it. */
export function webPageMessage(vendor: Vendor, html: string, redact: Redact): string {
  const title = pageTitle(html, redact);
  return `A network sign-in page or another web page answered instead of ${vendor.title}${title === undefined ? '.' : `: “${title}”.`}`;
}

/** Statuses whose documented meaning says more than the vendor's words alone: 404 may mean that a scope is missing. */
const MEANT: ReadonlySet<number> = new Set([401, 403, 404]);

/** What the vendor said, else what its document says of the status, else the title of its page, else the fallback. */
function wordsOf(
  { vendor, operation, response: { status, text, headers }, redact }: FailedAnswer,
  { message }: ErrorBody,
): (fallback: string) => string {
  const meaning = operation.errors[status];
  const documented = meaning === undefined ? undefined : asSentence(meaning);
  if (message !== undefined) {
    const adds = MEANT.has(status) && documented !== undefined && !message.includes(documented);
    return () => (adds ? `${asSentence(message)} ${documented}` : message);
  }
  if (documented !== undefined) return () => documented;
  const title = isWebPage(text, headers.get('content-type')) ? pageTitle(text, redact) : undefined;
  return (fallback) =>
    title === undefined
      ? fallback
      : `${vendor.title} answered with status ${String(status)} and a web page: “${title}”.`;
}

const asSentence = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

function rateLimited(
  { vendor, response, facts }: FailedAnswer,
  said: ErrorBody,
  asked: Asked,
): RateLimitedError {
  const { headers, at } = response;
  const told = readRetryAfter(headers, at);
  const seconds = told ?? vendor.rateLimit.pauseSeconds;
  const unreadable = headers.has('retry-after') && told === undefined;
  const message = asSentence(said.message ?? `${vendor.title} says that the limit is used up.`);
  return new RateLimitedError(
    unreadable ? `${message} How long it lasts cannot be read from the answer.` : message,
    possibleFrom(response, seconds, asked),
    true,
    facts,
    told === undefined ? undefined : windowOf(vendor, told),
  );
}

/** Never earlier than the ledger lets the next request go. */
const possibleFrom = ({ at }: HttpResponse, seconds: number, { notBefore }: Asked): number =>
  Math.max(at + seconds * 1000, notBefore?.() ?? 0);

/** The window that is used up, when only one is long enough for the wait. */
function windowOf({ rateLimit }: Vendor, seconds: number): string | undefined {
  const [window, ...others] = rateLimit.windows.filter((one) => one.seconds >= seconds);
  return others.length === 0 ? window?.label : undefined;
}

function sizeMessage({ title }: Vendor, status: number, template: RequestTemplate | undefined): string {
  if (status === 431) return `The headers are larger than ${title} accepts.`;
  if (status === 414) {
    const length = template === undefined ? '' : ` of ${String(template.url.length)} characters`;
    return `The address${length} is longer than ${title} accepts.`;
  }
  const body = template?.body;
  const size = body === undefined ? '' : ` of ${sizeText(Buffer.byteLength(renderText(body, () => MASK)))}`;
  return `The request${size} is larger than ${title} accepts.`;
}

const sizeText = (bytes: number): string =>
  bytes < 1000
    ? `${String(bytes)} bytes`
    : bytes < 999_950
      ? `${(bytes / 1000).toFixed(1)} kB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`;
