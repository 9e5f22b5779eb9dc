import type { RateWindow } from '../catalog/rateLimit';
import type { Account, Rules, Spending } from './account';
import { heldUntil, isLost, limitAt, spendingAt, spentOf } from './account';

/** One window as the meter, the throttle and the estimates see it. Times are epoch milliseconds. */
export interface WindowState {
  readonly window: RateWindow;
  readonly limit: number;
  /** `document`: as documented, or half of it while there is trouble. `header`: the vendor told a lower one. */
  readonly limitFrom: 'document' | 'header';
  readonly remaining: number;
  /**
   * `header`: the vendor's own number. `counted`: our count against the limit. `estimated`: our count, which
   * may miss something, because the vendor's number should have come and did not, because what is saved was not read, or because there is trouble.
   */
  readonly remainingFrom: 'header' | 'counted' | 'estimated';
  /** When the next spent slot frees; absent when none is spent. */
  readonly nextFreeAt?: number;
  /** When the last spent slot frees. */
  readonly resetsAt?: number;
}

/** One credential's account. */
export interface QuotaState {
  readonly per: string;
  /** Requests sent by this program since it opened the account. */
  readonly sent: number;
  /** Those of each minute of the last hour, the oldest first: 60 numbers, or none before the first request. */
  readonly lastHour: readonly number[];
  readonly windows: readonly WindowState[];
  /** Requests are held back until then (epoch milliseconds), as the vendor told (`header`) or by our own pause. */
  readonly blockedUntil?: number;
  readonly blockedFrom?: 'header' | 'counted';
  /** Why the numbers may be wrong, in one sentence. */
  readonly trouble?: string;
}

const LOST =
  'The saved count was damaged and put aside; half of the limits are used until it is known again.';

/** The account as it stands at `now` on its own clock, which the wall clock shows as `wall`. */
export function quotaState(
  account: Account,
  rules: Rules,
  about: Pick<QuotaState, 'sent' | 'lastHour'> & {
    readonly trouble: string | undefined;
    readonly isKnown: boolean;
  },
  now: number,
  wall: number,
): QuotaState {
  const shown = (at: number) => Math.round(wall + (at - now));
  const blocked = heldUntil(account, now);
  const { windows } = rules.limit;
  const lost = windows.some((window) => isLost(account, window, now));
  const trouble = about.trouble ?? (lost ? LOST : undefined);
  return {
    per: rules.limit.per,
    sent: about.sent,
    lastHour: about.lastHour,
    ...(blocked === undefined ? {} : { blockedUntil: shown(blocked), blockedFrom: account.held.from }),
    ...(trouble === undefined ? {} : { trouble }),
    windows: windows.map((window) => {
      const length = window.seconds * 1000;
      const spending = spendingAt(account, window, now);
      const limit = limitAt(account, window, rules, now);
      const [first] = spending.spent;
      const last = spending.spent.at(-1);
      const unsure = !about.isKnown || spending.silent || rules.careful || isLost(account, window, now);
      return {
        window,
        limit,
        limitFrom: spending.told === undefined ? 'document' : 'header',
        remaining: Math.max(0, limit - spentOf(spending) - account.flights.length),
        remainingFrom: unsure ? 'estimated' : sourceOf(spending, now),
        ...(first === undefined ? {} : { nextFreeAt: shown(first[0] + length) }),
        ...(last === undefined ? {} : { resetsAt: shown(last[0] + length) }),
      };
    }),
  };
}

const sourceOf = ({ headerUntil }: Spending, now: number) => (headerUntil > now ? 'header' : 'counted');
