import type { ErrorShape } from '../catalog/errorShape';
import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Facts } from '../http/errors';
import type { HttpResponse } from '../http/exchange';
import type { Redact } from '../http/redaction';
import {
  CredentialsRefusedError,
  NotAllowedError,
  NotFoundError,
  RateLimitedError,
  RedirectError,
  RejectedError,
  UnexpectedStatusError,
  VendorFailedError,
} from '../http/errors';
import { parseJson } from '../http/json';
import { readRetryAfter } from '../http/retryAfter';
import { valueAt } from '../catalog/pointer';

/** The answer's data, or the error that its status and body stand for. Errors hold only what `redact` left. */
export function readAnswer(
  vendor: Vendor,
  operation: Operation,
  response: HttpResponse,
  redact: Redact,
): unknown {
  const { status } = response;
  if (status === 204 || status === 205) return undefined;
  if (status >= 200 && status < 300)
    return parseJson(response.text, () => factsOf(operation, response, redact));
  throw failureOf(vendor, operation, response, redact);
}

/** What an error tells of the answer. A token that arrived damaged is a secret that no redactor knows. */
export function factsOf(operation: Operation, response: HttpResponse, redact: Redact): Facts {
  const { status, headers } = response;
  const requestId = headers.get('x-request-id') ?? headers.get('x-correlation-id');
  const isToken = operation.effect === 'token' && status < 300;
  return {
    status,
    ...(isToken ? {} : { answer: beginning(response.text, redact) }),
    ...(requestId === undefined ? {} : { requestId: redact(requestId) }),
  };
}

const ANSWER_LENGTH = 64_000;
/** Longer than any form of a secret, so that none is cut where the redactor would not see it. */
const LONGEST_FORM = 16_000;

function beginning(text: string, redact: Redact): string {
  if (text.length <= ANSWER_LENGTH) return redact(text);
  const clean = redact(text.slice(0, ANSWER_LENGTH + LONGEST_FORM));
  return `${clean.slice(0, clean.length - LONGEST_FORM)}…`;
}

function failureOf(vendor: Vendor, operation: Operation, response: HttpResponse, redact: Redact): Error {
  const { status, headers } = response;
  const facts = factsOf(operation, response, redact);
  const said = readError(vendor.errors, facts.answer ?? '');
  const documented = operation.errors[status];
  const because = (fallback: string): string => said.message ?? documented ?? fallback;
  if (status >= 300 && status < 400) return redirect(headers.get('location'), redact, facts);
  // A refused login may answer with any of these: none of them is about the inputs.
  if (operation.effect === 'token' && [400, 401, 403, 404, 422].includes(status)) {
    return new CredentialsRefusedError(said.message ?? `${vendor.title} refused the credentials.`, facts);
  }
  if (status === 400 || status === 422) {
    return new RejectedError(because(`${vendor.title} found the request invalid.`), said.fields, facts);
  }
  if (status === 401)
    return new CredentialsRefusedError(because(`${vendor.title} refused the credentials.`), facts);
  if (status === 403) return new NotAllowedError(because('The credentials do not allow this.'), facts);
  if (status === 404) return new NotFoundError(because('There is nothing with this id.'), facts);
  if (status === 410) return new NotFoundError(because('It is gone for good.'), facts);
  if (status === 429) {
    const seconds = readRetryAfter(headers.get('retry-after'), response.at);
    const pause = seconds ?? vendor.rateLimit.pauseSeconds;
    return new RateLimitedError(
      `${vendor.title} says that the limit is used up.`,
      response.at + pause * 1000,
      true,
      facts,
    );
  }
  if (status >= 500)
    return new VendorFailedError(because(`${vendor.title} failed with status ${String(status)}.`), facts);
  return new UnexpectedStatusError(because(`${vendor.title} answered with status ${String(status)}.`), facts);
}

function redirect(location: string | undefined, redact: Redact, facts: Facts): RedirectError {
  const host =
    location === undefined
      ? undefined
      : URL.canParse(location)
        ? redact(new URL(location).host)
        : 'another path';
  return new RedirectError(
    host === undefined
      ? 'The answer points elsewhere without saying where.'
      : `The answer points to ${host}; it was not followed.`,
    host,
    facts,
  );
}

/** What an error body says, read in the vendor's documented shapes, the first that fits. */
function readError(
  shapes: readonly ErrorShape[],
  text: string,
): { message?: string; fields: Record<string, string> } {
  const json = tryJson(text);
  for (const shape of shapes) {
    if (shape.style === 'fieldMessages') {
      const fields = fieldMessages(json);
      if (fields !== undefined) {
        return {
          message: Object.entries(fields)
            .map(([name, message]) => `${name}: ${message}`)
            .join(' '),
          fields,
        };
      }
    } else if (shape.style === 'message') {
      const message = valueAt(json, shape.at);
      if (typeof message === 'string' && message.trim() !== '')
        return { message: message.trim(), fields: {} };
    } else {
      const message = plainText(text);
      if (message !== undefined) return { message, fields: {} };
    }
  }
  return { fields: {} };
}

function fieldMessages(json: unknown): Record<string, string> | undefined {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const entries = Object.entries(json).map(([name, messages]) => [name, joined(messages)] as const);
  const read = entries.flatMap(([name, message]) =>
    message === undefined ? [] : [[name, message] as const],
  );
  return read.length > 0 && read.length === entries.length ? Object.fromEntries(read) : undefined;
}

const joined = (messages: unknown): string | undefined =>
  Array.isArray(messages) && messages.length > 0 && messages.every((message) => typeof message === 'string')
    ? messages.join(' ')
    : undefined;

/** A sentence, not a web page and not a dump: the first 300 characters of plain text. */
function plainText(text: string): string | undefined {
  const trimmed = text.trim().replace(/^"(.*)"$/s, '$1');
  if (trimmed === '' || /^[<{[]/.test(trimmed)) return undefined;
  return trimmed.length > 300 ? `${trimmed.slice(0, 300)}…` : trimmed;
}

function tryJson(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
