import { drip, head, write } from '../../support/faults/replies';
import type { FaultCase } from '../case';
import { told } from '../told';
import { repeated } from './templates';

/** Short enough to wait for, and longer than a busy machine takes for the good answers that come as well. */
const headersMs = 600;
const idleMs = 600;
const totalMs = 1500;

export const time: readonly FaultCase[] = [
  ...repeated({
    row: 'Headers never come',
    limits: { headersMs },
    reply: () => [],
    told: told('timeout', '{host} accepted the request but sent no reply within 0.6 seconds.'),
    write: 'unknown',
  }),
  ...repeated({
    row: 'Body stalls',
    limits: { idleMs },
    reply: (request, { call }) => {
      const body = call.answer(request.target);
      return [write(head({}, body.length) + body.slice(0, 20))];
    },
    told: {
      ...told('timeout', '{host} stopped sending after 20 bytes of its reply.'),
      answer: '{first 20}',
    },
    write: 'unknown',
  }),
  ...repeated({
    row: 'Slow drip',
    limits: { totalMs },
    reply: (request, { call }) => {
      const body = call.answer(request.target).padEnd(5_000);
      return [write(head({}, body.length)), ...drip(body, 1, 20)];
    },
    told: told('timeout', 'No complete reply from {host} within 1.5 seconds.'),
    write: 'unknown',
  }),
];
