import type { ErrorShape } from '../catalog/errorShape';
import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { HttpResponse } from '../http/exchange';
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
import { valueAt } from './pointer';

/** The answer's data, or the error that its status and body stand for. */
export function readAnswer(vendor: Vendor, operation: Operation, response: HttpResponse): unknown {
  const { status } = response;
  if (status === 204 || status === 205) return undefined;
  if (status >= 200 && status < 300) return parseJson(response.text);
  throw failureOf(vendor, operation, response);
}

function failureOf(vendor: Vendor, operation: Operation, response: HttpResponse): Error {
  const { status, headers } = response;
  const said = readError(vendor.errors, response.text);
  const requestId = headers.get('x-request-id') ?? headers.get('x-correlation-id');
  const facts = { status, answer: response.text, ...(requestId === undefined ? {} : { requestId }) };
  const documented = operation.errors[status];
  const because = (fallback: string): string => said.message ?? documented ?? fallback;
  if (status >= 300 && status < 400) return redirect(headers.get('location'), facts);
  if (status === 400 || status === 422) {
    return new RejectedError(because(`${vendor.title} found the request invalid.`), said.fields, facts);
  }
  if (status === 401) return new CredentialsRefusedError(because(`${vendor.title} refused the credentials.`), facts);
  if (status === 403) return new NotAllowedError(because('The credentials do not allow this.'), facts);
  if (status === 404) return new NotFoundError(because('There is nothing with this id.'), facts);
  if (status === 410) return new NotFoundError(because('It is gone for good.'), facts);
  if (status === 429) {
    const seconds = readRetryAfter(headers.get('retry-after'), response.at);
    const pause = seconds ?? vendor.rateLimit.pauseSeconds;
    return new RateLimitedError(`${vendor.title} says that the limit is used up.`, response.at + pause * 1000, true, facts);
  }
  if (status >= 500) return new VendorFailedError(because(`${vendor.title} failed with status ${String(status)}.`), facts);
  return new UnexpectedStatusError(because(`${vendor.title} answered with status ${String(status)}.`), facts);
}

function redirect(location: string | undefined, facts: { status: number; answer: string }): RedirectError {
  const host = location === undefined ? undefined : URL.canParse(location) ? new URL(location).host : 'another path';
  return new RedirectError(
    host === undefined ? 'The answer points elsewhere without saying where.' : `The answer points to ${host}; it was not followed.`,
    host,
    facts,
  );
}

/** What an error body says, read in the vendor's documented shapes, the first that fits. */
function readError(shapes: readonly ErrorShape[], text: string): { message?: string; fields: Record<string, string> } {
  const json = tryJson(text);
  for (const shape of shapes) {
    if (shape.style === 'fieldMessages') {
      const fields = fieldMessages(json);
      if (fields !== undefined) {
        return { message: Object.entries(fields).map(([name, message]) => `${name}: ${message}`).join(' '), fields };
      }
    } else if (shape.style === 'message') {
      const message = valueAt(json, shape.at);
      if (typeof message === 'string' && message.trim() !== '') return { message: message.trim(), fields: {} };
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
  const read = entries.flatMap(([name, message]) => (message === undefined ? [] : [[name, message] as const]));
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
