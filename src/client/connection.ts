import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import { findOperation } from '../catalog/vendor';
import type { Clock } from '../http/clock';
import type { Exchange, HttpResponse } from '../http/exchange';
import { beforeSending } from '../http/outcome';
import { stack } from '../http/exchange';
import type { Redact } from '../http/redaction';
import type { LogLine } from '../http/layers/log';
import { logLayer } from '../http/layers/log';
import { timeoutLayer } from '../http/layers/timeout';
import type { Ledger } from '../quota/ledger';
import type { OnWait } from '../http/wait';
import { rateLimitLayer } from '../quota/rateLimitLayer';
import type { Credential } from './authorize';
import { authorizeLayer, needsToken } from './authorize';
import { buildRequest } from './buildRequest';
import { readAnswer } from './readAnswer';
import type { RequestTemplate } from './requestTemplate';
import { maskedUrl } from './requestTemplate';
import { readToken, TokenSource } from './tokenSource';

interface Parts {
  readonly vendor: Vendor;
  readonly credential: Credential;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly exchange: Exchange;
  readonly log: LogLine;
  readonly onWait: OnWait;
  readonly redact: Redact;
}

/** One credential's way to its vendor: the layers in their order, and the token that they share. */
export interface Connection {
  /** Whether requests go out with an access token. */
  readonly hasToken: boolean;
  send(operation: Operation, template: RequestTemplate, signal: AbortSignal): Promise<HttpResponse>;
  /** The tokens of this connection so far; as secret as the credential. */
  tokens(): string[];
}

/** Puts the layers together: log → rate limit → authorize → timeout → transport. */
export function openConnection(parts: Parts): Connection {
  const { vendor, credential, ledger, clock } = parts;
  const declared = vendor.auth.token;
  const given = declared?.field === undefined ? undefined : credential.fields[declared.field];
  const grant = declared?.grant;

  const layered = (
    currentToken: (signal: AbortSignal) => Promise<string | undefined>,
    onWait = parts.onWait,
  ): Exchange<RequestTemplate> =>
    stack<RequestTemplate>(
      [logLayer(parts.log, maskedUrl), rateLimitLayer(ledger, clock, onWait)],
      authorizeLayer(credential, currentToken)(stack([timeoutLayer()], parts.exchange)),
    );

  const login = async () => {
    const operation = grant === undefined ? undefined : findOperation(vendor, grant.operation);
    if (grant === undefined || operation === undefined) throw new Error('This vendor has no login.');
    const template = buildRequest(
      vendor,
      operation,
      { path: {}, query: {}, body: undefined },
      { origin: credential.origin },
    );
    const send = layered(
      () => Promise.resolve(undefined),
      (wait) => {
        parts.onWait(wait);
      },
    );
    const response = await send(template, new AbortController().signal);
    return readToken(
      readAnswer(vendor, operation, response, parts.redact),
      grant.token,
      grant.lifetime,
      clock,
    );
  };
  /** A login that fails leaves the request that needed it unsent. */
  const loginFirst = () =>
    login().catch((error: unknown) => {
      throw beforeSending(error);
    });
  const source = grant === undefined ? undefined : new TokenSource(loginFirst, clock);

  /** One attempt, and the token that it went out with. */
  const attempt = async (template: RequestTemplate, signal: AbortSignal) => {
    let token: string | undefined;
    const currentToken = async (inner: AbortSignal) =>
      (token = hasText(given) ? given : await source?.current(inner));
    // A login takes a slot of its own: it comes before this request takes one, not while it holds one.
    if (needsToken(template)) await currentToken(signal);
    const response = await layered(currentToken)(template, signal);
    return { response, token };
  };

  return {
    hasToken: hasText(given) || source !== undefined,
    send: async (operation, template, signal) => {
      const held = source?.held;
      const { response, token } = await attempt(template, signal);
      if (response.status !== 401 || source === undefined || token === undefined || token === given)
        return response;
      source.refused(token);
      // A token that had worked before has run out: one new login, then once more, for reads only. A token
      // that was issued for this very request and is refused all the same is the vendor's answer.
      return token === held && operation.repeatable && operation.effect === 'read'
        ? (await attempt(template, signal)).response
        : response;
    },
    tokens: () => [...(source?.issued ?? []), given].filter(hasText),
  };
}

const hasText = (text: string | undefined): text is string => text !== undefined && text !== '';
