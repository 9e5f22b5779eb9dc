import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Clock } from '../http/clock';
import { RequestError } from '../http/errors';
import type { Exchange, HttpResponse, Layer } from '../http/exchange';
import { stack } from '../http/exchange';
import type { LogLine } from '../http/layers/log';
import { logLayer } from '../http/layers/log';
import { redirectLayer } from '../http/layers/redirect';
import { retryLayer } from '../http/layers/retry';
import { timeoutLayer } from '../http/layers/timeout';
import type { Limits } from '../http/transport/limits';
import { defaultLimits } from '../http/transport/limits';
import { beforeSending } from '../http/outcome';
import type { Redact } from '../http/redaction/redaction';
import { RetryBudget } from '../http/retryBudget';
import type { OnWait } from '../http/wait';
import type { Ledger } from '../quota/ledger';
import { rateLimitLayer } from '../quota/rateLimitLayer';
import type { Credential, HeldToken } from './authorize';
import { authorizeLayer, needsToken } from './authorize';
import { openGrant } from './tokens/grant';
import { withPartialAnswer } from './answers/partialAnswer';
import { completeLayer } from './answers/completeLayer';
import { readAnswer } from './answers/readAnswer';
import type { RequestTemplate } from './requestTemplate';
import { maskedUrl } from './requestTemplate';
import type { TokenShare } from './tokens/tokenShare';
import { fingerprintOf } from './tokens/tokenShare';
import { TokenSource } from './tokens/tokenSource';

interface Parts {
  readonly vendor: Vendor;
  readonly credential: Credential;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** From 0 up to 1: spreads repeats. */
  readonly random?: (() => number) | undefined;
  readonly exchange: Exchange;
  readonly limits?: Limits | undefined;
  /** No lines are made unless somebody reads them. */
  readonly log?: LogLine | undefined;
  readonly onWait: OnWait;
  readonly redact: Redact;
  /** Where the user's other windows find the token; they do not unless given. */
  readonly tokens?: TokenShare | undefined;
}

interface SendOptions {
  /** The share of the smallest window that is left for others, such as 0.1. */
  readonly reserve?: number | undefined;
}

/** How the layers treat one request. */
interface Manner extends SendOptions {
  readonly mayRepeat?: boolean;
  /** Reads an answer, to see whether it is complete; absent where it would not be asked for again. */
  readonly read?: ((response: HttpResponse, signal: AbortSignal) => Promise<unknown>) | undefined;
  readonly onWait?: OnWait;
}

/** One credential's way to its vendor: the layers in their order, and the token that they share. */
export interface Connection {
  /** Whether requests go out with an access token. */
  readonly hasToken: boolean;
  /** Sends it; what the catalog calls repeatable is repeated and led elsewhere as the layers say, all else goes out once. */
  send(
    operation: Operation,
    template: RequestTemplate,
    signal: AbortSignal,
    options?: SendOptions,
  ): Promise<HttpResponse>;
  /** The tokens of this connection so far; as secret as the credential. */
  tokens(): string[];
}

