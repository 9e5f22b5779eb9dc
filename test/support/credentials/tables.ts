import type { ProofResult } from '../../../src/client/proofs/proofResult';
import type { CredentialTableState } from '../../../src/protocol/credentials';
import type { TableProfile } from '../../../src/session/credentials/tableState';
import { tableState } from '../../../src/session/credentials/tableState';
import { allVendors } from '../catalog';

/** The sandbox's profile of a vendor, never tested. */
export const sandboxProfile = (vendorId: string): TableProfile => ({
  vendorId,
  id: 'sandbox',
  name: 'Sandbox',
  origin: '',
  sandbox: true,
  active: true,
  writable: true,
  state: 'idle',
  results: [],
});

/** A stored profile with every field filled in, changed as a test wants. */
export const ownProfile = (vendorId: string, change: Partial<TableProfile> = {}): TableProfile => {
  const vendor = allVendors.find(({ id }) => id === vendorId);
  return {
    vendorId,
    id: `${vendorId}-1`,
    name: 'Production',
    origin: vendor?.origin ?? '',
    sandbox: false,
    active: false,
    writable: false,
    state: 'idle',
    fields: Object.fromEntries(
      Object.entries(vendor?.auth.fields ?? {}).flatMap(([name, { required }]) =>
        required ? [[name, 'x']] : [],
      ),
    ),
    results: [],
    ...change,
  };
};

const sandboxes = allVendors.map(({ id }) => sandboxProfile(id));

/** Only the sandboxes. */
export const emptyTable = (): CredentialTableState => tableState(allVendors, sandboxes, undefined);

/** Every verdict, and profiles of every kind, tested some time before `now`. */
export function fullTable(now: number): CredentialTableState {
  const result = (operation: string, ago: number, more: Partial<ProofResult>): ProofResult => ({
    operation,
    verdict: 'valid',
    sentence: 'Accepted.',
    request: { method: 'GET', path: '/' },
    at: now - ago * 60_000,
    ...more,
  });
  const profiles: TableProfile[] = [
    ownProfile('autovu', {
      active: true,
      colour: 'red',
      results: [
        result('diary.list', 125, {
          scope: 'DiaryEndpoints',
          status: 200,
          durationMs: 131,
          request: { method: 'GET', path: '/diary/2026-01-01?pageSize=1' },
        }),
        result('job.get', 125, {
          scope: 'JobEndpoints',
          verdict: 'unclear',
          status: 404,
          durationMs: 98,
          request: { method: 'GET', path: '/jobs/1' },
          sentence:
            'Not found, or not permitted: it cannot be told. AutoVu’s document says of status 404: “The requested resource does not exist, or your API key lacks tenant/record-level permission to view it.”',
        }),
        result('site.get', 125, {
          scope: 'SiteEndpoints',
          verdict: 'wrong scope',
          status: 401,
          durationMs: 87,
          request: { method: 'GET', path: '/site/1' },
          sentence:
            'AutoVu takes the credentials elsewhere, but not for SiteEndpoints: the scope code does not open it.',
        }),
        result('siteProduct.listJobs', 125, {
          scope: 'SiteProductEndpoints',
          verdict: 'quota',
          status: 429,
          request: { method: 'GET', path: '/siteproduct/1/jobs?pageSize=1' },
          sentence: 'Too many requests. It can be tested again at 2026-11-23 08:00 UTC.',
        }),
      ],
    }),
    ownProfile('auvo', {
      name: 'Staging',
      writable: true,
      origin: 'https://staging.example',
      state: 'testing',
      waitsUntil: now + 12_000,
    }),
    ownProfile('auvo', {
      id: 'auvo-2',
      results: [
        result('users.list', 4, {
          verdict: 'refused',
          status: 404,
          durationMs: 310,
          request: { method: 'POST', path: '/v2/login/' },
          sentence: 'Auvo refused the login: the apiKey does not exist.',
        }),
      ],
    }),
    ownProfile('autengo', {
      active: true,
      results: [
        result('makes', 60 * 49, {
          verdict: 'expired',
          status: 401,
          durationMs: 64,
          request: { method: 'GET', path: '/v3/vehicle/reference/make' },
          sentence:
            'The user token ended at 2026-11-21 09:12 UTC, by its own words. Autengo refused the credentials.',
        }),
      ],
    }),
    ownProfile('letsjobit', {
      colour: 'green',
      results: [
        result('visits.list', 0, {
          verdict: 'network',
          request: { method: 'GET', path: '/api/v2/visits?id=0' },
          sentence: 'The address app.letsjobit.com was not found.',
        }),
      ],
    }),
    ownProfile('letsjobit', { id: 'letsjobit-2', name: 'Old', state: 'queued' }),
    ownProfile('letsjobit', { id: 'letsjobit-3', name: 'Half typed', fields: {} }),
  ];
  return tableState(allVendors, [...profiles, ...sandboxes], { done: 3, of: 5 });
}
