import assert from 'node:assert/strict';
import { createClient, createDynamicClient } from '../../../src/client/apiClient';
import { vendors } from '../../../src/catalog/vendors';
import type { HttpRequest } from '../../../src/http/exchange';
import {
  CancelledError,
  CredentialsRefusedError,
  InputError,
  OriginRefusedError,
} from '../../../src/http/errors';
import { find } from '../../support/catalog';
import { FakeTransport, deferred, headerOf, jsonResponse, textResponse } from '../../support/fakeTransport';
import { ManualClock, settled } from '../../support/manualClock';

const token = (value: string) =>
  jsonResponse({
    result: { accessToken: value, created: '2026-01-01 00:00:00', expiration: '2026-01-01 00:30:00' },
  });
const list = () => jsonResponse({ result: { entityList: [], pagedSearchReturnData: { totalItems: 0 } } });
const isLogin = (request: HttpRequest) => request.url.endsWith('/login/');

/** An Auvo that accepts only the token `valid()`; each login issues the next. */
function auvo(valid: () => string) {
  const clock = new ManualClock();
  let logins = 0;
  const transport = new FakeTransport(async (request) => {
    await settled();
    if (isLogin(request)) return token(`token-${String(++logins)}`);
    return headerOf(request, 'authorization') === `Bearer ${valid()}` ? list() : jsonResponse({}, 401);
  });
  const lines: string[] = [];
  const client = createClient({
    vendor: vendors.auvo,
    credentials: { apiKey: 'key-canary', apiToken: 'token-canary' },
    clock,
    transport,
    log: (_, line) => lines.push(line),
  });
  return { client, clock, transport, lines, logins: () => logins };
}

describe('a client that logs in', () => {
  it('logs in before the first call and uses the token after', async () => {
    const { client, transport } = auvo(() => 'token-1');
    await client.call('users.list', {});
    await client.call('users.list', {});
    assert.deepEqual(transport.requests.map(isLogin), [true, false, false]);
    assert.deepEqual(JSON.parse(transport.requests[0]?.body ?? ''), {
      apiKey: 'key-canary',
      apiToken: 'token-canary',
    });
    assert.equal(client.quota.state().sent, 3);
  });

  it('logs in again before the token ends', async () => {
    let valid = 'token-1';
    const { client, clock, logins } = auvo(() => valid);
    await client.call('users.list', {});
    await clock.advance(30 * 60_000 - 10_000);
    valid = 'token-2';
    await client.call('users.list', {});
    assert.equal(logins(), 2);
  });

  it('logs in once and repeats once when a token that worked is refused, for any number of callers', async () => {
    let valid = 'token-1';
    const { client, transport, logins } = auvo(() => valid);
    await client.call('users.list', {});
    valid = 'token-2';
    await Promise.all(Array.from({ length: 8 }, () => client.call('users.list', {})));
    assert.equal(logins(), 2);
    assert.equal(transport.requests.length, 2 + 8 + 1 + 8);
  });

  it('does not go round in circles when every token is refused', async () => {
    const { client, transport } = auvo(() => 'never');
    await assert.rejects(client.call('users.list', {}), CredentialsRefusedError);
    assert.deepEqual(transport.requests.map(isLogin), [true, false]);
    await assert.rejects(client.call('users.list', {}), CredentialsRefusedError);
    assert.deepEqual(transport.requests.map(isLogin), [true, false, true, false]);
  });

  it('never repeats what is not safe to repeat', async () => {
    let valid = 'token-1';
    const { transport, clock } = auvo(() => valid);
    const { vendor, operation } = find('auvo', 'users.list');
    const client = createDynamicClient({
      vendor,
      credentials: { apiKey: 'k', apiToken: 't' },
      clock,
      transport,
    });
    const write = { ...operation, repeatable: false };
    const { signal } = new AbortController();
    await client.call(write, {}, signal);
    valid = 'token-2';
    await assert.rejects(client.call(write, {}, signal), CredentialsRefusedError);
    assert.deepEqual(transport.requests.map(isLogin), [true, false, false]);
    await client.call(write, {}, signal);
    assert.equal(transport.requests.length, 5);
  });

  it('stops only the caller who stops, not the login', async () => {
    const login = deferred<undefined>();
    const transport = new FakeTransport(async (request) => {
      if (!isLogin(request)) return list();
      await login.promise;
      return token('T1');
    });
    const client = createClient({
      vendor: vendors.auvo,
      credentials: { apiKey: 'k', apiToken: 't' },
      transport,
    });
    const stop = new AbortController();
    const leaving = client.call('users.list', {}, { signal: stop.signal });
    const staying = client.call('users.list', {});
    await settled();
    stop.abort();
    await assert.rejects(leaving, CancelledError);
    login.resolve(undefined);
    await staying;
    assert.deepEqual(transport.requests.map(isLogin), [true, false]);
  });

  it('hides the tokens of its logins, also one that was given up', async () => {
    let valid = 'token-1';
    const { client, lines } = auvo(() => valid);
    await client.call('users.list', {});
    valid = 'token-2';
    await client.call('users.list', {});
    assert.equal(client.redact('key-canary token-canary token-1 token-2'), '•••• •••• •••• ••••');
    assert.ok(!lines.join('\n').includes('canary'));
  });
});

