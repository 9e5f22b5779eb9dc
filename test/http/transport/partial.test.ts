import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { autengo } from '../../../src/catalog/vendors/autengo/vendor';
import { createClient } from '../../../src/client/apiClient';
import { withPartialAnswer } from '../../../src/client/answers/partialAnswer';
import { findOperation } from '../../../src/catalog/vendor';
import { auvo } from '../../../src/catalog/vendors/auvo/vendor';
import type { RequestError } from '../../../src/http/errors';
import { TimeoutError } from '../../../src/http/errors';
import { keepPartial } from '../../../src/http/transport/partialBody';
import { MASK } from '../../../src/http/redaction/redaction';
import { end, head, reset, say, write } from '../../support/faults/replies';
import type { Reply } from '../../support/faults/server';
import { faultServer } from '../../support/faults/server';
import { failureOf, open } from './send';

const KEY = 'a-key-that-nobody-may-see';

/** How a read ends whose answers are these. */
async function failure(reply: Reply, limits: Parameters<typeof open>[0] = {}): Promise<RequestError> {
  await using server = await faultServer({ now: () => 0, reply: () => reply });
  await using transport = open(limits);
  const client = createClient({
    vendor: autengo,
    credentials: { apiKey: KEY },
    origin: server.origin,
    transport,
    random: () => 0,
  });
  return await failureOf(client.call('makes', {}));
}

describe('an answer that breaks off', () => {
  it('is kept as far as it came, marked, and redacted up to where it was cut', async () => {
    const half = `{"key":"${KEY}","rows":[1,2],"again":"${KEY.slice(0, 12)}`;
    for (const [reply, kind] of [
      [[write(head({}, 1000) + half), reset], 'network'],
      [[write(head({}, 1000) + half), end], 'network'],
      [[write(head({}, 1000) + half)], 'timeout'],
      [say({ headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(half).subarray(0, -4) }), 'incomplete'],
    ] as const) {
      const error = await failure(reply, { limits: { idleMs: 60 } });
      assert.equal(error.kind, kind, error.message);
      assert.deepEqual(
        [error.answer, error.partial],
        [`{"key":"${MASK}","rows":[1,2],"again":"${MASK}`, true],
      );
      assert.ok(!error.message.includes('rows'));
    }
  });

  it('is kept as far as the limit when it is too large', async () => {
    const error = await failure(say({ body: 'x'.repeat(5_000) }), { limits: { decodedBytes: 1_000 } });
    assert.deepEqual([error.kind, error.partial], ['unreadable', true]);
    assert.match(error.answer ?? '', /^x+$/);
  });

  it('of which nothing came is no answer', async () => {
    for (const reply of [
      [write(head({}, 1000)), end],
      say({ headers: { 'Content-Encoding': 'zstd' }, body: 'x' }),
      [reset],
    ]) {
      const error = await failure(reply);
      assert.deepEqual([error.answer, error.partial], [undefined, false]);
    }
  });

  it('that holds a token is not kept', () => {
    const login = findOperation(auvo, 'login');
    const list = findOperation(autengo, 'makes');
    assert.ok(login !== undefined && list !== undefined && login.effect === 'token');
    const error = new TimeoutError('late');
    keepPartial(error, '{"accessToken":"half of it');
    const redact = (text: string) => text;
    assert.equal(withPartialAnswer(error, login, redact), error);
    assert.equal(error.answer, undefined);
    withPartialAnswer(error, list, redact);
    assert.equal(error.answer, '{"accessToken":"half of it');
  });

  it('is not looked for in what is no failure of a request', () => {
    const list = findOperation(autengo, 'makes');
    assert.ok(list !== undefined);
    const error = new RangeError('of the program');
    assert.equal(
      withPartialAnswer(error, list, (text) => text),
      error,
    );
  });
});
