import assert from 'node:assert/strict';
import { isUsable, offersIn } from '../../../../src/host/credentials/environment';
import { allVendors } from '../../../support/catalog';

const offers = (environment: Record<string, string>) => offersIn(environment, allVendors);
const only = (environment: Record<string, string>) => {
  const [offer, ...others] = offers(environment);
  assert.ok(offer !== undefined && others.length === 0);
  return offer;
};

describe('credentials in the environment', () => {
  it('are those whose variables are named as in snippets', () => {
    const offer = only({ AUVO_API_KEY: ' canary-1 ', AUVO_API_TOKEN: 'canary-2', PATH: '/bin' });
    assert.equal(offer.vendor.id, 'auvo');
    assert.deepEqual(offer.fields, { apiKey: 'canary-1', apiToken: 'canary-2' });
    assert.deepEqual(offer.set, ['AUVO_API_KEY', 'AUVO_API_TOKEN']);
    assert.ok(isUsable(offer));
  });

  it('of which some are missing say which, and whether they are needed', () => {
    const offer = only({ AUTOVU_API_KEY: 'k', AUTOVU_SCOPECODE: ' ' });
    assert.deepEqual(offer.missing, ['AUTOVU_SCOPECODE', 'AUTOVU_API_PASSWORD']);
    assert.equal(isUsable(offer), false);
    const whole = only({ LETSJOBIT_API_KEY: 'k' });
    assert.deepEqual([whole.missing, whole.optional], [[], ['LETSJOBIT_COMPANY_ID']]);
    assert.ok(isUsable(whole));
  });

  it('that cannot be sent, or do not work alone, say so by name', () => {
    const odd = only({ LETSJOBIT_API_KEY: 'canaryé' });
    assert.deepEqual(odd.issues, [
      'LETSJOBIT_API_KEY: The character at position 7 cannot be sent in a header.',
    ]);
    const alone = only({ AUTENGO_API_KEY: 'k', AUTENGO_DEALER_ALZURA_ID: '1' });
    assert.match(alone.issues.join(), /fill in both or none/);
    assert.equal(isUsable(alone), false);
    const style = only({ AUTENGO_API_KEY: 'k', AUTENGO_HEADER_STYLE: 'odd' });
    assert.deepEqual(style.issues, ['AUTENGO_HEADER_STYLE: Use one of: jwt, xAuthorization.']);
  });

  it('that look odd may be right', () => {
    const quoted = only({ LETSJOBIT_API_KEY: '"canary"' });
    assert.match(quoted.hints.join(), /^LETSJOBIT_API_KEY: There are quotes around it\./);
    assert.ok(isUsable(quoted));
  });

  it('come complete ones first, and only vendors of which anything is set', () => {
    const found = offers({ AUTOVU_API_KEY: 'k', LETSJOBIT_API_KEY: 'k' });
    assert.deepEqual(
      found.map(({ vendor }) => vendor.id),
      ['letsjobit', 'autovu'],
    );
    assert.deepEqual(offers({}), []);
  });

  it('have their values in the fields and nowhere else', () => {
    const environment = Object.fromEntries(
      allVendors.flatMap(({ auth }) => Object.values(auth.fields).map(({ env }) => [env, '"canary: é"'])),
    );
    for (const { fields: _, vendor: __, ...said } of offers(environment))
      assert.doesNotMatch(JSON.stringify(said), /canary/);
  });
});