describe('a client', () => {
  const credentials = { apiKey: 'key-canary', scopecode: 'scope-canary', apiPassword: 'pass-canary' };

  it('sends nothing for an input that is wrong, and says where', async () => {
    const transport = new FakeTransport();
    const client = createClient({ vendor: vendors.autovu, credentials, transport });
    await assert.rejects(
      client.call('diary.list', { path: { startDate: '2026-13-01' } }),
      (error) => error instanceof InputError && error.issues[0]?.path.join('.') === 'path.startDate',
    );
    assert.equal(transport.requests.length, 0);
    assert.equal(client.quota.state().sent, 0);
  });

  it('sends and counts nothing when a credential is missing', async () => {
    const transport = new FakeTransport();
    const client = createClient({
      vendor: vendors.autovu,
      credentials: { ...credentials, apiPassword: '' },
      transport,
    });
    await assert.rejects(client.call('job.get', { path: { jobId: 1 } }), {
      kind: 'credentials-missing',
      field: 'apiPassword',
    });
    assert.equal(transport.requests.length, 0);
    assert.equal(client.quota.state().windows[0]?.remaining, 60);
  });

  it('takes no origin that is not safe', () => {
    assert.throws(
      () => createClient({ vendor: vendors.autovu, credentials, origin: 'http://example.com' }),
      OriginRefusedError,
    );
  });

  it('sends the value of the scope where there is one', async () => {
    const transport = new FakeTransport(() => jsonResponse({}));
    const client = createClient({
      vendor: vendors.autovu,
      credentials: { ...credentials, 'scopecode.JobEndpoints': 'jobs' },
      transport,
    });
    await client.call('job.get', { path: { jobId: 1 } });
    assert.equal(headerOf(transport.requests[0], 'scopecode'), 'jobs');
  });

  it('sends an aborted call nowhere', async () => {
    const transport = new FakeTransport();
    const client = createClient({ vendor: vendors.autovu, credentials, transport });
    await assert.rejects(
      client.call('job.get', { path: { jobId: 1 } }, { signal: AbortSignal.abort('x') }),
      CancelledError,
    );
    assert.equal(transport.requests.length, 0);
  });

  it('says of every failure what was attempted, and when', async () => {
    const transport = new FakeTransport(() => jsonResponse({}, 418));
    const clock = new ManualClock();
    const client = createClient({ vendor: vendors.autovu, credentials, transport, clock });
    const facts = { attempted: '“Get a job” of AutoVu', at: clock.now() };
    await assert.rejects(client.call('job.get', { path: { jobId: 1 } }), facts);
    await assert.rejects(client.call('job.get', { path: { jobId: '1' as never } }), facts);
    await assert.rejects(client.pages('job.get', { path: { jobId: 1 } }).next(), facts);
  });

  it('passes on what there is to know of how an answer arrived', async () => {
    const notices = ['It contains invalid characters.'];
    const transport = new FakeTransport(() => ({ ...jsonResponse({}), notices, movedFrom: ['/old'] }));
    const client = createClient({ vendor: vendors.autovu, credentials, transport });
    const { value: page } = await client.pages('job.get', { path: { jobId: 1 } }).next();
    assert.deepEqual(page?.notices, [...notices, 'The vendor moved this address.']);
  });

  it('takes an answer without content for one without rows', async () => {
    for (const status of [204, 205]) {
      const transport = new FakeTransport(() => textResponse('', status));
      const client = createClient({ vendor: vendors.autovu, credentials, transport });
      const { value: page } = await client.pages('job.get', { path: { jobId: 1 } }).next();
      assert.deepEqual([page?.rows, page?.answer, page?.end?.complete], [[], undefined, true]);
    }
  });

  it('says with a page of another shape what came', async () => {
    const transport = new FakeTransport(() => jsonResponse({ Rows: [] }));
    const client = createClient({ vendor: vendors.autovu, credentials, transport });
    await assert.rejects(client.pages('diary.list', { path: { startDate: '2026-11-16' } }).next(), {
      kind: 'shape',
      answer: '{"Rows":[]}',
      kept: { pages: 0, rows: 0, position: 1 },
    });
  });

  it('hides no mistake of its own behind the shape of an answer', async () => {
    const { vendor, operation } = find('autovu', 'diary.list');
    const mistake = new Error('a mistake');
    const page = { ...operation.page };
    Object.defineProperty(page, 'rows', {
      get: () => {
        throw mistake;
      },
    });
    const client = createDynamicClient({ vendor, credentials, transport: new FakeTransport() });
    const input = { path: { startDate: '2026-11-16' } };
    await assert.rejects(client.page({ ...operation, page }, input, new AbortController().signal), mistake);
  });
});
