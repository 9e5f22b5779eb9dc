import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { QuotaView } from '../../src/protocol/quota';
import { hourLater, hourRows, hourText, limitOfMinute } from '../text/quotaHour';
import { countText } from '../text/units';
import { BarChart } from './BarChart';
import { useNow } from './useNow';

const minute = 60_000;

/** The requests of the last hour as small bars; a click shows them large, with a table. */
export function QuotaChart({ quota }: { readonly quota: QuotaView }): JSX.Element | null {
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const arrived = useMemo(() => Date.now(), [quota]);
  const now = useNow(minute / 4, quota.lastHour.length > 0);
  if (quota.lastHour.length === 0) return null;
  const hour = hourLater(quota.lastHour, Math.floor((now - arrived) / minute));
  const limit = limitOfMinute(quota);
  const highest = Math.max(1, limit ?? 0, ...hour);
  const text = hourText(hour);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="hour"
        popovertarget="quota-hour"
        title={`${text}\nSent from this window. Click for more.`}
        aria-label={text}
      >
        <BarChart counts={hour} highest={highest} limit={limit} />
      </button>
      <div
        ref={popover}
        id="quota-hour"
        class="hour-popover"
        popover="auto"
        role="dialog"
        aria-label="Requests of the last hour"
        onBeforeToggle={(event) => {
          if (event.newState === 'open') putBelow(button.current, popover.current);
        }}
      >
        <Hour hour={hour} highest={highest} limit={limit} text={text} per={quota.per} />
      </div>
    </>
  );
}

interface HourProps {
  readonly hour: readonly number[];
  readonly highest: number;
  readonly limit: number | undefined;
  readonly text: string;
  readonly per: string;
}

function Hour({ hour, highest, limit, text, per }: HourProps): JSX.Element {
  return (
    <>
      <p class="hour-text">{text}.</p>
      <div class="hour-chart">
        <BarChart counts={hour} highest={highest} limit={limit} gap={0.25} />
      </div>
      <p class="chart-ends" aria-hidden="true">
        <span>60 minutes ago</span>
        {limit !== undefined && <span>Line: limit of {countText(limit)} a minute</span>}
        <span>now</span>
      </p>
      <p class="hour-note">Sent from this window with this {per}; other windows are not in it.</p>
      <div class="hour-scroll" tabIndex={0} role="region" aria-label="Requests by five minutes">
        <table class="bars">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">Requests</th>
            </tr>
          </thead>
          <tbody>
            {hourRows(hour).map(({ label, count }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{countText(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Below its button, inside the page. The page's top layer knows no place of its own. */
function putBelow(button: HTMLElement | null, popover: HTMLElement | null): void {
  if (button === null || popover === null) return;
  const { bottom, right } = button.getBoundingClientRect();
  const width = Math.min(340, innerWidth - 16);
  popover.style.width = `${width.toString()}px`;
  popover.style.left = `${Math.max(8, right - width).toString()}px`;
  popover.style.top = `${(bottom + 4).toString()}px`;
  popover.style.maxHeight = `${(innerHeight - bottom - 12).toString()}px`;
}
