import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { createDynamicClient } from '../../../src/client/apiClient';
import type { DynamicClient } from '../../../src/client/apiClient';
import { RequestError } from '../../../src/http/errors';
import { outcomeOf } from '../../../src/http/outcome';
import { find } from '../../support/catalog';
import { writeServer } from '../../support/writeServer';

const { vendor, operation: create } = find('letsjobit', 'visits.create');
const { operation: remove } = find('letsjobit', 'visits.delete');

const http = (status: string, body: string, head = '') =>
  `HTTP/1.1 ${status}\r\n${head}Content-Length: ${String(body.length)}\r\n\r\n${body}`;
const saved = http('200 OK', '{"meta":{"recordsInserted":1,"recordsUpdated":0,"errors":[]},"data":null}');

type Reply = (socket: Socket, count: number) => void;
const say =
  (text: string): Reply =>
  (socket) =>
    socket.write(text);

/** What a fault is, what the server does, what became of the write, and as which failure. */
const faults: readonly [what: string, reply: Reply, outcome: string, kind: string][] = [
  ['the connection is reset', (socket) => socket.resetAndDestroy(), 'unknown', 'network'],
  ['the connection is closed without a word', (socket) => socket.end(), 'unknown', 'network'],
  ['the vendor answers 500', say(http('500 Oops', '{}')), 'unknown', 'vendor-failed'],
  ['a gateway answers 502', say(http('502 Bad Gateway', '<html>')), 'unknown', 'vendor-failed'],
  ['a gateway answers 504', say(http('504 Timeout', '')), 'unknown', 'vendor-failed'],
  [
    'a page of maintenance answers 503 with a time',
    say(http('503 Busy', '', 'Retry-After: 1\r\n')),
    'unknown',
    'vendor-failed',
  ],
  ['it is redirected', say(http('302 Found', '', 'Location: /elsewhere\r\n')), 'unknown', 'redirect'],
  [
    'it is redirected with its method kept',
    say(http('307 Temporary', '', 'Location: /elsewhere\r\n')),
    'unknown',
    'redirect',
  ],
  [
    'the answer ends in its middle',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"meta":', () => socket.destroy());
    },
    'unknown',
    'network',
  ],
  [
    'the answer ends early and says nothing of its length',
    (socket) => {
      socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"meta":{"recordsInserted":1');
    },
    'unknown',
    'incomplete',
  ],
  ['the answer is not HTTP', say('220 smtp ready\r\n\r\n'), 'unknown', 'unreadable'],
  ['it is invalid', say(http('400 Bad', '{"error":"No date."}')), 'refused', 'rejected'],
  ['the key is refused', say(http('401 No', '{}')), 'refused', 'credentials-refused'],
  ['there is no such record', say(http('404 No', '{}')), 'refused', 'not-found'],
  ['the limit is reached', say(http('429 Slow', '{}', 'Retry-After: 1\r\n')), 'refused', 'rate-limited'],
  ['the answer is no JSON', say(http('200 OK', 'saved, thank you')), 'done', 'not-json'],
  ['the answer is empty', say(http('200 OK', '')), 'done', 'empty'],
  ['the answer has another shape', say(http('200 OK', '{}')), 'done', 'shape'],
];

describe('a write over a real connection', () => {
  let client: DynamicClient | undefined;
  const open = (origin: string) =>
    (client = createDynamicClient({ vendor, origin, credentials: { apiKey: 'k' } }));
  afterEach(() => client?.close());
  const send = async (origin: string, operation = create, signal = new AbortController().signal) => {
    try {
      await open(origin).page(operation, operation.example, signal);
      return 'ok';
    } catch (error) {
      assert.ok(error instanceof RequestError, String(error));
      return `${outcomeOf(error)} ${error.kind}`;
    }
  };

  for (const [what, reply, outcome, kind] of faults) {
    for (const operation of [create, remove]) {
      it(`is sent once and is ${outcome} when ${what}: ${operation.method}`, async () => {
        await using server = await writeServer(reply);
        assert.equal(await send(server.origin, operation), `${outcome} ${kind}`);
        assert.deepEqual(server.requests, [operation.method]);
      });
    }
  }

  it('is unknown when it is stopped while the vendor is silent', async () => {
    const abort = new AbortController();
    await using server = await writeServer(() => {
      abort.abort();
    });
    assert.equal(await send(server.origin, create, abort.signal), 'unknown cancelled');
    assert.deepEqual(server.requests, ['POST']);
  });

  it('is unknown when it is stopped in the middle of the answer', async () => {
    const abort = new AbortController();
    await using server = await writeServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"meta":', () => {
        abort.abort();
      });
    });
    assert.equal(await send(server.origin, create, abort.signal), 'unknown cancelled');
    assert.deepEqual(server.requests, ['POST']);
  });

  it('is not sent when it is stopped before it began', async () => {
    await using server = await writeServer(say(saved));
    assert.equal(await send(server.origin, create, AbortSignal.abort()), 'not-sent cancelled');
    assert.deepEqual(server.requests, []);
  });

  it('is unknown when a kept connection turns out to be closed, and is not sent on another', async () => {
    await using server = await writeServer((socket, count) => {
      if (count === 1) socket.write(saved);
      else socket.resetAndDestroy();
    });
    const { signal } = new AbortController();
    const kept = open(server.origin);
    await kept.page(create, create.example, signal);
    await assert.rejects(
      kept.page(create, create.example, signal),
      (error) => outcomeOf(error) === 'unknown',
    );
    assert.deepEqual(server.requests, ['POST', 'POST']);
  });

  it('is not sent when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await new Promise((resolve) => server.close(resolve));
    assert.equal(await send(`http://127.0.0.1:${String(port)}`), 'not-sent network');
  });

  it('is not sent when the other side does not speak TLS', async () => {
    await using server = await writeServer(() => undefined);
    assert.match(await send(server.origin.replace('http:', 'https:')), /^not-sent (?:tls|network)$/);
    assert.deepEqual(server.requests, []);
  });

  it('is saved', async () => {
    await using server = await writeServer(say(saved));
    assert.equal(await send(server.origin), 'ok');
    assert.deepEqual(server.requests, ['POST']);
  });
});
