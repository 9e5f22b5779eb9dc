import assert from 'node:assert/strict';
import { createDynamicClient } from '../../../../src/client/apiClient';
import type { ProofResult, Verdict } from '../../../../src/client/proofs/proofResult';
import { proofCost } from '../../../../src/client/proofs/proofCost';
import { runProofs } from '../../../../src/client/proofs/runProofs';
import { systemClock } from '../../../../src/http/clock';
import type { OnWait } from '../../../../src/http/wait';
import { Ledger } from '../../../../src/quota/ledger';
import type { Sandbox } from '../../../../src/sandbox/startSandbox';
import { startSandbox } from '../../../../src/sandbox/startSandbox';
import { allVendors, canaries } from '../../../support/catalog';
import { json, reset } from '../../../support/faults/replies';
import type { Received, Reply } from '../../../support/faults/server';
import { faultServer } from '../../../support/faults/server';

type Fields = Record<string, string>;

const vendorOf = (id: string) => allVendors.find((one) => one.id === id) ?? assert.fail();

interface Try {
  readonly vendorId: string;
  readonly origin: string;
  readonly fields: Fields;
  readonly ledger?: Ledger;
  readonly stop?: AbortController;
  readonly onResult?: (result: ProofResult) => void;
  readonly onWait?: OnWait;
}

async function prove({
  vendorId,
  origin,
  fields,
  ledger,
  stop = new AbortController(),
  onResult,
  onWait,
}: Try) {
  const vendor = vendorOf(vendorId);
  const client = createDynamicClient({
    vendor,
    origin,
    credentials: fields,
    ...(ledger === undefined ? {} : { ledger }),
    ...(onWait === undefined ? {} : { onWait }),
  });
  try {
    return await runProofs({
      vendor,
      client,
      fields,
      clock: systemClock,
      signal: stop.signal,
      ...(onResult === undefined ? {} : { onResult }),
    });
  } finally {
    await client.close();
  }
}

const verdicts = (results: readonly ProofResult[]): Verdict[] => results.map(({ verdict }) => verdict);

