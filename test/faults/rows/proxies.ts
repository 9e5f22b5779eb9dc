import { end, json, say, tunnel } from '../../support/faults/replies';
import type { FaultCase } from '../case';
import { told } from '../told';
import { named } from './sites';
import { ended, passed } from './templates';

export const proxies: readonly FaultCase[] = [
  ...passed({
    row: 'Proxy 407',
    what: 'none: a proxy that works',
    site: { ...named, proxy: () => [tunnel] },
  }),
  ...throughProxy('Proxy 407', 407, 'The proxy {proxy} asks for a sign-in.'),
  ...throughProxy('Proxy refuses CONNECT 403/502', 403, 'The proxy {proxy} blocked {host} (403).'),
  ...throughProxy(
    'Proxy refuses CONNECT 403/502',
    502,
    'The proxy {proxy} blocked {host}, or cannot reach it (502).',
  ),
  ...ended({
    row: 'Captive portal (302/200 HTML)',
    what: '200 with a page',
    reply: () => say({ headers: { 'Content-Type': 'text/html' }, body: SIGN_IN }),
    told: told(
      'web-page',
      'A network sign-in page or another web page answered instead of {vendor}: “Airport WiFi – Sign in”.',
    ),
    write: 'unknown',
  }),
  ...ended({
    row: 'Captive portal (302/200 HTML)',
    what: '302 to a page of another host',
    reply: (_, { elsewhere }) =>
      say({
        status: 302,
        headers: { 'Content-Type': 'text/html', Location: `${elsewhere.origin}/login?from=here` },
        body: SIGN_IN,
      }),
    told: told(
      'web-page',
      'A network sign-in page or another web page answered instead of {vendor}; it points to {elsewhere}.',
    ),
    write: 'unknown',
  }),
  ...ended({
    row: 'Captive portal (302/200 HTML)',
    what: '511',
    reply: () => say({ status: 511, headers: { 'Content-Type': 'text/html' }, body: SIGN_IN }),
    told: told(
      'web-page',
      'A network sign-in page or another web page answered instead of {vendor}: “Airport WiFi – Sign in”.',
    ),
    write: 'unknown',
  }),
  ...passed({
    row: 'Proxy strips/changes headers',
    what: 'the type of the content',
    reply: (request, { call }) =>
      json(call.answer(request.target), { headers: { 'Content-Type': 'application/octet-stream' } }),
  }),
  ...passed({
    row: 'Proxy strips/changes headers',
    what: 'a quota that cannot be read',
    only: ['autovu'],
    meter: 'estimated',
    reply: (request, { call }) =>
      json(call.answer(request.target), {
        headers: {
          'Content-Type': 'text/plain',
          'X-RateLimit-Minute-Remaining': 'lots',
          'X-RateLimit-Daily-Remaining': '-1',
        },
      }),
  }),
];

const SIGN_IN =
  '<!DOCTYPE html><html><head><title>Airport WiFi &ndash; Sign in</title></head><body><form></form></body></html>'.replace(
    '&ndash;',
    '–',
  );

function throughProxy(row: string, status: number, message: string): FaultCase[] {
  return ended({
    row,
    what: String(status),
    site: { ...named, proxy: () => [...say({ status, framing: 'close' }), end] },
    countedBy: 'proxied',
    told: told('proxy', message),
    write: 'not-sent',
  }).filter(({ what }) => !what.includes('second page'));
}
