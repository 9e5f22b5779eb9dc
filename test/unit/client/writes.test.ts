import assert from 'node:assert/strict';
import type { Operation } from '../../../src/catalog/operation';
import { createDynamicClient } from '../../../src/client/apiClient';
import { authorize } from '../../../src/client/authorize';
import { buildRequest } from '../../../src/client/buildRequest';
import { maskedUrl, urlText, variablesOf } from '../../../src/client/requestTemplate';
import {
  CredentialsMissingError,
  CredentialsRefusedError,
  NetworkError,
  ReadOnlyError,
  VendorFailedError,
  SecretInAddressError,
} from '../../../src/http/errors';
import { outcomeOf } from '../../../src/http/outcome';
import { renderRequest, snippetTarget } from '../../../src/snippets/snippet';
import { canaries, find } from '../../support/catalog';
import { FakeTransport, headerOf, jsonResponse } from '../../support/fakeTransport';
import { ManualClock } from '../../support/manualClock';

const { signal } = new AbortController();
const remove = find('letsjobit', 'visits.delete');
const input = { path: { ID: 'v1' } };

function open(
  vendorId: string,
  transport: FakeTransport,
  given: { readOnly?: boolean; origin?: string } = {},
) {
  const { vendor } = find(vendorId, vendorId === 'auvo' ? 'login' : 'visits.list');
  const lines: string[] = [];
  const client = createDynamicClient({
    vendor,
    credentials: canaries(vendor),
    clock: new ManualClock(),
    transport,
    ...given,
    log: (_, line) => lines.push(line),
  });
  return { client, lines };
}

describe('a client that only reads', () => {
  it('sends no write, and reads as any other', async () => {
    const transport = new FakeTransport(() => jsonResponse({ meta: {}, data: [] }));
    const { client } = open('letsjobit', transport, { readOnly: true });
    await assert.rejects(client.call(remove.operation, input, signal), ReadOnlyError);
    await assert.rejects(client.page(remove.operation, input, signal), ReadOnlyError);
    assert.equal(transport.requests.length, 0);
    await client.call(find('letsjobit', 'visits.list').operation, {}, signal);
    assert.equal(transport.requests.length, 1);
  });

  it('is what nobody gets who does not ask for it', async () => {
    const transport = new FakeTransport(() => jsonResponse({ meta: { deletedRecords: 1 }, data: null }));
    await open('letsjobit', transport).client.call(remove.operation, input, signal);
    assert.equal(transport.requests[0]?.method, 'DELETE');
  });
});

describe('a write', () => {
  const token = (value: string) =>
    jsonResponse({
      result: { accessToken: value, created: '2026-01-01 00:00:00', expiration: '2026-01-01 00:30:00' },
    });
  const { operation } = find('auvo', 'users.list');
  // The catalog calls no write repeatable; should it ever, it is not repeated all the same.
  const write: Operation = { ...operation, effect: 'write', method: 'POST', repeatable: true };

  it('is not sent again after a 401 under a token that had worked', async () => {
    let accepted = true;
    const transport = new FakeTransport(({ url }) => {
      if (url.endsWith('/login/')) return token('canary-token');
      return accepted ? jsonResponse({}) : jsonResponse({}, 401);
    });
    const { client } = open('auvo', transport);
    await client.call(operation, {}, signal);
    accepted = false;
    await assert.rejects(client.call(write, {}, signal), CredentialsRefusedError);
    assert.equal(
      transport.requests.filter(({ method, url }) => method === 'POST' && !url.endsWith('/login/')).length,
      1,
    );
  });

  for (const [what, answer] of [
    ['fails at the vendor', () => jsonResponse({}, 503)],
    [
      'breaks off',
      () => {
        throw new NetworkError('Lost.', 'ECONNRESET', { sent: true });
      },
    ],
  ] as const) {
    it(`was certainly not sent when the login before it ${what}`, async () => {
      const transport = new FakeTransport(answer);
      const failure = await open('auvo', transport)
        .client.call(write, {}, signal)
        .catch((error: unknown) => error);
      assert.ok(failure instanceof VendorFailedError || failure instanceof NetworkError);
      assert.equal(outcomeOf(failure), 'not-sent');
      assert.equal(transport.requests.length, 1);
    });
  }

  it('that is answered without content is done, with no rows', async () => {
    const transport = new FakeTransport(() => ({ ...jsonResponse('', 204), text: '' }));
    const page = await open('letsjobit', transport).client.page(remove.operation, input, signal);
    assert.deepEqual([page.rows, page.response.status], [[], 204]);
  });
});

