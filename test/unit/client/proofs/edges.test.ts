import assert from 'node:assert/strict';
import type { Vendor } from '../../../../src/catalog/vendor';
import { createDynamicClient } from '../../../../src/client/apiClient';
import { judge } from '../../../../src/client/proofs/judge';
import { proofCost } from '../../../../src/client/proofs/proofCost';
import type { ProofResult } from '../../../../src/client/proofs/proofResult';
import type { Proofs } from '../../../../src/client/proofs/runProofs';
import { loginOf, proofRequest, runProofs } from '../../../../src/client/proofs/runProofs';
import { summaryOf } from '../../../../src/client/proofs/summary';
import { systemClock } from '../../../../src/http/clock';
import {
  CredentialsMissingError,
  CredentialsRefusedError,
  NotAllowedError,
  VendorFailedError,
} from '../../../../src/http/errors';
import { allVendors } from '../../../support/catalog';

const vendorOf = (id: string): Vendor => allVendors.find((one) => one.id === id) ?? assert.fail();
const [autovu, auvo, autengo, letsjobit] = ['autovu', 'auvo', 'autengo', 'letsjobit'].map(vendorOf) as [
  Vendor,
  Vendor,
  Vendor,
  Vendor,
]; // four ids, four vendors

/** What a client would answer, without one. */
const clientOf = (vendor: Vendor, page: () => Promise<unknown>): Proofs['client'] => ({
  ...createDynamicClient({ vendor, origin: vendor.origin, credentials: {} }),
  page: page as Proofs['client']['page'], // only answer and response are read
});

const tested = (vendor: Vendor, page: () => Promise<unknown>, fields?: Proofs['fields']) =>
  runProofs({
    vendor,
    client: clientOf(vendor, page),
    clock: systemClock,
    signal: new AbortController().signal,
    ...(fields === undefined ? {} : { fields }),
  });

const answer = (headers: readonly (readonly [string, string])[] = []) => ({
  answer: {},
  response: { status: 200, headers: new Map(headers), timing: { totalMs: 7 } },
});

const noProof = (vendor: Vendor): Vendor => ({ ...vendor, proofs: [{ operation: 'none', input: {} }] });

const ended = ['{}', JSON.stringify({ exp: 1_000_000_000 }), 'x']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

describe('A test of a credential', () => {
  it('costs as much for one whose fields are not ours to see', () => {
    assert.equal(proofCost(autovu, undefined).requests, 4);
    assert.equal(proofCost(auvo, undefined).login, true);
  });

  it('needs no fields to be seen', async () => {
    const [result] = await tested(letsjobit, () => Promise.resolve(answer()));
    assert.equal(result?.verdict, 'valid');
  });

  it('keeps the id that the vendor gave the request, of a success and of a failure', async () => {
    const [good] = await tested(letsjobit, () => Promise.resolve(answer([['x-request-id', 'r-1']])));
    assert.equal(good?.requestId, 'r-1');
    const failed = new VendorFailedError('Out of order.', {
      status: 500,
      requestId: 'r-2',
      sent: true,
    });
    const [bad] = await tested(letsjobit, () => Promise.reject(failed));
    assert.deepEqual([bad?.verdict, bad?.requestId, bad?.status], ['other', 'r-2', 500]);
  });

  it('names a scope by its id where the document has no title for it', async () => {
    const { scopes: _none, ...plain } = autovu;
    const fields = { apiKey: 'k', apiPassword: 'p', 'scopecode.JobEndpoints': 's' };
    const results = await tested(plain, () => Promise.resolve(answer()), fields);
    assert.match(results[0]?.sentence ?? '', /not filled in for DiaryEndpoints\.$/);
  });

  it('hides no fault of ours', async () => {
    await assert.rejects(
      tested(letsjobit, () => Promise.reject(new TypeError('ours'))),
      TypeError,
    );
    await assert.rejects(
      tested(noProof(letsjobit), () => Promise.resolve(answer())),
      /no operation none/,
    );
    for (const operation of ['none', 'job.get'])
      assert.throws(() => proofRequest(autovu, { operation, input: {} }), /proves nothing/);
  });

  it('tells the end of a typed token by its own words, also where no life of it is documented', async () => {
    const token = autengo.auth.token ?? assert.fail();
    const grant = token.grant ?? assert.fail();
    const { grant: _none, ...typedOnly } = token;
    const between = { style: 'between', from: ['from'], to: ['to'] } as const;
    const ways: readonly Vendor[] = [
      autengo,
      { ...autengo, auth: { ...autengo.auth, token: typedOnly } },
      { ...autengo, auth: { ...autengo.auth, token: { ...token, grant: { ...grant, lifetime: between } } } },
    ];
    for (const vendor of ways) {
      const [result] = await tested(
        vendor,
        () => Promise.reject(new NotAllowedError('Not allowed.', { status: 403, sent: true })),
        { apiKey: 'k', userToken: ended },
      );
      assert.equal(result?.verdict, 'expired');
    }
  });

  it('says nothing of a credential that was not there', () => {
    const error = new CredentialsMissingError('apiKey');
    const [proof] = letsjobit.proofs;
    assert.ok(proof !== undefined);
    assert.equal(judge({ vendor: letsjobit, proof, error }).verdict, 'not tested');
  });

  it('finds the word of expiry in the answer, where the message has none', () => {
    const [proof] = letsjobit.proofs;
    assert.ok(proof !== undefined);
    const error = (text?: string) =>
      new CredentialsRefusedError('Refused.', {
        status: 401,
        ...(text === undefined ? {} : { answer: text }),
      });
    assert.equal(judge({ vendor: letsjobit, proof, error: error('token has expired') }).verdict, 'expired');
    assert.equal(judge({ vendor: letsjobit, proof, error: error() }).verdict, 'refused');
  });

  it('has a request for the login of every vendor that has one, and a harmless one else', () => {
    assert.deepEqual(loginOf(auvo), { method: 'POST', path: '/v2/login/' });
    assert.deepEqual(loginOf(letsjobit), { method: 'POST', path: letsjobit.basePath });
  });
});

describe('A test in one line', () => {
  const result = (verdict: ProofResult['verdict'], more: Partial<ProofResult> = {}): ProofResult => ({
    operation: 'o',
    verdict,
    sentence: 'So it is.',
    at: 0,
    ...more,
  });

  it('is open where no scope has anything to be tested with', () => {
    const { verdict, message } = summaryOf(autovu, 'Mine', [result('not tested', { isEmpty: true })]);
    assert.equal(verdict, 'untested');
    assert.match(message, /could not be tested\. So it is\./);
  });

  it('is open where all that came is unclear', () => {
    const { verdict, message } = summaryOf(autovu, 'Mine', [result('unclear', { scope: 'Jobs' })]);
    assert.equal(verdict, 'untested');
    assert.match(message, /Jobs: not found, or not permitted/);
  });
});
