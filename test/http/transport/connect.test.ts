import assert from 'node:assert/strict';
import { getEventListeners, once } from 'node:events';
import {
  connect,
  createServer,
  getDefaultAutoSelectFamilyAttemptTimeout,
  setDefaultAutoSelectFamilyAttemptTimeout,
} from 'node:net';
import { Worker } from 'node:worker_threads';
import type { ConnectionFacts } from '../../../src/http/transport/connector';
import { TlsError } from '../../../src/http/errors';
import { createAuthority } from '../../support/certificates';
import { madeUpNames } from '../../support/faults/names';
import { json, reset } from '../../support/faults/replies';
import type { FaultServerOptions } from '../../support/faults/server';
import { faultServer } from '../../support/faults/server';
import { failureOf, open, route, send } from './send';

const now = () => 0;
const authority = createAuthority();
const trusting = route({ ca: [authority.ca] });
const good = () => json('{}');
const DAY_MS = 86_400_000;

/** A server that speaks TLS as one of our authority's. */
const secureServer = (names: readonly string[], options: Partial<FaultServerOptions> = {}) =>
  faultServer({ now, reply: good, identity: authority.issue({ names }), ...options });

describe('a connection', () => {
  let names: ReturnType<typeof madeUpNames>;
  beforeEach(() => {
    names = madeUpNames();
  });
  afterEach(() => {
    names[Symbol.dispose]();
  });
  const lead = (name: string, found: Parameters<typeof names.add>[1]) => names.add(name, found, now);
  const here = { address: '127.0.0.1', family: 4 };

  it('tells how long each step took, and with whom it is', async () => {
    lead('vendor.test', () => [here]);
    await using server = await secureServer(['vendor.test']);
    const facts: ConnectionFacts[] = [];
    await using transport = open({ by: trusting, onConnect: (one) => facts.push(one) });
    const { timing } = await send(transport, `https://vendor.test:${String(server.port)}`);
    const { lookupMs = -1, connectMs = -1, secureMs = -1 } = timing;
    assert.ok(0 <= lookupMs && lookupMs <= connectMs && connectMs <= secureMs, JSON.stringify(timing));
    assert.ok(secureMs <= timing.headersMs && timing.headersMs <= timing.totalMs, JSON.stringify(timing));
    assert.equal(facts.length, 1);
    const { remoteAddress, protocol, certificate } = facts[0] ?? {};
    assert.deepEqual([remoteAddress, protocol], ['127.0.0.1', 'TLSv1.3']);
    assert.deepEqual(
      [certificate?.subject, certificate?.issuer, certificate?.names],
      ['vendor.test', 'Test authority', 'vendor.test'],
    );
    assert.ok((certificate?.validFrom ?? Infinity) < Date.now() && Date.now() < (certificate?.validTo ?? 0));
  });

  it('that is kept alive took no time, and serves one request after another', async () => {
    await using server = await secureServer(['127.0.0.1']);
    await using transport = open({ by: trusting });
    assert.deepEqual(Object.keys((await send(transport, server.origin)).timing).sort(), [
      'connectMs',
      'headersMs',
      'secureMs',
      'totalMs',
    ]);
    const { timing } = await send(transport, server.origin);
    assert.deepEqual(Object.keys(timing).sort(), ['headersMs', 'totalMs']);
    assert.equal(server.connections.length, 1);
  });

  it('without encryption has no certificate', async () => {
    await using server = await faultServer({ now, reply: good });
    const facts: ConnectionFacts[] = [];
    await using transport = open({ onConnect: (one) => facts.push(one) });
    await send(transport, server.origin);
    assert.deepEqual(Object.keys(facts[0] ?? {}), ['remoteAddress', 'timing']);
    assert.deepEqual(Object.keys(facts[0]?.timing ?? {}), ['connectMs']);
  });

  it('serves one request at a time: more of them open more', async () => {
    await using server = await faultServer({ now, reply: good });
    await using transport = open();
    await Promise.all([1, 2, 3].map(() => send(transport, server.origin)));
    assert.equal(server.connections.length, 3);
    await Promise.all([1, 2, 3].map(() => send(transport, server.origin)));
    assert.equal(server.connections.length, 3);
  });

  it('is opened anew when the server has closed it', async () => {
    await using server = await faultServer({
      now,
      reply: () => [...json('{}', { framing: 'close' })],
    });
    await using transport = open();
    for (let i = 0; i < 3; i++) assert.equal((await send(transport, server.origin)).status, 200);
    assert.equal(server.connections.length, 3);
  });

  it('that was closed while it was kept fails as lost, and the next one works', async () => {
    await using server = await faultServer({
      now,
      reply: (_, index) => (index === 1 ? [reset] : good()),
    });
    await using transport = open();
    await send(transport, server.origin);
    const error = await failureOf(send(transport, server.origin));
    assert.deepEqual([error.kind, error.sent], ['network', true]);
    assert.equal((await send(transport, server.origin)).status, 200);
  });

  it('goes to the next address when nobody answers at the first', async () => {
    lead('vendor.test', () => [{ address: '2001:db8::1', family: 6 }, here]);
    await using server = await faultServer({ now, reply: good });
    await using transport = open({ limits: { connectMs: 1_600 } });
    assert.equal((await send(transport, `http://vendor.test:${String(server.port)}`)).status, 200);
  });

  it('waits for an address a part of the whole time, whatever Node waits by itself', async function () {
    if (process.platform !== 'linux') this.skip(); // where all of 127.0.0.0/8 is this machine
    await using server = await faultServer({ now, reply: good });
    const silent = await silentServer('127.0.0.2', server.port);
    lead('vendor.test', () => [{ address: '127.0.0.2', family: 4 }, here]);
    const usual = getDefaultAutoSelectFamilyAttemptTimeout();
    setDefaultAutoSelectFamilyAttemptTimeout(60_000);
    try {
      await using transport = open({ limits: { connectMs: 1_600 } });
      assert.equal((await send(transport, `http://vendor.test:${String(server.port)}`)).status, 200);
    } finally {
      setDefaultAutoSelectFamilyAttemptTimeout(usual);
      await silent.close();
    }
  });

  it('leaves nothing behind at what would have ended it', async () => {
    await using server = await faultServer({ now, reply: good });
    const made: AbortSignal[] = [];
    const any = AbortSignal.any.bind(AbortSignal);
    AbortSignal.any = (signals) => {
      const signal = any(signals);
      made.push(signal);
      return signal;
    };
    await using transport = open();
    try {
      await send(transport, server.origin);
    } finally {
      AbortSignal.any = any;
    }
    assert.ok(made.length > 0);
    assert.deepEqual(
      made.flatMap((signal) => getEventListeners(signal, 'abort')),
      [],
    );
  });

  it('to an IPv6 address is understood', async function () {
    const server = createServer((socket) =>
      socket.on('data', () => socket.end('HTTP/1.1 204 No Content\r\n\r\n')),
    );
    const listens = await new Promise<boolean>((resolve) => {
      server.once('error', () => {
        resolve(false);
      });
      server.listen(0, '::1', () => {
        resolve(true);
      });
    });
    if (!listens) this.skip();
    const address = server.address();
    await using transport = open();
    const port = typeof address === 'object' ? String(address?.port) : '';
    assert.equal((await send(transport, `http://[::1]:${port}`)).status, 204);
    server.close();
  });

  for (const code of ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH']) {
    it(`that fails with ${code} says so, and nothing was sent`, async () => {
      lead('vendor.test', () => code);
      await using transport = open();
      const error = await failureOf(send(transport, 'https://vendor.test'));
      assert.deepEqual([error.kind, 'code' in error && error.code, error.sent], ['network', code, false]);
      assert.ok(!/private|users/.test(error.message));
    });
  }

  it('ends at the deadline for connecting', async () => {
    let asked = 0;
    await using server = await secureServer(['127.0.0.1'], {
      greet: () => {
        asked += 1;
        return true;
      },
    });
    await using transport = open({ by: trusting, limits: { connectMs: 100 } });
    const error = await failureOf(send(transport, server.origin));
    assert.deepEqual(
      [error.kind, error.message, error.sent],
      ['timeout', `No answer from 127.0.0.1:${String(server.port)} within 0.1 seconds.`, false],
    );
    assert.equal(asked, 1);
  });
});

