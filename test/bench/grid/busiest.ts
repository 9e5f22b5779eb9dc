import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of its thread, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * The most processor time, in milliseconds, that one task of the pages' main threads took during some work. On a
 * machine that does nothing else it is how long the page was held up.
 */
export async function busiestTask<T>(
  browser: Browser,
  page: Page,
  work: () => Promise<T>,
): Promise<{ readonly made: T; readonly busiest: number }> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  const made = await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  }; // Chromium's trace format
  const thread = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;
  const main = new Set(
    trace.traceEvents
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(thread),
  );
  const tasks = trace.traceEvents.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && main.has(thread(event)),
  );
  if (tasks.length === 0) throw new Error('The trace has no task of a page.');
  return { made, busiest: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000 };
}
