import { json, say } from '../../support/faults/replies';
import type { FaultCase } from '../case';
import { told } from '../told';
import type { Fault } from './templates';
import { ended, repeated } from './templates';
import { quoted, refusing, said, UNAVAILABLE } from './words';

const words = (status: number) => `Said with ${String(status)}.`;

const refusals: readonly Fault[] = [
  {
    row: '400 with validation body',
    reply: (_, { kit }) =>
      say({
        status: 400,
        body: kit.id === 'auvo' ? '{"name":["Give a name.","A longer one."]}' : said(kit, 'Give a name.'),
      }),
    told: ({ id }) => told('rejected', id === 'auvo' ? 'name: Give a name. A longer one.' : 'Give a name.'),
    write: 'refused',
  },
  {
    row: '400 with validation body',
    what: 'that repeats the key',
    reply: (_, { kit }) => say({ status: 400, body: said(kit, `Bad key ${quoted(kit)}.`) }),
    told: told('rejected', 'Bad key •••• •••• •••• ••••.'),
    write: 'refused',
  },
  {
    row: '400 HTML/plain',
    what: 'plain',
    reply: () => say({ status: 400, body: `Not good. ${'x'.repeat(1000)}` }),
    told: told('rejected', `Not good. ${'x'.repeat(290)}…`),
    write: 'refused',
  },
  {
    row: '400 HTML/plain',
    what: 'HTML',
    reply: () =>
      say({
        status: 400,
        headers: { 'Content-Type': 'text/html' },
        body: '<html><head><title>Bad Request</title></head><body onload="alert(1)">no</body></html>',
      }),
    told: told(
      'rejected',
      '{documented 400|{vendor} answered with status 400 and a web page: “Bad Request”.}',
    ),
    write: 'refused',
  },
  {
    row: '401 first request',
    only: ['autovu', 'autengo', 'letsjobit'],
    reply: refusing(401, words(401)),
    told: told('credentials-refused', `${words(401)} {documented 401|}`),
    write: 'refused',
  },
  { row: '403', reply: refusing(403, words(403)), told: told('not-allowed', words(403)), write: 'refused' },
  {
    row: '404 (AutoVu: may mean no scope)',
    reply: refusing(404, words(404)),
    told: told('not-found', `${words(404)} {documented 404|}`),
    write: 'refused',
  },
  {
    row: '404 (AutoVu: may mean no scope)',
    what: 'without words',
    reply: () => say({ status: 404 }),
    told: told('not-found', '{documented 404|There is nothing with this id.}'),
    write: 'refused',
  },
  { row: '409', reply: refusing(409, words(409)), told: told('conflict', words(409)), write: 'refused' },
  {
    row: '410',
    reply: () => say({ status: 410 }),
    told: told('gone', 'It is gone for good.'),
    write: 'refused',
  },
  {
    row: '413 / 414',
    what: '413',
    reply: () => say({ status: 413 }),
    told: told('too-large', 'The request{ofSize} is larger than {vendor} accepts.'),
    write: 'refused',
  },
  {
    row: '413 / 414',
    what: '414',
    reply: () => say({ status: 414 }),
    told: told('too-large', 'The address of {length} characters is longer than {vendor} accepts.'),
    write: 'refused',
  },
  {
    row: '418 (LetsJobIt lists joke codes)',
    reply: refusing(418, words(418)),
    told: told('unexpected-status', '{vendor} answered with status 418: Said with 418.'),
    write: 'refused',
  },
  {
    row: '422',
    reply: (_, { kit }) =>
      say({ status: 422, body: kit.id === 'auvo' ? '{"name":["Give a name."]}' : said(kit, 'Give a name.') }),
    told: ({ id }) => told('rejected', id === 'auvo' ? 'name: Give a name.' : 'Give a name.'),
    write: 'refused',
  },
];

const passing: readonly Fault[] = [
  { row: '408', reply: refusing(408, words(408)), told: told('timeout', words(408)), write: 'unknown' },
  { row: '500', reply: refusing(500, words(500)), told: told('vendor-failed', words(500)), write: 'unknown' },
  {
    row: '500',
    what: 'with a trace that repeats the key',
    reply: (_, { kit }) =>
      json(`{"trace":${JSON.stringify(quoted(kit))}}`, {
        status: 500,
        headers: { 'X-Request-Id': `7-${quoted(kit)}` },
      }),
    told: told('vendor-failed', '{documented 500|{vendor} failed with status 500.}'),
    write: 'unknown',
  },
  ...[502, 504].map((status): Fault => ({
    row: '500',
    what: `${String(status)} without a time`,
    reply: () =>
      say({ status, headers: { 'Content-Type': 'text/html' }, body: '<html><title>Gateway</title></html>' }),
    told: told('vendor-failed', `{vendor} answered with status ${String(status)} and a web page: “Gateway”.`),
    write: 'unknown',
  })),
  {
    row: '503 HTML maintenance page',
    reply: () =>
      say({
        status: 503,
        headers: { 'Content-Type': 'text/html' },
        body: '<!DOCTYPE html><html><head><title>Back at 9</title></head></html>',
      }),
    told: {
      ...told('vendor-failed', '{vendor} answered with status 503 and a web page: “Back at 9”.'),
      title: UNAVAILABLE,
    },
    write: 'unknown',
  },
];

export const status: readonly FaultCase[] = [
  ...refusals.flatMap(ended),
  ...passing.flatMap((fault) => repeated(fault)),
  ...writesAfter5xx(),
];

function writesAfter5xx(): FaultCase[] {
  return [500, 501, 502, 503, 504, 505, 599].flatMap((status) =>
    ended({
      row: '5xx on a write',
      what: String(status),
      reply: refusing(status, 'Broken.'),
      told: { ...told('vendor-failed', 'Broken.'), ...(status === 503 ? { title: UNAVAILABLE } : {}) },
      write: 'unknown',
    }).filter(({ act }) => act === 'write'),
  );
}
