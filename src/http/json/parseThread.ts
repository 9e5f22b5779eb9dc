import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ParseTasks } from './parseTasks';

/** How long a thread without work is kept, in milliseconds: it holds the memory of its last text until then. */
const IDLE_MS = 5_000;

/** One text to work on. `id` tells answers apart. */
export interface Job {
  readonly id: number;
  readonly task: keyof ParseTasks;
  readonly text: string;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A thread that starts with the first text and ends some seconds after the last. It never keeps the process alive by itself. */
export class ParseThread {
  private open: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | undefined;
  private idle: NodeJS.Timeout | undefined;
  private jobs = 0;

  constructor(
    private readonly start: () => Worker = startWorker,
    private readonly idleMs = IDLE_MS,
  ) {}

  /** Does one of the tasks over there. Rejects when the thread cannot start or ends before it is done. */
  async run<T extends keyof ParseTasks>(task: T, text: string): Promise<ReturnType<ParseTasks[T]>> {
    clearTimeout(this.idle);
    const { worker, waiting } = (this.open ??= this.opened());
    const job: Job = { id: ++this.jobs, task, text };
    worker.ref();
    const result = await new Promise<unknown>((resolve, reject) => {
      waiting.set(job.id, { resolve, reject });
      worker.postMessage(job);
    });
    return result as ReturnType<ParseTasks[T]>; // what the other side made of this very job
  }

  private opened() {
    const worker = this.start();
    const waiting = new Map<number, Waiting>();
    worker.unref();
    worker.on('message', ({ id, result }: { id: number; result: unknown }) => {
      waiting.get(id)?.resolve(result);
      waiting.delete(id);
      if (waiting.size === 0) this.rest(worker);
    });
    worker.on('error', () => undefined); // the end of the thread follows, and says it to all who wait
    worker.once('exit', () => {
      if (this.open?.worker === worker) this.open = undefined;
      for (const { reject } of waiting.values()) reject(new Error('The thread ended.'));
    });
    return { worker, waiting };
  }

  private rest(worker: Worker): void {
    worker.unref();
    this.idle = setTimeout(() => {
      this.open = undefined;
      void worker.terminate();
    }, this.idleMs).unref();
  }
}

/** The one thread of this process. */
export const parseThread = new ParseThread();

/** In the build this is a chunk, one folder below the worker's file; from source it stands beside it. */
function startWorker(): Worker {
  /* c8 ignore next -- only the built file takes it, and what is covered is the source */
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('../parseWorker.mjs', import.meta.url));
  const source = JSON.stringify(fileURLToPath(new URL('./parseWorker.ts', import.meta.url)));
  return new Worker(`require('tsx/cjs'); require(${source});`, { eval: true });
}