/** Puts the layers together: retry → complete → redirect → log → rate limit → authorize → timeout → transport. */
export function openConnection(parts: Parts): Connection {
  const { vendor, credential, ledger, clock, random = Math.random, limits = defaultLimits, log } = parts;
  const budget = new RetryBudget(clock);
  const field = vendor.auth.token?.field;
  const given = field === undefined ? undefined : credential.fields[field];

  const layered = (
    { ready, held }: Tokens,
    { mayRepeat = false, onWait = parts.onWait, reserve = 0, read }: Manner,
  ): Exchange<RequestTemplate> =>
    stack<RequestTemplate>(
      [
        retryLayer({ clock, random, budget, mayRepeat, onWait }),
        ...(read === undefined ? [] : [completeLayer<RequestTemplate>(read)]),
        redirectLayer({ mayFollow: mayRepeat }),
        tokenFirst(ready),
        // The address of a redirect may have been cut within a secret, by a # of its own.
        ...(log === undefined
          ? []
          : [logLayer<RequestTemplate>(log, (template) => parts.redact(maskedUrl(template), true))]),
        rateLimitLayer(ledger, clock, { onWait, reserve }),
      ],
      authorizeLayer(credential, held)(stack([timeoutLayer(limits.totalMs)], parts.exchange)),
    );

  const grant = openGrant(vendor, credential, async (operation, template, signal, token) => {
    // All other requests wait for it, so its waits belong to none of them.
    const onWait: OnWait = (wait) => {
      parts.onWait(wait);
    };
    const response = await layered({ ready: () => Promise.resolve(), held: () => token }, { onWait })(
      template,
      signal,
    );
    const notBefore = () => ledger.state().blockedUntil;
    return readAnswer(vendor, operation, response, parts.redact, { template, notBefore });
  });
  const source =
    grant === undefined || hasText(given)
      ? undefined
      : new TokenSource(grant, clock, parts.tokens, fingerprintOf(credential));

  return {
    hasToken: hasText(given) || source !== undefined,
    send: async (operation, template, signal, { reserve } = {}) => {
      const mayRepeat = operation.repeatable && operation.effect === 'read';
      let token: string | undefined;
      const tokens: Tokens = {
        ready: async (inner) => {
          await source?.current(inner).catch(notLoggedIn);
        },
        held: () => {
          token = source === undefined ? given : source.held;
          if (source !== undefined && token === undefined) throw new TokenEnded();
          return token;
        },
      };
      const read = (response: HttpResponse, inner: AbortSignal) =>
        readAnswer(vendor, operation, response, parts.redact, { template, signal: inner });
      const exchange = layered(tokens, { mayRepeat, reserve, ...(mayRepeat ? { read } : {}) });
      const send = async () => {
        try {
          const response = await exchange(template, signal);
          if (token !== undefined && response.status >= 200 && response.status < 300) source?.accepted(token);
          return response;
        } catch (error) {
          if (error instanceof NotLoggedIn) throw beforeSending(error.reason);
          throw withPartialAnswer(error, operation, parts.redact);
        }
      };
      const response = await send();
      if (response.status !== 401 || source === undefined || token === undefined) return response;
      return source.refused(token) && mayRepeat ? send() : response;
    },
    tokens: () => (hasText(given) ? [given] : [...(source?.issued ?? [])]),
  };
}

/** How a request comes by its token. */
interface Tokens {
  /** Resolves when there is one, after a login if needed. */
  readonly ready: (signal: AbortSignal) => Promise<void>;
  readonly held: HeldToken;
}

/** So many tokens may end one after another while a request waits for its slot. */
const MOST_ENDED = 3;

/**
 * Gets the token ready before the request waits for its slot: a login takes one of its own. When the token has
 * ended by the time of the slot, that goes back, and the request begins again.
 */
const tokenFirst =
  (ready: Tokens['ready']): Layer<RequestTemplate> =>
  (next) =>
  async (template, signal) => {
    if (!needsToken(template)) return next(template, signal);
    for (let ended = 1; ; ended++) {
      await ready(signal);
      try {
        return await next(template, signal);
      } catch (error) {
        if (!(error instanceof TokenEnded) || ended === MOST_ENDED) throw error;
      }
    }
  };

/** The token ended while the request waited for its slot; nothing was sent. */
class TokenEnded extends RequestError {
  readonly kind = 'not-logged-in';
  readonly side = 'vendor';
  next = 'Send it again later.';
  constructor() {
    super('The access token ends sooner than the limit allows a request.', { sent: false });
  }
}

/** Carries the failure of a login past the layer that repeats: what was asked for may be repeated, a login not. */
class NotLoggedIn extends RequestError {
  readonly kind = 'not-logged-in';
  readonly side = 'you';
  next = 'Log in again.';
  constructor(readonly reason: unknown) {
    super('The login before it failed.', { sent: false });
  }
}

/** A login of which nothing was sent is as a request that did not connect. */
const notLoggedIn = (error: unknown): never => {
  throw error instanceof RequestError && error.sent === false ? error : new NotLoggedIn(error);
};

const hasText = (text: string | undefined): text is string => text !== undefined && text !== '';
