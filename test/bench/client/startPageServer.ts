import { fork } from 'node:child_process';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
import { nextMessage } from '../nextMessage';
import type { Manner, Report } from './pageServer';

/** A vendor that answers lists in pages, in a process of its own. */
export interface PageServer {
  readonly origin: string;
  /** How it answers from now on; what it counted begins anew. */
  set(manner: Manner): Promise<void>;
  report(): Promise<Report>;
  close(): void;
}

export async function startPageServer(): Promise<PageServer> {
  const child = fork(inCheckout('test', 'bench', 'client', 'pageServer.ts'), {
    execArgv: ['--import', 'tsx'],
  });
  const said = () => nextMessage(child);
  const origin = (await said()) as string; // it says this first
  return {
    origin,
    set: async (manner) => {
      const done = said();
      child.send(manner);
      await done;
    },
    report: async () => {
      const report = said();
      child.send('report');
      return (await report) as Report; // what it says to this
    },
    close: () => {
      child.kill();
    },
  };
}
