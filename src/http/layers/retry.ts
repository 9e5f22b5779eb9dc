import type { Clock } from '../clock';
import { CancelledError, RateLimitedError, RequestError } from '../errors';
import type { Exchange, HttpResponse, Layer } from '../exchange';
import { readRetryAfter } from '../retryAfter';
import type { RetryBudget } from '../retryBudget';
import { isTransient, PASSING_STATUSES } from '../transient';
import type { OnWait } from '../wait';

export interface RetryOptions {
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Of the profile: all its requests share one. */
  readonly budget: RetryBudget;
  /** Only for what may be sent twice without asking: a read that the catalog calls repeatable. */
  readonly mayRepeat: boolean;
  readonly onWait: OnWait;
  /** The first one included. */
  readonly maxAttempts?: number;
}

const BASE_MS = 500;
const CAP_MS = 10_000;
/** As in the rate limit layer: longer than this nobody waits in front of a screen. */
const LONGEST_WAIT_MS = 90_000;

/** With a readable Retry-After the rate limit layer below holds the key back after these. */
const HELD_BACK: ReadonlySet<number> = new Set([502, 503, 504]);

/** An attempt that may be worth another. */
interface Setback {
  /** What happened, in one sentence without secrets. */
  readonly after: string;
  readonly sent: boolean | undefined;
  /** How long it must be at least, as the vendor said. */
  readonly atLeastMs: number;
  /** The answer after which the layer below holds the key back: no delay of its own is needed. */
  readonly heldBack?: HttpResponse;
  /** Ends it as this attempt ended. */
  readonly end: (effort: Effort) => HttpResponse;
}

type Effort = Required<Pick<HttpResponse, 'attempts' | 'outOfRetries'>>;

/**
 * Sends a read again that failed in passing: three attempts in all, with full jitter, while the budget lasts and
 * until the user stops it. What comes out, an answer or an error, says how many attempts it took.
 */
export const retryLayer =
  <R>(options: RetryOptions): Layer<R> =>
  (next) =>
    options.mayRepeat ? (request, signal) => repeat(options, next, request, signal) : next;

async function repeat<R>(
  options: RetryOptions,
  next: Exchange<R>,
  request: R,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const { budget, maxAttempts = 3 } = options;
  let heldBack: HttpResponse | undefined;
  for (let attempt = 1; ; attempt++) {
    let setback: Setback;
    try {
      const response = await next(request, signal);
      if (response.status !== 429 && !PASSING_STATUSES.has(response.status)) {
        budget.succeeded();
        return attempt === 1 ? response : { ...response, attempts: attempt };
      }
      setback = afterAnswer(response);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (error instanceof RateLimitedError) {
        // Held back for longer than anyone waits. The answer that said so has the vendor's words.
        if (heldBack !== undefined) return { ...heldBack, attempts: attempt - 1 };
        error.attempts = attempt - 1;
        throw error;
      }
      // Stopped before this attempt was sent: it was not made.
      error.attempts = error instanceof CancelledError && error.sent === false ? attempt - 1 : attempt;
      if (signal.aborted || !isTransient(error)) throw error;
      setback = afterFailure(error);
    }
    if (signal.aborted) throw new CancelledError({ sent: setback.sent, attempts: attempt });
    const hasMore = attempt < maxAttempts && setback.atLeastMs <= LONGEST_WAIT_MS;
    const outOfRetries = hasMore && !budget.take();
    if (!hasMore || outOfRetries) return setback.end({ attempts: attempt, outOfRetries });
    heldBack = setback.heldBack;
    if (heldBack === undefined) await pause(options, setback, attempt, signal);
  }
}

function afterAnswer(response: HttpResponse): Setback {
  const seconds = readRetryAfter(response.headers, response.at);
  const isHeldBack = response.status === 429 || (HELD_BACK.has(response.status) && seconds !== undefined);
  return {
    after: `The vendor answered with status ${String(response.status)}.`,
    sent: true,
    atLeastMs: isHeldBack ? 0 : (seconds ?? 0) * 1000,
    ...(isHeldBack ? { heldBack: response } : {}),
    end: (effort) => ({ ...response, ...effort }),
  };
}

const afterFailure = (error: RequestError): Setback => ({
  after: error.message,
  sent: error.sent,
  atLeastMs: 0,
  end: ({ outOfRetries }) => {
    error.outOfRetries = outOfRetries;
    throw error;
  },
});

/** Waits before the next attempt. Full jitter: clients that failed together do not come back together. */
async function pause(
  { clock, random, onWait, maxAttempts: of = 3 }: RetryOptions,
  { after, sent, atLeastMs }: Setback,
  attempt: number,
  signal: AbortSignal,
): Promise<void> {
  const ms = Math.max(atLeastMs, random() * Math.min(CAP_MS, BASE_MS * 2 ** (attempt - 1)));
  onWait({ until: clock.now() + ms, why: 'again', attempt: attempt + 1, of, after }, signal);
  try {
    await clock.sleep(ms, signal);
  } catch {
    throw new CancelledError({ sent, attempts: attempt });
  } finally {
    onWait(undefined, signal);
  }
}
