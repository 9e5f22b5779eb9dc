import type { JSX } from 'preact';
import type { QuotaView, QuotaWindowView } from '../../src/protocol/quota';
import { blockedFor, blockedText, freeText, leftText, sentText, sourceText } from '../text/quota';
import { countdownText } from '../text/units';
import { Icon } from './Icon';
import { QuotaChart } from './QuotaChart';
import { useNow } from './useNow';

/** How much quota is left, per window, counting down live. */
export function QuotaMeter({
  quota,
  skew,
}: {
  readonly quota: QuotaView;
  readonly skew: number;
}): JSX.Element {
  const waits =
    quota.blockedUntil !== undefined || quota.windows.some((window) => window.resetsAt !== undefined);
  const now = useNow(1000, waits) - skew;
  const blocked = blockedFor(quota, now);
  return (
    <div class="quota" data-testid="quota" role="group" aria-label="Quota">
      {blocked !== undefined && (
        <div class="quota-blocked" title={blockedText(quota)}>
          <Icon name="clockface" />
          <span>Held back by the vendor for {countdownText(blocked)}</span>
        </div>
      )}
      {quota.trouble !== undefined && (
        <div class="quota-trouble">
          <Icon name="warning" />
          <span>{quota.trouble}</span>
        </div>
      )}
      {quota.windows.length === 0 && (
        <div
          class="quota-none"
          title={`The vendor's document names no limit. Counted here per ${quota.per}.`}
        >
          No documented limit · {sentText(quota)}
        </div>
      )}
      {quota.windows.map((window) => (
        <Meter key={window.id} window={window} quota={quota} now={now} />
      ))}
      <QuotaChart quota={quota} />
    </div>
  );
}

interface MeterProps {
  readonly window: QuotaWindowView;
  readonly quota: QuotaView;
  readonly now: number;
}

function Meter({ window, quota, now }: MeterProps): JSX.Element {
  const left = leftText(window);
  const free = freeText(window, now);
  const source = sourceText(window, quota);
  const share = window.limit === 0 ? 0 : Math.min(1, Math.max(0, window.remaining / window.limit));
  return (
    <div class={`meter ${window.level}`} title={source}>
      <div class="meter-text">
        <span class="meter-left">
          {window.level !== 'plenty' && <Icon name={window.level === 'empty' ? 'error' : 'warning'} />}
          {left}
          {window.remainingFrom === 'estimated' && ' (estimated)'}
        </span>
        {free !== undefined && <span class="meter-free"> · {free}</span>}
      </div>
      <div
        class="meter-bar"
        role="meter"
        aria-label={`Quota ${window.label}`}
        aria-valuemin={0}
        aria-valuemax={window.limit}
        aria-valuenow={window.remaining}
        aria-valuetext={`${left}. ${source}`}
      >
        <div class="meter-fill" style={{ transform: `scaleX(${share.toString()})` }} />
      </div>
    </div>
  );
}