describe('Testing credentials against the sandboxes', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  const issued = (vendorId: string, change: Fields = {}): Fields => ({
    ...sandbox.vendors[vendorId]?.credentials,
    ...change,
  });
  const tried = (vendorId: string, change: Fields = {}) =>
    prove({ vendorId, origin: sandbox.vendors[vendorId]?.origin ?? '', fields: issued(vendorId, change) });

  for (const { id: vendorId, title } of allVendors) {
    it(`finds what ${title} issued valid, at no more than the promised cost`, async () => {
      const results = await tried(vendorId);
      assert.equal(results[0]?.verdict, 'valid');
      assert.ok(results.every(({ verdict }) => verdict === 'valid' || verdict === 'unclear'));
      assert.equal(sandbox.requests.length, proofCost(vendorOf(vendorId), issued(vendorId)).requests);
    });

    it(`finds another key refused by ${title}, once, and tells no secret`, async () => {
      const results = await tried(vendorId, { apiKey: 'canary-of-a-key' });
      assert.deepEqual(new Set(verdicts(results)), new Set(['refused']));
      assert.ok(!JSON.stringify(results).includes('canary'));
      const login = vendorId === 'auvo' ? 1 : undefined;
      assert.equal(sandbox.requests.length, login ?? vendorOf(vendorId).proofs.length);
    });
  }

  it('tells a scope that AutoVu refuses from one that it hides, in the document’s words', async () => {
    const results = await tried('autovu', { scopecode: 'sandbox-scope-DiaryEndpoints' });
    assert.deepEqual(verdicts(results), ['valid', 'unclear', 'unclear', 'wrong scope']);
    assert.match(
      results[1]?.sentence ?? '',
      /says of status 404: “The requested resource does not exist, or your API key lacks/,
    );
    assert.match(results[3]?.sentence ?? '', /but not for SiteProductEndpoints/);
  });

  it('uses a scope code of its own for each scope', async () => {
    const own = Object.fromEntries(
      Object.keys(vendorOf('autovu').scopes ?? {}).map((scope) => [
        `scopecode.${scope}`,
        `sandbox-scope-${scope}`,
      ]),
    );
    const results = await tried('autovu', { ...own, scopecode: '' });
    assert.equal(results[0]?.verdict, 'valid');
    assert.ok(results.every(({ verdict }) => verdict === 'valid' || verdict === 'unclear'));
  });

  it('asks for the scopes only that have a code, and says which have none', async () => {
    const results = await tried('autovu', {
      scopecode: '',
      'scopecode.DiaryEndpoints': 'sandbox-scope-DiaryEndpoints',
    });
    assert.deepEqual(verdicts(results), ['valid', 'not tested', 'not tested', 'not tested']);
    assert.match(results[1]?.sentence ?? '', /^Nothing was sent: Scope code not filled in for /);
    assert.equal(sandbox.requests.length, 1);
  });

  it('names the login where that is what was refused', async () => {
    const [result] = await tried('auvo', { apiToken: 'other' });
    assert.match(result?.sentence ?? '', /^Auvo refused the login: /);
    assert.deepEqual(result?.request, { method: 'POST', path: '/v2/login/' });
  });

  it('logs in where two ids take the place of a token', async () => {
    const [result] = await tried('autengo', { userToken: '', dealerAlzuraId: '1', userAlzuraId: '2' });
    assert.equal(result?.verdict, 'valid');
    assert.deepEqual(
      sandbox.requests.map(({ operationId }) => operationId),
      ['auth.token', 'makes'],
    );
  });

  it('sends nothing while something is missing, and names it', async () => {
    const results = await tried('autovu', { apiPassword: '', apiKey: '' });
    assert.deepEqual(new Set(verdicts(results)), new Set(['not tested']));
    assert.equal(results[0]?.sentence, 'Nothing was sent: API key and API password not filled in.');
    assert.deepEqual(sandbox.requests, []);
  });

  it('waits for the quota, and then sends what was promised and no more', async () => {
    const { rateLimit } = vendorOf('autovu');
    const windows = [{ id: 'second', label: 'per second', requests: 2, seconds: 1 }];
    const ledger = new Ledger({ ...rateLimit, windows }, systemClock);
    const waits: boolean[] = [];
    const { origin = '' } = sandbox.vendors.autovu ?? {};
    const results = await prove({
      vendorId: 'autovu',
      origin,
      fields: issued('autovu'),
      ledger,
      onWait: (wait) => waits.push(wait !== undefined),
    });
    assert.ok(verdicts(results).every((verdict) => verdict === 'valid' || verdict === 'unclear'));
    assert.equal(sandbox.requests.length, 4);
    assert.deepEqual([waits.includes(true), waits.at(-1)], [true, false]);
  });

  it('is over at once when the quota of the day is spent, and says when it is possible again', async () => {
    const { rateLimit } = vendorOf('autovu');
    const ledger = new Ledger(
      { ...rateLimit, windows: [{ id: 'day', label: 'per day', requests: 2, seconds: 86_400 }] },
      systemClock,
    );
    const { origin = '' } = sandbox.vendors.autovu ?? {};
    const results = await prove({ vendorId: 'autovu', origin, fields: issued('autovu'), ledger });
    assert.equal(verdicts(results).filter((verdict) => verdict === 'quota').length, 2);
    assert.equal(sandbox.requests.length, 2);
    assert.match(
      results.find(({ verdict }) => verdict === 'quota')?.sentence ?? '',
      /It can be tested again at \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/,
    );
  });
});

/** A JSON Web Token that ended yesterday by its own words. */
const ended = ['{}', JSON.stringify({ exp: Math.floor(Date.now() / 1000) - 86_400 }), 'x']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

const login = json(
  JSON.stringify({
    result: { accessToken: 'issued', created: '2026-01-01 00:00:00', expiration: '2026-01-01 00:30:00' },
  }),
);

