import type { JSX } from 'preact';
import type { PanelState } from '../../src/protocol/state';
import { ProgressRing } from '../controls';
import { rangeText } from '../text/range';
import { againText, heldText } from '../text/status';
import { countdownText, durationText } from '../text/units';
import { useLasting } from './useLasting';
import { useNow } from './useNow';

/** Where the rows stand in the list; a timer while it runs, a countdown while it waits. */
export function RangeText({
  panel,
  skew,
}: {
  readonly panel: PanelState;
  readonly skew: number;
}): JSX.Element {
  const { run, results } = panel;
  const busy = run.status === 'running' || run.status === 'waiting';
  const lasts = useLasting(busy, 300);
  const now = useNow(100, busy) - skew;
  return (
    <span class={busy ? 'range busy' : 'range'} data-testid="range">
      {lasts && <ProgressRing />}
      {text(panel, now) ?? (results === undefined ? '' : rangeText(results))}
    </span>
  );
}

function text(panel: PanelState, now: number): string | undefined {
  const { run, results, failure } = panel;
  switch (run.status) {
    case 'running':
      return `${elapsed(now - run.startedAt)}…`;
    case 'asking':
      return 'Waiting for your answer';
    case 'waiting':
      return run.why === 'limit'
        ? `${heldText(panel)}, ${countdownText(run.until - now)}`
        : [run.after, againText(run)].filter(Boolean).join(' ');
    case 'stopped':
      return results === undefined ? 'Stopped' : `Stopped · ${rangeText(results)}`;
    case 'failed':
      if (results !== undefined && results.rowCount > 0) return undefined;
      return failure?.kind === 'input' || failure?.kind === 'read-only' ? 'Not sent' : 'Failed';
    case 'idle':
    case 'done':
      return undefined;
  }
}

function elapsed(ms: number): string {
  return ms < 60_000 ? `${(Math.max(0, ms) / 1000).toFixed(1)} s` : durationText(ms);
}
