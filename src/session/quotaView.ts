import type { QuotaState } from '../quota/ledger';
import type { QuotaView } from '../protocol/state';

/** The ledger's account as the meter shows it. */
export function quotaView(state: QuotaState): QuotaView {
  return {
    per: state.per,
    sent: state.sent,
    ...(state.blockedUntil === undefined ? {} : { blockedUntil: state.blockedUntil }),
    windows: state.windows.map(({ window, limit, remaining, nextFreeAt, resetsAt, source }) => ({
      id: window.id,
      label: window.label,
      limit,
      remaining,
      ...(nextFreeAt === undefined ? {} : { nextFreeAt }),
      ...(resetsAt === undefined ? {} : { resetsAt }),
      seconds: window.seconds,
      source,
      level: remaining === 0 ? 'empty' : remaining <= limit / 10 ? 'low' : 'plenty',
    })),
  };
}
