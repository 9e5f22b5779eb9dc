import assert from 'node:assert/strict';
import { costText, missingFields, proofCost, totalText } from '../../../../src/client/proofs/proofCost';
import { allVendors } from '../../../support/catalog';

const vendor = (id: string) => allVendors.find((one) => one.id === id) ?? assert.fail();
const said = (id: string, fields: Record<string, string>) =>
  costText(vendor(id), proofCost(vendor(id), fields));

const keys = {
  autovu: { apiKey: 'k', scopecode: 's', apiPassword: 'p' },
  auvo: { apiKey: 'k', apiToken: 't' },
  autengo: { apiKey: 'k' },
  letsjobit: { apiKey: 'k' },
};

describe('The cost of a test', () => {
  it('is said in requests of the documented windows, before anything is sent', () => {
    assert.equal(said('autovu', keys.autovu), 'Up to 4 requests, of 60 per minute and 5,000 per day.');
    assert.equal(said('letsjobit', keys.letsjobit), '1 request, of 100 per 10 seconds.');
    assert.equal(said('autengo', keys.autengo), '1 request; no limit is documented.');
  });

  it('counts the login that a token takes', () => {
    assert.equal(said('auvo', keys.auvo), 'Up to 2 requests, one of them a login; no limit is documented.');
    const ids = { ...keys.autengo, dealerAlzuraId: '1', userAlzuraId: '2' };
    assert.equal(said('autengo', ids), 'Up to 2 requests, one of them for a token; no limit is documented.');
  });

  it('counts no login where a token was typed in, or half of what one takes', () => {
    const typed = { ...keys.autengo, dealerAlzuraId: '1', userAlzuraId: '2', userToken: 't' };
    assert.equal(proofCost(vendor('autengo'), typed).requests, 1);
    assert.equal(proofCost(vendor('autengo'), { ...keys.autengo, userAlzuraId: '2' }).requests, 1);
  });

  it('is nothing where a required field is empty, which is named', () => {
    assert.equal(
      said('autovu', { apiKey: 'k' }),
      'Nothing is sent: Scope code and API password not filled in.',
    );
  });

  it('does not miss the scope code for all where each scope has its own', () => {
    const { scopecode: _none, ...rest } = keys.autovu;
    const scopes = Object.keys(vendor('autovu').scopes ?? {});
    const own = Object.fromEntries(scopes.map((scope) => [`scopecode.${scope}`, 's']));
    assert.deepEqual(missingFields(vendor('autovu'), { ...rest, ...own }), []);
  });

  it('counts the scopes only that have a code, when there is none for all', () => {
    const { scopecode: _none, ...rest } = keys.autovu;
    const two = { ...rest, 'scopecode.JobEndpoints': 's', 'scopecode.SiteEndpoints': 's' };
    assert.equal(said('autovu', two), 'Up to 2 requests, of 60 per minute and 5,000 per day.');
    assert.deepEqual(missingFields(vendor('autovu'), rest), ['Scope code']);
  });

  it('is added up for all profiles of a vendor', () => {
    const one = proofCost(vendor('autovu'), keys.autovu);
    assert.equal(
      totalText(vendor('autovu'), [one, one]),
      'AutoVu: 2 profiles, up to 8 requests, of 60 per minute and 5,000 per day.',
    );
    assert.equal(
      totalText(vendor('letsjobit'), [proofCost(vendor('letsjobit'), keys.letsjobit)]),
      'LetsJobIt: 1 profile, 1 request, of 100 per 10 seconds.',
    );
  });
});
