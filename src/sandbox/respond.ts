import { valueAt } from '../catalog/pointer';
import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { InputRefused, type Answered, type SandboxVendor } from './answer';
import { checkScope, createAuthentication, type Caller } from './authenticate';
import type { Clock } from './clock';
import { chooseLanguage } from './language';
import type { Received, Reply } from './listen';
import { envelop } from './paging';
import type { Quota } from './quota';
import { isFields } from './read';
import { readInput } from './readInput';
import { refuse, writeRefusal, type Refusal } from './refusal';
import { createRouter } from './router';
import type { Tokens } from './tokens';

/** An answer, and the operation that it belongs to. */
export interface SandboxResponse extends Reply {
  readonly operationId: string | undefined;
}

/** What one vendor's answers stand on. */
export interface Parts {
  readonly vendor: Vendor;
  readonly credentials: Readonly<Record<string, string>>;
  readonly quota: Quota;
  readonly tokens: Tokens;
  readonly clock: Clock;
  /** The vendor's answers, loaded on the first request. */
  readonly load: () => Promise<SandboxVendor>;
}

type Outcome =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Answers as the vendor does, in this order: path, authentication, quota, scope, inputs, data. So a
 * refused credential costs no quota, and any answer to an accepted one does.
 */
export function createResponder(parts: Parts): (request: Received) => Promise<SandboxResponse> {
  const { vendor, quota } = parts;
  const route = createRouter(vendor);
  const authenticate = createAuthentication(vendor, parts.credentials, parts.tokens);
  return async (request) => {
    const [pathname = '', ...rest] = request.target.split('?');
    const search = new URLSearchParams(rest.join('?'));
    const answers = await parts.load();
    const refused = (
      refusal: Refusal,
      headers: Readonly<Record<string, string>> = {},
      operationId?: string,
    ) => writeResponse(answers, vendor, refusal, headers, operationId);

    const hit = route(request.method, pathname);
    if (hit.found === 'nothing') return refused(refuse('unknownPath', 'There is nothing at this path.'));
    if (hit.found === 'path') {
      return refused(refuse('unknownMethod', 'This path has another method.'), {
        Allow: hit.methods.join(', '),
      });
    }
    const { operation } = hit;
    const open = operation.auth === 'none';
    const caller = open ? { credential: '' } : authenticate(request.headers);
    if ('reason' in caller) return refused(caller, {}, operation.id);
    const verdict = open ? { allowed: true, headers: {} } : quota.take(caller.credential);
    if (!verdict.allowed) {
      return refused(refuse('quota', 'Too many requests.'), verdict.headers, operation.id);
    }
    const outcome = answer(parts, answers, operation, caller, request, hit.params, search);
    if (!outcome.ok) return refused(outcome.refusal, {}, operation.id);
    return {
      status: outcome.status,
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...verdict.headers },
      body: JSON.stringify(outcome.body),
      operationId: operation.id,
    };
  };
}

function answer(
  { vendor, credentials, tokens, clock }: Parts,
  answers: SandboxVendor,
  operation: Operation,
  caller: Caller,
  request: Received,
  params: Readonly<Record<string, string>>,
  search: URLSearchParams,
): Outcome {
  const no = (refusal: Refusal): Outcome => ({ ok: false, refusal });
  const closed = checkScope(operation, caller);
  if (closed) return no(closed);
  const input = readInput(operation, params, search, request.body, answers.required?.[operation.id]);
  if (input.issues.length > 0) return no(refuse('input', 'Invalid parameters.', input.issues));
  const wrong = (place: unknown, secrets: Readonly<Record<string, string>> = {}) =>
    Object.entries(secrets).some(([name, field]) => String(valueAt(place, [name])) !== credentials[field]);
  if (wrong(input.body, operation.credentialBody) || wrong(input.query, operation.credentialQuery)) {
    return no(refuse('credentials', 'The credentials are not valid.'));
  }
  const header = vendor.locale && request.headers[vendor.locale.header.toLowerCase()];
  const language = chooseLanguage(vendor.locale, typeof header === 'string' ? header : undefined);
  const found = orRefused(() =>
    answers.answer(operation.id, {
      path: input.path,
      query: input.query,
      body: input.body,
      language,
      credential: caller.credential,
      clock,
      issueToken: (seconds, claims) => tokens.issue(seconds, claims),
    }),
  );
  if (found instanceof InputRefused) return no(refuse('input', 'Invalid parameters.', found.issues));
  if (found === undefined)
    return no(refuse('notFound', 'The resource does not exist, or your key may not see it.'));
  const body = envelop(operation, input.query, request.origin + vendor.basePath, found, answers);
  return { ok: true, status: operation.status, body };
}

function orRefused(answer: () => Answered): Answered | InputRefused {
  try {
    return answer();
  } catch (error) {
    if (error instanceof InputRefused) return error;
    throw error;
  }
}

function writeResponse(
  answers: SandboxVendor,
  vendor: Vendor,
  refusal: Refusal,
  headers: Readonly<Record<string, string>>,
  operationId: string | undefined,
): SandboxResponse {
  const written = answers.refusal?.(refusal, operationId) ?? writeRefusal(vendor, refusal);
  const text = isFields(written.json) ? JSON.stringify(written.json) : (written.text ?? '');
  const type = written.type ?? (written.json === undefined ? 'text/plain' : 'application/json');
  return {
    status: written.status,
    headers: { 'Content-Type': `${type}; charset=utf-8`, ...headers },
    body: text,
    operationId,
  };
}
