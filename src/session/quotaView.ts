import type { QuotaView } from '../protocol/quota';
import type { QuotaState } from '../quota/ledger';

/** The ledger's account as the meter shows it. */
export function quotaView({ windows, ...state }: QuotaState): QuotaView {
  return {
    ...state,
    windows: windows.map(({ window, ...shown }) => ({
      id: window.id,
      label: window.label,
      seconds: window.seconds,
      ...shown,
      level: shown.remaining === 0 ? 'empty' : shown.remaining <= shown.limit / 10 ? 'low' : 'plenty',
    })),
  };
}
