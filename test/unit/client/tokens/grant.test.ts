import assert from 'node:assert/strict';
import type { TokenGrant } from '../../../../src/catalog/auth';
import type { Vendor } from '../../../../src/catalog/vendor';
import { openGrant, readToken } from '../../../../src/client/tokens/grant';
import type { RequestTemplate } from '../../../../src/client/requestTemplate';
import { CredentialsRefusedError } from '../../../../src/http/errors';
import { find } from '../../../support/catalog';

const { signal } = new AbortController();
const { vendor: auvo } = find('auvo', 'login');
const { vendor: autengo } = find('autengo', 'auth.token');
const { vendor: letsjobit } = find('letsjobit', 'visits.list');

/** The grant of a vendor, and what it asks for. */
function open(vendor: Vendor, fields: Record<string, string> = {}) {
  const asked: { id: string; template: RequestTemplate; token: string | undefined }[] = [];
  const credential = { origin: 'https://a.example', fields };
  const grant = openGrant(vendor, credential, (operation, template, _, token) => {
    asked.push({ id: operation.id, template, token });
    return Promise.resolve({ token: 'T', result: { accessToken: 'T' } });
  });
  return { grant, asked };
}
const ids = { dealerAlzuraId: '1234567890', userAlzuraId: '007' };

describe('a grant of tokens', () => {
  it('is what the catalog declares, and what the profile is complete for', () => {
    assert.equal(open(letsjobit).grant, undefined);
    assert.equal(open(autengo).grant, undefined);
    assert.equal(open(autengo, { ...ids, userAlzuraId: '' }).grant, undefined);
    assert.ok(open(autengo, ids).grant?.refresh);
    assert.ok(open(auvo).grant);
    assert.equal(open(auvo).grant?.refresh, undefined);
  });

  it('logs in with the secrets of the profile, which stay names', async () => {
    const { grant, asked } = open(auvo);
    assert.equal((await grant?.login(signal))?.value, 'T');
    const body = (asked[0]?.template.body ?? []).map((part) =>
      typeof part === 'string' ? part : part.secret,
    );
    assert.deepEqual(JSON.parse(body.join('')), { apiKey: 'apiKey', apiToken: 'apiToken' });
  });

  it('asks with the ids of the profile as numbers, and refreshes with the token', async () => {
    const { grant, asked } = open(autengo, ids);
    await grant?.login(signal);
    await grant?.refresh?.('old', signal);
    assert.deepEqual(
      asked.map(({ id, token }) => [id, token]),
      [
        ['auth.token', undefined],
        ['auth.refresh', 'old'],
      ],
    );
    assert.deepEqual(asked[0]?.template.body, ['{"dealerAlzuraId":1234567890,"userAlzuraId":7}']);
    assert.equal(asked[1]?.template.body, undefined);
    assert.deepEqual(
      asked.map(({ template }) => template.headers.some(({ name }) => name === 'Authorization')),
      [false, true],
    );
  });

  it('refuses an id that is no number of at most 15 digits, by name', async () => {
    for (const id of ['1e5', '-1', ' 1', '1234567890123456']) {
      const { grant, asked } = open(autengo, { ...ids, dealerAlzuraId: id });
      await assert.rejects(grant?.login(signal) ?? assert.fail(), {
        kind: 'credentials-missing',
        field: 'dealerAlzuraId',
      });
      assert.equal(asked.length, 0);
    }
  });

  it('of an operation that does not exist is a mistake of the catalog', () => {
    const declared = auvo.auth.token ?? assert.fail();
    const token = { ...declared, grant: { ...grantOf(auvo), operation: 'none' } };
    assert.throws(() => open({ ...auvo, auth: { ...auvo.auth, token } }), /no operation none/);
  });
});

const grantOf = (vendor: Vendor): TokenGrant => vendor.auth.token?.grant ?? assert.fail();

describe('reading a token', () => {
  const between = { style: 'between', from: ['created'], to: ['expiration'] } as const;
  const life = (answer: Record<string, unknown>) =>
    readToken({ token: 'T', ...answer }, { token: ['token'], lifetime: between }).lifetimeMs;

  it('takes its life from the difference of two stamps without a zone', () => {
    assert.equal(life({ created: '2019-05-08 16:15:59', expiration: '2019-05-08 16:45:59' }), 1_800_000);
    assert.equal(life({ created: '2019-05-08T23:59:00', expiration: '2019-05-09T00:00:00' }), 60_000);
  });

  it('takes seconds as well', () => {
    const lifetime = { style: 'seconds', at: ['expires_in'] } as const;
    const token = readToken({ token: 'T', expires_in: 86_400 }, { token: ['token'], lifetime });
    assert.deepEqual(token, { value: 'T', lifetimeMs: 86_400_000 });
  });

  it('gives ten minutes when the life cannot be read', () => {
    for (const answer of [
      {},
      { created: 'x', expiration: 'y' },
      { created: '2019-05-08 16:15:59', expiration: '2019-05-08 16:15:59' },
    ]) {
      assert.equal(life(answer), 600_000);
    }
  });

  it('says that a login without a token is refused', () => {
    for (const answer of [{}, { token: '' }, { token: 5 }, undefined, []]) {
      assert.throws(
        () => readToken(answer, { token: ['token'], lifetime: between }),
        CredentialsRefusedError,
      );
    }
  });
});
