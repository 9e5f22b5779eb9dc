// A process of its own, with the garbage collector at hand: it fetches large pages and says what stays of them.
import { letsjobit } from '../../src/catalog/vendors/letsjobit/vendor';
import { textResponse } from '../support/fakeTransport';
import { openSession } from '../support/session';
import { startOf } from '../support/visits';

/** What the process is told to do, and how often before it measures: memory that is kept once is no leak. */
export interface Task {
  /** `run`: the first page again and again. `page`: one page after the other. */
  readonly what: 'run' | 'page';
  readonly warmUp: number;
  readonly times: number;
}

/** What the process says: megabytes in use before and after, and how many requests were sent in between. */
export interface Report {
  readonly before: number;
  readonly after: number;
  readonly requests: number;
}

const ROWS = 100;

/** A page of 100 rows, about 2 MB of text that no other page has. */
const pageText = (from: number, request: number): string =>
  JSON.stringify({
    meta: { totalRecords: 1_000_000, returnedRecords: ROWS, remainingRecords: 1, nextStart: from + ROWS },
    data: Array.from({ length: ROWS }, (_, row) => ({
      _id: `v${String(from + row)}`,
      lines: Array.from({ length: 100 }, (_, line) => ({
        text: `Line ${String(line)} of row ${String(row)} in answer ${String(request)}: `.padEnd(120, '·'),
        amount: line * row,
      })),
    })),
  });

async function work({ what, warmUp, times }: Task): Promise<Report> {
  const unlimited = { ...letsjobit, rateLimit: { ...letsjobit.rateLimit, windows: [] } };
  const { session, requests, unexpected } = openSession(unlimited, 'visits.list', ({ url }, index) =>
    textResponse(pageText(startOf(url), index)),
  );
  const once = async () => {
    await (what === 'run' ? session.start() : session.goTo('next'));
    const { run, failure, drift } = session.state();
    if (run.status !== 'done') throw new Error(failure?.title ?? run.status);
    if (drift.underWay) await compared(session);
  };
  await session.start();
  for (let i = 0; i < warmUp; i++) await once();
  const sent = requests.length;
  const before = await inUse();
  for (let i = 0; i < times; i++) await once();
  const after = await inUse();
  if (unexpected.length > 0) throw unexpected[0] as Error; // only errors are thrown
  return { before, after, requests: requests.length - sent };
}

/** Resolves when the answer was compared with its document. */
async function compared(session: ReturnType<typeof openSession>['session']): Promise<void> {
  while (session.state().drift.underWay) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Megabytes of what is still reachable, buffers included. */
async function inUse(): Promise<number> {
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
}

process.on('message', (task: Task) => {
  void work(task).then((report) => process.send?.(report, () => process.exit(0)));
});
process.send?.('ready');
