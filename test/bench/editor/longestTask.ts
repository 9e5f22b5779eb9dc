import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** How long it took, in microseconds. */
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Watches the threads that a window and its panels are drawn by, from now on; what is given ends that and gives the
 * longest, in milliseconds, that one of them did one thing without a pause.
 */
export async function watchTasks(browser: Browser, page: Page): Promise<() => Promise<number>> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  return async () => {
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {
      traceEvents: readonly TraceEvent[];
    }; // Chromium's trace format
    const thread = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;
    const main = new Set(
      trace.traceEvents
        .filter(
          ({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain',
        )
        .map(thread),
    );
    const tasks = trace.traceEvents.filter(
      (event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(thread(event)),
    );
    if (tasks.length === 0) throw new Error('The trace has no task of a window.');
    return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000;
  };
}