describe('Testing credentials against servers that answer otherwise', () => {
  /** What a server is asked for, and what becomes of it. */
  async function against(
    vendorId: string,
    reply: (request: Received) => Reply,
    fields: Fields = canaries(vendorOf(vendorId)),
  ) {
    await using server = await faultServer({
      now: () => 0,
      reply: (request) =>
        request.target.endsWith('/login/') && request.method === 'POST' ? login : reply(request),
    });
    const results = await prove({ vendorId, origin: server.origin, fields });
    return { results, requests: server.requests };
  }

  const all = (vendorId: string, verdict: Verdict) => vendorOf(vendorId).proofs.map(() => verdict);
  const said: readonly [what: string, reply: Reply, verdict: Verdict][] = [
    ['429 with a long Retry-After', json('{}', { status: 429, headers: { 'Retry-After': '7200' } }), 'quota'],
    [
      '401 with a word of expiry',
      json('{"message":"Token expired","error":"Token expired"}', { status: 401 }),
      'expired',
    ],
    ['403', json('{"message":"Forbidden"}', { status: 403 }), 'wrong scope'],
    ['500', json('{"message":"out of order"}', { status: 500 }), 'other'],
    [
      'a web page',
      json('<html><title>Sign in</title></html>', { headers: { 'Content-Type': 'text/html' } }),
      'network',
    ],
    ['another shape', json('"fine"'), 'other'],
    ['a broken connection', [reset], 'network'],
  ];
  for (const { id: vendorId, title } of allVendors) {
    for (const [what, reply, verdict] of said) {
      // AutoVu's answers are text, and of an object of one record any shape is fine.
      const isOwn =
        vendorId === 'autovu' && (what === '401 with a word of expiry' || what === 'another shape');
      if (isOwn) continue;
      it(`calls ${what} of ${title} “${verdict}”, and asks once`, async () => {
        const { results, requests } = await against(vendorId, () => reply);
        assert.deepEqual(verdicts(results), all(vendorId, verdict));
        assert.ok(requests.length <= proofCost(vendorOf(vendorId), canaries(vendorOf(vendorId))).requests);
      });
    }
  }

  it('calls an Autengo user token expired that says so, when it is refused', async () => {
    const fields = { apiKey: 'k', userToken: ended };
    const { results } = await against('autengo', () => json('{}', { status: 401 }), fields);
    assert.deepEqual(verdicts(results), ['expired']);
    assert.match(results[0]?.sentence ?? '', /^The user token ended at .* UTC, by its own words\./);
  });

  it('believes the vendor that accepts a token which says that it ended', async () => {
    const fields = { apiKey: 'k', userToken: ended };
    const { results } = await against('autengo', () => json('{"total":0,"list":[]}'), fields);
    assert.deepEqual(verdicts(results), ['valid']);
    assert.match(results[0]?.sentence ?? '', /it was accepted all the same\.$/);
  });

  it('calls unclear what Autengo’s document lost', async () => {
    const { results } = await against('autengo', () => json('{}', { status: 400 }), { apiKey: 'k' });
    assert.deepEqual(verdicts(results), ['unclear']);
  });

  it('does not believe a success that LetsJobIt itself calls an error', async () => {
    const body =
      '{"meta":{"error":"Unknown company","totalRecords":0,"returnedRecords":0,"remainingRecords":0,"nextStart":0},"data":[]}';
    const { results } = await against('letsjobit', () => json(body));
    assert.deepEqual(verdicts(results), ['other']);
    assert.match(results[0]?.sentence ?? '', /LetsJobIt answered, and says: Unknown company\./);
  });

  it('leaves AutoVu’s 401 open while no other scope was answered', async () => {
    const { results } = await against('autovu', ({ target }) =>
      target.startsWith('/jobs') ? json('', { status: 401 }) : [reset],
    );
    assert.deepEqual(verdicts(results), ['network', 'unclear', 'network', 'network']);
    assert.match(results[1]?.sentence ?? '', /says of status 401: “Missing, malformed/);
  });

  it('keeps what is known when it is stopped', async () => {
    const stop = new AbortController();
    await using server = await faultServer({
      now: () => 0,
      reply: ({ target }) =>
        target.startsWith('/diary') ? json('{"Metadata":{"TotalRecords":0},"Data":[]}') : [],
    });
    const fields = canaries(vendorOf('autovu'));
    const results = await prove({
      vendorId: 'autovu',
      origin: server.origin,
      fields,
      stop,
      onResult: ({ verdict }) => {
        if (verdict === 'valid') stop.abort();
      },
    });
    assert.deepEqual(verdicts(results), ['valid', 'not tested', 'not tested', 'not tested']);
  });
});
