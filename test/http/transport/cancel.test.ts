import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { TimeoutError } from '../../../src/http/errors';
import { createAuthority } from '../../support/certificates';
import { head, json, say, tunnel, write } from '../../support/faults/replies';
import type { Reply } from '../../support/faults/server';
import { faultServer } from '../../support/faults/server';
import { failureOf, open, route, send } from './send';

const now = () => 0;
const authority = createAuthority();
const identity = authority.issue({ names: ['127.0.0.1'] });
const by = route({ ca: [authority.ca] });

/** Resolves with the first connection that a server sees, which it then does not answer. */
function greeting(): { greet: (socket: Socket) => boolean; greeted: Promise<Socket> } {
  let tell: (socket: Socket) => void = () => undefined;
  const greeted = new Promise<Socket>((resolve) => {
    tell = resolve;
  });
  const greet = (socket: Socket) => {
    tell(socket);
    return true;
  };
  return { greet, greeted };
}

/** A server that tells when it has been asked, and then does this. */
async function asked(reply: Reply) {
  let tell: (socket: Socket) => void = () => undefined;
  const socket = new Promise<Socket>((resolve) => {
    tell = resolve;
  });
  const server = await faultServer({
    now,
    reply: () => [
      ({ socket: own }) => {
        tell(own);
      },
      ...reply,
    ],
  });
  return { ...server, socket };
}

const closed = (socket: Socket): Promise<unknown> =>
  socket.destroyed ? Promise.resolve() : once(socket.resume(), 'close');

describe('a request that is stopped', () => {
  it('before it begins opens nothing', async () => {
    await using server = await faultServer({ now, reply: () => json('{}') });
    await using transport = open();
    const error = await failureOf(send(transport, server.origin, AbortSignal.abort()));
    assert.deepEqual([error.kind, error.sent], ['cancelled', false]);
    assert.equal(server.connections.length, 0);
  });

  it('while the way is looked for opens nothing', async () => {
    await using server = await faultServer({ now, reply: () => json('{}') });
    const stop = new AbortController();
    await using transport = open({
      findRoute: () => {
        setImmediate(() => {
          stop.abort();
        });
        return new Promise(() => undefined);
      },
    });
    const error = await failureOf(send(transport, server.origin, stop.signal));
    assert.deepEqual([error.kind, error.sent], ['cancelled', false]);
    assert.equal(server.connections.length, 0);
  });

  it('while its connection opens was not sent, and the connection is given up', async () => {
    const { greet, greeted } = greeting();
    await using server = await faultServer({ now, reply: () => [], identity, greet });
    await using transport = open({ by });
    const stop = new AbortController();
    const failure = failureOf(send(transport, server.origin, stop.signal));
    const socket = await greeted;
    stop.abort();
    const error = await failure;
    assert.deepEqual([error.kind, error.sent], ['cancelled', false]);
    await closed(socket);
  });

  it('while the proxy is silent was not sent, and the proxy is left', async () => {
    await using proxy = await asked([]);
    await using transport = open({ by: route({ proxy: proxy.origin }) });
    const stop = new AbortController();
    const failure = failureOf(send(transport, 'https://vendor.test', stop.signal));
    const own = await proxy.socket;
    stop.abort();
    const error = await failure;
    assert.deepEqual([error.kind, error.sent], ['cancelled', false]);
    await closed(own);
  });

  it('while it waits for the answer was sent', async () => {
    await using server = await asked([]);
    await using transport = open();
    const stop = new AbortController();
    const failure = failureOf(send(transport, server.origin, stop.signal));
    const own = await server.socket;
    stop.abort();
    const error = await failure;
    assert.deepEqual([error.kind, error.sent], ['cancelled', true]);
    await closed(own);
  });

  it('while its answer arrives was sent', async () => {
    const stop = new AbortController();
    await using server = await asked([
      write(`${head({}, 100)}{"half":`),
      () => {
        setTimeout(() => {
          stop.abort();
        }, 20);
      },
    ]);
    await using transport = open();
    const error = await failureOf(send(transport, server.origin, stop.signal));
    assert.deepEqual([error.kind, error.sent], ['cancelled', true]);
    await closed(await server.socket);
  });

  it('leaves the others alone, and the next one gets its own answer', async () => {
    const stop = new AbortController();
    await using server = await faultServer({
      now,
      reply: ({ headers }) => {
        if (headers.has('x-slow')) {
          stop.abort();
          return [];
        }
        return say({ body: '{"mine":true}' });
      },
    });
    await using transport = open();
    const slow = {
      method: 'GET',
      url: `${server.origin}/slow`,
      headers: [['x-slow', '1']],
    } as const;
    const [error, other] = await Promise.all([
      failureOf(transport.exchange(slow, stop.signal)),
      send(transport, server.origin),
    ]);
    assert.equal(error.kind, 'cancelled');
    assert.equal(other.text, '{"mine":true}');
    for (let i = 0; i < 3; i++) assert.equal((await send(transport, server.origin)).text, '{"mine":true}');
  });

  it('by a deadline says which', async () => {
    await using server = await asked([]);
    await using transport = open();
    const stop = new AbortController();
    const failure = failureOf(send(transport, server.origin, stop.signal));
    await server.socket;
    stop.abort(new TimeoutError('Too late.'));
    const error = await failure;
    assert.deepEqual([error.kind, error.message, error.sent], ['timeout', 'Too late.', true]);
  });
});

describe('a transport that is closed', () => {
  it('stops what is under way, at every stage, and takes nothing more', async () => {
    const { greet, greeted } = greeting();
    await using connecting = await faultServer({ now, reply: () => [], identity, greet });
    await using waiting = await asked([]);
    await using proxied = await faultServer({ now, reply: () => [tunnel] });
    const transport = open({
      findRoute: (origin) => Promise.resolve(origin === connecting.origin ? by : route()),
    });
    const failures = [connecting, waiting].map(({ origin }) => failureOf(send(transport, origin)));
    const sockets = await Promise.all([greeted, waiting.socket]);
    await transport.close();
    const errors = await Promise.all(failures);
    assert.deepEqual(
      errors.map(({ kind, sent }) => [kind, sent]),
      [
        ['cancelled', false],
        ['cancelled', true],
      ],
    );
    await Promise.all(sockets.map(closed));
    assert.equal((await failureOf(send(transport, proxied.origin))).kind, 'cancelled');
    assert.equal(proxied.connections.length, 0);
    await transport.close();
  });
});
