import { fork } from 'node:child_process';
import { bundle } from '../client/bundle';
import { startPageServer } from '../client/startPageServer';
import type { Figure, Part } from '../figures';
import { nextMessage } from '../nextMessage';

/** The client in a process that is warm, beside undici alone and undici with zod. */
export const bench: Part = async () => {
  const server = await startPageServer();
  const child = fork(await bundle('client', 'measure.ts'), [server.origin], { execArgv: ['--expose-gc'] });
  const figures = (await nextMessage(child)) as Figure[]; // what it sends
  server.close();
  return {
    title: 'Client: 100 pages of 50 rows in a warm process',
    method:
      '100 pages of 50 rows with 40 fields from a loopback server in a process of its own, in sequence (`pages`) and ' +
      '8 at a time (`fetchAll`), 15 rounds in turn after 15 that warm up. The floor is undici with `JSON.parse`; ' +
      '“undici + zod” also validates every row. Ours is the client with all of its layers, bundled as it ships, and a ' +
      'quota that is counted and never reached. “Every page compared” is `checkDrift` for each page, otherwise nobody ' +
      'asks for drift. Growth: the time of a page, and what stays in memory for it once its rows are dropped, beside ' +
      'the same of the shortest list; memory where the set of known rows is about to double, in each.',
    figures,
  };
};
