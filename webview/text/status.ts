import type { Results } from '../../src/protocol/results';
import type { PanelState, Waiting } from '../../src/protocol/state';
import { rangeText } from './range';
import { bytesText, countText, durationText } from './units';

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
      return run.why === 'limit' ? `${heldText(panel)}.` : againText(run);
    case 'stopped':
      return 'Stopped.';
    case 'failed':
      return failure === undefined ? 'Failed.' : `Failed. ${failure.title}`;
    case 'done':
      if (results === undefined) return 'Done.';
      return results.failures === undefined
        ? `Done. ${rangeText(results)}.`
        : `Done in part. ${unsavedText(results.failures.length)}.`;
  }
}

/** Whether something is on its way to the vendor, or waits to be: what can be stopped. */
export const isBusy = ({ run, bulk }: PanelState): boolean =>
  run.status === 'running' || run.status === 'waiting' || bulk?.status === 'running';

/** How many filters the rows are looked at through, the text to find among them. */
export function shownFilters(results: Results | undefined): number {
  if (results === undefined) return 0;
  const { find, filters } = results.view;
  return [find, ...Object.values(filters)].filter((text) => text !== '').length;
}

/** Why a request waits for a limit: the vendor said so, or our own count is used up. */
export const heldText = ({ quota }: PanelState): string =>
  quota.blockedUntil === undefined ? 'Waiting for quota' : 'Held back by the vendor';

/** What is being done about an attempt that failed: "Trying again, 2 of 3." */
export function againText({ attempt, of }: Waiting): string {
  const which =
    attempt === undefined || of === undefined ? '' : `, ${countText(attempt)} of ${countText(of)}`;
  return `Trying again${which}.`;
}

/** A status with its name, where that says more than "it worked": "201 Created". */
function statusText(status: number): string {
  const name = names[status];
  return name === undefined ? status.toString() : `${status.toString()} ${name}`;
}

const names: Readonly<Record<number, string>> = { 201: 'Created', 202: 'Accepted', 204: 'No Content' };

/** How many entries of a write failed: "1 entry was not saved". */
export const unsavedText = (count: number): string =>
  count === 1 ? '1 entry was not saved' : `${countText(count)} entries were not saved`;

/** What the exchange was like: "200 · 132 ms · 14.2 KB". */
export function exchangeText(results: Results): string {
  if (results.cached) return 'From memory, no request sent';
  const { failures } = results;
  const unsaved = failures === undefined ? '' : ` · ${countText(failures.length)} not saved`;
  return `${statusText(results.status)}${unsaved} · ${durationText(results.durationMs)} · ${bytesText(results.bytes)}`;
}
