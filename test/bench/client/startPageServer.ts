import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inCheckout } from '../../../scripts/lib/paths.mjs';
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
  const said = async (): Promise<unknown> => {
    const [message] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown];
    if (child.exitCode !== null) throw new Error('The server of the bench has ended.');
    return message;
  };
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
