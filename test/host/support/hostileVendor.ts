import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';

/** How it answers. */
export const tempers = [
  'answers with rows',
  'refuses with words',
  'fails with words',
  'breaks off',
  'shows a page',
  'redirects elsewhere',
  'has no JSON',
  'is at its limit',
] as const;
export type Temper = (typeof tempers)[number];

/** A vendor on loopback that sends back, encoded, everything secret that it was sent. */
export interface HostileVendor extends AsyncDisposable {
  readonly origin: string;
  temper: Temper;
  readonly received: number;
}

/** `tokenOf` is what a login answers with; `write` encodes what comes back. */
export async function hostileVendor(
  tokenOf: () => string,
  write: (secret: string) => string,
): Promise<HostileVendor> {
  let received = 0;
  const state: { temper: Temper } = { temper: 'answers with rows' };
  const server = createServer((request, response) => {
    received++;
    const heard: Buffer[] = [];
    request.on('data', (data: Buffer) => heard.push(data));
    request.on('end', () => {
      reply(state.temper, request, response, Buffer.concat(heard).toString());
    });
  });
  const reply = (temper: Temper, request: IncomingMessage, response: ServerResponse, body: string) => {
    const { url = '', headers } = request;
    if (/\/(?:login|auth)\b/.test(url) && temper !== 'refuses with words') {
      const stamps = { created: '2026-01-01 00:00:00', expiration: '2026-01-01 00:30:00' };
      const token = tokenOf();
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ token, expires_in: 1800, result: { accessToken: token, ...stamps } }));
      return;
    }
    const said = Object.entries(headers).filter(([name]) => /key|auth|code|pass|scope/.test(name));
    const echo = [
      ...said.map(([, value]) => write(String(value).replace(/^(?:Bearer|JWT) /, ''))),
      body,
    ].join(' ');
    const inHeader = encodeURIComponent(echo);
    const rows = [{ id: 1, _id: 'v1', name: echo, [echo]: 1, deep: [{ echo }] }];
    const envelope = { meta: { totalRecords: 1 }, data: rows, result: { entityList: rows }, vehicles: rows };
    switch (temper) {
      case 'answers with rows':
        response.setHeader('X-Request-Id', inHeader);
        response.end(JSON.stringify(envelope));
        return;
      case 'refuses with words':
        response.statusCode = 401;
        response.end(JSON.stringify({ message: `No ${echo}`, error: echo }));
        return;
      case 'fails with words':
        response.statusCode = 400;
        response.end(`It failed: ${echo}`);
        return;
      case 'breaks off':
        response.setHeader('Content-Length', '100000');
        response.write(`{"echo":${JSON.stringify(echo)}`);
        setTimeout(() => response.destroy(), 20);
        return;
      case 'shows a page':
        response.setHeader('Content-Type', 'text/html');
        response.end(`<!doctype html><title>${echo}</title>`);
        return;
      case 'redirects elsewhere':
        response.statusCode = 302;
        response.setHeader('Location', `https://elsewhere.test/${inHeader}?k=${inHeader}`);
        response.end();
        return;
      case 'has no JSON':
        response.end(`{"echo": ${echo}`);
        return;
      case 'is at its limit':
        response.statusCode = 429;
        response.setHeader('Retry-After', '3600');
        response.end(`Wait, ${echo}`);
    }
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    get temper() {
      return state.temper;
    },
    set temper(next) {
      state.temper = next;
    },
    get received() {
      return received;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
