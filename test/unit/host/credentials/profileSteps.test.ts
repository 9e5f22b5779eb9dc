import assert from 'node:assert/strict';
import { vendors } from '../../../../src/catalog/vendors';
import {
  isLastScope,
  knownValue,
  secretSteps,
  settled,
  spreadOf,
  stepsOf,
  wholeIssue,
  withValue,
} from '../../../../src/host/credentials/profileSteps';

const { autovu, auvo, autengo, letsjobit } = vendors;
const one = { apiKey: 'k', scopecode: 's', apiPassword: 'p' };
const each = { apiKey: 'k', 'scopecode.JobEndpoints': 'j', 'scopecode.SiteEndpoints': 't', apiPassword: 'p' };
const scopes = Object.keys(autovu.scopes).map((scope) => `scopecode.${scope}`);

const ids = (...[vendor, spread]: Parameters<typeof stepsOf>) =>
  stepsOf(vendor, spread).map((step) => ('id' in step ? `${step.kind} ${step.id}` : step.kind));

describe('the questions about a profile', () => {
  it('are a name, an address, and the fields of the vendor', () => {
    assert.deepEqual(ids(letsjobit, new Set()), ['name', 'origin', 'value apiKey', 'value companyId']);
    assert.deepEqual(ids(auvo, new Set()), ['name', 'origin', 'value apiKey', 'value apiToken']);
  });

  it('ask first whether a value is one for all scopes, and then that one', () => {
    assert.deepEqual(ids(autovu, spreadOf(autovu, one)), [
      ...['name', 'origin', 'value apiKey', 'spread scopecode', 'value scopecode', 'value apiPassword'],
    ]);
  });

  it('or that of each scope, which is named', () => {
    const steps = stepsOf(autovu, spreadOf(autovu, each));
    const values = steps.flatMap((step) => (step.kind === 'value' ? [step] : []));
    assert.deepEqual(
      values.map(({ id }) => id),
      ['apiKey', ...scopes, 'apiPassword'],
    );
    assert.equal(values[2]?.label, 'Scope code for Jobs (JobEndpoints)');
  });

  it('begin with what is known: a scope with the value for all', () => {
    assert.equal(knownValue(each, 'scopecode.JobEndpoints'), 'j');
    assert.equal(knownValue(one, 'scopecode.JobEndpoints'), 's');
    assert.equal(knownValue(each, 'scopecode'), '');
  });

  it('take a value out that was emptied', () => {
    assert.deepEqual(withValue(one, 'scopecode', ''), { apiKey: 'k', apiPassword: 'p' });
    assert.deepEqual(withValue(one, 'scopecode', 't'), { ...one, scopecode: 't' });
  });

  it('leave in the end either the one value or those of the scopes', () => {
    const both = { ...one, ...each };
    assert.deepEqual(settled(autovu, both, new Set()), one);
    assert.deepEqual(settled(autovu, both, new Set(['scopecode'])), each);
  });

  it('want at least one scope', () => {
    const last = scopes.at(-1) ?? '';
    assert.equal(isLastScope(autovu, last, { apiKey: 'k' }), true);
    assert.equal(isLastScope(autovu, last, { ...each, [last]: 'x' }), false);
    assert.equal(isLastScope(autovu, 'scopecode.JobEndpoints', {}), false);
    assert.equal(isLastScope(autovu, 'apiKey', {}), false);
  });

  it('are about the secrets that are there when these are replaced', () => {
    const ids = (...of: Parameters<typeof secretSteps>) => secretSteps(...of).map(({ id }) => id);
    assert.deepEqual(ids(autovu, one), ['apiKey', 'scopecode', 'apiPassword']);
    assert.deepEqual(ids(autovu, each), [
      ...['apiKey', 'scopecode.JobEndpoints', 'scopecode.SiteEndpoints', 'apiPassword'],
    ]);
    assert.deepEqual(ids(autengo, { apiKey: 'k', dealerAlzuraId: '1', headerStyle: 'jwt' }), ['apiKey']);
  });
});

describe('values that only work together', () => {
  const key = { apiKey: 'k' };
  it('are said to be incomplete when one is missing', () => {
    assert.match(
      wholeIssue(autengo, { ...key, dealerAlzuraId: '1' }) ?? '',
      /^Dealer Alzura ID and User Alzura ID: fill in both or none\. With User Alzura ID missing/,
    );
    assert.match(wholeIssue(autengo, { ...key, userAlzuraId: '1' }) ?? '', /With Dealer Alzura ID missing/);
  });

  it('are fine together, left out together, and beside a token of the user’s own', () => {
    for (const more of [
      {},
      { dealerAlzuraId: '1', userAlzuraId: '2' },
      { userToken: 't', userAlzuraId: '2' },
    ])
      assert.equal(wholeIssue(autengo, { ...key, ...more }), undefined);
    for (const vendor of [autovu, auvo, letsjobit]) assert.equal(wholeIssue(vendor, key), undefined);
  });
});