describe('an operation that goes without the token', () => {
  const { vendor, operation } = find('autengo', 'makes');
  const headers = (auth: Operation['auth']) =>
    buildRequest(
      vendor,
      { ...operation, auth },
      { path: {}, query: {}, body: undefined },
      { origin: 'https://x', hasToken: true },
    ).headers.map(({ name }) => name);

  it('carries the vendor’s other headers', () => {
    assert.deepEqual(headers('vendor'), ['X-Api-Key', 'Authorization', 'Accept', 'Accept-Language']);
    assert.deepEqual(headers('withoutToken'), ['X-Api-Key', 'Accept', 'Accept-Language']);
    assert.deepEqual(headers('none'), ['Accept', 'Accept-Language']);
  });

  it('asks for none either', async () => {
    const transport = new FakeTransport();
    const client = createDynamicClient({ vendor, credentials: canaries(vendor), transport });
    await client.call({ ...operation, auth: 'withoutToken' }, {}, signal);
    assert.equal(headerOf(transport.requests[0], 'authorization'), undefined);
    assert.equal(transport.requests.length, 1);
  });
});

describe('secrets in an address', () => {
  const { vendor, operation: post } = find('auvo', 'login');
  const { credentialBody, ...rest } = post;
  assert.ok(credentialBody);
  const operation: Operation = { ...rest, method: 'GET', credentialQuery: credentialBody };
  const origin = 'http://127.0.0.1:4321';
  const built = (at: string) =>
    buildRequest(vendor, operation, { path: {}, query: {}, body: undefined }, { origin: at });
  const template = built(origin);
  const fields = { apiKey: 'a&b=c ?#ü/é%20', apiToken: '@evil.example' };

  it('are names until the request is signed, then percent-encoded', () => {
    assert.equal(template.url, `${origin}/v2/login/`);
    assert.equal(maskedUrl(template), `${origin}/v2/login/?apiKey=••••&apiToken=••••`);
    assert.deepEqual(variablesOf(template), ['AUVO_API_KEY', 'AUVO_API_TOKEN']);
    const signed = authorize(template, { origin, fields }, undefined);
    assert.equal(
      signed.url,
      `${origin}/v2/login/?apiKey=a%26b%3Dc%20%3F%23%C3%BC%2F%C3%A9%2520&apiToken=%40evil.example`,
    );
  });

  it('never leave this machine', () => {
    for (const at of [vendor.origin, 'https://127.0.0.1.example', 'https://localhost.example'])
      assert.throws(() => authorize(built(at), { origin: at, fields }, undefined), SecretInAddressError);
  });

  it('follow the query that is there', () => {
    const joined = urlText({ ...template, url: `${template.url}?page=1` });
    assert.equal(joined[0], `${origin}/v2/login/?page=1&apiKey=`);
  });

  it('are missed by name, never by address', () => {
    assert.throws(
      () => authorize(template, { origin, fields: { apiKey: 'k' } }, undefined),
      (error) => error instanceof CredentialsMissingError && error.message.includes('apiToken'),
    );
  });

  it('are masked in the log and in what a failure says', async () => {
    const transport = new FakeTransport(() => {
      throw new NetworkError('Lost.', 'ECONNRESET', { sent: true });
    });
    const { client, lines } = open('auvo', transport, { origin });
    const failure = await client.call(operation, {}, signal).catch((error: unknown) => error);
    const canary = encodeURIComponent('canary/auvo');
    assert.ok(transport.requests[0]?.url.includes(canary));
    assert.equal(lines.length, 1);
    assert.ok(lines[0]?.includes('/login/?apiKey=••••&apiToken=••••'));
    assert.ok(!JSON.stringify([lines, failure, String(failure)]).includes('canary'));
  });

  it('are environment variables in snippets, encoded by the language', () => {
    const code = (id: 'curl' | 'typescript-fetch') =>
      renderRequest(snippetTarget(id), { vendor, operation, template }).code;
    assert.ok(code('curl').includes('?apiKey=$(encoded "$AUVO_API_KEY")'));
    assert.ok(code('typescript-fetch').includes('?apiKey=${percentEncode(auvoApiKey)}'));
  });
});
