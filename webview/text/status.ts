import type { PanelState, Results } from '../../src/protocol/state';
import { rangeText } from './range';
import { bytesText, durationText } from './units';

/** One sentence about the run, for those who hear the panel. Stable while a run goes on: no ticking clock. */
export function announcement(panel: PanelState): string {
  const { run, results, failure } = panel;
  switch (run.status) {
    case 'idle':
      return '';
    case 'asking':
      return 'You are asked before it is sent.';
    case 'running':
      return `Running ${panel.operation.title}.`;
    case 'waiting':
      return 'Waiting for the quota.';
    case 'stopped':
      return 'Stopped.';
    case 'failed':
      return failure === undefined ? 'Failed.' : `Failed. ${failure.title}`;
    case 'done':
      return results === undefined ? 'Done.' : `Done. ${rangeText(results)}.`;
  }
}

/** A status with its name, where that says more than "it worked": "201 Created". */
function statusText(status: number): string {
  const name = names[status];
  return name === undefined ? status.toString() : `${status.toString()} ${name}`;
}

const names: Readonly<Record<number, string>> = { 201: 'Created', 202: 'Accepted', 204: 'No Content' };

/** What the exchange was like: "200 · 132 ms · 14.2 KB". */
export function exchangeText(results: Results): string {
  if (results.cached) return 'From memory, no request sent';
  return `${statusText(results.status)} · ${durationText(results.durationMs)} · ${bytesText(results.bytes)}`;
}