describe('a certificate that is not good', () => {
  const cases = [
    {
      what: 'was issued by nobody known',
      identity: createAuthority().issue({ names: ['127.0.0.1'] }),
      text: /^The certificate of 127\.0\.0\.1:\d+ is not trusted: it was issued by “Test authority”, an authority/,
    },
    {
      what: 'has expired',
      identity: authority.issue({
        names: ['127.0.0.1'],
        from: new Date('2020-01-01T00:00:00Z'),
        to: new Date('2020-12-31T00:00:00Z'),
      }),
      text: /^The certificate of 127\.0\.0\.1:\d+ expired on 2020-12-31; your clock says 20\d\d-\d\d-\d\d\.$/,
    },
    {
      what: 'is not valid yet',
      identity: authority.issue({
        names: ['127.0.0.1'],
        from: new Date(Date.now() + DAY_MS),
        to: new Date(Date.now() + 2 * DAY_MS),
      }),
      text: /^The certificate of 127\.0\.0\.1:\d+ is valid only from 20\d\d-\d\d-\d\d on; your clock says/,
    },
    {
      what: 'is for another name',
      identity: authority.issue({ names: ['other.test', '10.0.0.1'] }),
      text: /^The certificate that came is for other\.test, 10\.0\.0\.1, not for 127\.0\.0\.1:\d+\.$/,
    },
  ];
  for (const { what, identity, text } of cases) {
    it(`because it ${what} ends it before anything is sent`, async () => {
      await using server = await faultServer({ now, reply: good, identity });
      await using transport = open({ by: trusting });
      const error = await failureOf(send(transport, server.origin));
      assert.ok(error instanceof TlsError && error.reason === 'certificate');
      assert.match(error.message, text);
      assert.equal(error.sent, false);
      assert.deepEqual(server.requests, []);
    });
  }

  for (const [what, answer] of [
    ['breaks off', (socket) => socket.destroy()],
    ['is answered in plain text', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
  ] as const satisfies readonly (readonly [string, (socket: import('node:net').Socket) => unknown])[]) {
    it(`is not the reason when the handshake ${what}: that may pass`, async () => {
      await using server = await secureServer(['127.0.0.1'], {
        greet: (socket) => {
          socket.once('data', () => answer(socket));
          return true;
        },
      });
      await using transport = open({ by: trusting });
      const error = await failureOf(send(transport, server.origin));
      assert.ok(error instanceof TlsError && error.reason === 'handshake', error.message);
      assert.match(error.message, /^The secure connection to 127\.0\.0\.1:\d+ could not be made \(\w+\)\.$/);
      assert.equal(error.sent, false);
    });
  }
});

/** An address at which nobody is refused and nobody gets through: its queue is full, and nobody looks at it. */
async function silentServer(host: string, port: number): Promise<{ close(): Promise<unknown> }> {
  const worker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
    require('node:net').createServer().listen({ ...workerData, backlog: 1 }, () => {
      parentPort.postMessage('listening');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    });`,
    { eval: true, workerData: { host, port } },
  );
  await once(worker, 'message');
  const queue = Array.from({ length: 4 }, () => connect({ host, port }).on('error', () => undefined));
  await Promise.all(queue.slice(0, 2).map((socket) => once(socket, 'connect')));
  return {
    close: () => {
      for (const socket of queue) socket.destroy();
      return worker.terminate();
    },
  };
}
